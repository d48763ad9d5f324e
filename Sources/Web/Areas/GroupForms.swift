internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

/// The form that adds a residential group below a commune.
struct GroupFormPage {
    let commune: Area
    let values: FormValues
    let refusal: Refusal?
    let language: Language

    var office: OfficePage {
        OfficePage(
            language.pick("Thêm tổ dân phố, thôn", "Add a residential group"), in: .areas,
            breadcrumbs: [Link(commune.name, to: Paths.area(commune.id))],
            main: Form(
                to: Paths.newGroup(in: commune.id), fields: fields,
                buttons:
                    "\(Button(language.pick("Thêm", "Add"), .main)) \(LinkButton(language.pick("Thôi", "Cancel"), to: Paths.area(commune.id)))",
                problems: problems, draft: "to-dan-pho-\(commune.id)", language: language
            ).html,
            status: refusal == nil ? .ok : .unprocessableContent)
    }

    private var problems: [Problem] { refusal?.formProblems ?? [] }

    private var fields: HTML {
        let kinds = ResidentialKind.allCases.map { Option($0.rawValue, $0.rawValue) }
        return """
            \(Field("ten", language.pick("Tên", "Name"), .text(values["ten"]), hint: "Ví dụ: Tổ dân phố số 5", problem: problems.message(at: "ten"), isRequired: true, language: language))\
            \(ChoiceGroup("loai", language.pick("Loại", "Kind"), kinds, chosen: [values["loai"].isEmpty ? ResidentialKind.urban.rawValue : values["loai"]], problem: problems.message(at: "loai"), isRequired: true, isInline: true))\
            \(Field("tu-ngay", language.pick("Từ ngày", "From"), .day(values["tu-ngay"]), problem: problems.message(at: "tu-ngay"), isRequired: true, language: language))\
            \(Field("can-cu", language.pick("Căn cứ", "Legal basis"), .text(values["can-cu"]), hint: "Nghị quyết, quyết định thành lập, nếu có", language: language))
            """
    }
}

/// The form that ends a residential group after a last day.
struct GroupEndPage {
    let group: Area
    let values: FormValues
    let refusal: Refusal?
    let language: Language

    var office: OfficePage {
        OfficePage(
            language.pick("Ngày cuối của \(group.name)", "Last day of \(group.name)"), in: .areas,
            breadcrumbs: [Link(group.name, to: Paths.area(group.id))],
            main: Confirmation(
                to: Paths.endOfGroup(group.id),
                consequences: [
                    language.pick(
                        "Từ ngày sau ngày cuối, \(group.name) không còn trong danh sách địa bàn.",
                        "It leaves the list of areas after its last day.")
                ],
                untouched: [
                    language.pick(
                        "Hồ sơ cũ vẫn giữ nguyên tên này; xem lại được bằng Ngày xem.", "Old records keep the name.")
                ],
                yes: language.pick("Ghi ngày cuối", "Set the last day"),
                no: Link(language.pick("Thôi", "Cancel"), to: Paths.area(group.id)),
                fields: Field(
                    "den-ngay", language.pick("Ngày cuối", "Last day"), .day(values["den-ngay"]),
                    problem: refusal?.formProblems.message(at: "den-ngay"), isRequired: true, language: language
                ).html,
                problems: refusal?.formProblems ?? [], sending: [("phien-ban", "\(group.version)")], language: language
            ).html,
            status: refusal == nil ? .ok : .unprocessableContent)
    }
}
