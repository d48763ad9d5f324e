internal import Documents
internal import Vietnamese

/// Why a file that could be opened holds no table of ours, in a sentence.
struct UnusableTable: Error {
    let sentence: String
}

/// One row as it was read: its values, and what is wrong with its cells.
struct ReadRow: Hashable, Sendable {
    let line: Int
    let content: RowContent
    var problems: [CellProblem]
}

/// A file that was read whole.
struct ReadTable: Sendable {
    let reading: ImportReading
    /// In the order of the file.
    var rows: [ReadRow]
}

/// Reads a file of one kind as somebody wants it read.
struct FileReading {
    let kind: ImportRun.Kind
    let manner: ImportManner

    private static let shownFormulas = 8
    private static let shownRows = 5

    /// What one import may ask of the machine.
    static let limits = SpreadsheetLimits(rows: 50_000, columns: 100, cells: 2_000_000)

    func read(_ bytes: [UInt8]) throws -> ReadTable {
        let file = try open(bytes)
        var reading = describe(file)
        var rows = try file.rows(ofSheet: manner.sheet)
        let legacy = LegacyColumns(rows)
        if let encoding = manner.legacy { rows = legacy.converted(rows, from: encoding) }
        reading.legacy = legacy.found(convertingTo: manner.legacy)
        var table = TableReading(kind.shape, problemLimit: .max)
        var read: [ReadRow] = []
        for row in rows {
            let before = table.problems.count
            guard let record = table.take(row) else { continue }
            read.append(
                ReadRow(line: record.row, content: RowContent(record), problems: Array(table.problems[before...])))
            noteFormulas(of: row, table.header, in: &reading)
            if reading.preview.count < FileReading.shownRows {
                reading.preview.append(kind.shape.columns.map { record.text($0) })
            }
        }
        try note(table.header, in: &reading)
        guard !read.isEmpty else {
            throw UnusableTable(
                sentence: "Dưới dòng tiêu đề của tệp không có dòng dữ liệu nào. Hãy điền dữ liệu rồi gửi lại.")
        }
        return ReadTable(reading: reading, rows: read)
    }

    /// Opens the file by its content, or says why it is none that can be read.
    func open(_ bytes: [UInt8]) throws(SpreadsheetProblem) -> TableFile {
        guard bytes.count <= FileReading.limits.fileBytes else {
            throw .tooLarge(bytes: bytes.count, limit: FileReading.limits.fileBytes)
        }
        return try TableFile(bytes, encoding: manner.encoding, separator: manner.separator, limits: FileReading.limits)
    }

    private func describe(_ file: TableFile) -> ImportReading {
        var reading = ImportReading()
        switch file {
        case .workbook(let workbook):
            reading.sheets = workbook.sheets.map(\.name)
            reading.sheet = manner.sheet ?? workbook.firstVisible
        case .csv(let csv):
            reading.text = ImportReading.Text(
                encoding: csv.detection.encoding.rawValue, confidence: csv.detection.encodingConfidence,
                alternatives: csv.detection.alternatives.map(\.rawValue),
                separator: String(csv.detection.separator.rawValue))
        }
        return reading
    }

    private func noteFormulas(of row: SheetRow, _ header: TableHeader?, in reading: inout ImportReading) {
        guard !row.formulas.isEmpty, let header else { return }
        for place in header.places.values.sorted() where row.isFormula(place) {
            reading.formulas += 1
            if reading.formulaCells.count < FileReading.shownFormulas {
                reading.formulaCells.append("\(ColumnLetters.of(place))\(row.number)")
            }
        }
    }

    private func note(_ header: TableHeader?, in reading: inout ImportReading) throws {
        guard let header else {
            throw UnusableTable(
                sentence: """
                    Không tìm thấy dòng tiêu đề của bảng “\(kind.wording.vietnamese)”. Hãy tải tệp mẫu, chép dữ liệu vào đúng \
                    cột rồi gửi lại.
                    """)
        }
        guard header.isUsable else {
            let missing = header.missingRequired.map { "“\($0.title.vietnamese)”" }.joined(separator: ", ")
            throw UnusableTable(
                sentence:
                    "Bảng thiếu cột bắt buộc \(missing). Hãy thêm cột với đúng tiêu đề đó, hoặc dùng tệp mẫu, rồi gửi lại."
            )
        }
        reading.headerRow = header.row
        reading.titles = header.titles
        reading.unknown = header.unknown
        reading.duplicates = header.duplicates
    }
}

/// The letters by which spreadsheets call their columns.
enum ColumnLetters {
    /// `A` of 0, `Z` of 25, `AA` of 26.
    static func of(_ column: Int) -> String {
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}
