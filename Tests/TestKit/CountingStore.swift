package import Storage
import Synchronization

/// A store that counts what is asked of it.
package final class CountingStore: Store {
    private let inner: any Store
    private let asked = Mutex(0)

    package init(_ inner: any Store) { self.inner = inner }

    /// How many statements were run since the last time somebody asked.
    package func takeCount() -> Int {
        asked.withLock { count in
            defer { count = 0 }
            return count
        }
    }

    package var engine: Engine { inner.engine }

    package func read<T: Sendable>(_ work: @escaping @Sendable (any Session) throws -> T) async throws -> T {
        try await inner.read { try work(CountingSession(inner: $0) { self.note() }) }
    }

    package func write<T: Sendable>(_ work: @escaping @Sendable (any Session) throws -> T) async throws -> T {
        try await inner.write { try work(CountingSession(inner: $0) { self.note() }) }
    }

    package func changeSchema(_ work: @escaping @Sendable (any Session) throws -> Void) async throws {
        try await inner.changeSchema(work)
    }

    package func check() async throws -> StoreHealth { try await inner.check() }
    package func schemaText() async throws -> String { try await inner.schemaText() }
    package func close() async { await inner.close() }

    private func note() { asked.withLock { $0 += 1 } }
}

private struct CountingSession: Session {
    let inner: any Session
    let note: () -> Void

    var engine: Engine { inner.engine }

    func run(_ sql: SQL) throws(StorageError) -> Int {
        note()
        return try inner.run(sql)
    }

    func rows(_ sql: SQL) throws(StorageError) -> Rows {
        note()
        return try inner.rows(sql)
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        note()
        try inner.each(sql, body)
    }
}
