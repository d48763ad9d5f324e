/// Where everything is kept.
///
/// Both engines promise the same: acts behave as if they ran alone one after the other, a reader sees the store as it
/// was at one moment, a reader is never blocked by a writer, and an act that was answered is on disk.
package protocol Store: Sendable {
    var engine: Engine { get }

    /// Reads in one transaction: everything is seen as it was at one moment, nothing can be changed.
    ///
    /// `work` may run more than once, so it must have no other effect than its answer.
    func read<T: Sendable>(_ work: @escaping @Sendable (any Session) throws -> T) async throws -> T

    /// Performs an act in one serialisable transaction, and answers when it is on disk.
    ///
    /// `work` may run more than once, so it must have no effect outside the session. What it throws undoes the act.
    /// When the task is cancelled before the act has begun, nothing happens; afterwards the act is brought to its end.
    @discardableResult
    func write<T: Sendable>(_ work: @escaping @Sendable (any Session) throws -> T) async throws -> T

    /// Asks the database whether it answers; throws when it does not.
    func check() async throws -> StoreHealth

    /// The tables and indexes as SQL text, in an order that depends on nothing but the schema.
    func schemaText() async throws -> String

    /// Ends what is under way and closes the connections; everything asked afterwards is `unavailable`.
    func close() async

    /// Changes the schema where nobody else is changing it, however long that takes.
    func changeSchema(_ work: @escaping @Sendable (any Session) throws -> Void) async throws
}

/// How a store is, for the health page and the log.
package struct StoreHealth: Sendable, Hashable {
    package let engine: Engine
    /// The engine's version, as it says itself.
    package let version: String
    /// Whether the standby takes reads; nil when there is none.
    package let standbyAnswers: Bool?

    package init(engine: Engine, version: String, standbyAnswers: Bool? = nil) {
        self.engine = engine
        self.version = version
        self.standbyAnswers = standbyAnswers
    }
}
