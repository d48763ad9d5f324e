/// What gives the rows of a table one by one: a sheet of a workbook or a CSV file.
package protocol RowSource: AnyObject {
    /// The next row that holds something, or nothing after the last.
    func next() throws(SpreadsheetProblem) -> SheetRow?
}

extension RowSource {
    /// All rows that are left, at most so many.
    package func rows(atMost count: Int = .max) throws(SpreadsheetProblem) -> [SheetRow] {
        var rows: [SheetRow] = []
        while rows.count < count, let row = try next() {
            rows.append(row)
        }
        return rows
    }
}
