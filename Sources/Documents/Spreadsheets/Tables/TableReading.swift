/// Reads a table out of the rows of a file: finds the titles, then takes row after row and notes what is wrong.
package struct TableReading: Sendable {
    package let shape: TableShape
    /// The titles, once they were met.
    package private(set) var header: TableHeader?
    /// What is wrong with the cells, in the order of the file; at most `problemLimit` of them.
    package private(set) var problems: [CellProblem] = []
    /// How many problems there are, kept or not.
    package private(set) var problemCount = 0
    /// How many rows were taken, and how many of them without a problem.
    package private(set) var recordCount = 0
    package private(set) var soundCount = 0

    /// How many rows may stand above the titles: name of the body, name of the list, date.
    private static let longestHeading = 30

    private let titles: TableTitles
    private let checks: [CellCheck]
    private let problemLimit: Int
    private var rowsSeen = 0

    package init(_ shape: TableShape, problemLimit: Int = 1_000) {
        self.shape = shape
        self.problemLimit = problemLimit
        titles = TableTitles(shape)
        checks = shape.columns.map { CellCheck($0.kind) }
    }

    /// Takes the next row of the file.
    ///
    /// Gives a record, or nothing for what stands above the titles, for the titles themselves, for rows without a value
    /// in any known column, and for all rows when a required column is missing.
    package mutating func take(_ row: SheetRow) -> TableRecord? {
        guard let header else {
            rowsSeen += 1
            if rowsSeen <= TableReading.longestHeading { header = TableHeader(row, titles) }
            return nil
        }
        guard header.isUsable, !header.isRepeated(in: row), hasValue(row, under: header) else { return nil }
        return record(of: row, under: header)
    }

    /// Takes all rows that are left and hands each record over.
    package mutating func takeAll(
        _ source: any RowSource, each: (TableRecord) throws -> Void = { _ in }
    ) throws {
        while let row = try source.next() {
            if let record = take(row) { try each(record) }
        }
    }

    /// Notes a problem that was found outside, as a name that is already taken.
    package mutating func note(_ problem: CellProblem) {
        problemCount += 1
        if problems.count < problemLimit { problems.append(problem) }
    }

    private func hasValue(_ row: SheetRow, under header: TableHeader) -> Bool {
        header.places.values.contains { !row[$0].isBlank || row.isFormula($0) }
    }

    private mutating func record(of row: SheetRow, under header: TableHeader) -> TableRecord {
        var values: [String: Cell] = [:]
        var found: [String: String] = [:]
        let problemsBefore = problemCount
        for (column, check) in zip(shape.columns, checks) {
            guard let place = header.places[column.key] else { continue }
            let cell = row[place]
            switch value(of: cell, isFormula: row.isFormula(place), for: column, by: check) {
            case .success(let value):
                if value != .empty { values[column.key] = value }
                if value.text != cell.text { found[column.key] = cell.text }
            case .failure(let fault):
                found[column.key] = cell.text
                note(
                    CellProblem(
                        row: row.number, columnTitle: header.titles[column.key] ?? column.title.vietnamese,
                        found: cell.text, message: SpreadsheetWording.sentence(for: fault)))
            }
        }
        let isSound = problemCount == problemsBefore
        recordCount += 1
        soundCount += isSound ? 1 : 0
        return TableRecord(row: row.number, isSound: isSound, values: values, titles: header.titles, found: found)
    }

    private func value(
        of cell: Cell, isFormula: Bool, for column: TableColumn, by check: CellCheck
    ) -> Result<Cell, CellFault> {
        guard cell.isBlank else { return check.value(of: cell) }
        if isFormula { return .failure(.uncountedFormula) }
        return column.isRequired ? .failure(.missing) : .success(.empty)
    }
}
