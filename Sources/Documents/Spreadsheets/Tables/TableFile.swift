package import Vietnamese

/// A file that someone brought in for import, opened as what it is by content: a workbook or CSV.
package enum TableFile {
    case workbook(SpreadsheetReader)
    case csv(CSVReader)

    /// Opens the file; a person's choice of encoding and separator counts for CSV only.
    package init(
        _ bytes: [UInt8], encoding: LegacyEncoding? = nil, separator: CSVSeparator? = nil,
        limits: SpreadsheetLimits = .standard
    ) throws(SpreadsheetProblem) {
        guard FileKind.sniff(bytes) == .text else {
            self = .workbook(try SpreadsheetReader(bytes: bytes, limits: limits))
            return
        }
        self = .csv(try CSVReader(bytes: bytes, encoding: encoding, separator: separator, limits: limits))
    }

    /// The rows of the table: of a workbook, of its first visible sheet unless another is named, with the value of
    /// joined cells in each of them.
    package func rows(ofSheet index: Int? = nil) throws(SpreadsheetProblem) -> [SheetRow] {
        switch self {
        case .workbook(let reader): return try reader.sheet(index).spreadingMerges().rows
        case .csv(let reader): return try reader.rows()
        }
    }
}
