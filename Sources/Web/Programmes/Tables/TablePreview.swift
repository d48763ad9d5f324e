internal import Domain
internal import Markup

/// What a table of assignments would change, row by row, with what is wrong at which cell.
struct TablePreview {
    let frame: ProgrammeFrame
    let brought: BroughtAssignments
    let plan: AssignmentTablePlan
    let overriding: Set<Key<Assignment>>
    let refusal: Refusal?

    private typealias Line = AssignmentTablePlan.Line
    private var language: Language { frame.language }

    var office: OfficePage {
        OfficePage(
            language.pick("Xem trước: \(brought.fileName)", "Preview: \(brought.fileName)"), in: .programmes,
            breadcrumbs: frame.crumbs
                + [Link(language.pick("Bảng nhiệm vụ", "Assignments"), to: Paths.assignments(of: frame.id))],
            summary: "\(summary)", main: "\(figures)\(problems)\(decision)",
            status: refusal?.formStatus ?? .ok)
    }

    private var summary: String {
        language.pick("Chưa có gì được lưu.", "Nothing is stored yet.")
            + (plan.unknown.isEmpty
                ? ""
                : language.pick(
                    " Cột không dùng đến: \(plan.unknown.joined(separator: ", ")).",
                    " Columns that are not read: \(plan.unknown.joined(separator: ", "))."))
    }

    private var figures: HTML {
        Figures([
            .init("\(plan.count(.new))", language.pick("thêm mới", "new")),
            .init("\(plan.count(.changed))", language.pick("sửa", "changed")),
            .init(
                "\(plan.count(.contested))", language.pick("có người khác đã sửa", "changed by others"),
                plan.count(.contested) > 0 ? .soon : .neutral),
            .init("\(plan.count(.unchanged))", language.pick("không đổi", "unchanged")),
            .init(
                "\(plan.count(.refused))", language.pick("dòng có lỗi", "with problems"),
                plan.count(.refused) > 0 ? .late : .neutral),
        ]).html
    }

    private var problems: HTML {
        let all = plan.lines.flatMap(\.told)
        guard !all.isEmpty else { return HTML() }
        return Block(
            language.pick("Ô cần sửa", "Cells to put right"), note: "\(all.count)", id: "loi",
            "<ul class=\"problems\">\(all.prefix(200), { "<li>\($0)</li>" })</ul>" as HTML
        ).html
    }

    private var decision: HTML {
        guard plan.isWhole else {
            let reason = language.pick(
                "Hãy sửa các ô trên trong tệp rồi gửi lại; chưa dòng nào được nhập.",
                "Put the cells right and send the file again; nothing is taken.")
            let refused = Unavailable(language.pick("Nhập bảng", "Take it in"), because: reason)
            return "\(fresh)\(unnamed)<div class=\"buttons\">\(refused) \(again)</div>"
        }
        guard plan.lines.contains(where: { $0.finding != .unchanged }) else {
            return EmptyState(
                language.pick("Tệp giống bảng đang có", "The file says what is there"),
                language.pick("Không có dòng nào thêm mới hay thay đổi.", "No row is new or different."), steps: again
            ).html
        }
        return Form(
            to: Paths.takeTableIn(over: frame.id), fields: "\(contested)\(changed)\(fresh)\(unnamed)",
            buttons: "\(Button(language.pick("Nhập bảng", "Take it in"), .main)) \(again)",
            problems: refusal?.formProblems ?? [], sending: [("bang", brought.json), ("dau", plan.seal)],
            language: language
        ).html
    }

    private var again: HTML {
        LinkButton(language.pick("Chọn tệp khác", "Another file"), to: Paths.bringTable(over: frame.id)).html
    }

    private var contested: HTML {
        let lines = plan.lines.filter { $0.finding == .contested }
        guard !lines.isEmpty else { return HTML() }
        return Block(
            language.pick("Người khác đã sửa sau khi tải tệp", "Changed by others since"), note: "\(lines.count)",
            """
            <p>\(language.pick(
                "Các nhiệm vụ này được giữ nguyên, trừ khi đồng chí chọn ghi theo tệp.",
                "These stay as they are unless you tick them."))</p>\(lines, contest)
            """ as HTML
        ).html
    }

    private func contest(_ line: Line) -> HTML {
        let id = line.assignment?.rawValue ?? ""
        let who = line.last.map { last in
            language.pick(
                "\(last.name ?? "Hệ thống") sửa lúc \(last.at.vietnamese)",
                "changed by \(last.name ?? "the system") at \(last.at.vietnamese)")
        }
        let isOn = line.assignment.map { overriding.contains($0) } ?? false
        return """
            <div class="guess"><p><strong>\(line.title)</strong> <span class="quiet small">\(who ?? "")</span></p>\
            \(list(of: line))\(Checkbox("theo-tep", language.pick("Ghi theo tệp", "Take the file's words"), isOn: isOn, value: id, id: "f-theo-tep-\(id)"))</div>
            """
    }

    private var changed: HTML {
        let lines = plan.lines.filter { $0.finding == .changed }
        guard !lines.isEmpty else { return HTML() }
        return Block(
            language.pick("Sửa nhiệm vụ đã có", "Changes to what is there"), note: "\(lines.count)",
            Table(
                language.pick("Thay đổi", "Changes"),
                columns: [
                    .text(language.pick("Dòng", "Row"), .number) { "\($0.line)" },
                    .text(language.pick("Nhiệm vụ", "Assignment"), .heading) { $0.title },
                    Column(language.pick("Cũ → mới", "Old → new")) { list(of: $0) },
                ], rows: lines, language: language)
        ).html
    }

    private func list(of line: Line) -> HTML {
        let none = language.pick("(trống)", "(empty)")
        return """
            <ul>\(line.changes.list, { change in
                "<li>\(change.field): \(change.old?.nonEmpty ?? none) → \(change.new?.nonEmpty ?? none)</li>"
            })</ul>
            """
    }

    private var fresh: HTML {
        let lines = plan.lines.filter { $0.finding == .new }
        guard !lines.isEmpty else { return HTML() }
        return Block(
            language.pick("Nhiệm vụ mới", "New assignments"), note: "\(lines.count)",
            "<ul>\(lines, { "<li>\($0.title)</li>" })</ul>" as HTML
        ).html
    }

    private var unnamed: HTML {
        guard !plan.unnamed.isEmpty else { return HTML() }
        return Block(
            language.pick("Không có trong tệp, được giữ nguyên", "Not in the file, left as they are"),
            note: "\(plan.unnamed.count)",
            Disclosure(
                language.pick("Xem các nhiệm vụ", "Show them"),
                "<ul>\(plan.unnamed, { "<li>\($0)</li>" })</ul>" as HTML)
        ).html
    }
}
