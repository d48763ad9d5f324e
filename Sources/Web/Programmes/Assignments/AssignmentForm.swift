internal import Calendars
internal import Domain
internal import Markup
internal import Vietnamese

/// What of an assignment a form asks: who, what, how much, until when, measured by what.
struct AssignmentForm {
    let frame: ProgrammeFrame
    let state: FormState
    /// The parties within whose function such work usually lies; offered first.
    let suggested: [Key<Party>]
    let themes: [Theme]
    let areas: [WrittenChoice]
    /// Assignments of agreed programmes that this one may make concrete.
    let superior: [Assignment]

    private var language: Language { frame.language }

    /// The page of the form; a new assignment also says in which of the groups it stands.
    func page(
        _ title: String, in groups: [ContentGroup] = [], summary: String, to path: String, back: String,
        version: Int? = nil
    ) -> OfficePage {
        let group =
            groups.isEmpty
            ? HTML()
            : state.choice(
                "nhom", language.pick("Nhóm nội dung", "Group"), groups.map { Option($0.id.rawValue, $0.title) },
                required: true, invitation: language.pick("Chọn nhóm", "Choose")
            ).html
        return state.page(
            title, in: .programmes, breadcrumbs: frame.crumbs, summary: "\(summary)", to: path,
            fields: "\(group)\(fields)",
            yes: language.pick("Lưu", "Save"), back: back, version: version)
    }

    private var fields: HTML {
        """
        \(state.text("ten", language.pick("Nhiệm vụ", "Assignment"), hint: language.pick("Bắt đầu bằng việc phải làm, ví dụ “Giám sát …”.", "Begin with what is done."), required: true))\
        \(state.choice("chu-tri", language.pick("Chủ trì", "Lead"), leads, invitation: language.pick("Chưa chọn", "Not yet chosen")))\
        \(partners)\
        \(state.lines("muc-tieu", language.pick("Mục tiêu", "Objective")))\
        \(state.lines("khoi-luong", language.pick("Mức độ, khối lượng", "Amount")))\
        \(measure)\(time)\
        \(state.written("dia-ban", language.pick("Địa bàn", "Areas"), from: areas, hint: language.pick("Nhiều địa bàn cách nhau bằng dấu chấm phẩy.", "Several parted by semicolons.")))\
        \(state.lines("san-pham", language.pick("Sản phẩm", "Product")))\
        \(money)
        """
    }

    private var leads: [Option] {
        let first = frame.present.filter { suggested.contains($0.id) }
        let others = frame.present.filter { !suggested.contains($0.id) }
        return (first + others).map { Option($0.id.rawValue, $0.name) }
    }

    private var partners: HTML {
        let boxes = frame.present.map { party -> HTML in
            let name = "phoi-hop-\(party.id)"
            let isOn = state.values.all("phoi-hop").contains(party.id.rawValue)
            return """
                \(Checkbox("phoi-hop", party.name, isOn: isOn, value: party.id.rawValue, id: "f-phoi-hop-\(party.id)-co"))\
                \(Field(name, language.pick("Phần việc của \(party.name)", "Share of \(party.name)"), .text(state.values[name]), language: language))
                """
        }
        let problem = state.problem("phoi-hop").map { "<p class=\"problem\">\($0)</p>" as HTML }
        return """
            <div id="f-phoi-hop" tabindex="-1">\(Fieldset(
                language.pick("Phối hợp", "Partners"),
                hint: language.pick("Chọn các bên cùng làm và ghi phần việc của từng bên.", "Tick who takes part and say what each does."),
                "\(problem)\(boxes)" as HTML))</div>
            """
    }

    private var measure: HTML {
        Fieldset(
            language.pick("Thước đo", "Measure"), isSideBySide: true,
            """
            \(state.field("chi-tieu", language.pick("Chỉ tiêu", "Target"), .number(state.values["chi-tieu"])))\
            \(state.text("don-vi-tinh", language.pick("Đơn vị tính", "Unit"), hint: language.pick("Ví dụ: hội nghị, hộ, %.", "Such as: meetings, households.")))
            """
        ).html
    }

    private var time: HTML {
        Fieldset(
            language.pick("Thời gian", "Time"), isSideBySide: true,
            """
            \(state.day("thoi-han", language.pick("Thời hạn", "Deadline")))\
            \(state.text("giai-doan", language.pick("Hoặc giai đoạn", "Or phase"), hint: language.pick("Ví dụ: quý II, thường xuyên.", "Such as: second quarter.")))
            """
        ).html
    }

