internal import Domain
internal import Markup

/// What the parties did of an assignment, day by day, with how far it has come against its target.
struct ResultBlock: Renderable {
    let assignment: Assignment
    let lines: [ResultLine]
    let files: [Key<AssignmentResult>: [Attachment]]
    let progress: AssignmentProgress
    /// The parties for which the one who looks may note results.
    let own: [Party]
    let frame: ProgrammeFrame

    private var language: Language { frame.language }

    var html: HTML {
        guard frame.programme.state == .agreed else { return HTML() }
        return Block(
            language.pick("Kết quả", "Results"), note: "\(lines.count(where: \.counts))", actions: add, id: "ket-qua",
            "\(bar)\(list)" as HTML
        ).html
    }

    private var add: HTML {
        let word = language.pick("Ghi kết quả", "Note a result")
        guard !own.isEmpty else {
            return Unavailable(
                word,
                because: language.pick(
                    "Cán bộ của đơn vị chủ trì hoặc phối hợp nhiệm vụ này ghi.", "Those who lead or take part note it.")
            ).html
        }
        return LinkButton(word, to: Paths.noteResult(of: assignment.id)).html
    }

    private var bar: HTML {
        guard let target = progress.target, let percent = progress.percent, let reached = progress.reached else {
            return HTML()
        }
        let words = language.pick(
            "Đạt \(reached.vietnamese)/\(target.vietnamese) \(assignment.unit) (\(percent) %)",
            "\(reached.vietnamese) of \(target.vietnamese) \(assignment.unit) (\(percent) %)")
        return """
            <p>\(words)</p>\(ProgressBar(words, [ProgressBar.Share(percent >= 100 ? .good : .soon, min(percent, 100), language.pick("phần trăm", "percent"))], of: 100))
            """
    }

    private var list: HTML {
        guard !lines.isEmpty else {
            return "<p class=\"quiet\">\(language.pick("Chưa ghi kết quả nào.", "No result yet."))</p>"
        }
        return "<ul class=\"results\">\(lines, item)</ul>"
    }

    private func item(_ line: ResultLine) -> HTML {
        let result = line.result
        let amount = result.amount.map { "\($0.vietnamese) \(assignment.unit)" } ?? ""
        let facts = [line.partyName, amount, line.areaName ?? "", result.personName].filter { !$0.isEmpty }
            .joined(separator: " · ")
        let gone: HTML? = line.withdrawal.map {
            "<p>\(Badge(.neutral, language.pick("đã rút", "withdrawn"))) \($0.reason)</p>"
        }
        let attached = files[result.id] ?? []
        let actions = line.counts && own.contains { $0.id == result.partyId } ? actions(result) : HTML()
        return """
            <li\(!line.counts, " class=\"gone\"")><b>\(result.happenedOn.vietnamese)</b> \
            <span class="quiet small">\(facts)</span> \(actions)<div class="lines">\(result.text)</div>\
            \(AttachmentList(attachments: attached, language: language))\(gone)</li>
            """
    }

    private func actions(_ result: AssignmentResult) -> HTML {
        """
        \(LinkButton(language.pick("Tệp", "Files"), to: Paths.files(of: result.id, in: assignment.id), .quiet)) \
        \(LinkButton(language.pick("Rút", "Withdraw"), to: Paths.withdrawResult(result.id, of: assignment.id), .quiet))
        """
    }
}
