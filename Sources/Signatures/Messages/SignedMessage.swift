internal import Foundation
internal import SwiftASN1

/// A signature as it is sent (CMS SignedData, RFC 5652) with exactly one signer, taken apart but not yet believed.
struct SignedMessage {
    let certificates: [SignerCertificate]
    /// The certificate that the signer named, among those that came along.
    let signerCertificate: SignerCertificate?
    let revocationLists: [[UInt8]]
    /// What kind of content was signed, and the content where it is inside.
    let contentType: ASN1ObjectIdentifier
    let content: [UInt8]?
    let digestAlgorithm: ASN1ObjectIdentifier
    let signatureAlgorithm: ASN1ObjectIdentifier
    let signature: [UInt8]
    /// The signed attributes as they were hashed; nothing if there are none.
    let signedBytes: [UInt8]?
    private let signed: [ASN1Node]
    private let unsigned: [ASN1Node]

    init?(_ bytes: [UInt8], memory: CertificateMemory = CertificateMemory()) {
        guard let root = try? BER.parse(bytes), root.parts.count == 2,
            root.parts[0].objectIdentifier == Names.signedData,
            let body = root.parts[1].parts.first?.parts, body.count >= 4,
            let type = body[2].parts.first?.objectIdentifier, let infos = body.last, infos.parts.count == 1,
            let info = Optional(infos.parts[0].parts), info.count >= 5,
            let digest = info[2].parts.first?.objectIdentifier
        else { return nil }
        contentType = type
        content = body[2].parts.dropFirst().first?.parts.first?.octets
        certificates = body.filter { $0.isTagged(0) }.flatMap(\.parts).prefix(50)
            .compactMap { memory.certificate($0.encodedBytes) }
        revocationLists = body.filter { $0.isTagged(1) }.flatMap(\.parts).prefix(50).map { Array($0.encodedBytes) }
        signerCertificate = SignedMessage.certificate(named: info[1], among: certificates)
        digestAlgorithm = digest
        let attributes = info[3].isTagged(0) ? info[3] : nil
        signed = attributes?.parts ?? []
        signedBytes = attributes.map { [0x31] + $0.encodedBytes.dropFirst() }
        let rest = Array(info[(attributes == nil ? 3 : 4)...])
        guard rest.count >= 2, let algorithm = rest[0].parts.first?.objectIdentifier else { return nil }
        signatureAlgorithm = algorithm
        signature = rest[1].octets
        unsigned = rest.first { $0.isTagged(1) }?.parts ?? []
    }

    private static func certificate(
        named signer: ASN1Node, among certificates: [SignerCertificate]
    ) -> SignerCertificate? {
        if signer.isTagged(0) {
            return certificates.first {
                (try? $0.parsed.extensions.subjectKeyIdentifier).map { Array($0.keyIdentifier) } == signer.octets
            }
        }
        guard signer.parts.count == 2 else { return nil }
        let issuer = Array(signer.parts[0].encodedBytes)
        let serial = Array(signer.parts[1].octets.drop { $0 == 0 })
        return certificates.first {
            Array($0.parsed.serialNumber.bytes.drop { $0 == 0 }) == serial
                && (try? DERWriting.bytes(of: $0.parsed.issuer)) == issuer
        }
    }

    /// The value of a signed attribute, which may stand there only once.
    func signedValue(_ name: ASN1ObjectIdentifier) -> ASN1Node? { SignedMessage.value(name, in: signed) }

    /// The value of an attribute that was added after signing.
    func unsignedValue(_ name: ASN1ObjectIdentifier) -> ASN1Node? { SignedMessage.value(name, in: unsigned) }

    private static func value(_ name: ASN1ObjectIdentifier, in attributes: [ASN1Node]) -> ASN1Node? {
        let found = attributes.filter { $0.parts.first?.objectIdentifier == name }
        guard found.count == 1, let values = found[0].parts.dropFirst().first?.parts, values.count == 1 else {
            return nil
        }
        return values[0]
    }
}
