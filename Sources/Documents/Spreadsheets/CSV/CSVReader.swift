package import Vietnamese

/// A CSV file opened for reading: every field that is not empty is a text.
///
/// A class, because it holds a place in a file.
package final class CSVReader: RowSource {
    /// How the file is read, and what else it could be.
    package let detection: CSVDetection

    private let limits: SpreadsheetLimits
    private var parser: CSVParser
    private var rowsTaken = 0

    /// Opens a file; what is not given is detected.
    package init(
        bytes: [UInt8], encoding: LegacyEncoding? = nil, separator: CSVSeparator? = nil,
        limits: SpreadsheetLimits = .standard
    ) throws(SpreadsheetProblem) {
        detection = try CSVDetection(bytes, encoding: encoding, separator: separator, limits: limits)
        let text = try CSVBytes.utf8(bytes, from: detection.encoding)
        parser = CSVParser(text, separator: detection.separator)
        self.limits = limits
    }

    package func next() throws(SpreadsheetProblem) -> SheetRow? {
        while let fields = try parser.next() {
            let cells = fields.lastIndex { $0 != .empty }.map { Array(fields[...$0]) } ?? []
            let row = SheetRow(number: parser.row, cells: cells)
            guard !row.isBlank else { continue }
            try check(row)
            return row
        }
        return nil
    }

    private func check(_ row: SheetRow) throws(SpreadsheetProblem) {
        rowsTaken += 1
        guard rowsTaken <= limits.rows else { throw .tooManyRows(limit: limits.rows) }
        guard row.cells.count <= limits.columns else {
            throw .tooManyColumns(row: row.number, limit: limits.columns)
        }
        for (column, cell) in row.cells.enumerated() {
            guard case .text(let text) = cell, text.utf8.count > limits.cellText else { continue }
            guard text.utf16.count <= limits.cellText else {
                throw .textTooLong(row: row.number, column: column, limit: limits.cellText)
            }
        }
    }
}
