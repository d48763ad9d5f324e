internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

extension PersonRoutes {
    func closingOffice(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await closingForm(FormValues(["ngay-cuoi": [context.day(site).vietnamese]]), nil, context)
    }

    func closeOffice(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Office.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let lastDay = form.day("ngay-cuoi", required: "Hãy ghi ngày cuối cùng chức vụ còn có.")
            let day = try form.checked(lastDay)
            return { try $0.closeOffice(id, lastDay: day, version: version) }
        } then: { _ in
            Redirect.see(Paths.office(id), saying: "Đã ghi ngày bãi bỏ chức vụ.")
        } again: { values, refusal in
            try await closingForm(values, refusal, context)
        }
    }

    private func closingForm(_ values: FormValues, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        let id = try context.key("id", of: Office.self)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let office = try work.office(id)
            try OfficeForm.require(work, in: office.organisationId)
            return OfficeClosingPage(
                shown: office, state: FormState(values: values, refusal: refusal, language: language))
        }
        return context.respond(page.office, site)
    }
}

/// The page on which somebody closes an office.
struct OfficeClosingPage {
    let shown: Office
    let state: FormState

    private var language: Language { state.language }

    var office: OfficePage {
        state.confirmation(
            language.pick("Bãi bỏ chức vụ", "Close an office"), in: .organisations,
            breadcrumbs: [Link(shown.title, to: Paths.office(shown.id))], to: Paths.closeOffice(shown.id),
            consequences: [
                language.pick(
                    "Sau ngày cuối, không ai được bổ nhiệm vào “\(shown.title)” nữa.",
                    "Nobody is appointed after its last day.")
            ],
            untouched: [
                language.pick("Người từng giữ chức vụ này vẫn được ghi như cũ.", "Former holders stay on record.")
            ],
            fields: state.day("ngay-cuoi", language.pick("Ngày cuối cùng", "Last day"), required: true).html,
            yes: language.pick("Bãi bỏ", "Close"), back: Paths.office(shown.id), version: shown.version)
    }
}
