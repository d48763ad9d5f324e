/// The revisions of a PDF that its signatures mark, and what each did to the one before.
struct PDFHistory {
    private struct Step {
        let end: Int
        let isReadable: Bool
        /// What is wrong with what came next.
        var problem: SignatureProblem?
    }

    private var steps: [Step] = []

    /// How many revisions there are; the last one may be without a signature.
    var count: Int { steps.count }

    init(of pdf: [UInt8], ends: [Int], budget: PDFBudget) {
        let marks = Set(ends + [PDFHistory.endOfContent(pdf, after: ends.max() ?? 0)]).sorted()
        var mentions = PDFMentions()
        var last: PDFFile?
        for end in marks {
            let file = try? PDFFile(pdf[..<end], budget: budget)
            steps.append(Step(end: end, isReadable: file != nil))
            guard let file else {
                if steps.count > 1 { steps[steps.count - 2].problem = .changesUndetermined }
                last = nil
                continue
            }
            if let last {
                let change = RevisionChange(old: last, new: file, mentions: mentions)
                steps[steps.count - 2].problem = change.problem()
                mentions.note((change.added ?? [:]).keys, of: file)
            } else {
                if steps.count > 1 { steps[steps.count - 2].problem = .changesUndetermined }
                mentions.note(file.references.numbers, of: file)
            }
            last = file
        }
    }

    /// Blank space after the last revision is no change.
    private static func endOfContent(_ pdf: [UInt8], after end: Int) -> Int {
        pdf[end...].allSatisfy(PDFLexer.isSpace) ? end : pdf.count
    }

    func isRevision(endingAt end: Int) -> Bool { steps.contains { $0.end == end && $0.isReadable } }

    /// What is wrong with anything that came after a revision: a change is worse than what nobody can tell.
    func problem(after end: Int) -> SignatureProblem? {
        let problems = steps.filter { $0.end >= end }.compactMap(\.problem)
        return problems.contains(.changedAfterSigning) ? .changedAfterSigning : problems.first
    }
}
