/// What is wrong with one cell of a table that was brought in, so that a person finds it and puts it right.
package struct CellProblem: Hashable, Codable, Sendable, Error, CustomStringConvertible {
    /// The number of the row in the file, as the spreadsheet shows it.
    package let row: Int
    package let columnTitle: String
    /// What stands in the cell.
    package let found: String
    /// A sentence without its subject: what is wrong and what to write instead.
    package let message: String

    package init(row: Int, columnTitle: String, found: String, message: String) {
        self.row = row
        self.columnTitle = columnTitle
        self.found = found
        self.message = message
    }

    /// The whole sentence, as `Dòng 14, cột Ngày sinh: “31/02/2019” không phải là ngày có thật; …`.
    package var description: String { SpreadsheetWording.sentence(for: self) }
}
