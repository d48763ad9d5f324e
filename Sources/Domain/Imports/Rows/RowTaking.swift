internal import Calendars
internal import Documents

/// Takes the rows of one kind of table, each through the acts that people use too.
///
/// A value: what it remembers of the rows before goes back together with a row that is refused.
protocol RowTaking {
    /// The column that names the row; what belongs to no cell is told there.
    static var leading: TableColumn { get }

    /// Reads, all at once, the records that the rows name.
    init(_ work: Work, _ rows: [RowContent]) throws

    /// Does what the row says; throws `RowRefusal` or `Refusal` where it cannot be taken.
    mutating func take(_ row: RowAtHand) throws -> TakenRow

    /// Keeps for the rows to come what the row that was taken last added.
    mutating func settle()
}

/// What a row did.
struct TakenRow {
    var finding = ImportRow.Finding.unchanged
    var changes = FieldChanges()
    /// The records that were touched, in order.
    var records: [RecordChange] = []

    /// Takes note that something that was there is different now.
    mutating func noteChange() { if finding == .unchanged { finding = .changed } }
}

/// A row that cannot be taken, and what to change at which of its cells.
struct RowRefusal: Error {
    let problems: [CellProblem]

    init(_ problems: [CellProblem]) { self.problems = problems }
}

/// The titles that the columns bear in the file at hand.
struct ColumnTitles: Sendable {
    private let titles: [String: String]

    init(_ titles: [String: String]) { self.titles = titles }

    func callAsFunction(_ column: TableColumn) -> String { titles[column.key] ?? column.title.vietnamese }

    /// What is wrong with one cell of a row.
    func problem(_ line: Int, _ column: TableColumn, _ row: RowContent, _ message: String) -> CellProblem {
        CellProblem(row: line, columnTitle: self(column), found: row.shown(column), message: message)
    }
}

/// One row at hand: its values, and how its refusals are told.
struct RowAtHand {
    let content: RowContent
    let line: Int
    let titles: ColumnTitles

    func text(_ column: TableColumn) -> String { content.text(column) }
    func optional(_ column: TableColumn) -> String? { content.optional(column) }
    func day(_ column: TableColumn) -> Day? { content.day(column) }
    func truth(_ column: TableColumn) -> Bool? { content.truth(column) }

    func refusal(_ column: TableColumn, _ message: String) -> RowRefusal {
        RowRefusal([titles.problem(line, column, content, message)])
    }

    /// Runs an act; what it refuses is told at the cells, where the act names a field, and else at `column`.
    func acting<T>(_ column: TableColumn, _ columns: [String: TableColumn] = [:], _ act: () throws -> T) throws -> T {
        do { return try act() } catch let refusal as Refusal {
            let problems =
                refusal.problems.isEmpty ? [Refusal.Problem("", ImportWording.told(refusal))] : refusal.problems
            throw RowRefusal(
                problems.map { problem in
                    titles.problem(
                        line, columns[problem.field] ?? column, content, ImportWording.refused(problem.message))
                })
        }
    }
}
