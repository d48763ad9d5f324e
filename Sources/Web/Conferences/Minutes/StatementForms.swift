internal import Domain
internal import Hummingbird
internal import Markup

extension ConferenceRoutes {
    func addingStatement(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await statementForm(nil, nil, context)
    }

    func addStatement(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        return try await site.take(request, context) { form in
            let delegate = form.key("dai-bieu", of: Delegate.self, required: "Hãy chọn đại biểu.")
            let item = form.key("muc", of: AgendaItem.self)
            let text = form.paragraphs("noi-dung", required: "Hãy ghi nội dung phát biểu.", limit: 20_000)
            let chosen = try form.checked(delegate)
            return { work in try work.logStatement(by: chosen, on: item, text: text) }
        } then: { _ in
            Redirect.see(Paths.minutes(of: id), saying: "Đã ghi ý kiến phát biểu.")
        } again: { values, refusal in
            try await statementForm(values, refusal, context)
        }
    }

    func alteringStatement(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await statementEditing(nil, nil, context)
    }

    func alterStatement(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        let statement = try context.key("phat-bieu", of: Statement.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let item = form.key("muc", of: AgendaItem.self)
            let text = form.paragraphs("noi-dung", required: "Hãy ghi nội dung phát biểu.", limit: 20_000)
            try form.check()
            return { work in try work.alterStatement(statement, text: text, on: item, version: version) }
        } then: { _ in
            Redirect.see("\(Paths.minutes(of: id))#phat-bieu", saying: "Đã sửa ý kiến phát biểu.")
        } again: { values, refusal in
            try await statementEditing(values, refusal, context)
        }
    }

    func removeStatement(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        let statement = try context.key("phat-bieu", of: Statement.self)
        var form = FormReader(try await request.form())
        let version = form.version()
        try await site.desk.act(as: context.actor) { try $0.removeStatement(statement, version: version) }
        return Redirect.see("\(Paths.minutes(of: id))#phat-bieu", saying: "Đã bỏ ý kiến phát biểu.")
    }

    private func statementForm(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        try await show(context) { work, frame in
            let (id, language) = (frame.id, frame.language)
            try frame.requireRunning()
            let present = try work.delegateLines(of: frame.conference).filter(\.isPresent)
            let agenda = try work.agendaItems(of: frame.conference)
            let shown = values ?? FormValues(["muc": [agenda.first(where: \.isRunning)?.id.rawValue ?? ""]])
            let state = FormState(values: shown, refusal: refusal, language: language)
            let waiting = WaitingNotes(conference: id, then: Paths.minutes(of: id), language: language)
            let delegates = present.map {
                Option(
                    $0.delegate.id.rawValue, $0.attendance?.personName ?? $0.delegate.line,
                    detail: $0.delegate.organisationName)
            }
            return state.page(
                language.pick("Ghi ý kiến phát biểu", "Log a statement"), in: .conferences, breadcrumbs: frame.crumbs,
                to: Paths.addStatement(at: id),
                fields: """
                    \(waiting)\(state.choice("dai-bieu", language.pick("Đại biểu có mặt", "Delegate"), delegates, required: true, invitation: language.pick("Chọn đại biểu", "Choose")))\
                    \(statementFields(state, agenda))
                    """, yes: language.pick("Ghi", "Save"), back: Paths.minutes(of: id))
        }
    }

    private func statementEditing(
        _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        let key = try context.key("phat-bieu", of: Statement.self)
        return try await show(context) { work, frame in
            let (id, language) = (frame.id, frame.language)
            try frame.requireRunning()
            guard let statement = try work.statements(at: frame.conference).first(where: { $0.id == key }) else {
                throw Refusal.absent
            }
            let shown =
                values
                ?? FormValues(["muc": [statement.agendaItemId?.rawValue ?? ""], "noi-dung": [statement.text]])
            let state = FormState(values: shown, refusal: refusal, language: language)
            let speaker = try work.delegateLines(of: frame.conference).first {
                $0.delegate.id == statement.delegateId
            }
            let who = speaker?.attendance?.personName ?? speaker?.delegate.line ?? ""
            return state.page(
                language.pick("Sửa ý kiến phát biểu", "Edit the statement"), in: .conferences,
                breadcrumbs: frame.crumbs, summary: "\(statement.beganAt.timeOfDay) · \(who)",
                to: Paths.statement(key, at: id),
                fields: statementFields(state, try work.agendaItems(of: frame.conference)),
                yes: language.pick("Lưu", "Save"), back: Paths.minutes(of: id), version: statement.version)
        }
    }
}

private func statementFields(_ state: FormState, _ agenda: [AgendaItem]) -> HTML {
    let language = state.language
    return """
        \(state.choice("muc", language.pick("Mục nghị sự", "Point"), agenda.map { Option($0.id.rawValue, $0.title) }, invitation: language.pick("Không", "None")))\
        \(state.lines("noi-dung", language.pick("Tóm tắt ý kiến", "In short"), required: true, limit: 20_000))
        """
}
