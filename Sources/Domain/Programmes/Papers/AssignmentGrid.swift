internal import Calendars
internal import Documents
internal import Storage
internal import Vietnamese

/// The assignments of a programme as the table of its annex: who does what, until when, measured by what.
struct AssignmentGrid {
    let grid: DocumentGrid

    init(_ programme: Programme, _ work: Work) throws {
        let all = try work.assignments(of: programme)
        let details = Dictionary(grouping: all, by: \.assignment.groupId)
        let areas = try AreasMeant(work, lead: programme.leadId)
        let superior = try AssignmentGrid.superiorTitles(all, work)
        var number = 0
        let rows = try work.contentGroups(of: programme).enumerated().flatMap { place, group in
            let lines = try (details[group.id] ?? []).map { detail in
                number += 1
                let cells = AssignmentRow(
                    detail: detail, areas: try detail.areas.map { try areas.written($0) },
                    concretised: detail.assignment.concretisesId.flatMap { superior[$0] })
                return DocumentGrid.Row.cells(["\(number)"] + cells.texts)
            }
            return [DocumentGrid.Row.chapter("\(place + 1). \(group.title)")] + lines
        }
        grid = DocumentGrid(AssignmentGrid.columns, rows)
    }

    private static let columns: [DocumentGrid.Column] = [
        .init("TT", 4, isCentred: true), .init("Nhiệm vụ", 13), .init("Đơn vị chủ trì", 9),
        .init("Đơn vị phối hợp", 11), .init("Mục tiêu", 9), .init("Mức độ, khối lượng", 9),
        .init("Chỉ tiêu", 7, isCentred: true), .init("Thời hạn", 10, isCentred: true), .init("Địa bàn", 8),
        .init("Sản phẩm", 8), .init("Kinh phí", 8), .init("Ghi chú", 7),
    ]

    /// What the assignments of superior programmes are called, as far as the actor sees them.
    private static func superiorTitles(_ all: [AssignmentDetail], _ work: Work) throws -> [Key<Assignment>: String] {
        let ids = all.compactMap(\.assignment.concretisesId)
        guard !ids.isEmpty else { return [:] }
        let superior = try work.session.all(
            Assignment.self,
            """
            SELECT assignment.* FROM assignment JOIN programme ON programme.id = assignment.programme_id
            WHERE assignment.id IN (\(list: ids)) AND \(Programme.visible(to: work.actor, on: work.today))
            """)
        return Dictionary(superior.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    }
}

/// One assignment in the cells of the table; `AssignmentCells` reads them again.
private struct AssignmentRow {
    let detail: AssignmentDetail
    let areas: [String]
    let concretised: String?

    var texts: [String] {
        let assignment = detail.assignment
        return [
            assignment.title, detail.lead?.name ?? "", partners, assignment.objective, assignment.amount, measure,
            time, areas.joined(separator: "\n"), assignment.product, money, notes,
        ]
    }

    /// A line each; further lines of a part are set in by a tab.
    private var partners: String {
        detail.partners.map { partner in
            partner.part.isEmpty
                ? partner.name
                : "\(partner.name): \(partner.part.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n\t"))"
        }.joined(separator: "\n")
    }

    private var measure: String {
        [detail.assignment.target?.vietnamese ?? "", detail.assignment.unit].filter { !$0.isEmpty }
            .joined(separator: "\n")
    }

    /// The day, then the words; words that could be taken for a day are marked.
    private var time: String {
        let phase = detail.assignment.phase
        let isAmbiguous = Day(vietnamese: phase) != nil || phase.hasPrefix(AssignmentCells.phase)
        return [detail.assignment.deadline?.vietnamese ?? "", isAmbiguous ? AssignmentCells.phase + phase : phase]
            .filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var money: String {
        let source = detail.assignment.moneySource
        return [
            detail.assignment.money.map { MoneyText.figures($0) } ?? "",
            source.isEmpty ? "" : AssignmentCells.source + source,
        ]
        .filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var notes: String {
        [
            detail.assignment.isFlagship ? AssignmentCells.flagship : "",
            detail.theme.map { AssignmentCells.theme + $0.title } ?? "",
            concretised.map { AssignmentCells.concretising + $0 } ?? "",
        ].filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
