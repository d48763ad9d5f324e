internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

extension OrganisationRoutes {
    func closing(_ request: Request, _ context: MemberContext) async throws -> Response {
        let values = FormValues(["ngay-cuoi": [context.day(site).vietnamese]])
        return try await closingForm(values, nil, context)
    }

    func close(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Organisation.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let lastDay = form.day("ngay-cuoi", required: "Hãy ghi ngày cuối cùng tổ chức còn hoạt động.")
            let reason = form.paragraphs("ly-do", required: "Hãy ghi lý do tổ chức kết thúc hoạt động.", limit: 2000)
            let basis = form.optionalText("can-cu")
            let day = try form.checked(lastDay)
            return { work in
                try work.closeOrganisation(id, lastDay: day, reason: reason, legalBasis: basis, version: version)
            }
        } then: { _ in
            Redirect.see(Paths.organisation(id), saying: "Đã ghi tổ chức kết thúc hoạt động.")
        } again: { values, refusal in
            try await closingForm(values, refusal, context)
        }
    }

    private func closingForm(_ values: FormValues, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        let id = try context.key("id", of: Organisation.self)
        let day = context.day(site)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let shown = try work.organisation(id, on: day)
            try work.require(
                work.actor.mayKeepOrganisations, .organisationsAreKeptByTheHost,
                "Việc này do quản trị viên của tổ chức vận hành hệ thống làm.")
            var state = FormState(values: values, refusal: refusal, language: language)
            try state.tellChanges(of: shown.organisation, now: shown.organisation.version, work)
            return ClosingPage(
                shown: shown, offices: try work.offices(of: id, on: day), holders: try work.holders(in: id, on: day),
                state: state)
        }
        return context.respond(page.office, site)
    }
}

/// The page on which somebody closes an organisation, and reads first what ends with it.
struct ClosingPage {
    let shown: OrganisationOnDay
    let offices: [Office]
    let holders: [HeldOffice]
    let state: FormState

    private var language: Language { state.language }
    private var path: String { Paths.organisation(shown.organisation.id) }

    var office: OfficePage {
        state.confirmation(
            language.pick("Kết thúc hoạt động của tổ chức", "Close the organisation"), in: .organisations,
            breadcrumbs: [Link(shown.profile.name, to: path)], to: Paths.closeOrganisation(shown.organisation.id),
            consequences: [
                language.pick(
                    "Sau ngày cuối, \(shown.profile.name) không còn trong danh bạ và không ký văn bản được nữa.",
                    "After its last day \(shown.profile.name) leaves the directory and signs no more."),
                language.pick(
                    "\(offices.count) chức vụ kết thúc; \(holders.count) người thôi giữ chức vụ và hết quyền từ ngày hôm sau.",
                    "\(offices.count) offices end; \(holders.count) holders lose their rights the day after."),
                language.pick(
                    "Mọi quan hệ cấp trên, cấp dưới và ủy quyền kết thúc cùng ngày.", "Edges and delegations end too."),
            ],
            untouched: [
                language.pick(
                    "Chương trình, báo cáo, văn bản đã có giữ nguyên tên tổ chức.",
                    "What it signed and reported keeps its name."),
                language.pick(
                    "Tổ chức kế thừa được ghi riêng, ở mục “Tiền thân và kế thừa”.", "A successor is noted on its own."),
            ],
            fields: """
                \(state.day("ngay-cuoi", language.pick("Ngày cuối cùng", "Last day"), required: true))\
                \(state.lines("ly-do", language.pick("Lý do", "Reason"), required: true, limit: 2000))\
                \(state.text("can-cu", language.pick("Căn cứ", "Legal basis"), hint: language.pick("Số, ngày của nghị quyết, quyết định.", "Resolution or decision.")))
                """,
            yes: language.pick("Kết thúc hoạt động", "Close"), back: path, version: shown.organisation.version)
    }
}
