internal import Synchronization

/// A store on PostgreSQL: one primary, and perhaps a standby that takes reads.
///
/// A class because it owns the connections.
package final class PostgresStore: Store {
    package let engine = Engine.postgres
    private let primary: PostgresServer
    private let standby: PostgresStandby?
    private let patience: Duration

    /// Connects when it is first asked; `check` tells whether that works.
    package init(
        url: String, standbyURL: String? = nil, options: PostgresOptions = PostgresOptions()
    ) throws(StorageError) {
        primary = try PostgresServer(url: url, options: options)
        standby = try standbyURL.map { url throws(StorageError) in try PostgresStandby(url: url, options: options) }
        patience = options.patience
    }

    package func read<T: Sendable>(_ work: @escaping @Sendable (any Session) throws -> T) async throws -> T {
        switch try await standby?.read(work) {
        case .done(let value)?: value
        case .refused(let error)?: throw error
        case .again?, nil: try await untilDecided { try await self.primary.read(work) }
        }
    }

    package func write<T: Sendable>(_ work: @escaping @Sendable (any Session) throws -> T) async throws -> T {
        try await write(.acting, work)
    }

    package func changeSchema(_ work: @escaping @Sendable (any Session) throws -> Void) async throws {
        try await write(.changingSchema, work)
    }

    package func check() async throws -> StoreHealth {
        let version = try await untilDecided {
            try await self.primary.read { try $0.first(String.self, "SELECT current_setting('server_version')") }
        }
        return StoreHealth(engine: engine, version: version ?? "", standbyAnswers: try await standby?.answers())
    }

    /// Executes one statement that no transaction may contain, as `CREATE DATABASE`; for installers and tests.
    package func command(_ sql: SQL) async throws {
        try await untilDecided { try await self.primary.command(sql) }
    }

    package func close() async {
        await primary.close()
        await standby?.close()
    }

    private func write<T: Sendable>(
        _ transaction: PostgresTransaction, _ work: @escaping @Sendable (any Session) throws -> T
    ) async throws -> T {
        let query = standby == nil ? nil : PostgresConnection.currentPosition
        let (value, position) = try await untilDecided {
            try await self.primary.write(transaction, asking: query, work)
        }
        if let position { standby?.expect(position) }
        return value
    }

    /// Tries again, waiting longer each time, until the outcome is final or patience ends.
    ///
    /// The waiting is random, so that acts which disturbed each other do not meet again.
    private func untilDecided<T: Sendable>(
        _ attempt: @Sendable () async throws -> PostgresTransaction.Outcome<T>
    ) async throws -> T {
        let deadline = ContinuousClock.now + patience
        var attempts = 0
        while true {
            switch try await attempt() {
            case .done(let value): return value
            case .refused(let error): throw error
            case .again(let error):
                guard ContinuousClock.now < deadline else { throw error }
                try await Task.sleep(for: pause(after: error, attempts))
                attempts += 1
            }
        }
    }

    private func pause(after error: StorageError, _ attempts: Int) -> Duration {
        let growth = 1 << min(attempts, 6)
        return error == .contention
            ? .microseconds(Int.random(in: 0...(1500 * growth))) : .milliseconds(Int.random(in: 0...(15 * growth)))
    }
}
