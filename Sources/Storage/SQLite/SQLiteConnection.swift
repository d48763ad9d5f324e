internal import GRDB
internal import Foundation

/// One SQLite connection with its prepared statements.
///
/// A class because it owns the connection. Unchecked because the statements are touched only on the connection's own
/// serial queue, which the compiler cannot see.
final class SQLiteConnection: @unchecked Sendable {
    private let queue: DatabaseQueue
    private let statements = StatementCache<SQLiteStatement>(capacity: 320)
    private let answers: SQLiteAnswers?

    init(path: String, options: SQLiteOptions, mayWrite: Bool) throws(StorageError) {
        answers = mayWrite ? nil : SQLiteAnswers()
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.readonly = !mayWrite
        configuration.journalMode = mayWrite ? .wal : .default
        configuration.busyMode = .timeout(options.busyTimeout.seconds)
        configuration.label = "storage.sqlite.\(mayWrite ? "writer" : "reader")"
        // A transaction that cannot be ended is dealt with here, not by a precondition.
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { try Self.prepare($0, options) }
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
            if mayWrite { try queue.inDatabase { try Self.prepareWriting($0, options) } }
        } catch { throw StorageError(error, sql: "") }
    }

    /// Lets `work` have the connection, on the connection's own queue.
    func perform(_ work: @escaping @Sendable (SQLiteAccess) -> Void) {
        queue.asyncWriteWithoutTransaction {
            work(SQLiteAccess(database: $0, statements: self.statements, answers: self.answers))
        }
    }

    func close() {
        queue.asyncWriteWithoutTransaction { _ in self.statements.removeAll() }
        try? queue.close()
    }

    private static func prepare(_ database: Database, _ options: SQLiteOptions) throws {
        try database.execute(
            sql: """
                PRAGMA cache_size = -\(options.cacheMegabytes * 1024);
                PRAGMA mmap_size = \(options.mappedMegabytes * 1_048_576);
                PRAGMA temp_store = MEMORY;
                PRAGMA trusted_schema = OFF;
                """)
    }

    /// After GRDB has set up WAL, because GRDB then lowers `synchronous`: an answered act must be on disk.
    private static func prepareWriting(_ database: Database, _ options: SQLiteOptions) throws {
        try database.execute(
            sql: """
                PRAGMA synchronous = FULL;
                PRAGMA journal_size_limit = 67108864;
                """)
        guard let megabytes = options.maximumMegabytes else { return }
        let page = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 4096
        try database.execute(sql: "PRAGMA max_page_count = \(megabytes * 1_048_576 / page)")
    }
}

/// A connection while its queue has it.
struct SQLiteAccess {
    let database: Database
    let statements: StatementCache<SQLiteStatement>
    let answers: SQLiteAnswers?

    /// A session for the next transaction, or for the next act in it.
    func session() -> SQLiteSession { SQLiteSession(database, statements, answers) }

    /// Ends a transaction that could not be ended properly, and answers whether the connection is fit for the next one.
    func recover() -> Bool {
        let session = session()
        if !session.isOutsideTransaction { try? session.command("ROLLBACK") }
        return session.isOutsideTransaction
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
