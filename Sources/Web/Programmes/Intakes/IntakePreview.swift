internal import Domain
internal import Markup

/// What was understood of a Word file, each guess in a field where it can be put right, and what was not understood.
struct IntakePreview {
    let draft: IntakeDraft
    let over: Programme?
    let organisations: [WrittenChoice]
    let state: FormState

    private var language: Language { state.language }
    private var reading: ProgrammeReading { draft.reading }

    var office: OfficePage {
        OfficePage(
            language.pick("Xem trước: \(draft.fileName)", "Preview: \(draft.fileName)"), in: .programmes,
            breadcrumbs: [Link(language.pick("Chương trình", "Programmes"), to: Paths.programmes)]
                + (over.map { [Link($0.title, to: Paths.programme($0.id))] } ?? []), summary: summary,
            main: "\(form)\(unread)", status: state.refusal?.formStatus ?? .ok)
    }

    private var summary: HTML {
        let count = reading.assignments.count
        let words = language.pick(
            "Hiểu được \(draft.parties.count) bên, \(reading.citations.count) căn cứ, \(reading.groups.count) nhóm, \(count) nhiệm vụ; \(reading.unread.count) đoạn chưa hiểu. Chưa có gì được lưu.",
            "\(draft.parties.count) parties, \(reading.groups.count) groups, \(count) assignments. Nothing is stored yet."
        )
        return "\(words)"
    }

    private var form: HTML {
        Form(
            to: Paths.takeDraftIn, fields: "\(head)\(parties)\(groups)\(again)",
            buttons: """
                \(Button(over == nil ? language.pick("Lập dự thảo từ tệp", "Make the draft") : language.pick("Nhập vào dự thảo", "Put over the draft"), .main)) \
                \(LinkButton(language.pick("Chọn tệp khác", "Another file"), to: Paths.bringDraft(over: over?.id)))
                """, problems: state.problems,
            sending: sent, language: language
        ).html
    }

    private var sent: [(name: String, value: String)] {
        let own: [(name: String, value: String)] = [("ban-doc", draft.json), ("chuong-trinh", over?.id.rawValue ?? "")]
        return over.map { own + [("phien-ban", "\($0.version)")] } ?? own
    }

    private var head: HTML {
        """
        \(state.text("ten", language.pick("Tên chương trình", "Title"), required: true, width: .full))\
        \(state.choice("loai", language.pick("Loại", "Kind"), language.options(Programme.Kind.allCases, \.wording), required: true))\
        \(state.field("nam", language.pick("Năm", "Year"), .number(state.values["nam"]), required: true))\
        \(state.written("chu-tri", language.pick("Chủ trì soạn thảo", "Lead"), from: organisations, required: true))
        """
    }

    private var parties: HTML {
        let fields = draft.parties.enumerated().map { index, party -> HTML in
            let hint =
                party.confidence == .unsure || party.organisation == nil
                ? language.pick(
                    "Chưa chắc là tổ chức nào; để trống thì bên này không được đưa vào.",
                    "Not sure; empty leaves it out.")
                : nil
            return state.written("ben-\(index)", "“\(party.name)”", from: organisations, hint: hint).html
        }
        return Fieldset(
            language.pick("Các bên trong tệp là tổ chức nào", "Which organisations the parties are"),
            "\(fields)" as HTML
        )
        .html
    }

    private var groups: HTML { "\(reading.groups.enumerated(), group)" }

    private func group(_ index: Int, _ group: ProgrammeReading.GroupReading) -> HTML {
        Fieldset(
            language.pick("Nhóm \(index + 1): \(group.title.value)", "Group \(index + 1): \(group.title.value)"),
            hint: group.standard.map { language.pick("Nhóm chuẩn: \($0)", "Standard group: \($0)") },
            """
            \(state.text("nhom-\(index)", language.pick("Tên nhóm", "Name"), required: true, width: .full))\
            \(group.assignments.enumerated(), { assignment("\(index)-\($0.offset)", $0.element) })
            """ as HTML
        ).html
    }

    private func assignment(_ place: String, _ assignment: ProgrammeReading.AssignmentReading) -> HTML {
        let isUnsure = assignment.title.confidence == .unsure || assignment.lead?.confidence == .unsure
        let badge = isUnsure ? Badge(.soon, language.pick("cần xem lại", "look again")).html : HTML()
        let names = draft.parties.map(\.name)
        let lead = assignment.lead.map { names.contains($0.value) ? names : names + [$0.value] } ?? names
        let partners = assignment.partners.map { share in
            share.value.part.isEmpty ? share.value.party : "\(share.value.party): \(share.value.part)"
        }.joined(separator: "; ")
        return """
            <div class="guess"><div>\(state.box("nhan-\(place)", language.pick("Đưa vào", "Take in"))) \(badge) \
            <span class="quiet small">\(assignment.title.place)</span></div>\
            \(state.text("viec-\(place)", language.pick("Nhiệm vụ", "Assignment"), width: .full))\
            \(Fieldset(language.pick("Ai, bao nhiêu, khi nào", "Who, how much, when"), isSideBySide: true, """
                \(state.choice("lead-\(place)", language.pick("Chủ trì", "Lead"), lead.map { Option($0, $0) }, invitation: language.pick("Chưa rõ", "Not known")))\
                \(state.text("chi-tieu-\(place)", language.pick("Chỉ tiêu", "Target"), width: .short))\
                \(state.text("don-vi-\(place)", language.pick("Đơn vị tính", "Unit"), width: .medium))\
                \(state.text("han-\(place)", language.pick("Thời hạn", "When"), width: .medium))
                """ as HTML))\
            \(!partners.isEmpty, "<p class=\"quiet small\">\(language.pick("Phối hợp", "Partners")): \(partners)</p>")</div>
            """
    }

    private var again: HTML {
        guard state.refusal?.rule == .fileIsTakenInOnce else { return HTML() }
        return state.box("lan-nua", language.pick("Vẫn nhập tệp này lần nữa", "Take this file in again")).html
    }

    private var unread: HTML { LeftoverList(lines: reading.unread, remarks: reading.remarks, language: language).html }
}

/// Words of a file that found no place, each with where it stands and why.
struct LeftoverList: Renderable {
    let lines: [ProgrammeReading.Unread]
    var remarks: [String] = []
    let language: Language

    var html: HTML {
        guard !lines.isEmpty || !remarks.isEmpty else { return HTML() }
        let said = remarks.map { "<li>\($0)</li>" as HTML }
        return Block(
            language.pick("Chưa hiểu hoặc chưa đưa vào", "Not understood, or left out"), note: "\(lines.count)",
            "<ul class=\"problems\">\(said)\(lines, line)</ul>" as HTML
        ).html
    }

    private func line(_ line: ProgrammeReading.Unread) -> HTML {
        "<li>“\(line.text)” <span class=\"quiet small\">\(line.place): \(line.reason)</span></li>"
    }
}
