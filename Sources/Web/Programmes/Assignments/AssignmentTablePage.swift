internal import Domain
internal import Hummingbird
internal import Markup
internal import Vietnamese

extension ProgrammeRoutes {
    func assignmentTable(_ request: Request, _ context: MemberContext) async throws -> Response {
        let filter = AssignmentFilter(asked: request.query)
        return try await show(context, \.office) { work, frame in
            let programme = frame.programme
            let groups = try work.contentGroups(of: programme)
            return AssignmentTablePage(
                frame: frame, groups: groups,
                questions: AssignmentQuestions(
                    frame: frame, filter: filter, groups: groups, themes: try work.themes(of: programme),
                    areas: try work.assignmentAreas(of: programme)),
                assignments: try work.assignments(of: programme, filter))
        }
    }

    func assignmentFile(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Programme.self)
        let filter = AssignmentFilter(asked: request.query)
        let file = try await site.desk.assignmentTable(of: id, filter, as: context.actor, into: site.scratchFolder)
        return try Response(sending: file)
    }
}

/// The assignments of a programme as one table, narrowed by what was asked; printed across on A4 or A3.
struct AssignmentTablePage {
    let frame: ProgrammeFrame
    let groups: [ContentGroup]
    let questions: AssignmentQuestions
    let assignments: [AssignmentDetail]

    private var language: Language { frame.language }

    var office: OfficePage {
        OfficePage(
            language.pick("Bảng nhiệm vụ", "Assignments"), in: .programmes, breadcrumbs: frame.crumbs,
            eyebrow: frame.eyebrow,
            summary:
                "\(language.pick("Ai làm, làm đến đâu, khi nào xong, đo bằng gì.", "Who, how much, until when, measured by what."))",
            actions: """
                \(add) \
                \(LinkButton(language.pick("Tải tệp Excel", "Download Excel"), to: "\(Paths.assignmentFile(of: frame.id))\(questions.query)", isDownload: true)) \
                \(PrintButton(language: language))
                """,
            main: "<div class=\"across\">\(frame.tabs(.assignments))\(questions)\(table)</div>")
    }

    private var add: HTML {
        guard frame.isOpen, frame.mayDraft else { return HTML() }
        return """
            \(LinkButton(language.pick("Thêm nhiệm vụ", "Add an assignment"), to: Paths.newAssignment(of: frame.id), .main)) \
            \(LinkButton(language.pick("Nhập tệp Excel", "Bring Excel"), to: Paths.bringTable(over: frame.id)))
            """
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
        guard questions.applied.isEmpty else { return questions.nothing }
        return EmptyState(
            language.pick("Chưa có nhiệm vụ nào", "No assignment yet"),
            language.pick(
                "Nhiệm vụ ghi vào các nhóm nội dung của chương trình sẽ hiện ở đây.",
                "Assignments written into the groups stand here."),
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
