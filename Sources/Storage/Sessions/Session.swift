/// One connection inside one transaction: synchronous, and never used outside the closure it was given to.
///
/// The first statement that fails spoils the transaction, on every engine: what comes after fails with the same error,
/// and nothing is stored, even when the error is caught. Where a conflict is expected, `ON CONFLICT` says so.
package protocol Session {
    var engine: Engine { get }

    /// Executes a statement and answers how many rows it inserted, changed or deleted.
    @discardableResult
    func run(_ sql: SQL) throws(StorageError) -> Int

    /// All rows the query answers.
    func rows(_ sql: SQL) throws(StorageError) -> Rows

    /// Hands over the rows of a query in small batches, so that memory does not grow with the result.
    ///
    /// The body may run other statements, but must not change what is being read.
    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws

    /// What `make` answers; or what it answered to an equal question, where the connection knows that nothing in the
    /// database has changed since.
    ///
    /// `make` may look at nothing but the question and the database.
    func remembered<Answer: Sendable>(
        _ question: some Hashable & Sendable, _ make: () throws -> Answer
    ) throws -> Answer
}

extension Session {
    package func remembered<Answer: Sendable>(
        _ question: some Hashable & Sendable, _ make: () throws -> Answer
    ) throws -> Answer { try make() }
}
