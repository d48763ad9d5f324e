internal import Foundation
internal import SwiftASN1
internal import X509

/// A list of certificates that were taken back (CRL, RFC 5280 §5), as somebody brought it.
struct RevocationList: Sendable {
    let issuer: [UInt8]
    let revocations: [Revocation]
    let from: Date
    private let signed: ArraySlice<UInt8>
    private let algorithm: ASN1ObjectIdentifier
    private let signature: [UInt8]

    init?(der: [UInt8]) {
        guard let root = try? BER.parse(der), root.parts.count == 3, var fields = Optional(root.parts[0].parts[...]),
            let algorithm = root.parts[1].parts.first?.objectIdentifier
        else { return nil }
        if fields.first?.identifier == .integer { fields = fields.dropFirst() }
        fields = fields.dropFirst()
        guard let name = fields.popFirst(), let from = fields.popFirst()?.time else { return nil }
        if fields.first?.time != nil { fields = fields.dropFirst() }
        issuer = Array(name.encodedBytes)
        self.from = from
        let entries = fields.first?.identifier == .sequence ? fields.first?.parts ?? [] : []
        revocations = entries.compactMap { entry in
            guard entry.parts.count >= 2, let time = entry.parts[1].time else { return nil }
            let digits = Hexadecimal.text(entry.parts[0].octets.drop { $0 == 0 })
            return Revocation(serial: digits, time: time)
        }
        signed = root.parts[0].encodedBytes
        self.algorithm = algorithm
        signature = Array(root.parts[2].octets.dropFirst())
    }

    /// Whether the list is about certificates of this issuer, and signed by it.
    func isSigned(by issuer: SignerCertificate) -> Bool {
        guard let name = try? DERWriting.bytes(of: issuer.parsed.subject), name == self.issuer else { return false }
        return SignatureAlgorithms.isValid(
            signature, of: Array(signed), key: issuer.parsed.publicKey, algorithm: algorithm, digest: Names.sha256)
    }

    static func bytes(ofSerial serial: String) -> [UInt8] {
        let digits = Array(serial.count.isMultiple(of: 2) ? serial : "0" + serial)
        return stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0..<$0 + 2]), radix: 16) }
    }
}
