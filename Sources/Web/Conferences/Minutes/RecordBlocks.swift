internal import Domain
internal import Markup

/// What was said, by whom and when; corrected and taken back while the conference goes on.
struct StatementBlock: Renderable {
    let frame: ConferenceFrame
    let statements: [Statement]
    let delegates: [DelegateLine]

    private var language: Language { frame.language }

    var html: HTML {
        guard frame.mayRun, frame.conference.state == .inProgress, !statements.isEmpty else { return HTML() }
        return Block(
            language.pick("Ý kiến phát biểu đã ghi", "Statements"), note: "\(statements.count)", id: "phat-bieu",
            "<ul class=\"ordered\">\(statements, item)</ul>" as HTML
        ).html
    }

    private func item(_ statement: Statement) -> HTML {
        let line = delegates.first { $0.delegate.id == statement.delegateId }
        let who = line?.attendance?.personName ?? line?.delegate.line ?? ""
        let remove = PostButton(
            language.pick("Bỏ", "Remove"), to: Paths.removeStatement(statement.id, at: frame.id), .quiet,
            sending: [("phien-ban", "\(statement.version)"), ("ten", who)])
        return """
            <li><b>\(statement.beganAt.timeOfDay)</b> \(who) <div class="actions">\
            \(LinkButton(language.pick("Sửa", "Edit"), to: Paths.statement(statement.id, at: frame.id), .quiet)) \
            \(remove)</div><div class="lines">\(statement.text)</div></li>
            """
    }
}

/// What the chair concluded: an order to somebody until a day, or an assignment of a programme.
struct ConclusionBlock: Renderable {
    let frame: ConferenceFrame
    let conclusions: [Conclusion]

    private var language: Language { frame.language }
    private var isWriting: Bool { frame.conference.state == .inProgress }

    var html: HTML {
        guard !conclusions.isEmpty else { return HTML() }
        return Block(
            language.pick("Kết luận đã ghi", "Conclusions"), note: "\(conclusions.count)", id: "ket-luan",
            "<ol class=\"ordered\">\(conclusions, item)</ol>" as HTML
        ).html
    }

    private func item(_ conclusion: Conclusion) -> HTML {
        let actions: HTML =
            frame.mayRun ? "\(isWriting ? writing(conclusion) : HTML()) \(assigning(conclusion))" : HTML()
        return ConclusionLine(conclusion: conclusion, language: language, actions: actions).html
    }

    private func writing(_ conclusion: Conclusion) -> HTML {
        """
        \(LinkButton(language.pick("Sửa", "Edit"), to: Paths.conclusion(conclusion.id, of: frame.id), .quiet)) \
        \(MoveButtons(
            up: conclusion.id == conclusions.first?.id ? nil : Paths.moveConclusion(conclusion.id, of: frame.id, .up),
            down: conclusion.id == conclusions.last?.id ? nil : Paths.moveConclusion(conclusion.id, of: frame.id, .down),
            name: conclusion.text, language: language)) \
        \(PostButton(
            language.pick("Bỏ", "Remove"), to: Paths.removeConclusion(conclusion.id, of: frame.id), .quiet,
            sending: seen(conclusion)))
        """
    }

    private func assigning(_ conclusion: Conclusion) -> HTML {
        guard conclusion.assignmentId != nil else {
            return LinkButton(
                language.pick("Giao thành nhiệm vụ", "Make an assignment"),
                to: Paths.assignConclusion(conclusion.id, of: frame.id), .quiet
            ).html
        }
        return PostButton(
            language.pick("Bỏ gắn nhiệm vụ", "Undo the assignment"),
            to: Paths.unassignConclusion(conclusion.id, of: frame.id), .quiet, sending: seen(conclusion)
        ).html
    }

    private func seen(_ conclusion: Conclusion) -> [(name: String, value: String)] {
        [("phien-ban", "\(conclusion.version)")]
    }
}
