internal import Calendars
internal import Documents
internal import Foundation
internal import Vietnamese

extension Desk {
    /// The assignments of a programme that the actor sees as a workbook in `folder`, the same rows as the page shows.
    package func assignmentTable(
        of id: Key<Programme>, _ filter: AssignmentFilter = AssignmentFilter(), as actor: Actor, into folder: String
    ) async throws -> MadeFile {
        let now = clock.now
        let file = try await look(as: actor) { work in
            let programme = try work.programme(id)
            return try AssignmentTableFile(
                programme: programme, rows: try work.assignments(of: programme, filter),
                areas: try AreasMeant(work, lead: programme.leadId)
            ).write(to: folder, at: now)
        }
        try await act(as: actor) { work in
            try work.record(
                "programme.assignments-exported", try work.programme(id), Facts().with("Số dòng", "\(file.rows)"))
        }
        return file
    }
}

/// "Bảng phân công nhiệm vụ" as a workbook: who does what until when, measured by what; it can be brought in again.
private struct AssignmentTableFile {
    let programme: Programme
    let rows: [AssignmentDetail]
    let areas: AreasMeant

    func write(to folder: String, at instant: Instant) throws -> MadeFile {
        let title = "Bảng phân công nhiệm vụ: \(programme.title)"
        let writer = try SpreadsheetWriter(
            folder: folder,
            properties: DocumentProperties(title: title, createdAt: Int(instant.milliseconds / 1000)))
        let shape = AssignmentColumns.shape
        try shape.begin(in: writer, heading: [title])
        for detail in rows { try writer.add(shape.row(try cells(detail))) }
        try TableGuide(shape).write(to: writer)
        let path = "\(folder)/\(UUID().uuidString).xlsx"
        try writer.finish(movingTo: path)
        return MadeFile(
            path: path, name: "bang-nhiem-vu-\(programme.firstYear).xlsx", type: ExportOrder.Form.xlsx.type,
            rows: rows.count)
    }

    private func cells(_ detail: AssignmentDetail) throws -> [String: Cell] {
        let assignment = detail.assignment
        let texts: [(TableColumn, String)] = [
            (AssignmentColumns.group, detail.groupTitle), (AssignmentColumns.title, assignment.title),
            (AssignmentColumns.lead, detail.lead?.name ?? ""),
            (AssignmentColumns.partners, PartnerCell.text(detail.partners)),
            (AssignmentColumns.objective, assignment.objective), (AssignmentColumns.amount, assignment.amount),
            (AssignmentColumns.unit, assignment.unit), (AssignmentColumns.phase, assignment.phase),
            (AssignmentColumns.areas, try detail.areas.map { try areas.written($0) }.joined(separator: "; ")),
            (AssignmentColumns.product, assignment.product), (AssignmentColumns.source, assignment.moneySource),
            (AssignmentColumns.theme, detail.theme?.title ?? ""),
            (AssignmentColumns.outcome, detail.outcome?.outcome.wording.vietnamese ?? ""),
            (AssignmentColumns.note, detail.outcome?.note ?? ""), (AssignmentColumns.code, assignment.id.rawValue),
        ]
        var cells: [String: Cell] = [
            AssignmentColumns.flagship.key: .boolean(assignment.isFlagship),
            AssignmentColumns.version.key: .integer(assignment.version),
        ]
        for (column, text) in texts { cells[column.key] = text.isEmpty ? .empty : .text(text) }
        cells[AssignmentColumns.target.key] = assignment.target.flatMap { Double($0.description) }.map(Cell.number)
        cells[AssignmentColumns.deadline.key] = assignment.deadline.map(Cell.day)
        cells[AssignmentColumns.money.key] = assignment.money.map(Cell.integer)
        return cells
    }
}
