internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

extension PersonRoutes {
    func delegating(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await delegationForm(FormValues(["tu-ngay": [context.day(site).vietnamese]]), nil, context)
    }

    func delegate(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Holding.self)
        return try await site.take(request, context) { form in
            let person = form.text("nguoi", required: "Hãy ghi người được giao.")
            let read = DelegationForm.read(&form)
            let draft = try form.checked(read)
            return { work in
                try work.delegate(id, to: work.person(written: person, at: "nguoi").id, draft)
                return try work.heldOffice(id).holding.personId
            }
        } then: { (person: Key<Person>) in
            Redirect.see(Paths.person(person), saying: "Đã ghi ủy quyền.")
        } again: { values, refusal in
            try await delegationForm(values, refusal, context)
        }
    }

    func endingDelegation(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await delegationEnd(FormValues(["ngay-cuoi": [context.day(site).vietnamese]]), nil, context)
    }

    func endDelegation(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Delegation.self)
        return try await site.take(request, context) { form in
            let last = form.day("ngay-cuoi", required: "Hãy ghi ngày cuối của ủy quyền.")
            let day = try form.checked(last)
            return { work in
                let giver = try work.heldOffice(work.delegation(id).holdingId).holding.personId
                try work.endDelegation(id, lastDay: day)
                return giver
            }
        } then: { (person: Key<Person>) in
            Redirect.see(Paths.person(person), saying: "Đã ghi kết thúc ủy quyền.")
        } again: { values, refusal in
            try await delegationEnd(values, refusal, context)
        }
    }

    private func delegationForm(_ values: FormValues, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        let id = try context.key("id", of: Holding.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let held = try work.heldOffice(id)
            try DelegationForm.require(work, held)
            return DelegationPage(
                held: held, people: try work.personChoices(of: held.organisation),
                state: FormState(values: values, refusal: refusal, language: language))
        }
        return context.respond(page.office, site)
    }

    private func delegationEnd(_ values: FormValues, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        let id = try context.key("id", of: Delegation.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let delegation = try work.delegation(id)
            let held = try work.heldOffice(delegation.holdingId)
            try DelegationForm.require(work, held)
            return DelegationEndPage(
                delegation: delegation, held: held,
                state: FormState(values: values, refusal: refusal, language: language))
        }
        return context.respond(page.office, site)
    }
}

/// What of a delegation a form asks.
enum DelegationForm {
    static func read(_ form: inout FormReader) -> DelegationDraft? {
        let manner: Delegation.Manner? = form.choice("cach", required: "Hãy chọn cách ký.")
        let scope = form.paragraphs("pham-vi", required: "Hãy ghi việc được giao.", limit: 1000)
        let decision = form.optionalText("quyet-dinh")
        let from = form.day("tu-ngay", required: "Hãy ghi ngày bắt đầu.")
        let through = form.day("den-ngay")
        guard let manner, let from else { return nil }
        return DelegationDraft(
            manner: manner, scope: scope, decision: decision, from: from, through: through ?? .distantFuture)
    }

    static func require(_ work: Work, _ held: HeldOffice) throws(Refusal) {
        try work.require(
            work.actor.mayDelegate(held), .delegationIsGivenByTheHolder,
            "Chỉ người giữ chức vụ hoặc quản trị viên của tổ chức giao được việc ký thay.")
    }
}

/// The form by which the holder of an office lets another sign.
struct DelegationPage {
    let held: HeldOffice
    let people: [WrittenChoice]
    let state: FormState

    private var language: Language { state.language }
    private var back: String { Paths.person(held.holding.personId) }

    var office: OfficePage {
        state.page(
            language.pick("Ủy quyền, giao ký thay", "Delegate"), in: .people,
            breadcrumbs: [Link(held.personName, to: back)],
            summary: "\(held.personName) – \(OfficeTitle(held.office.title)), \(held.organisationName)",
            to: Paths.delegate(held.holding.id), fields: fields, yes: language.pick("Lưu", "Save"), back: back)
    }

    private var fields: HTML {
        """
        \(state.written("nguoi", language.pick("Người được giao", "Person"), from: people, hint: language.pick("Họ tên hoặc mã.", "Name or code."), required: true))\
        \(state.choice("cach", language.pick("Cách ký", "How"), language.options(Delegation.Manner.allCases, \.wording), hint: language.pick("Nghị định 30/2020/NĐ-CP, Điều 13.", "Decree 30/2020, article 13."), required: true, invitation: language.pick("Chọn cách ký", "Choose")))\
        \(state.lines("pham-vi", language.pick("Phạm vi", "Scope"), hint: language.pick("Những văn bản, công việc nào.", "Which documents, which business."), required: true, limit: 1000))\
        \(state.text("quyet-dinh", language.pick("Văn bản giao, ủy quyền", "In writing by"), hint: language.pick("Bắt buộc khi thừa ủy quyền (TUQ.).", "Needed for TUQ.")))\
        \(state.day("tu-ngay", language.pick("Từ ngày", "From"), required: true))\
        \(state.day("den-ngay", language.pick("Đến ngày", "Until"), hint: language.pick("Bắt buộc khi thừa ủy quyền; nếu để trống, kết thúc cùng chức vụ.", "Needed for TUQ; else it ends with the office.")))
        """
    }
}

/// The page on which a delegation is ended.
struct DelegationEndPage {
    let delegation: Delegation
    let held: HeldOffice
    let state: FormState

    private var language: Language { state.language }
    private var back: String { Paths.person(held.holding.personId) }

    var office: OfficePage {
        state.confirmation(
            language.pick("Kết thúc ủy quyền", "End a delegation"), in: .people,
            breadcrumbs: [Link(held.personName, to: back)],
            to: Paths.endDelegation(delegation.id),
            consequences: [
                language.pick(
                    "Sau ngày cuối, người được giao không ký thay “\(held.office.title)” được nữa. Ghi ngày trước ngày bắt đầu (\(delegation.validFrom.vietnamese)) là rút lại hoàn toàn.",
                    "After the last day nobody signs by it. A day before \(delegation.validFrom.vietnamese) takes it back."
                )
            ],
            untouched: [language.pick("Văn bản đã ký vẫn có giá trị.", "What was signed stays valid.")],
            fields: state.day("ngay-cuoi", language.pick("Ngày cuối", "Last day"), required: true).html,
            yes: language.pick("Kết thúc ủy quyền", "End"), back: back)
    }
}
