internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

extension PersonRoutes {
    func office(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Office.self)
        let day = context.day(site)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { try OfficeDetailPage(id, on: day, $0, language) }
        return context.respond(page.office, site)
    }

    func newOffice(_ request: Request, _ context: MemberContext) async throws -> Response {
        var values = OfficeForm.values(OfficeDraft(title: "", rank: 10, role: .officer))
        values.fields["tu-ngay"] = [context.day(site).vietnamese]
        return try await newOfficeForm(values, nil, context)
    }

    func createOffice(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Organisation.self)
        return try await site.take(request, context) { form in
            let read = OfficeForm.read(&form)
            let from = form.day("tu-ngay", required: "Hãy ghi ngày chức vụ bắt đầu có.")
            let draft = try form.checked(read)
            let day = try form.checked(from)
            return { try $0.createOffice(draft, in: id, from: day) }
        } then: { office in
            Redirect.see(Paths.office(office.id), saying: "Đã thêm chức vụ.")
        } again: { values, refusal in
            try await newOfficeForm(values, refusal, context)
        }
    }

    func alteringOffice(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await officeForm(nil, nil, context)
    }

    func alterOffice(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Office.self)
        return try await site.take(request, context) { form in
            let version = form.version()
            let read = OfficeForm.read(&form)
            let draft = try form.checked(read)
            return { try $0.alterOffice(id, to: draft, version: version) }
        } then: { office in
            Redirect.see(Paths.office(office.id), saying: "Đã lưu chức vụ.")
        } again: { values, refusal in
            try await officeForm(values, refusal, context)
        }
    }

    private func newOfficeForm(_ values: FormValues, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        let id = try context.key("id", of: Organisation.self)
        let day = context.day(site)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let name = try work.organisation(id, on: day).profile.name
            try OfficeForm.require(work, in: id)
            return OfficeFormPage(
                organisation: id, organisationName: name, shown: nil,
                state: FormState(values: values, refusal: refusal, language: language))
        }
        return context.respond(page.office, site)
    }

    private func officeForm(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws
        -> Response
    {
        let id = try context.key("id", of: Office.self)
        let day = context.day(site)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let office = try work.office(id)
            try OfficeForm.require(work, in: office.organisationId)
            var state = FormState(
                values: values ?? OfficeForm.values(OfficeDraft(office)), refusal: refusal, language: language)
            try state.tellChanges(of: office, now: office.version, work)
            return OfficeFormPage(
                organisation: office.organisationId,
                organisationName: try work.name(of: office.organisationId, near: day) ?? "", shown: office, state: state
            )
        }
        return context.respond(page.office, site)
    }
}

/// What of an office a form asks.
enum OfficeForm {
    static func read(_ form: inout FormReader) -> OfficeDraft? {
        let title = form.text("ten", required: "Hãy ghi tên chức vụ.")
        let short = form.text("viet-tat")
        let rank = form.number("thu-bac", in: 1...999, required: "Hãy ghi thứ bậc, ví dụ 1 cho người đứng đầu.")
        let seats = form.number("so-nguoi", in: 1...999, required: "Hãy ghi số người giữ cùng lúc.")
        let role: Role? = form.choice("vai-tro", required: "Hãy chọn vai trò.")
        let signing = form.values.all("cach-ky").compactMap(Office.Signing.init)
        guard let rank, let seats, let role else { return nil }
        return OfficeDraft(
            title: title, shortTitle: short, rank: rank, seats: seats, role: role, signing: signing,
            listed: form.isTicked("cong-khai"))
    }

    static func values(_ draft: OfficeDraft) -> FormValues {
        FormValues([
            "ten": [draft.title], "viet-tat": [draft.shortTitle == draft.title ? "" : draft.shortTitle],
            "thu-bac": ["\(draft.rank)"], "so-nguoi": ["\(draft.seats)"], "vai-tro": [draft.role.rawValue],
            "cach-ky": draft.signing.list.map(\.rawValue), "cong-khai": draft.listed ? ["1"] : [],
        ])
    }

    static func require(_ work: Work, in organisation: Key<Organisation>) throws(Refusal) {
        try work.require(
            work.actor.mayKeepOffices(of: organisation), .officesAreKeptByTheirOrganisation,
            "Chức vụ do quản trị viên hoặc cán bộ tổng hợp của tổ chức đó cập nhật.")
    }
}

/// The form of an office, new or to be altered.
struct OfficeFormPage {
    let organisation: Key<Organisation>
    let organisationName: String
    let shown: Office?
    let state: FormState

    private var language: Language { state.language }

    var office: OfficePage {
        state.page(
            shown == nil
                ? language.pick("Thêm chức vụ", "Add an office") : language.pick("Sửa chức vụ", "Alter an office"),
            in: .organisations, breadcrumbs: [Link(organisationName, to: Paths.organisation(organisation))],
            summary: shown == nil
                ? nil
                : "\(language.pick("Sửa ở đây áp dụng cho mọi ngày. Nếu chức vụ đổi tên từ một ngày, hãy bãi bỏ chức vụ cũ và thêm chức vụ mới.", "This holds for every day. A real change of title is a new office."))",
            to: shown.map { Paths.alterOffice($0.id) } ?? Paths.newOffice(in: organisation), fields: fields,
            yes: language.pick("Lưu", "Save"),
            back: shown.map { Paths.office($0.id) } ?? Paths.organisation(organisation),
            version: shown?.version)
    }

    private var fields: HTML {
        """
        \(state.text("ten", language.pick("Tên chức vụ", "Title"), required: true))\
        \(state.text("viet-tat", language.pick("Viết tắt", "Short form"), hint: language.pick("Ví dụ UVTV; để trống nếu không viết tắt.", "As UVTV; may be empty."), width: .medium))\
        \(state.field("thu-bac", language.pick("Thứ bậc", "Precedence"), .number(state.values["thu-bac"]), hint: language.pick("1 là người đứng đầu; số nhỏ xếp trước.", "1 is the head."), required: true))\
        \(state.field("so-nguoi", language.pick("Số người giữ cùng lúc", "Seats"), .number(state.values["so-nguoi"]), required: true))\
        \(state.choice("vai-tro", language.pick("Vai trò trong hệ thống", "Role"), language.options(Role.allCases, \.wording), hint: language.pick("Quyền của người giữ chức vụ này trong tổ chức.", "What the holder may do here."), required: true))\
        \(ChoiceGroup("cach-ky", language.pick("Cách ký văn bản", "Ways of signing"), language.options(Office.Signing.allCases, \.wording), chosen: Set(state.values.all("cach-ky")), takesSeveral: true, problem: state.problem("cach-ky")))\
        \(state.box("cong-khai", language.pick("Hiện trong danh bạ cho mọi người dùng hệ thống", "Listed for every member")))\
        \(shown == nil, state.day("tu-ngay", language.pick("Có từ ngày", "From"), required: true).html)
        """
    }
}
