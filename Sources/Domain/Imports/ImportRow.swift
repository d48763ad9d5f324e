internal import Calendars
package import Documents
package import Storage
internal import Vietnamese

/// One row of a file that was brought in: what stands in it, what it would do, and what it did.
package struct ImportRow: Record {
    package static let table: SQL = "import_row"

    /// What a row does to the records, or that it cannot be taken.
    package enum Finding: String, Codable, Sendable, SQLConvertible {
        case created, changed, unchanged, refused
    }

    /// What came of a row.
    package enum Result: String, Codable, Sendable, SQLConvertible {
        case created, changed, unchanged, refused
        /// Taken back again.
        case undone
        /// Should have been taken back, but somebody built on it since.
        case kept
    }

    package let id: Key<ImportRow>
    package let runId: Key<ImportRun>
    /// The place in the order in which rows are taken: superiors before what stands under them.
    package let position: Int
    /// The number of the row in the file.
    package let line: Int
    /// Of whom or what the row speaks.
    package var title: String
    package var content: RowContent
    package var finding: Finding
    package var changes: FieldChanges
    package var problems: RowProblems
    package var result: Result?
}

/// The values of a row by the keys of their columns: text cleaned, days as `2026-11-23`, choices by their keys.
package struct RowContent: StoredAsJSON, Hashable {
    package var values: [String: String]

    init(_ values: [String: String]) { self.values = values }

    init(_ record: TableRecord) {
        values = record.values.compactMapValues { cell in
            switch cell {
            case .day(let day): day.description
            case .boolean(let truth): truth ? "true" : "false"
            case .empty, .text, .number, .integer, .moment, .error: CleanText.cleaned(cell.text).nonEmpty
            }
        }
    }

    /// The text of a column; empty where nothing stands.
    func text(_ column: TableColumn) -> String { values[column.key] ?? "" }

    /// The text of a column, or nothing.
    func optional(_ column: TableColumn) -> String? { values[column.key]?.nonEmpty }

    func day(_ column: TableColumn) -> Day? { values[column.key].flatMap { Day($0) } }

    func truth(_ column: TableColumn) -> Bool? { values[column.key].map { $0 == "true" } }

    /// Written by hand, as the encoder would: there is one for each of ten thousand rows.
    package func written() -> String {
        let pairs = values.sorted { $0.key < $1.key }.map { "\(JSONText.quoted($0.key)):\(JSONText.quoted($0.value))" }
        return "{\"values\":{\(pairs.joined(separator: ","))}}"
    }

    /// The value as people read it.
    func shown(_ column: TableColumn) -> String { day(column)?.vietnamese ?? text(column) }
}

/// What a row changes, field by field.
package struct FieldChanges: StoredAsJSON, Hashable {
    package struct Change: Codable, Hashable, Sendable {
        /// The key of the column.
        package let column: String
        package let old: String?
        package let new: String?

        fileprivate var written: String {
            let (new, old) = (new.map(JSONText.quoted), old.map(JSONText.quoted))
            return "{\"column\":\(JSONText.quoted(column))"
                + "\(new.map { ",\"new\":\($0)" } ?? "")\(old.map { ",\"old\":\($0)" } ?? "")}"
        }
    }

    package private(set) var list: [Change] = []

    package init() {}

    package func written() -> String { "{\"list\":[\(list.map(\.written).joined(separator: ","))]}" }

    package static func read(_ text: String) throws -> FieldChanges {
        text == JSONText.emptyList ? FieldChanges() : try decoded(text)
    }

    /// Notes a change where there is one.
    mutating func note(_ column: TableColumn, from old: String?, to new: String?) {
        guard old != new else { return }
        list.append(Change(column: column.key, old: old, new: new))
    }
}

/// What keeps a row from being taken, cell by cell.
package struct RowProblems: StoredAsJSON, Hashable {
    package var list: [CellProblem]

    package init(_ list: [CellProblem] = []) { self.list = list }

    package func written() -> String { list.isEmpty ? JSONText.emptyList : JSONText.encode(self) }

    package static func read(_ text: String) throws -> RowProblems {
        text == JSONText.emptyList ? RowProblems() : try decoded(text)
    }
}
