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
                programme: programme, rows: try work.assignments(of: programme, filter)
            ).write(to: folder, at: now)
        }
        try await act(as: actor) { work in
            try work.record(
                "programme.assignments-exported", try work.programme(id), Facts().with("Số dòng", "\(file.rows)"))
        }
        return file
    }
}

/// "Bảng phân công nhiệm vụ" as a workbook: who does what until when, measured by what.
private struct AssignmentTableFile {
    let programme: Programme
    let rows: [AssignmentDetail]

    private static let columns = [
        SheetColumn("TT", look: .ordinal), SheetColumn("Nhóm nội dung"), SheetColumn("Nhiệm vụ", width: 50),
        SheetColumn("Chủ trì"), SheetColumn("Phối hợp", width: 36), SheetColumn("Mục tiêu", width: 34),
        SheetColumn("Mức độ, khối lượng"), SheetColumn("Chỉ tiêu", look: .number(decimals: 0), width: 10),
        SheetColumn("Đơn vị tính", width: 14), SheetColumn("Thời hạn", look: .day), SheetColumn("Giai đoạn", width: 18),
        SheetColumn("Địa bàn"), SheetColumn("Sản phẩm"), SheetColumn("Kinh phí (đồng)", look: .integer),
        SheetColumn("Nguồn kinh phí", width: 20), SheetColumn("Trọng điểm", width: 11), SheetColumn("Chủ đề"),
        SheetColumn("Kết quả", width: 16), SheetColumn("Ghi chú kết quả", width: 34),
    ]

    func write(to folder: String, at instant: Instant) throws -> MadeFile {
        let title = "Bảng phân công nhiệm vụ: \(programme.title)"
        let writer = try SpreadsheetWriter(
            folder: folder,
            properties: DocumentProperties(title: title, createdAt: Int(instant.milliseconds / 1000)))
        try writer.begin(
            SheetLayout(name: "Nhiệm vụ", heading: [title], columns: Self.columns))
        for (index, detail) in rows.enumerated() { try writer.add(cells(index + 1, detail)) }
        let path = "\(folder)/\(UUID().uuidString).xlsx"
        try writer.finish(movingTo: path)
        return MadeFile(
            path: path, name: "bang-nhiem-vu-\(programme.firstYear).xlsx", type: ExportOrder.Form.xlsx.type,
            rows: rows.count)
    }

    private func cells(_ number: Int, _ detail: AssignmentDetail) -> [Cell] {
        let assignment = detail.assignment
        let partners = detail.partners.map { $0.part.isEmpty ? $0.name : "\($0.name): \($0.part)" }
        return [
            .integer(number), .text(detail.groupTitle), .text(assignment.title), .text(detail.lead?.name ?? ""),
            .text(partners.joined(separator: "\n")), .text(assignment.objective), .text(assignment.amount),
            assignment.target.flatMap { Double($0.description) }.map { .number($0) } ?? .empty, .text(assignment.unit),
            assignment.deadline.map { .day($0) } ?? .empty, .text(assignment.phase),
            .text(detail.areas.map(\.name).joined(separator: "; ")), .text(assignment.product),
            assignment.money.map { .integer($0) } ?? .empty, .text(assignment.moneySource),
            .text(assignment.isFlagship ? "x" : ""), .text(detail.theme?.title ?? ""),
            .text(detail.outcome?.outcome.wording.vietnamese ?? ""), .text(detail.outcome?.note ?? ""),
        ]
    }
}
