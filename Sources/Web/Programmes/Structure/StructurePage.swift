internal import Domain
internal import Hummingbird
internal import Markup
internal import Vietnamese

extension ProgrammeRoutes {
    func structure(_ request: Request, _ context: MemberContext) async throws -> Response {
        try await show(context, \.office) { work, frame in
            let programme = frame.programme
            return StructurePage(
                frame: frame, groups: try work.contentGroups(of: programme),
                citations: try work.citations(of: programme),
                themes: try work.themes(of: programme), matrix: try work.centralTaskMatrix(of: programme),
                assignments: try work.assignments(of: programme))
        }
    }
}

/// What a programme is built of: its name and years, its parties, citations, themes, groups and central tasks.
struct StructurePage {
    let frame: ProgrammeFrame
    let groups: [ContentGroup]
    let citations: [Citation]
    let themes: [Theme]
    let matrix: CentralTaskMatrix
    let assignments: [AssignmentDetail]

    private var language: Language { frame.language }
    private var id: Key<Programme> { frame.id }
    private var mayChange: Bool { frame.mayDraft && frame.isOpen }

    var office: OfficePage {
        OfficePage(
            language.pick("Bố cục", "Structure"), in: .programmes, breadcrumbs: frame.crumbs, eyebrow: frame.eyebrow,
            summary: "\(frame.stateBadge)", actions: discard,
            main: """
                \(frame.tabs(.structure))\(closed)\(facts)\(parties)\(groupBlock)\(citationBlock)\(themeBlock)\(centralTasks)
                """)
    }

    private var closed: HTML {
        mayChange
            ? HTML()
            : Unavailable(language.pick("Thay đổi bố cục", "Change the structure"), because: frame.whoWrites).html
    }

    private var discard: HTML {
        guard mayChange, frame.programme.state == .draft else { return HTML() }
        return """
            \(LinkButton(language.pick("Nhập tệp Word vào dự thảo", "Put a Word file over it"), to: Paths.bringDraft(over: id))) \
            \(LinkButton(language.pick("Tệp đã nhập", "Files"), to: Paths.intakes(of: id), .quiet)) \
            \(LinkButton(language.pick("Bỏ dự thảo", "Discard the draft"), to: Paths.discard(id), .quiet))
            """
    }

    private func way(_ vietnamese: String, _ english: String, to path: String) -> HTML? {
        mayChange ? LinkButton(language.pick(vietnamese, english), to: path, .quiet).html : nil
    }

    private func raise(_ index: Int, _ name: String, _ path: String) -> HTML {
        guard mayChange, index > 0 else { return HTML() }
        return PostButton(language.pick("Lên", "Up"), to: path, .quiet, sending: [("ten", name)]).html
    }

    private func remove(_ name: String, _ path: String, version: Int) -> HTML {
        guard mayChange else { return HTML() }
        return PostButton(
            language.pick("Bỏ", "Remove"), to: path, .quiet, sending: [("phien-ban", "\(version)"), ("ten", name)]
        ).html
    }

    private var facts: HTML {
        Block(
            language.pick("Tên và thời gian", "Name and years"),
            actions: way("Sửa", "Edit", to: Paths.alterProgramme(id)), id: "thong-tin",
            Facts([
                Facts.Fact(language.pick("Tên", "Name"), text: frame.programme.title),
                Facts.Fact(language.pick("Loại", "Kind"), text: language.pick(frame.programme.kind.wording)),
                Facts.Fact(language.pick("Năm", "Years"), text: frame.programme.yearText),
            ])
        ).html
    }

    private var parties: HTML {
        let hand =
            frame.maySteer && frame.isOpen
            ? LinkButton(language.pick("Chuyển chủ trì", "Hand the lead over"), to: Paths.handLead(of: id), .quiet).html
            : HTML()
        let rows = frame.present.enumerated().map { index, party -> HTML in
            let isLead = party.organisationId == frame.programme.leadId
            let badge = isLead ? Badge(.neutral, language.pick("chủ trì soạn thảo", "lead")).html : HTML()
            let leave =
                mayChange && !isLead
                ? LinkButton(language.pick("Rời", "Leave"), to: Paths.leave(party.id, of: id), .quiet).html : HTML()
            return """
                <li><a href="\(Paths.organisation(party.organisationId))">\(party.name)</a> \(badge) \
                <div class="actions">\(raise(index, party.name, Paths.raiseParty(party.id, of: id))) \(leave)</div></li>
                """
        }
        let gone = frame.parties.filter(\.hasLeft)
        let left =
            gone.isEmpty
            ? HTML()
            : "<p class=\"quiet small\">\(language.pick("Đã rời:", "Left:")) \(gone.map(\.name).joined(separator: ", "))</p>"
        return Block(
            language.pick("Các bên", "Parties"), note: "\(frame.present.count)",
            actions: "\(hand) \(way("Thêm bên", "Add a party", to: Paths.newParty(in: id)))", id: "cac-ben",
            "<ol class=\"ordered\">\(rows)</ol>\(left)" as HTML
        ).html
    }

