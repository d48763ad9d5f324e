internal import Domain
internal import Hummingbird
internal import Markup

extension ConferenceRoutes {
    func addingConclusion(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await conclusionForm(nil, nil, nil, context)
    }

    func addConclusion(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        return try await site.take(request, context) { form in
            let draft = try ConclusionFields.read(&form)
            return { work in try work.addConclusion(draft, to: id) }
        } then: { _ in
            Redirect.see("\(Paths.minutes(of: id))#ket-luan", saying: "Đã ghi kết luận.")
        } again: { values, refusal in
            try await conclusionForm(nil, values, refusal, context)
        }
    }

    func alteringConclusion(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await conclusionForm(try context.key("ket-luan", of: Conclusion.self), nil, nil, context)
    }

    func alterConclusion(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        let conclusion = try context.key("ket-luan", of: Conclusion.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let draft = try ConclusionFields.read(&form)
            return { work in try work.alterConclusion(conclusion, to: draft, version: version) }
        } then: { _ in
            Redirect.see("\(Paths.minutes(of: id))#ket-luan", saying: "Đã sửa kết luận.")
        } again: { values, refusal in
            try await conclusionForm(conclusion, values, refusal, context)
        }
    }

    func removeConclusion(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        let conclusion = try context.key("ket-luan", of: Conclusion.self)
        var form = FormReader(try await request.form())
        let version = form.version()
        try await site.desk.act(as: context.actor) { try $0.removeConclusion(conclusion, version: version) }
        return Redirect.see("\(Paths.minutes(of: id))#ket-luan", saying: "Đã bỏ kết luận.")
    }

    private func conclusionForm(
        _ key: Key<Conclusion>?, _ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext
    ) async throws -> Response {
        try await show(context) { work, frame in
            let (id, language) = (frame.id, frame.language)
            try frame.requireRunning()
            let found = try work.conclusions(of: frame.conference).first { $0.id == key }
            guard key == nil || found != nil else { throw Refusal.absent }
            let parties = try work.programmes(of: frame.conference).flatMap { try work.parties(of: $0) }
                .filter { !$0.hasLeft }.uniqued(by: \.organisationId)
            let state = FormState(
                values: values ?? found.map(ConclusionFields.values) ?? FormValues(), refusal: refusal,
                language: language)
            return state.page(
                found == nil
                    ? language.pick("Ghi kết luận", "Note a conclusion")
                    : language.pick("Sửa kết luận", "Edit the conclusion"),
                in: .conferences, breadcrumbs: frame.crumbs,
                to: found.map { Paths.conclusion($0.id, of: id) } ?? Paths.addConclusion(at: id),
                fields: ConclusionFields.html(state, parties),
                yes: found == nil ? language.pick("Ghi", "Save") : language.pick("Lưu", "Save"),
                back: Paths.minutes(of: id), version: found?.version)
        }
    }
}

/// The fields of a conclusion: what, by whom, until when.
private enum ConclusionFields {
    static func html(_ state: FormState, _ parties: [Party]) -> HTML {
        let language = state.language
        return """
            <input type="hidden" name="muc" value="\(state.values["muc"])">\
            \(state.lines("noi-dung", language.pick("Kết luận", "Conclusion"), required: true, limit: 5000))\
            \(state.choice("don-vi", language.pick("Đơn vị thực hiện", "Organisation"), parties.map { Option($0.organisationId.rawValue, $0.name) }, invitation: language.pick("Không", "None")))\
            \(state.text("nguoi", language.pick("Hoặc người thực hiện", "Or who")))\
            \(state.day("thoi-han", language.pick("Thời hạn", "Due")))
            """
    }

    static func values(_ conclusion: Conclusion) -> FormValues {
        let isOrganisation = conclusion.organisationId != nil && conclusion.holdingId == nil
        return FormValues([
            "noi-dung": [conclusion.text], "muc": [conclusion.agendaItemId?.rawValue ?? ""],
            "don-vi": [isOrganisation ? conclusion.organisationId?.rawValue ?? "" : ""],
            "nguoi": [isOrganisation ? "" : conclusion.ownerName],
            "thoi-han": [conclusion.due?.vietnamese ?? ""],
        ])
    }

    static func read(_ form: inout FormReader) throws -> ConclusionDraft {
        let text = form.paragraphs("noi-dung", required: "Hãy ghi nội dung kết luận.", limit: 5000)
        let organisation = form.key("don-vi", of: Organisation.self)
        let named = form.text("nguoi", limit: 300)
        let due = form.day("thoi-han")
        let item = form.key("muc", of: AgendaItem.self)
        if organisation == nil, named.isEmpty {
            form.problem("don-vi", "Hãy chọn đơn vị hoặc ghi người thực hiện.")
        }
        try form.check()
        let owner: ConclusionDraft.Owner = organisation.map { .organisation($0) } ?? .named(named)
        return ConclusionDraft(text, owner: owner, due: due, agendaItemId: item)
    }
}
