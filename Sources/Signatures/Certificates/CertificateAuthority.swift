package import Foundation
internal import Crypto
internal import SwiftASN1
internal import X509

/// The installation's own authority: it says which key is which member's, and takes that back.
///
/// It makes the first level of assurance, *xác nhận trong hệ thống*: nobody outside the installation vouches for it.
package struct CertificateAuthority: Sendable {
    package let certificate: SignerCertificate
    private let key: SigningKey

    package init(certificate: SignerCertificate, key: SigningKey) {
        self.certificate = certificate
        self.key = key
    }

    /// A new authority, which holds for ten years.
    package static func founded(name: String, organisation: String, key: SigningKey, at time: Date) throws
        -> CertificateAuthority
    {
        let subject = try CertificateAuthority.subject(name, organisation)
        let certificate = try Certificate(
            version: .v3, serialNumber: CertificateAuthority.serial(), publicKey: key.certified.publicKey,
            notValidBefore: time.addingTimeInterval(-300), notValidAfter: time.addingTimeInterval(10 * year),
            issuer: subject, subject: subject, signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                Critical(KeyUsage(keyCertSign: true, cRLSign: true))
                SubjectKeyIdentifier(hash: key.certified.publicKey)
            }, issuerPrivateKey: key.certified)
        return CertificateAuthority(certificate: try SignerCertificate(certificate), key: key)
    }

    /// A certificate for a member's key, which holds for three years and only for signing.
    package func issue(name: String, organisation: String, to member: SigningKey.Public, at time: Date) throws
        -> SignerCertificate
    {
        let publicKey = Certificate.PublicKey(try P256.Signing.PublicKey(x963Representation: member.bytes))
        let end = min(time.addingTimeInterval(3 * CertificateAuthority.year), certificate.parsed.notValidAfter)
        let issued = try Certificate(
            version: .v3, serialNumber: CertificateAuthority.serial(), publicKey: publicKey,
            notValidBefore: time.addingTimeInterval(-300), notValidAfter: end, issuer: certificate.parsed.subject,
            subject: try CertificateAuthority.subject(name, organisation), signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.notCertificateAuthority)
                Critical(KeyUsage(digitalSignature: true, nonRepudiation: true))
                SubjectKeyIdentifier(hash: publicKey)
                AuthorityKeyIdentifier(keyIdentifier: SubjectKeyIdentifier(hash: key.certified.publicKey).keyIdentifier)
            }, issuerPrivateKey: key.certified)
        return try SignerCertificate(issued)
    }

    /// The list of what was taken back (RFC 5280 §5), signed, for others to keep and check.
    package func revocationList(_ revocations: [Revocation], number: UInt8, at time: Date, next: Date) throws -> [UInt8]
    {
        let algorithm = DERWriting.sequence(try DERWriting.identifier(Names.ecdsaWithSHA256))
        let entries = revocations.map { revocation in
            DERWriting.sequence(
                DERWriting.integer(bytes: RevocationList.bytes(ofSerial: revocation.serial)),
                DERWriting.time(revocation.time))
        }
        let number = DERWriting.sequence(
            try DERWriting.identifier(Names.listNumber), DERWriting.octets(DERWriting.integer(number)))
        let authority = DERWriting.sequence(
            try DERWriting.identifier(Names.authorityKey),
            DERWriting.octets(
                DERWriting.sequence(
                    DERWriting.node(0x80, Array(SubjectKeyIdentifier(hash: key.certified.publicKey).keyIdentifier)))))
        let list = DERWriting.sequence(
            DERWriting.integer(1), algorithm, try DERWriting.bytes(of: certificate.parsed.subject),
            DERWriting.time(time),
            DERWriting.time(next), entries.isEmpty ? [] : DERWriting.sequence(of: entries),
            DERWriting.node(0xA0, DERWriting.sequence(authority, number)))
        return DERWriting.sequence(list, algorithm, DERWriting.bits(try key.signature(of: list)))
    }

    /// A random number of 16 bytes, positive: beyond 20 bytes with the sign some readers refuse it (RFC 5280 §4.1.2.2).
    private static func serial() -> Certificate.SerialNumber {
        var bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
        bytes[0] = bytes[0] & 0x3F | 0x40
        return Certificate.SerialNumber(bytes: bytes)
    }

    private static let year: TimeInterval = 365.25 * 86_400

    private static func subject(_ name: String, _ organisation: String) throws -> DistinguishedName {
        try DistinguishedName {
            CountryName("VN")
            OrganizationName(organisation)
            CommonName(name)
        }
    }
}
