internal import GRDB
internal import GRDBSQLite

/// A prepared statement of one SQLite connection.
///
/// Values are bound and read through SQLite's own functions: a row costs one call per column and nothing else.
/// A class because it owns the statement and knows whether it is being stepped through.
final class SQLiteStatement {
    private let statement: Statement
    private let database: OpaquePointer?
    private let sql: String
    private var knownColumns: Columns?
    private var preparations: Int32 = 0
    private(set) var isBusy = false

    init(_ sql: SQL, in database: Database) throws(StorageError) {
        self.sql = sql.rendered(for: .sqlite)
        self.database = database.sqliteConnection
        do { statement = try database.makeStatement(sql: self.sql) } catch { throw StorageError(error, sql: self.sql) }
    }

    private var pointer: OpaquePointer { statement.sqliteStatement }

    /// The names of the result's columns; SQLite prepares again by itself when the schema has changed.
    var columns: Columns {
        let preparations = sqlite3_stmt_status(pointer, SQLITE_STMTSTATUS_REPREPARE, 0)
        if let knownColumns, preparations == self.preparations { return knownColumns }
        let names = (0..<sqlite3_column_count(pointer)).map { String(cString: sqlite3_column_name(pointer, $0)) }
        let columns = Columns(names)
        self.preparations = preparations
        knownColumns = columns
        return columns
    }

    func begin(_ values: [SQLValue]) throws(StorageError) {
        isBusy = true
        for (index, value) in values.enumerated() {
            if let impediment = value.impediment {
                throw .failed(sql: sql, state: StorageError.unstorable, message: impediment)
            }
            let code = bind(value, at: Int32(index + 1))
            guard code == SQLITE_OK else { throw error(code) }
        }
    }

    /// Advances to the next row and answers whether there is one.
    func step() throws(StorageError) -> Bool {
        let code = sqlite3_step(pointer)
        switch code {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw error(code)
        }
    }

    /// The first value of the current row, where it is a number.
    var firstInteger: Int64? {
        if case .integer(let integer) = value(at: 0) { integer } else { nil }
    }

    func end() {
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
        isBusy = false
    }

    /// Appends the values of the current row.
    func appendRow(to values: inout [SQLValue], width: Int) {
        for column in 0..<Int32(width) { values.append(value(at: column)) }
    }

    private func value(at column: Int32) -> SQLValue {
        switch sqlite3_column_type(pointer, column) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(pointer, column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(pointer, column))
        case SQLITE_TEXT:
            let start = sqlite3_column_text(pointer, column)
            let count = Int(sqlite3_column_bytes(pointer, column))
            return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(pointer, column)
            let count = Int(sqlite3_column_bytes(pointer, column))
            return .bytes([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
        default: return .null
        }
    }

    private func bind(_ value: SQLValue, at index: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(pointer, index)
        case .boolean(let boolean): return sqlite3_bind_int64(pointer, index, boolean ? 1 : 0)
        case .integer(let integer): return sqlite3_bind_int64(pointer, index, integer)
        case .real(let real): return sqlite3_bind_double(pointer, index, real)
        case .text(var text):
            return text.withUTF8 { utf8 in
                utf8.withMemoryRebound(to: CChar.self) { text in
                    sqlite3_bind_text64(
                        pointer, index, text.baseAddress, UInt64(text.count), copied, UInt8(SQLITE_UTF8))
                }
            }
        case .bytes(let bytes):
            guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(pointer, index, 0) }
            return bytes.withUnsafeBytes { bytes in
                sqlite3_bind_blob64(pointer, index, bytes.baseAddress, UInt64(bytes.count), copied)
            }
        }
    }

    private func error(_ code: Int32) -> StorageError {
        StorageError(
            sqlite: sqlite3_extended_errcode(database), message: String(cString: sqlite3_errmsg(database)), sql: sql)
    }
}

/// Tells SQLite to copy what is bound; C's `SQLITE_TRANSIENT`, which Swift cannot import.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
