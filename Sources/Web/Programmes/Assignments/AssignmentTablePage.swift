internal import Domain
internal import Hummingbird
internal import Markup
internal import Vietnamese

extension ProgrammeRoutes {
    func assignmentTable(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        let filter = AssignmentTablePage.filter(request.query)
        let language = context.language
        let page = try await site.desk.look(as: context.actor) { work in
            let frame = try ProgrammeFrame(try work.programme(id), work, language)
            let programme = frame.programme
            return AssignmentTablePage(
                frame: frame, filter: filter, groups: try work.contentGroups(of: programme),
                themes: try work.themes(of: programme), assignments: try work.assignments(of: programme, filter))
        }
        return context.respond(page.office, site)
    }

    func assignmentFile(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        let filter = AssignmentTablePage.filter(request.query)
        let file = try await site.desk.assignmentTable(of: id, filter, as: context.actor, into: site.scratchFolder)
        return try Response(sending: file)
    }
}

/// The assignments of a programme as one table, narrowed by party, group and theme; printed on A4 across.
struct AssignmentTablePage {
    let frame: ProgrammeFrame
    let filter: AssignmentFilter
    let groups: [ContentGroup]
    let themes: [Theme]
    let assignments: [AssignmentDetail]

    private var language: Language { frame.language }

    static func filter(_ query: FormValues) -> AssignmentFilter {
        var filter = AssignmentFilter()
        filter.party = Key(query["ben"])
        filter.group = Key(query["nhom"])
        filter.theme = Key(query["chu-de"])
        if query["trong-diem"] == "1" { filter.isFlagship = true }
        return filter
    }

    var office: OfficePage {
        OfficePage(
            language.pick("Bảng nhiệm vụ", "Assignments"), in: .programmes, breadcrumbs: frame.crumbs,
            eyebrow: frame.eyebrow,
            summary:
                "\(language.pick("Ai làm, làm đến đâu, khi nào xong, đo bằng gì.", "Who, how much, until when, measured by what."))",
            actions: """
                \(add) \
                \(LinkButton(language.pick("Tải tệp Excel", "Download Excel"), to: "\(Paths.assignmentFile(of: frame.id))\(asked)", isDownload: true)) \
                \(PrintButton(language: language))
                """,
            main: "<div class=\"across\">\(frame.tabs(.assignments))\(bar)\(table)</div>")
    }

    private var add: HTML {
        guard frame.isOpen, frame.mayDraft else { return HTML() }
        return LinkButton(
            language.pick("Thêm nhiệm vụ", "Add an assignment"), to: Paths.newAssignment(of: frame.id), .main
        ).html
    }

    private var asked: String {
        let parts = [
            filter.party.map { "ben=\($0)" }, filter.group.map { "nhom=\($0)" }, filter.theme.map { "chu-de=\($0)" },
            filter.isFlagship == true ? "trong-diem=1" : nil,
        ].compactMap(\.self)
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }

    private var bar: HTML {
        let all = language.pick("Tất cả", "All")
        func choice(_ name: String, _ label: String, _ options: [Option], _ chosen: String?) -> Field {
            Field(name, label, .choice(options, chosen: chosen, invitation: all), language: language)
        }
        var fields = [
            choice(
                "ben", language.pick("Đơn vị", "Party"),
                frame.present.map { Option($0.id.rawValue, $0.name) }, filter.party?.rawValue),
            choice(
                "nhom", language.pick("Nhóm nội dung", "Group"),
                groups.map { Option($0.id.rawValue, $0.title) }, filter.group?.rawValue),
        ]
        if !themes.isEmpty {
            fields.append(
                choice(
                    "chu-de", language.pick("Chủ đề", "Theme"), themes.map { Option($0.id.rawValue, $0.title) },
                    filter.theme?.rawValue))
        }
        return FilterBar(
            to: Paths.assignments(of: frame.id), fields: fields,
            clearPath: asked.isEmpty ? nil : Paths.assignments(of: frame.id), language: language
        ).html
    }

    private var table: HTML {
        let rows = groups.enumerated().compactMap { index, group -> RowGroup<AssignmentDetail>? in
            let own = assignments.filter { $0.assignment.groupId == group.id }
            return own.isEmpty
                ? nil : RowGroup("\(RomanNumeral.text(index + 1) ?? "\(index + 1)"). \(group.title)", own)
        }
        return Table(
            language.pick("Nhiệm vụ của chương trình", "Assignments of the programme"), columns: columns, groups: rows,
            empty: empty, language: language
        ).html
    }

    private var columns: [Column<AssignmentDetail>] {
        [
            .link(language.pick("Nhiệm vụ", "Assignment")) {
                Link($0.assignment.title, to: Paths.assignment($0.assignment.id))
            },
            .text(language.pick("Chủ trì", "Lead")) { $0.lead?.name ?? "–" },
            .text(language.pick("Phối hợp", "Partners")) { $0.partners.map(\.name).joined(separator: "; ") },
            .text(language.pick("Chỉ tiêu", "Target")) { detail in
                detail.assignment.target.map { "\($0.vietnamese) \(detail.assignment.unit)" } ?? "–"
            },
            .text(language.pick("Thời hạn", "Deadline"), .day) { detail in
                detail.assignment.deadline?.vietnamese ?? detail.assignment.phase.nonEmpty ?? "–"
            },
            .text(language.pick("Sản phẩm", "Product")) { $0.assignment.product },
            Column(language.pick("Trạng thái", "Standing")) { detail in
                if let outcome = detail.outcome {
                    return Badge(outcome.outcome.tone, language.pick(outcome.outcome.wording)).html
                }
                return detail.missing.isEmpty
                    ? Badge(.good, language.pick("Đủ", "Complete")).html
                    : Badge(.soon, language.pick("Thiếu \(detail.missing.count)", "\(detail.missing.count) missing"))
                        .html
            },
        ]
    }

    private var empty: EmptyState {
        EmptyState(
            asked.isEmpty
                ? language.pick("Chưa có nhiệm vụ nào", "No assignment yet")
                : language.pick("Không có nhiệm vụ nào như vậy", "No such assignment"),
            asked.isEmpty
                ? language.pick(
                    "Nhiệm vụ ghi vào các nhóm nội dung của chương trình sẽ hiện ở đây.",
                    "Assignments written into the groups stand here.")
                : language.pick("Hãy bớt điều kiện lọc.", "Use fewer conditions."),
            steps: LinkButton(language.pick("Về chương trình", "To the programme"), to: Paths.programme(frame.id)).html)
    }
}

extension AssignmentOutcome.Outcome {
    var tone: Tone {
        switch self {
        case .exceeded, .reached: .good
        case .unfinished: .late
        }
    }
}
