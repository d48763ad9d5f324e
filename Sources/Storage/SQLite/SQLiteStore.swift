internal import Foundation

/// A store in one SQLite file: the embedded default, where a folder is the whole installation.
///
/// A class because it owns the connections.
package final class SQLiteStore: Store {
    package let engine = Engine.sqlite
    private let path: String
    private let options: SQLiteOptions
    private let writer: SQLiteWriter
    private let readers: Pool<SQLiteConnection>

    /// Opens the database, or creates it in a folder that exists.
    package init(path: String, options: SQLiteOptions = SQLiteOptions()) throws(StorageError) {
        self.path = path
        self.options = options
        let connection = try SQLiteConnection(path: path, options: options, mayWrite: true)
        writer = SQLiteWriter(connection, patience: options.patience)
        readers = Pool(maximum: options.readers, patience: options.patience)
    }

    package func read<T: Sendable>(_ work: @escaping @Sendable (any Session) throws -> T) async throws -> T {
        try await withReader { access in
            let session = access.session()
            try session.beginReading()
            defer { try? session.command("COMMIT") }
            let value = try work(session)
            if let failure = session.failure { throw failure }
            return value
        }
    }

    package func write<T: Sendable>(_ work: @escaping @Sendable (any Session) throws -> T) async throws -> T {
        try await writer.write(work)
    }

    package func changeSchema(_ work: @escaping @Sendable (any Session) throws -> Void) async throws {
        try await writer.write(work)
    }

    package func check() async throws -> StoreHealth {
        let version = try await read { try $0.first(String.self, "SELECT sqlite_version()") }
        return StoreHealth(engine: engine, version: version ?? "")
    }

    package func close() async {
        await readers.close()
        for connection in readers.removeIdle() { connection.close() }
        await writer.close()
    }

    /// Lets `work` have a reading connection, outside any transaction.
    func withReader<T: Sendable>(_ work: @escaping @Sendable (SQLiteAccess) throws -> T) async throws -> T {
        let taken = try await readers.take()
        let connection: SQLiteConnection
        do {
            connection = try taken ?? SQLiteConnection(path: path, options: options, mayWrite: false)
        } catch {
            readers.give(nil)
            throw error
        }
        return try await withCheckedThrowingContinuation { continuation in
            connection.perform { access in
                let result = Result { try work(access) }
                self.readers.give(access.recover() ? connection : nil)
                continuation.resume(with: result)
            }
        }
    }
}
