internal import Crypto
internal import Foundation
internal import SwiftASN1
internal import X509

/// What an authority answered about one certificate (OCSP, RFC 6960 §4.2), if the answer is signed as it must be.
struct RevocationAnswer {
    /// Since when the certificate is revoked; nothing if it is good.
    let revokedAt: Date?

    init?(der: [UInt8], about certificate: SignerCertificate, issuer: SignerCertificate) {
        guard let basic = RevocationAnswer.basic(der), basic.parts.count >= 3,
            let algorithm = basic.parts[1].parts.first?.objectIdentifier
        else { return nil }
        let brought = basic.parts.dropFirst(3).flatMap(\.parts).flatMap(\.parts)
            .compactMap { SignerCertificate(der: Array($0.encodedBytes)) }
        let responders = [issuer] + brought.filter { issuer.hasIssued($0) && $0.mayAnswer }
        let signature = Array(basic.parts[2].octets.dropFirst())
        let isSigned = responders.contains {
            SignatureAlgorithms.isValid(
                signature, of: Array(basic.parts[0].encodedBytes), key: $0.parsed.publicKey, algorithm: algorithm,
                digest: Names.sha256)
        }
        let single = basic.parts[0].parts.first { $0.identifier == .sequence && $0.parts.first?.parts.first != nil }?
            .parts
            .first { RevocationAnswer.isAbout(certificate, $0) }
        guard isSigned, let status = single?.parts.dropFirst().first else { return nil }
        guard !status.isTagged(2) else { return nil }
        revokedAt = status.isTagged(1) ? status.parts.first?.time ?? .distantPast : nil
    }

    /// The basic response inside, whether it came with its outer status or without.
    private static func basic(_ der: [UInt8]) -> ASN1Node? {
        guard let root = try? BER.parse(der) else { return nil }
        guard root.parts.first?.identifier == .enumerated else { return root }
        guard let inner = root.parts.dropFirst().first?.parts.first?.parts, inner.count == 2 else { return nil }
        return try? BER.parse(inner[1].octets)
    }

    /// The certificate's number, at an issuer with the same key.
    private static func isAbout(_ certificate: SignerCertificate, _ single: ASN1Node) -> Bool {
        guard let identity = single.parts.first?.parts, identity.count == 4 else { return false }
        return identity[3].octets.drop { $0 == 0 } == certificate.parsed.serialNumber.bytes.drop { $0 == 0 }
    }
}

extension SignerCertificate {
    /// Whether its issuer lets it answer about revocation.
    fileprivate var mayAnswer: Bool {
        guard let purposes = try? parsed.extensions.extendedKeyUsage else { return false }
        return purposes.contains(ExtendedKeyUsage.Usage(oid: [1, 3, 6, 1, 5, 5, 7, 3, 9]))
    }
}
