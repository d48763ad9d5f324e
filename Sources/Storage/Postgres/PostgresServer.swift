internal import CPostgres

/// One PostgreSQL server and the connections this process has to it.
///
/// A class because it owns the connections.
final class PostgresServer: Sendable {
    private let address: PostgresAddress
    private let pool: Pool<PostgresConnection>
    private let preparedStatements: Int

    init(url: String, options: PostgresOptions) throws(StorageError) {
        address = try PostgresAddress(url: url, options: options)
        pool = Pool(maximum: options.connections, patience: options.patience)
        preparedStatements = options.preparedStatements
    }

    func close() async {
        await pool.close()
        hangUpIdle()
    }

    /// One attempt at a transaction that only reads; the caller has the answer before the server ends the transaction.
    ///
    /// - Parameter position: how far a standby must have come to be asked; one that has not is to be asked again later.
    func read<T: Sendable>(
        from position: Int64? = nil, _ work: @escaping @Sendable (any Session) throws -> T
    ) async throws -> PostgresTransaction.Outcome<T> {
        try await withConnection { (connection, answer) throws(StorageError) in
            if let position, try !connection.hasReplayed(position) {
                return answer(.again(.contention))
            }
            let (outcome, session) = PostgresTransaction.reading.attempt(on: connection, work)
            answer(outcome)
            try session.rollback()
        }
    }

    /// One attempt at a transaction that changes something.
    ///
    /// - Parameter asking: a query after the commit, whose answer comes with the value.
    func write<T: Sendable>(
        _ transaction: PostgresTransaction, asking query: String? = nil,
        _ work: @escaping @Sendable (any Session) throws -> T
    ) async throws -> PostgresTransaction.Outcome<(T, Int64?)> {
        try await withConnection { (connection, answer) throws(StorageError) in
            let (outcome, session) = transaction.attempt(on: connection, work)
            switch outcome {
            case .done(let value): answer(Self.commit(session, connection, value, asking: query))
            case .refused(let error):
                defer { answer(.refused(error)) }
                try session.rollback()
            case .again(let error):
                defer { answer(.again(error)) }
                try session.rollback()
            }
        }
    }

    /// Executes one statement outside any transaction.
    func command(_ sql: SQL) async throws -> PostgresTransaction.Outcome<Void> {
        try await withConnection { (connection, answer) throws(StorageError) in
            do throws(StorageError) {
                try connection.exchange([.once(sql.rendered(for: .postgres), PostgresParameters(sql.values))])
                answer(.done(()))
            } catch { answer(.refused(error)) }
        }
    }

    /// A COMMIT whose answer was lost may have happened: it is never tried again.
    private static func commit<T: Sendable>(
        _ session: PostgresSession, _ connection: PostgresConnection, _ value: T, asking query: String?
    ) -> PostgresTransaction.Outcome<(T, Int64?)> {
        do throws(StorageError) { return .done((value, try session.commit(asking: query))) } catch {
            if connection.isBroken {
                return .refused(
                    StorageError.unavailable(reason: "the answer to COMMIT was lost", mayHaveHappened: true))
            }
            return error == .contention ? .again(error) : .refused(error)
        }
    }

    /// Lets `work` have a connection on the connection's queue; `work` calls `answer` exactly once, unless it throws
    /// before it.
    private func withConnection<T: Sendable>(
        _ work:
            @escaping @Sendable (
                PostgresConnection, _ answer: (PostgresTransaction.Outcome<T>) -> Void
            ) throws(StorageError) -> Void
    ) async throws -> PostgresTransaction.Outcome<T> {
        let connection =
            try await pool.take() ?? PostgresConnection(address, preparedStatements: preparedStatements)
        return await withCheckedContinuation { continuation in
            connection.perform { connection in
                var isAnswered = false
                do throws(StorageError) {
                    try connection.open()
                    try work(connection) { outcome in
                        isAnswered = true
                        continuation.resume(returning: outcome)
                    }
                } catch {
                    if !isAnswered { continuation.resume(returning: .again(error)) }
                }
                self.takeBack(connection)
            }
        }
    }

    /// A connection that may be in a bad state never goes back to the others, and casts doubt on them.
    private func takeBack(_ connection: PostgresConnection) {
        guard connection.isBroken else { return pool.give(connection) }
        connection.close()
        hangUpIdle()
        pool.give(nil)
    }

    private func hangUpIdle() {
        for connection in pool.removeIdle() { connection.perform { $0.close() } }
    }
}

extension PostgresConnection {
    /// Asks the server where it is in the stream of changes: after a commit, and on a standby before a read.
    static let currentPosition = "SELECT CAST(pg_current_wal_flush_lsn() - '0/0' AS BIGINT)"

    /// Whether the standby has everything up to the position; a server that is no standby has not.
    fileprivate func hasReplayed(_ position: Int64) throws(StorageError) -> Bool {
        let query = "SELECT pg_is_in_recovery() AND pg_last_wal_replay_lsn() - '0/0' >= \(position)"
        guard let result = try exchange([.plain(query)]) else { return false }
        return try PostgresShape(result.pointer, sql: query).rows(result.pointer).first?.get(0) ?? false
    }
}