    private var money: HTML {
        """
        \(state.field("kinh-phi", language.pick("Kinh phí (đồng)", "Money (đồng)"), .number(state.values["kinh-phi"])))\
        \(state.text("nguon-kinh-phi", language.pick("Nguồn kinh phí", "Source of the money")))\
        \(!themes.isEmpty, "\(state.choice("chu-de", language.pick("Chủ đề năm", "Theme"), themes.map { Option($0.id.rawValue, $0.title) }, invitation: language.pick("Không", "None")))")\
        \(!superior.isEmpty, "\(state.choice("cu-the-hoa", language.pick("Cụ thể hóa nhiệm vụ", "Makes concrete"), superior.map { Option($0.id.rawValue, $0.title) }, hint: language.pick("Nhiệm vụ của chương trình cấp trên đã thống nhất.", "Of a programme above that was agreed."), invitation: language.pick("Không", "None")))")\
        \(state.box("trong-diem", language.pick("Nhiệm vụ trọng điểm", "Flagship")))
        """
    }

    /// What was read of a form; areas are understood once the act runs.
    struct Reading: Sendable {
        var draft: AssignmentDraft
        let areas: [String]

        func complete(_ work: Work) throws -> AssignmentDraft {
            var draft = draft
            draft.areas = try areas.map { try work.area(written: $0, at: "dia-ban", on: work.today).id }
            return draft
        }
    }

    static func read(_ form: inout FormReader) throws -> Reading {
        let values = form.values
        let title = form.text("ten", required: "Hãy ghi tên nhiệm vụ, bắt đầu bằng việc phải làm.", limit: 500)
        let lead = form.key("chu-tri", of: Party.self)
        let typed = form.text("chi-tieu", limit: 30)
        let target = typed.isEmpty ? nil : Quantity(vietnamese: typed)
        if !typed.isEmpty, target == nil { form.problem("chi-tieu", "Hãy ghi một số, ví dụ 1.200 hoặc 97,5.") }
        let money = form.text("kinh-phi", limit: 30)
        let amount = money.isEmpty ? nil : NumberText.whole(from: money)
        if !money.isEmpty, amount == nil { form.problem("kinh-phi", "Hãy ghi số tiền bằng đồng, ví dụ 20.000.000.") }
        let deadline = form.day("thoi-han")
        let theme = form.key("chu-de", of: Theme.self)
        let superior = form.key("cu-the-hoa", of: Assignment.self)
        let draft = AssignmentDraft(
            title: title, lead: lead,
            partners: values.all("phoi-hop").compactMap { Key<Party>($0) }.map {
                .init($0, values["phoi-hop-\($0)"])
            }, objective: values["muc-tieu"], amount: values["khoi-luong"], unit: values["don-vi-tinh"],
            target: target, deadline: deadline, phase: values["giai-doan"], product: values["san-pham"],
            money: amount, moneySource: values["nguon-kinh-phi"], isFlagship: form.isTicked("trong-diem"),
            themeId: theme, concretisesId: superior)
        let areas = form.text("dia-ban", limit: 2000).split(separator: ";").map {
            CleanText.cleaned(String($0))
        }.filter { !$0.isEmpty }
        try form.check()
        return Reading(draft: draft, areas: areas)
    }

    static func values(_ detail: AssignmentDetail, _ work: Work) -> FormValues {
        let assignment = detail.assignment
        var fields: [String: [String]] = [
            "ten": [assignment.title], "chu-tri": [assignment.leadId?.rawValue ?? ""],
            "phoi-hop": detail.partners.map(\.partyId.rawValue), "muc-tieu": [assignment.objective],
            "khoi-luong": [assignment.amount], "chi-tieu": [assignment.target?.vietnamese ?? ""],
            "don-vi-tinh": [assignment.unit], "thoi-han": [assignment.deadline?.vietnamese ?? ""],
            "giai-doan": [assignment.phase], "san-pham": [assignment.product],
            "kinh-phi": [assignment.money.map { NumberText.whole($0) } ?? ""],
            "nguon-kinh-phi": [assignment.moneySource], "chu-de": [assignment.themeId?.rawValue ?? ""],
            "cu-the-hoa": [assignment.concretisesId?.rawValue ?? ""],
            "trong-diem": assignment.isFlagship ? ["1"] : [],
            "dia-ban": [detail.areas.map { work.written($0) }.joined(separator: "; ")],
        ]
        for partner in detail.partners { fields["phoi-hop-\(partner.partyId)"] = [partner.part] }
        return FormValues(fields)
    }
}
