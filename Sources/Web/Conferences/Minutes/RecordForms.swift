internal import Calendars
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

    func addingConclusion(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await conclusionForm(nil, nil, context)
    }

    func addConclusion(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        return try await site.take(request, context) { form in
            let text = form.paragraphs("noi-dung", required: "Hãy ghi nội dung kết luận.", limit: 5000)
            let organisation = form.key("don-vi", of: Organisation.self)
            let named = form.text("nguoi", limit: 300)
            let due = form.day("thoi-han")
            if organisation == nil, named.isEmpty {
                form.problem("don-vi", "Hãy chọn đơn vị hoặc ghi người thực hiện.")
            }
            try form.check()
            let owner: ConclusionDraft.Owner = organisation.map { .organisation($0) } ?? .named(named)
            return { work in try work.addConclusion(ConclusionDraft(text, owner: owner, due: due), to: id) }
        } then: { _ in
            Redirect.see(Paths.minutes(of: id), saying: "Đã ghi kết luận.")
        } again: { values, refusal in
            try await conclusionForm(values, refusal, context)
        }
    }

    func removeConclusion(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        let conclusion = try context.key("ket-luan", of: Conclusion.self)
        var form = FormReader(try await request.form())
        let version = form.version()
        try await site.desk.act(as: context.actor) { try $0.removeConclusion(conclusion, version: version) }
        return Redirect.see(Paths.minutes(of: id), saying: "Đã bỏ kết luận.")
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
            return state.page(
                language.pick("Ghi ý kiến phát biểu", "Log a statement"), in: .conferences, breadcrumbs: frame.crumbs,
                to: Paths.addStatement(at: id),
                fields: """
                    \(state.choice("dai-bieu", language.pick("Đại biểu có mặt", "Delegate"), present.map { Option($0.delegate.id.rawValue, $0.attendance?.personName ?? $0.delegate.line, detail: $0.delegate.organisationName) }, required: true, invitation: language.pick("Chọn đại biểu", "Choose")))\
                    \(state.choice("muc", language.pick("Mục nghị sự", "Point"), agenda.map { Option($0.id.rawValue, $0.title) }, invitation: language.pick("Không", "None")))\
                    \(state.lines("noi-dung", language.pick("Tóm tắt ý kiến", "In short"), required: true, limit: 20_000))
                    """, yes: language.pick("Ghi", "Save"), back: Paths.minutes(of: id))
        }
    }

    private func conclusionForm(
        _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        try await show(context) { work, frame in
            let (id, language) = (frame.id, frame.language)
            try frame.requireRunning()
            let parties = try work.programmes(of: frame.conference).flatMap { try work.parties(of: $0) }
                .filter { !$0.hasLeft }.uniqued(by: \.organisationId)
            let state = FormState(values: values ?? FormValues(), refusal: refusal, language: language)
            return state.page(
                language.pick("Ghi kết luận", "Note a conclusion"), in: .conferences, breadcrumbs: frame.crumbs,
                to: Paths.addConclusion(at: id),
                fields: """
                    \(state.lines("noi-dung", language.pick("Kết luận", "Conclusion"), required: true, limit: 5000))\
                    \(state.choice("don-vi", language.pick("Đơn vị thực hiện", "Organisation"), parties.map { Option($0.organisationId.rawValue, $0.name) }, invitation: language.pick("Không", "None")))\
                    \(state.text("nguoi", language.pick("Hoặc người thực hiện", "Or who")))\
                    \(state.day("thoi-han", language.pick("Thời hạn", "Due")))
                    """, yes: language.pick("Ghi", "Save"), back: Paths.minutes(of: id))
        }
    }
}
