/// A sort of transaction and what came of one.
struct PostgresTransaction: Sendable {
    /// What came of one attempt.
    enum Outcome<T: Sendable>: Sendable {
        case done(T)
        /// The act itself declined, or the outcome is final for another reason.
        case refused(any Error)
        /// Nothing has happened, and another attempt may succeed.
        case again(StorageError)
    }

    let beginning: [String]
    /// Whether the caller need not wait for the end of the transaction.
    let onlyReads: Bool

    static let reading = PostgresTransaction(
        beginning: ["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"], onlyReads: true)

    static let acting = PostgresTransaction(beginning: ["BEGIN ISOLATION LEVEL SERIALIZABLE"], onlyReads: false)

    /// One migration at a time among all nodes, and each statement sees what the others have committed.
    static let changingSchema = PostgresTransaction(
        beginning: [
            "BEGIN ISOLATION LEVEL READ COMMITTED",
            "SET LOCAL statement_timeout = 0",
            "SET LOCAL lock_timeout = 0",
            "SELECT pg_advisory_xact_lock(7406853316)",
        ],
        onlyReads: false)

    /// The work in its transaction, on the connection's queue, up to but not including the end.
    func attempt<T: Sendable>(
        on connection: PostgresConnection, _ work: (any Session) throws -> T
    ) -> (outcome: Outcome<T>, session: PostgresSession) {
        let session = PostgresSession(connection, beginning: beginning)
        let result = Result { try work(session) }
        switch (session.failure, result) {
        case (nil, .success(let value)): return (.done(value), session)
        case (nil, .failure(let error)): return (.refused(error), session)
        // Whatever the act made of such a failure, it has not decided anything yet.
        case (.contention?, _): return (.again(.contention), session)
        case (.unavailable(let reason, _)?, _): return (.again(.unavailable(reason)), session)
        case (_?, .failure(let error)): return (.refused(error), session)
        case (let failure?, .success): return (.refused(failure), session)
        }
    }
}
