package import Foundation
internal import Crypto
internal import SwiftASN1

/// A signature that stands beside what it signs: CMS with the attributes of CAdES-BES (ETSI EN 319 122-1).
///
/// `openssl cms -verify -binary -inform DER -content FILE` reads it.
package enum DetachedSignature {
    /// Signs bytes with a member's open key.
    ///
    /// - Parameter chain: the authority's certificates, so that whoever checks has them at hand.
    package static func sign(
        _ content: [UInt8], key: SigningKey, certificate: SignerCertificate, chain: [SignerCertificate], at time: Date
    ) throws -> [UInt8] {
        let identity = DERWriting.sequence(
            try DERWriting.bytes(of: certificate.parsed.issuer),
            DERWriting.integer(bytes: certificate.parsed.serialNumber.bytes))
        let attributes = try attributes(content, certificate, time)
        let hash = DERWriting.sequence(try DERWriting.identifier(Names.sha256))
        let signer = DERWriting.sequence(
            DERWriting.integer(1), identity, hash, DERWriting.node(0xA0, Array(content: attributes)),
            DERWriting.sequence(try DERWriting.identifier(Names.ecdsaWithSHA256)),
            DERWriting.octets(try key.signature(of: attributes)))
        let certificates = ([certificate] + chain).reduce(into: [SignerCertificate]()) { all, next in
            if !all.contains(next) { all.append(next) }
        }
        let body = DERWriting.sequence(
            DERWriting.integer(1), DERWriting.set(of: [hash]),
            DERWriting.sequence(try DERWriting.identifier(Names.data)),
            DERWriting.node(0xA0, certificates.flatMap(\.der)), DERWriting.set(of: [signer]))
        return DERWriting.sequence(try DERWriting.identifier(Names.signedData), DERWriting.node(0xA0, body))
    }

    /// What such a signature is worth for these bytes.
    package static func verify(
        _ signature: [UInt8], of content: [UInt8], trust: SignatureTrust, at time: Date
    ) -> SignatureReport {
        verify(signature, of: SignedContent(content), trust: trust, at: time)
    }

    /// The same for bytes beside which several signatures stand.
    package static func verify(
        _ signature: [UInt8], of content: SignedContent, trust: SignatureTrust, at time: Date
    ) -> SignatureReport {
        guard let message = SignedMessage(signature, memory: trust.memory), message.contentType == Names.data,
            message.content == nil
        else { return .unreadable(level: .detached) }
        let check = MessageCheck(message: message, trust: trust, time: time, sha256: content.sha256)
        return check.report(on: [content.bytes[...]], level: .detached)
    }

    /// The signed attributes: what it is, its hash, when, and with which certificate.
    private static func attributes(_ content: [UInt8], _ certificate: SignerCertificate, _ time: Date) throws -> [UInt8]
    {
        let issuer = DERWriting.sequence(
            DERWriting.sequence(DERWriting.node(0xA4, try DERWriting.bytes(of: certificate.parsed.issuer))),
            DERWriting.integer(bytes: certificate.parsed.serialNumber.bytes))
        let used = DERWriting.sequence(DERWriting.octets(Array(SHA256.hash(data: certificate.der))), issuer)
        return DERWriting.set(of: [
            try attribute(Names.contentType, DERWriting.identifier(Names.data)),
            try attribute(Names.messageDigest, DERWriting.octets(Array(SHA256.hash(data: content)))),
            try attribute(Names.signingTime, DERWriting.time(time)),
            try attribute(Names.signingCertificateV2, DERWriting.sequence(DERWriting.sequence(used))),
        ])
    }

    private static func attribute(_ name: ASN1ObjectIdentifier, _ value: [UInt8]) throws -> [UInt8] {
        DERWriting.sequence(try DERWriting.identifier(name), DERWriting.set(of: [value]))
    }
}

extension Array where Element == UInt8 {
    /// What stands inside a node whose head is no longer wanted.
    fileprivate init(content node: [UInt8]) {
        let head = node.count > 1 && node[1] >= 0x80 ? 2 + Int(node[1] & 0x7F) : 2
        self = Array(node.dropFirst(head))
    }
}
