package import Foundation

/// Verifies the signatures of a PDF: who signed which revision, and that nothing but signatures came after.
package enum PDFSignatures {
    /// What every signature of the file is worth.
    ///
    /// - Parameter time: when the question is asked.
    package static func verify(_ pdf: [UInt8], trust: SignatureTrust, at time: Date) -> PDFReport {
        let budget = PDFBudget()
        guard let file = try? PDFFile(pdf[...], budget: budget) else { return .failed(.unreadable) }
        guard file.references.trailer["Encrypt"] == nil else { return .failed(.encrypted) }
        let found = EmbeddedSignature.all(in: file)
        guard !found.isEmpty else { return .failed(.unsigned) }
        guard found.count <= PDFBudget.signatures else { return .failed(.unreadable) }
        let history = PDFHistory(of: pdf, ends: found.filter { $0.covered != nil }.map(\.end), budget: budget)
        let proof = PDFProof(of: file)
        let signatures = found.map { signature in
            var report = self.report(on: signature, proof, trust, time)
            report.field = signature.field
            report.reason = signature.reason
            report.coversWholeFile = signature.covered != nil && signature.end == pdf.count
            if signature.covered == nil || !history.isRevision(endingAt: signature.end) {
                report.note(.coverageIncomplete)
            }
            report.coversRevision = !report.problems.contains(.coverageIncomplete)
            if let problem = history.problem(after: signature.end) { report.note(problem) }
            return report
        }
        let last = found.last.flatMap { history.problem(after: $0.end) }
        let problems: [PDFReport.Problem] =
            switch last {
            case nil: []
            case .changesUndetermined: [.changesUndetermined]
            default: [.changedAfterLastSignature]
            }
        return PDFReport(signatures: signatures, revisions: history.count, problems: problems)
    }

    private static func report(
        on signature: EmbeddedSignature, _ proof: PDFProof, _ trust: SignatureTrust, _ time: Date
    ) -> SignatureReport {
        let level: SignatureReport.Level =
            switch signature.entries["SubFilter"]?.name {
            case "ETSI.CAdES.detached": .padesBB
            case "ETSI.RFC3161": .documentTimeStamp
            default: .plainPDF
            }
        let covered = signature.covered ?? []
        if level == .documentTimeStamp { return stamp(signature, covered, trust) }
        guard let message = SignedMessage(signature.message, memory: trust.memory), message.content == nil else {
            return .unreadable(level: level)
        }
        let check = MessageCheck(
            message: message, trust: trust, time: time, claimed: signature.claimedTime,
            certificates: proof.certificates,
            lists: proof.lists, answers: proof.answers)
        return check.report(on: covered, level: level)
    }

    /// A time stamp over the document: who stamped it stands for the signer.
    private static func stamp(
        _ signature: EmbeddedSignature, _ covered: [ArraySlice<UInt8>], _ trust: SignatureTrust
    ) -> SignatureReport {
        guard let token = TimeStampToken(signature.message) else { return .unreadable(level: .documentTimeStamp) }
        let problems = token.problems(on: covered, trust: trust)
        let chain: SignatureReport.Chain =
            if problems.contains(.selfSigned) { .selfSigned } else if problems.contains(.unknownRoot) {
                .unknownRoot
            } else {
                problems.isEmpty ? .trusted : .broken
            }
        return SignatureReport(
            name: token.authority?.facts.name ?? "", organisation: token.authority?.facts.organisation,
            certificate: token.authority?.facts, signingTime: token.time, timeSource: .timeStamped,
            level: .documentTimeStamp, coversRevision: true, coversWholeFile: true, chain: chain, revocation: .unknown,
            problems: problems)
    }
}
