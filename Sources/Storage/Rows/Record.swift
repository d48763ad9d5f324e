/// A table's row as a value: `openedOn` is kept in the column `opened_on`.
///
/// A property whose type is `SQLConvertible` is one column, and so is a property that is `StoredAsJSON`.
package protocol Record: Codable, Sendable, Identifiable where ID: SQLConvertible {
    /// The table's name.
    static var table: SQL { get }
}
