internal import Crypto
internal import Foundation
internal import SwiftASN1

/// Checks a signature that was taken apart: the content, the key, the certificate's way to a root, and the time.
struct MessageCheck {
    let message: SignedMessage
    let trust: SignatureTrust
    /// When the question is asked.
    let time: Date
    /// When the signer says it was, beside the signature: PAdES puts that into the PDF.
    var claimed: Date?
    /// Certificates, lists and answers that came beside the signature.
    var certificates: [SignerCertificate] = []
    var lists: [RevocationList] = []
    var answers: [[UInt8]] = []
    /// The SHA-256 of the content, where it is known.
    var sha256: [UInt8]?

    /// Everything about a signature on the content, which stands in parts.
    func report(on parts: [ArraySlice<UInt8>], level: SignatureReport.Level) -> SignatureReport {
        guard let signer = message.signerCertificate else {
            var report = SignatureReport.unreadable(level: level)
            report.problems = [.certificateMissing]
            return report
        }
        var report = SignatureReport(
            name: signer.facts.name, organisation: signer.facts.organisation, certificate: signer.facts,
            signingTime: claimed ?? message.signedValue(Names.signingTime)?.time, timeSource: .unknown, level: level,
            coversRevision: true, coversWholeFile: true, chain: .broken, revocation: .unknown,
            problems: problemsOfContent(parts))
        setTime(&report)
        let moment = min(report.signingTime ?? time, time)
        let chain = TrustChain(of: signer, among: message.certificates + certificates, trust: trust, at: moment)
        report.chain = chain.status
        for problem in chain.problems { report.note(problem) }
        if !signer.maySignDocuments { report.note(.wrongUsage) }
        setRevocation(&report, chain, moment)
        return report
    }

    /// What is wrong between the content, the signature and the key.
    func problemsOfContent(_ parts: [ArraySlice<UInt8>]) -> [SignatureProblem] {
        guard let signer = message.signerCertificate else { return [.certificateMissing] }
        guard let digest = digest(of: parts),
            SignatureAlgorithms.isKnown(message.signatureAlgorithm, message.digestAlgorithm)
        else { return [.unknownAlgorithm] }
        guard let signed = message.signedBytes else { return [.signerNotBound] }
        var problems: [SignatureProblem] = []
        if message.signedValue(Names.messageDigest)?.octets != digest { problems.append(.contentChanged) }
        if message.signedValue(Names.contentType)?.objectIdentifier != message.contentType {
            problems.append(.unreadable)
        }
        if !isBound(to: signer) { problems.append(.signerNotBound) }
        let isMade = SignatureAlgorithms.isValid(
            message.signature, of: signed, key: signer.parsed.publicKey, algorithm: message.signatureAlgorithm,
            digest: message.digestAlgorithm)
        if !isMade { problems.append(.signatureWrong) }
        return problems
    }

    private func digest(of parts: [ArraySlice<UInt8>]) -> [UInt8]? {
        if let sha256, message.digestAlgorithm == Names.sha256 { return sha256 }
        return SignatureAlgorithms.digest(parts, message.digestAlgorithm)
    }

    /// Whether the signer signed which certificate is meant (RFC 5035); older time stamps name it by SHA-1.
    private func isBound(to signer: SignerCertificate) -> Bool {
        if let named = message.signedValue(Names.signingCertificateV2)?.parts.first?.parts.first?.parts {
            let hasAlgorithm =
                named.first?.identifier == .sequence && named.count > 1 && named[1].identifier == .octetString
            let algorithm = hasAlgorithm ? named[0].parts.first?.objectIdentifier : Names.sha256
            let hash = hasAlgorithm ? named[1].octets : named.first?.octets
            return algorithm.flatMap { SignatureAlgorithms.digest([signer.der[...]], $0) } == hash
        }
        guard message.contentType == Names.timeStampInfo,
            let named = message.signedValue(Names.signingCertificate)?.parts.first?.parts.first?.parts.first
        else { return false }
        return named.octets == Array(Insecure.SHA1.hash(data: signer.der))
    }

    /// A stamp that holds proves the time; otherwise there is what the signer claims.
    private func setTime(_ report: inout SignatureReport) {
        if report.signingTime != nil { report.timeSource = .claimed }
        guard let token = message.unsignedValue(Names.timeStamp) else { return report.note(.timeOnlyClaimed) }
        guard let stamp = TimeStampToken(Array(token.encodedBytes)) else {
            report.note(.timeOnlyClaimed)
            return report.note(.timeStampWrong)
        }
        let wrong = stamp.problems(on: [message.signature[...]], trust: trust)
        guard wrong.isEmpty else {
            report.note(.timeOnlyClaimed)
            return wrong.contains(.timeStampWrong) ? report.note(.timeStampWrong) : ()
        }
        report.signingTime = stamp.time
        report.timeSource = .timeStamped
        if report.level == .padesBB { report.level = .padesBT }
    }

    private func setRevocation(_ report: inout SignatureReport, _ chain: TrustChain, _ moment: Date) {
        let check = RevocationCheck(
            trust: trust, lists: lists + message.revocationLists.compactMap(RevocationList.init(der:)), answers: answers
        )
        let issuers = chain.certificates.dropFirst().map(Optional.init) + [nil]
        let found = zip(chain.certificates, issuers).map { check.moment(of: $0, issuer: $1) }
        let since = found.compactMap(\.since).min()
        guard let since else {
            report.revocation = found.allSatisfy(\.isKnown) && chain.certificates.count > 1 ? .good : .unknown
            if report.revocation == .unknown { report.note(.revocationUnknown) }
            if report.revocation == .good, report.level == .padesBT, !lists.isEmpty || !answers.isEmpty {
                report.level = .padesBLT
            }
            return
        }
        report.revocation = since <= moment ? .revoked : .revokedLater
        if since <= moment { report.note(.revoked) }
        if since > moment, report.timeSource != .timeStamped { report.note(.revokedAfterClaimedTime) }
    }
}
