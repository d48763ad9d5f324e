internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

extension PersonRoutes {
    func appointing(_ request: Request, _ context: MemberContext) async throws -> Response {
        let values = FormValues(["tu-ngay": [context.day(site).vietnamese], "chuyen-trach": ["1"]])
        return try await appointmentForm(values, nil, context)
    }

    func appoint(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Office.self)
        return try await site.take(request, context) { form in
            let person = form.text("nguoi", required: "Hãy ghi người được bổ nhiệm.")
            let read = HoldingForm.read(&form)
            let draft = try form.checked(read)
            return { work in try work.appoint(work.person(written: person, at: "nguoi").id, to: id, draft) }
        } then: { holding in
            Redirect.see(Paths.person(holding.personId), saying: "Đã ghi bổ nhiệm.")
        } again: { values, refusal in
            try await appointmentForm(values, refusal, context)
        }
    }

    func correctingHolding(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await correctionForm(nil, nil, context)
    }

    func correctHolding(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Holding.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let read = HoldingForm.read(&form)
            let draft = try form.checked(read)
            return { try $0.correctHolding(id, to: draft, version: version) }
        } then: { holding in
            Redirect.see(Paths.person(holding.personId), saying: "Đã đính chính.")
        } again: { values, refusal in
            try await correctionForm(values, refusal, context)
        }
    }

    private func appointmentForm(_ values: FormValues, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        let id = try context.key("id", of: Office.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let office = try work.office(id)
            try OfficeForm.require(work, in: office.organisationId)
            return AppointmentPage(
                shown: office, people: try work.personChoices(of: office.organisationId),
                state: FormState(values: values, refusal: refusal, language: language))
        }
        return context.respond(page.office, site)
    }

    private func correctionForm(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        let id = try context.key("id", of: Holding.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let held = try work.heldOffice(id)
            try OfficeForm.require(work, in: held.organisation)
            return HoldingCorrectionPage(
                held: held, state: try work.state(of: held, values, refusal, language))
        }
        return context.respond(page.office, site)
    }
}

extension Work {
    /// The form of a holding, with what others changed meanwhile.
    func state(of held: HeldOffice, _ values: FormValues?, _ refusal: Refusal?, _ language: Language) throws
        -> FormState
    {
        var state = FormState(
            values: values ?? HoldingForm.values(HoldingDraft(held.holding)), refusal: refusal, language: language)
        try state.tellChanges(of: held.holding, now: held.holding.version, self)
        return state
    }
}

/// What of a holding a form asks.
enum HoldingForm {
    static func read(_ form: inout FormReader) -> HoldingDraft? {
        let from = form.day("tu-ngay", required: "Hãy ghi ngày bắt đầu giữ chức vụ.")
        let through = form.day("den-ngay")
        let decision = form.optionalText("quyet-dinh")
        guard let from else { return nil }
        return HoldingDraft(
            from: from, through: through ?? .distantFuture, decision: decision, isActing: form.isTicked("quyen"),
            isFullTime: form.isTicked("chuyen-trach"))
    }

    static func values(_ draft: HoldingDraft) -> FormValues {
        FormValues([
            "tu-ngay": [draft.from.vietnamese],
            "den-ngay": [draft.through == .distantFuture ? "" : draft.through.vietnamese],
            "quyet-dinh": [draft.decision ?? ""], "quyen": draft.isActing ? ["1"] : [],
            "chuyen-trach": draft.isFullTime ? ["1"] : [],
        ])
    }

    static func fields(_ state: FormState) -> HTML {
        let language = state.language
        return """
            \(state.day("tu-ngay", language.pick("Từ ngày", "From"), required: true))\
            \(state.day("den-ngay", language.pick("Đến ngày", "Until"), hint: language.pick("Để trống nếu chưa biết.", "Empty when open.")))\
            \(state.text("quyet-dinh", language.pick("Số quyết định", "Decision"), hint: language.pick("Ví dụ 12-QĐ/QU ngày 05/01/2019.", "Number and day.")))\
            \(state.box("quyen", language.pick("Quyền (ký “Q.”)", "Acting (signs “Q.”)")))\
            \(state.box("chuyen-trach", language.pick("Chuyên trách", "Full time")))
            """
    }
}

/// The form that appoints somebody to an office.
struct AppointmentPage {
    let shown: Office
    let people: [WrittenChoice]
    let state: FormState

    private var language: Language { state.language }

    var office: OfficePage {
        state.page(
            language.pick("Bổ nhiệm: \(shown.title)", "Appoint: \(shown.title)"), in: .organisations,
            breadcrumbs: [Link(shown.title, to: Paths.office(shown.id))],
            summary:
                "\(language.pick("Người được bổ nhiệm có quyền của chức vụ từ ngày đầu đến hết ngày cuối.", "The rights of the office hold from the first day through the last."))",
            to: Paths.appoint(to: shown.id),
            fields: """
                \(state.written("nguoi", language.pick("Người được bổ nhiệm", "Person"), from: people, hint: language.pick("Ghi họ tên hoặc mã. Người chưa có hồ sơ: thêm ở mục Cán bộ trước.", "Name or code."), required: true))\
                \(HoldingForm.fields(state))
                """,
            yes: language.pick("Bổ nhiệm", "Appoint"), back: Paths.office(shown.id))
    }
}

/// The form that corrects an appointment that was written down wrongly.
struct HoldingCorrectionPage {
    let held: HeldOffice
    let state: FormState

    private var language: Language { state.language }

    var office: OfficePage {
        state.page(
            language.pick("Đính chính việc giữ chức vụ", "Correct a holding"), in: .people,
            breadcrumbs: [Link(held.personName, to: Paths.person(held.holding.personId))],
            summary: "\(held.personName) – \(OfficeTitle(held.office.title)), \(held.organisationName)",
            to: Paths.correctHolding(held.holding.id), fields: HoldingForm.fields(state),
            yes: language.pick("Lưu", "Save"),
            back: Paths.person(held.holding.personId), version: held.holding.version)
    }
}
