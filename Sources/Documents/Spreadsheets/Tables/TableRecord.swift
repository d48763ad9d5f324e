package import Calendars

/// One row of a table that was brought in, its values understood.
package struct TableRecord: Hashable, Sendable {
    /// The number of the row in the file.
    package let row: Int
    /// Whether every value is what its column asks for.
    package let isSound: Bool
    /// The values by the keys of their columns: text cleaned, days as days, choices by their keys.
    package let values: [String: Cell]
    /// The titles of the columns as they stand in the file.
    let titles: [String: String]
    /// What stands in the file where it is not what was understood.
    let found: [String: String]

    package subscript(column: TableColumn) -> Cell { values[column.key] ?? .empty }

    /// The text of the column, empty when nothing stands there; of a choice, its key.
    package func text(_ column: TableColumn) -> String { self[column].text }

    package func day(_ column: TableColumn) -> Day? { self[column].day }
    package func integer(_ column: TableColumn) -> Int? { self[column].integer }
    package func number(_ column: TableColumn) -> Double? { self[column].number }
    package func boolean(_ column: TableColumn) -> Bool? { self[column].boolean }

    /// A problem with a value of this row that only the one who brings it in can know of.
    package func problem(_ column: TableColumn, _ message: String) -> CellProblem {
        CellProblem(
            row: row, columnTitle: titles[column.key] ?? column.title.vietnamese,
            found: found[column.key] ?? text(column), message: message)
    }
}
