internal import Foundation
internal import SwiftASN1

/// A time stamp (RFC 3161): somebody else's signature on a hash and a moment.
struct TimeStampToken {
    let time: Date
    private let message: SignedMessage
    private let information: [UInt8]
    private let digestAlgorithm: ASN1ObjectIdentifier
    private let digest: [UInt8]

    init?(_ bytes: [UInt8]) {
        guard let message = SignedMessage(bytes), message.contentType == Names.timeStampInfo,
            let information = message.content, let root = try? BER.parse(information), root.parts.count >= 5,
            let algorithm = root.parts[2].parts.first?.parts.first?.objectIdentifier, root.parts[2].parts.count == 2,
            let time = root.parts[4].time ?? TimeStampToken.fraction(root.parts[4])
        else { return nil }
        self.message = message
        self.information = information
        self.time = time
        digestAlgorithm = algorithm
        digest = root.parts[2].parts[1].octets
    }

    /// What is wrong with it, as a stamp on these bytes; nothing if it holds.
    func problems(on parts: [ArraySlice<UInt8>], trust: SignatureTrust) -> [SignatureProblem] {
        guard SignatureAlgorithms.digest(parts, digestAlgorithm) == digest else { return [.timeStampWrong] }
        let check = MessageCheck(message: message, trust: trust, time: time)
        guard check.problemsOfContent([information[...]]).isEmpty, let signer = message.signerCertificate,
            signer.mayStampTimes
        else { return [.timeStampWrong] }
        return TrustChain(of: signer, among: message.certificates, trust: trust, at: time).problems
    }

    var authority: SignerCertificate? { message.signerCertificate }

    /// Moments may carry parts of a second, which nobody here needs.
    private static func fraction(_ node: ASN1Node) -> Date? {
        let digits = String(decoding: node.octets, as: UTF8.self).prefix(while: \.isNumber)
        return (try? BER.parse(DERWriting.node(0x18, Array((digits + "Z").utf8))))?.time
    }
}
