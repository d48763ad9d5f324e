internal import Domain
internal import Hummingbird
internal import Markup

extension ProgrammeRoutes {
    func clause(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Clause.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let (clause, programme) = try work.clause(id)
            let frame = try ProgrammeFrame(programme, work, language)
            return ClausePage(
                frame: frame, clause: clause,
                opinions: try work.opinions(on: programme, at: .clause(clause.name)),
                history: try work.history(of: clause, limit: 20))
        }
        return context.respond(page.office, site)
    }

    func writingClause(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await clauseForm(nil, nil, context)
    }

    func writeClause(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Clause.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let text = form.paragraphs("noi-dung", limit: 50_000)
            try form.check()
            return { work in try work.writeClause(id, text, version: version) }
        } then: { _ in
            Redirect.see(Paths.clause(id), saying: "Đã lưu.")
        } again: { values, refusal in
            try await clauseForm(values, refusal, context)
        }
    }

    private func clauseForm(
        _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        let id = try context.key("id", of: Clause.self)
        let language = context.language
        let others = try await site.desk.act(as: context.actor) { try $0.noteWriting(at: .clause(id)) }
        let page = try await site.desk.look(as: context.actor) { work in
            let (clause, programme) = try work.clause(id)
            let frame = try ProgrammeFrame(programme, work, language)
            guard frame.mayWrite(clause) else {
                throw Refusal.forbidden(.textIsWrittenByDrafters, frame.whoWrites)
            }
            guard frame.isOpen else { throw Refusal.outOfTurn(.textIsOpen, frame.whoWrites) }
            var state = FormState(
                values: values ?? FormValues(["noi-dung": [clause.text]]), refusal: refusal, language: language)
            try state.tellChanges(of: clause, now: clause.version, work)
            let page = ClauseForm(
                frame: frame, clause: clause, state: state,
                opinions: try work.opinions(on: programme, at: .clause(clause.name)))
            return page.office.telling(OtherWriters(others, asking: Paths.clauseWriters(id), language))
        }
        return context.respond(page, site)
    }
}

/// One clause with the opinions of the parties in its margin.
struct ClausePage {
    let frame: ProgrammeFrame
    let clause: Clause
    let opinions: [OpinionLine]
    let history: [HistoryLine]

    private var language: Language { frame.language }

    var office: OfficePage {
        OfficePage(
            clause.heading(in: frame), in: .programmes, breadcrumbs: frame.crumbs, eyebrow: frame.eyebrow,
            summary: "\(frame.stateBadge)", actions: actions,
            main: """
                <div class="split"><div class="reading">\(text)\(HistoryBlock(history, language))</div>\
                <aside>\(OpinionMargin(lines: opinions, place: .clause(clause.name), frame: frame))</aside></div>
                """)
    }

    private var text: HTML {
        guard !clause.text.isEmpty else {
            return EmptyState(
                language.pick("Chưa ghi nội dung", "Nothing written yet"),
                language.pick("Nội dung của mục này sẽ hiện ở đây.", "The text of this clause stands here.")
            ).html
        }
        return Paragraphs(clause.text).html
    }

    private var actions: HTML {
        let word = language.pick("Sửa nội dung", "Edit")
        if frame.isOpen, frame.mayWrite(clause) {
            return LinkButton(word, to: Paths.writeClause(clause.id), .main).html
        }
        return Unavailable(word, because: frame.whoWrites).html
    }
}

/// The form of a clause's text; the opinions stay beside it while one writes.
struct ClauseForm {
    let frame: ProgrammeFrame
    let clause: Clause
    let state: FormState
    let opinions: [OpinionLine]

    private var language: Language { frame.language }

    var office: OfficePage {
        var page = state.page(
            clause.heading(in: frame), in: .programmes, breadcrumbs: frame.crumbs,
            to: Paths.writeClause(clause.id),
            fields: state.field(
                "noi-dung", language.pick("Nội dung", "Text"),
                .lines(state.values["noi-dung"], limit: 50_000, rows: 14),
                hint: language.pick("Mỗi ý một dòng, đánh số 1, 2, 3.", "One point a line, numbered.")
            ).html, yes: language.pick("Lưu", "Save"), back: Paths.clause(clause.id), version: clause.version)
        page.main = """
            <div class="split"><div>\(page.main)</div>\
            <aside>\(OpinionMargin(lines: opinions, place: .clause(clause.name), frame: frame))</aside></div>
            """
        return page
    }
}

extension Clause {
    /// The heading in the language of the reader, with the party's name where it is of one party.
    func heading(in frame: ProgrammeFrame) -> String {
        guard frame.language == .english else { return name.heading(frame.parties) }
        guard case .responsibilities(let id) = name, let party = frame.parties.first(where: { $0.id == id }) else {
            return name.wording.english
        }
        return "\(name.wording.english): \(party.name)"
    }
}