    private var groupBlock: HTML {
        let rows = groups.enumerated().map { index, group -> HTML in
            let count = assignments.count { $0.assignment.groupId == group.id }
            let rename = way("Đổi tên", "Rename", to: Paths.group(group.id, of: id))
            let drop =
                count == 0 ? remove(group.title, Paths.removeGroup(group.id, of: id), version: group.version) : HTML()
            return """
                <li>\(group.title) <span class="quiet small">\(language.pick("\(count) nhiệm vụ", "\(count) assignments"))</span> \
                <div class="actions">\(raise(index, group.title, Paths.raiseGroup(group.id, of: id))) \(rename) \(drop)</div></li>
                """
        }
        return Block(
            language.pick("Nhóm nội dung", "Content groups"), note: "\(groups.count)",
            actions: way("Thêm nhóm", "Add a group", to: Paths.newContentGroup(in: id)), id: "nhom-noi-dung",
            list(rows, language.pick("Chưa có nhóm nội dung nào.", "No group yet."))
        ).html
    }

    private var citationBlock: HTML {
        let rows = citations.enumerated().map { index, citation -> HTML in
            let ended =
                citation.validThrough.map { $0 < frame.today } == true
                ? Badge(.late, language.pick("hết hiệu lực", "no longer in force")).html : HTML()
            return """
                <li>\(citation.line) \(ended) <div class="actions">\
                \(raise(index, citation.line, Paths.raiseCitation(citation.id, of: id))) \
                \(way("Sửa", "Edit", to: Paths.citation(citation.id, of: id))) \
                \(remove(citation.line, Paths.removeCitation(citation.id, of: id), version: citation.version))</div></li>
                """
        }
        return Block(
            language.pick("Căn cứ", "Citations"), note: "\(citations.count)",
            actions: way("Thêm căn cứ", "Add a citation", to: Paths.newCitation(in: id)), id: "can-cu",
            list(rows, language.pick("Chưa ghi căn cứ nào.", "No citation yet."))
        ).html
    }

    private var themeBlock: HTML {
        let rows = themes.map {
            "<li>\($0.title) <span class=\"quiet small\">\($0.issuer), \($0.year)</span></li>" as HTML
        }
        return Block(
            language.pick("Chủ đề năm", "Themes"), note: "\(themes.count)",
            actions: way("Chọn chủ đề", "Choose themes", to: Paths.chooseThemes(for: id)), id: "chu-de",
            list(rows, language.pick("Chưa chọn chủ đề năm nào.", "No theme chosen yet."))
        ).html
    }

    private var centralTasks: HTML {
        let gaps = matrix.gaps.count
        let words =
            matrix.lines.isEmpty
            ? language.pick("Chưa ghi nhiệm vụ trọng tâm của cấp trên.", "No central task of the superior yet.")
            : gaps == 0
                ? language.pick("Nhiệm vụ nào cũng có nhiệm vụ phối hợp đáp ứng.", "Each is answered by an assignment.")
                : language.pick("\(gaps) nhiệm vụ chưa có nhiệm vụ phối hợp đáp ứng.", "\(gaps) are not answered.")
        return Block(
            language.pick("Nhiệm vụ trọng tâm của cấp trên", "The superior's central tasks"),
            note: "\(matrix.lines.count)",
            actions: LinkButton(
                language.pick("Xem bảng đối chiếu", "See the matrix"), to: Paths.centralTasks(of: id), .quiet
            ).html, id: "trong-tam", "<p>\(words)</p>" as HTML
        ).html
    }

    private func list(_ rows: [HTML], _ none: String) -> HTML {
        rows.isEmpty ? "<p class=\"quiet\">\(none)</p>" : "<ol class=\"ordered\">\(rows)</ol>"
    }
}
