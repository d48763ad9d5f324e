internal import GRDB
internal import GRDBSQLite

/// One SQLite connection inside one transaction.
///
/// A class because it remembers the failure that spoiled the transaction.
final class SQLiteSession: Session {
    let engine = Engine.sqlite
    private let database: Database
    private let statements: StatementCache<SQLiteStatement>
    /// What was answered before, where the connection only reads.
    private let answers: SQLiteAnswers?
    private(set) var failure: StorageError?

    init(_ database: Database, _ statements: StatementCache<SQLiteStatement>, _ answers: SQLiteAnswers?) {
        self.database = database
        self.statements = statements
        self.answers = answers
    }

    /// Begins a transaction that reads one state of the database to its end.
    func beginReading() throws(StorageError) {
        try command("BEGIN DEFERRED")
        let statement = try begin("PRAGMA data_version")
        defer { statement.end() }
        answers?.begin(at: try step(statement) ? statement.firstInteger : nil)
    }

    /// Whether SQLite itself has ended the transaction, as it may when the disk is full.
    var isOutsideTransaction: Bool { sqlite3_get_autocommit(database.sqliteConnection) != 0 }

    func run(_ sql: SQL) throws(StorageError) -> Int {
        let statement = try begin(sql)
        defer { statement.end() }
        let before = sqlite3_total_changes64(database.sqliteConnection)
        while try step(statement) {}
        guard sqlite3_total_changes64(database.sqliteConnection) != before else { return 0 }
        return Int(sqlite3_changes64(database.sqliteConnection))
    }

    func rows(_ sql: SQL) throws(StorageError) -> Rows {
        if failure == nil, let known = answers?.find(sql) { return known }
        let statement = try begin(sql)
        defer { statement.end() }
        let rows = try batch(statement, upTo: .max).rows
        return answers?.keep(rows, for: sql) ?? rows
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        let statement = try begin(sql)
        defer { statement.end() }
        var isFinished = false
        while !isFinished {
            let batch = try batch(statement, upTo: 128)
            for row in batch.rows { try body(row) }
            isFinished = batch.isLast
        }
    }

    func remembered<Answer: Sendable>(
        _ question: some Hashable & Sendable, _ make: () throws -> Answer
    ) throws -> Answer {
        guard let answers else { return try make() }
        return try answers.remembered(AnyHashable(question), make)
    }

    /// Executes what belongs to the engine's own work, after a failure too.
    func command(_ sql: SQL) throws(StorageError) {
        let statement = try prepared(sql)
        defer { statement.end() }
        try statement.begin(sql.values)
        while try statement.step() {}
    }

    private func batch(
        _ statement: SQLiteStatement, upTo most: Int
    ) throws(StorageError) -> (rows: Rows, isLast: Bool) {
        var values: [SQLValue] = []
        var count = 0
        var isLast = false
        var columns: Columns?
        while count < most {
            guard try step(statement) else {
                isLast = true
                break
            }
            let known = columns ?? statement.columns
            columns = known
            statement.appendRow(to: &values, width: known.names.count)
            count += 1
        }
        return (Rows(columns: columns ?? statement.columns, values: values, count: count), isLast)
    }

    private func begin(_ sql: SQL) throws(StorageError) -> SQLiteStatement {
        if let failure { throw failure }
        do throws(StorageError) {
            let statement = try prepared(sql)
            do throws(StorageError) { try statement.begin(sql.values) } catch {
                statement.end()
                throw error
            }
            return statement
        } catch {
            failure = error
            throw error
        }
    }

    private func step(_ statement: SQLiteStatement) throws(StorageError) -> Bool {
        if let failure { throw failure }
        do throws(StorageError) { return try statement.step() } catch {
            failure = error
            throw error
        }
    }

    /// A statement that is being stepped through further up is left alone, and prepared once more.
    private func prepared(_ sql: SQL) throws(StorageError) -> SQLiteStatement {
        if let known = statements.find(sql.text), !known.isBusy { return known }
        let statement = try SQLiteStatement(sql, in: database)
        _ = statements.keep(statement, for: sql.text)
        return statement
    }
}
