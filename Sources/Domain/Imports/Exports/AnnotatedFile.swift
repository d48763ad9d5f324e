internal import Documents
internal import Foundation
internal import Storage
internal import Vietnamese

extension Desk {
    /// The file as it was brought, with two more columns: what came of each row, and what is wrong with it.
    ///
    /// Rows keep their numbers, so that whoever corrects finds what the page names. Put right, it is brought in again.
    package func annotatedImport(
        _ id: Key<ImportRun>, as actor: Actor, from vault: any FileVault, in folder: String
    ) async throws -> (name: String, type: String, bytes: [UInt8]) {
        let (run, notes) = try await look(as: actor) { work in
            let run = try work.importRun(id)
            guard run.showsRows(to: work.actor), run.reading != nil else { throw Refusal.absent }
            return (run, try work.rowNotes(of: run))
        }
        guard let bytes = try await vault.bytes(of: run.fingerprint) else { throw Refusal.absent }
        let file = try FileReading(kind: run.kind, manner: run.manner).open(bytes)
        var rows = try file.rows(ofSheet: run.manner.sheet)
        if let encoding = run.manner.legacy { rows = LegacyColumns(rows).converted(rows, from: encoding) }
        let annotated = AnnotatedRows(rows: rows, headerRow: run.reading?.headerRow ?? 1, notes: notes)
        let name = String(run.fileName.prefix { $0 != "." }) + "-ket-qua"
        switch file {
        case .csv(let csv):
            return ("\(name).csv", ExportOrder.Form.csv.type, annotated.csv(separator: csv.detection.separator))
        case .workbook:
            return ("\(name).xlsx", ExportOrder.Form.xlsx.type, try annotated.workbook(in: folder, at: clock.now))
        }
    }
}

/// What is noted beside one row.
struct RowNote: Sendable {
    let result: String
    let problems: String
}

extension Work {
    fileprivate func rowNotes(of run: ImportRun) throws -> [Int: RowNote] {
        let rows = try session.rows("SELECT line, finding, result, problems FROM import_row WHERE run_id = \(run.id)")
        var notes: [Int: RowNote] = [:]
        for row in rows {
            let result: ImportRow.Result? = try row.get(2)
            let problems = JSONText.decode(RowProblems.self, from: try row.get(3))?.list ?? []
            let finding: ImportRow.Finding = try row.get(1)
            notes[try row.get(0)] = RowNote(
                result: (result ?? .init(finding)).wording(isDone: result != nil).vietnamese,
                problems: problems.map(\.withoutRow).joined(separator: " | "))
        }
        return notes
    }
}

extension CellProblem {
    /// The sentence without the number of the row, for the row itself.
    package var withoutRow: String {
        let whole = description
        return whole.firstRange(of: ", cột ").map { LetterCase.capitalisedFirst("cột \(whole[$0.upperBound...])") }
            ?? whole
    }
}

extension ImportRow.Result {
    /// What came, or would come, of a row.
    package func wording(isDone: Bool) -> Wording {
        switch self {
        case .created: isDone ? Wording("Đã thêm", "Added") : Wording("Sẽ thêm", "New")
        case .changed: isDone ? Wording("Đã cập nhật", "Updated") : Wording("Sẽ cập nhật", "Changed")
        case .unchanged: Wording("Không đổi", "Unchanged")
        case .refused: Wording("Không nhập", "Left out")
        case .undone: Wording("Đã hoàn tác", "Taken back")
        case .kept: Wording("Giữ nguyên, không hoàn tác được", "Kept")
        }
    }
}

/// The rows of a file with two columns more.
private struct AnnotatedRows {
    let rows: [SheetRow]
    let headerRow: Int
    let notes: [Int: RowNote]

    private static let titles = ["Kết quả", "Lỗi"]
    /// Empty rows that are written again so that numbers stay; beyond, a file only pretends to have so many.
    private static let widestGap = 1_000

    private var width: Int { rows.map(\.cells.count).max() ?? 0 }

    private func cells(of row: SheetRow) -> [Cell] {
        let own = (0..<width).map { row[$0] }
        if row.number == headerRow { return own + AnnotatedRows.titles.map { .text($0) } }
        guard let note = notes[row.number] else { return own + [.empty, .empty] }
        return own + [.text(note.result), note.problems.isEmpty ? .empty : .text(String(note.problems.prefix(30_000)))]
    }

    func csv(separator: CSVSeparator) -> [UInt8] {
        var csv = CSVWriter(separator: separator)
        var next = 1
        for row in rows {
            while next < row.number, row.number - next <= AnnotatedRows.widestGap {
                csv.add([])
                next += 1
            }
            csv.add(cells(of: row))
            next = row.number + 1
        }
        return csv.take()
    }

    func workbook(in folder: String, at instant: Instant) throws -> [UInt8] {
        let writer = try SpreadsheetWriter(
            folder: folder, size: .large, properties: DocumentProperties(createdAt: Int(instant.milliseconds / 1000)))
        let above = rows.prefix { $0.number < headerRow }
        let header = rows.first { $0.number == headerRow }
        let titles = (0..<width).map { header?[$0].text ?? "" } + AnnotatedRows.titles
        let heading =
            headerRow < 2
            ? []
            : (1...max(1, headerRow - 2)).map { number in
                above.filter { $0.number == number || number == 1 && $0.number < 1 }.flatMap(\.cells).map(\.text)
                    .filter { !$0.isEmpty }.joined(separator: " ")
            }
        try writer.begin(SheetLayout(name: "Kết quả", heading: heading, columns: titles.map { SheetColumn($0) }))
        var next = headerRow + 1
        for row in rows where row.number > headerRow {
            while next < row.number, row.number - next <= AnnotatedRows.widestGap {
                try writer.add([])
                next += 1
            }
            try writer.add(cells(of: row))
            next = row.number + 1
        }
        return try writer.finish()
    }
}
