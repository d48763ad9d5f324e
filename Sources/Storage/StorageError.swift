/// Why the database could not do what it was asked; the same words for every engine.
///
/// No case repeats a stored value: an error may be logged.
package enum StorageError: Error, Hashable, Sendable {
    /// A column holds something else than the field it is read into, or a field cannot become a column.
    case undecodable(column: String, found: String, expected: String)

    /// The engine refused the statement: a defect of ours. `state` is an SQLSTATE, or SQLite's extended result code.
    case failed(sql: String, state: String, message: String)

    /// Others were at the same records for so long that trying again was given up.
    case contention

    /// The database could not be reached, or no connection came free in time.
    ///
    /// `mayHaveHappened` is true only when the answer to a COMMIT was lost: the act may or may not be stored.
    case unavailable(reason: String, mayHaveHappened: Bool)

    /// The disk, or the size the database may grow to, is full.
    case full

    /// The schema forbids what was to be stored.
    case constraint(Constraint)

    /// A newer version of the program has already changed this database; the migrations this one does not know.
    case newerDatabase(found: [String])

    /// The record to be changed is no longer there.
    case vanished(table: String)

    /// The rule of the schema that was broken, as far as both engines tell.
    package struct Constraint: Hashable, Sendable {
        /// What sort of rule a constraint is.
        package enum Kind: String, Sendable {
            case unique
            case foreignKey
            case check
            case notNull
        }

        package let kind: Kind
        /// The table, for `unique` and `notNull`.
        package let table: String?
        /// The columns, for `unique` and `notNull`.
        package let columns: [String]
        /// The constraint's name, for `check`.
        package let name: String?

        package init(kind: Kind, table: String? = nil, columns: [String] = [], name: String? = nil) {
            self.kind = kind
            self.table = table
            self.columns = columns
            self.name = name
        }
    }
}

extension StorageError {
    /// The SQLSTATE both engines answer for a value that cannot be stored (character not in repertoire).
    static let unstorable = "22021"

    static func unavailable(_ reason: String) -> StorageError {
        .unavailable(reason: reason, mayHaveHappened: false)
    }
}
