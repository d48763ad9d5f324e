package import Vietnamese

/// Why a file cannot be read as a table, or a table cannot be written.
///
/// `SpreadsheetWording` says each in a sentence with what to change.
package enum SpreadsheetProblem: Error, Hashable, Sendable {
    // The file is something else.
    case empty
    case notSpreadsheet(FileKind)
    /// A workbook of Excel 97–2003 (`.xls`).
    case oldWorkbook
    /// A workbook in Excel's binary form (`.xlsb`).
    case binaryWorkbook
    /// A workbook that carries a program (`.xlsm`, or one renamed).
    case macros
    /// A password is needed to open it.
    case encrypted

    // The file is broken or hostile; the part is the name of a file inside the package.
    case unreadable(path: String)
    case damaged(part: String?)
    case missingPart(String)
    /// A document type declaration, by which a file could reach for other files or grow without end.
    case forbiddenMarkup(part: String)

    // The file asks too much.
    case tooLarge(bytes: Int, limit: Int)
    case tooMuchUnpacked(bytes: Int, limit: Int)
    /// A zip bomb: a part that becomes unreasonably many times larger.
    case bomb(part: String, ratio: Int)
    case tooManyParts(count: Int, limit: Int)
    case tooManyRows(limit: Int)
    case tooManyColumns(row: Int, limit: Int)
    case tooManyCells(limit: Int)
    /// The row is unknown (0) for a text that stands apart from the cells that show it.
    case textTooLong(row: Int, column: Int, limit: Int)

    // A sheet or its text is not what it should be.
    case noSheet
    case sheetAbsent(name: String)
    /// Bytes that no text holds.
    case notText
    case undecodable(LegacyEncoding)
    /// A quoted field of a CSV file that began in this row and never ended.
    case unclosedQuote(row: Int)

    // Writing failed.
    case unwritable(reason: String)
}
