/// The rows of one sheet of a workbook, read from the file as they are asked for.
///
/// A class, because it holds a place in an open file.
package final class SheetRows: RowSource {
    private let stream: XMLStream
    private let listener: SheetListener
    private var waiting: ArraySlice<SheetRow> = []

    init(_ stream: XMLStream, _ listener: SheetListener) {
        self.stream = stream
        self.listener = listener
    }

    package func next() throws(SpreadsheetProblem) -> SheetRow? {
        while waiting.isEmpty {
            let hasMore = try stream.advance()
            waiting = listener.takeRows()[...]
            guard hasMore || !waiting.isEmpty else { return nil }
        }
        return waiting.popFirst()
    }

    /// The areas of joined cells; the file tells them after the last row.
    package var merges: [CellArea] { listener.merges }
}
