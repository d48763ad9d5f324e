internal import GRDB
internal import GRDBSQLite

extension StorageError {
    /// What SQLite's extended result code means in our words.
    init(sqlite code: Int32, message: String, sql: String) {
        switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED: self = .contention
        case SQLITE_FULL: self = .full
        case SQLITE_CONSTRAINT: self = Self.constraint(sqlite: code, message: message, sql: sql)
        case SQLITE_CANTOPEN, SQLITE_NOTADB: self = .unavailable("SQLite: \(message)")
        default: self = .failed(sql: sql, state: "\(code)", message: message)
        }
    }

    /// What an error that GRDB threw means in our words.
    init(_ error: any Error, sql: String) {
        switch error {
        case let error as StorageError: self = error
        case let error as DatabaseError:
            self.init(sqlite: error.extendedResultCode.rawValue, message: error.message ?? "", sql: sql)
        default: self = .failed(sql: sql, state: "", message: "\(error)")
        }
    }

    /// SQLite says `UNIQUE constraint failed: programme.title, programme.area_id`.
    private static func constraint(sqlite code: Int32, message: String, sql: String) -> StorageError {
        let subject = message.split(separator: ": ", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
        switch ResultCode(rawValue: code) {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            return .constraint(rule(.unique, subject))
        case .SQLITE_CONSTRAINT_NOTNULL: return .constraint(rule(.notNull, subject))
        case .SQLITE_CONSTRAINT_CHECK: return .constraint(Constraint(kind: .check, name: subject))
        case .SQLITE_CONSTRAINT_FOREIGNKEY: return .constraint(Constraint(kind: .foreignKey))
        default: return .failed(sql: sql, state: "\(code)", message: message)
        }
    }

    private static func rule(_ kind: Constraint.Kind, _ subject: String) -> Constraint {
        let places = subject.split(separator: ", ").map { $0.split(separator: ".", maxSplits: 1) }
        return Constraint(
            kind: kind, table: places.first?.first.map(String.init),
            columns: places.compactMap { $0.last.map(String.init) })
    }
}
