internal import Documents
internal import Foundation
internal import Storage

extension Desk {
    /// A register of a year as it is printed and bound (Nghị định 30/2020/NĐ-CP, Phụ lục IV): ten columns, the first
    /// number first.
    package func registerPaper(
        of organisation: Key<Organisation>, year: Int, incoming: Bool, as actor: Actor
    ) async throws -> MadePaper {
        let (head, rows) = try await look(as: actor) { work in
            guard work.actor.readsRegisters(of: organisation),
                let name = try work.name(of: organisation, near: work.today)
            else { throw Refusal.absent }
            let rows =
                try incoming
                ? work.incoming(of: organisation, year: year).reversed().map(\.cells)
                : work.outgoing(of: organisation, year: year).reversed().map(\.cells)
            let shared = incoming ? [] : try work.numbering(of: organisation, year: year)?.shared ?? []
            return (RegisterHead(name: name, year: year, isIncoming: incoming, shared: shared, at: work.now), rows)
        }
        let writer = try SpreadsheetWriter(
            folder: FileManager.default.temporaryDirectory.path, properties: head.properties)
        try writer.begin(head.layout)
        for row in rows { try writer.add(row.map { $0.isEmpty ? .empty : .text($0) }) }
        return MadePaper(name: head.fileName, type: MadePaper.workbook, bytes: try writer.finish())
    }
}

/// What stands above the rows of a printed register.
private struct RegisterHead: Sendable {
    let name: String
    let year: Int
    let isIncoming: Bool
    /// The kinds that are numbered together.
    let shared: [DocumentKind]
    let at: Instant

    private var title: String { "Sổ đăng ký văn bản \(isIncoming ? "đến" : "đi") năm \(year)" }

    var fileName: String { "so-van-ban-\(isIncoming ? "den" : "di")-\(year).xlsx" }

    var properties: DocumentProperties {
        DocumentProperties(title: title, author: name, createdAt: Int(at.milliseconds / 1000))
    }

    var layout: SheetLayout {
        SheetLayout(
            name: isIncoming ? "Văn bản đến" : "Văn bản đi", heading: [name, title] + numbering,
            columns: columns.map { SheetColumn($0.0, look: .text, width: $0.1) })
    }

    private var numbering: [String] {
        shared.isEmpty ? [] : ["Đánh số chung một dãy: \(shared.map(\.name).joined(separator: ", "))."]
    }

    private var columns: [(String, Double)] {
        isIncoming
            ? [
                ("Ngày đến", 11), ("Số đến", 8), ("Tác giả", 28), ("Số, ký hiệu văn bản", 20),
                ("Ngày, tháng văn bản", 12),
                ("Tên loại và trích yếu nội dung", 45), ("Đơn vị hoặc người nhận", 22), ("Ngày chuyển", 11),
                ("Ký nhận", 12), ("Ghi chú", 20),
            ]
            : [
                ("Số, ký hiệu văn bản", 20), ("Ngày, tháng văn bản", 12), ("Tên loại và trích yếu nội dung", 45),
                ("Người ký", 24), ("Nơi nhận văn bản", 40), ("Đơn vị, người nhận bản lưu", 16), ("Số lượng bản", 9),
                ("Ngày chuyển", 11), ("Ký nhận", 12), ("Ghi chú", 24),
            ]
    }
}

extension OutgoingLine {
    /// The ten cells of Phụ lục IV; the one for a signature by hand is left empty.
    fileprivate var cells: [String] {
        [
            entry.notation, entry.day.vietnamese, "\(entry.kind.name). \(entry.subject)", dispatch?.signer ?? "",
            dispatch?.recipients ?? "", dispatch?.keeper ?? "", dispatch.map { "\($0.copies)" } ?? "",
            dispatch?.day.vietnamese ?? "", "", void.map { "Hủy số: \($0.reason)" } ?? dispatch?.note ?? "",
        ]
    }
}

extension IncomingEntry {
    /// The ten cells of Phụ lục IV.
    fileprivate var cells: [String] {
        [
            arrivedOn.vietnamese, numberText, author, notation, documentDay.vietnamese, "\(kind.name). \(subject)",
            assignedTo, arrivedOn.vietnamese, "", note,
        ]
    }
}
