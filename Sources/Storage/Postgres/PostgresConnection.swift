internal import CPostgres
internal import Dispatch
internal import Foundation

/// One connection to a server, the queue that may touch it, and what the server has prepared for it.
///
/// libpq blocks, so it runs on a serial queue of its own and never on Swift's threads. The connection stays in pipeline
/// mode: BEGIN, preparing and the first statement travel together. A class because it owns the connection; unchecked
/// because everything below is touched only on that queue, which the compiler cannot see.
final class PostgresConnection: @unchecked Sendable {
    private let address: PostgresAddress
    private let queue = DispatchQueue(label: "storage.postgres")
    private var handle: OpaquePointer?
    private var statements: StatementCache<PostgresStatement>
    private var statementsMade = 0
    /// Statements of the server's that are no longer wanted; they are dropped with the next transaction.
    private var leavings: [String] = []
    private(set) var isBroken = false

    init(_ address: PostgresAddress, preparedStatements: Int) {
        self.address = address
        statements = StatementCache(capacity: preparedStatements)
    }

    deinit { PQfinish(handle) }

    /// Lets `work` have the connection, on the connection's own queue.
    func perform(_ work: @escaping @Sendable (PostgresConnection) -> Void) {
        queue.async { work(self) }
    }

    /// Connects when it has not, and notices when the server has ended the connection meanwhile.
    func open() throws(StorageError) {
        guard handle == nil else { return try notice() }
        handle = address.connect()
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        guard PQstatus(handle) == CONNECTION_OK, PQenterPipelineMode(handle) == 1 else { throw broken() }
        try exchange(address.session.map { .plain($0) })
    }

    /// Hangs up: the server undoes what was not committed.
    func close() {
        PQfinish(handle)
        handle = nil
        isBroken = true
    }

    /// What has to be sent at the beginning of a transaction to tidy up.
    func tidying() -> [PostgresCommand] {
        defer { leavings = [] }
        return leavings.map { .plain($0) }
    }

    /// The statement with the text, prepared or about to be, for values of these types.
    func statement(_ sql: SQL, _ types: [Oid]) -> PostgresStatement {
        let known = statements.find(sql.text)
        if let known, known.accepts(types) { return known }
        statementsMade += 1
        let statement = PostgresStatement(
            name: "s\(statementsMade)", text: known?.text ?? sql.rendered(for: .postgres),
            types: known?.merged(with: types) ?? types)
        if let known { leave(known) }
        statements.keep(statement, for: sql.text).forEach(leave)
        return statement
    }

    private func leave(_ statement: PostgresStatement) {
        if statement.isPrepared { leavings.append("DEALLOCATE \(statement.name)") }
    }

    /// Forgets every plan, because the schema has changed under them.
    private func forgetStatements() {
        statements.removeAll()
        leavings = ["DEALLOCATE ALL"]
    }

    /// A server that went away has said so, or ended the stream, while nobody was listening.
    private func notice() throws(StorageError) {
        var descriptor = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
        while poll(&descriptor, 1, 0) > 0 {
            guard PQconsumeInput(handle) == 1, PQstatus(handle) == CONNECTION_OK else { throw broken() }
        }
    }

    private func broken() -> StorageError {
        isBroken = true
        let message = handle.flatMap(PQerrorMessage).map { String(cString: $0) } ?? "out of memory"
        return .unavailable("PostgreSQL: \(message)")
    }
}

extension PostgresConnection {
    /// Sends the commands in one round trip and answers the result of the last.
    ///
    /// The first refusal is thrown; the server has then skipped the commands behind it, up to a boundary.
    @discardableResult
    func exchange(
        _ commands: [PostgresCommand], _ hear: (Int, OpaquePointer) -> Void = { _, _ in }
    ) throws(StorageError) -> PostgresResult? {
        if isBroken { throw broken() }
        for command in commands {
            guard command.send(to: handle) else { throw broken() }
        }
        guard PQpipelineSync(handle) == 1 else { throw broken() }
        var complaint: PostgresComplaint?
        var last: PostgresResult?
        for (index, command) in commands.enumerated() {
            last = try receive(command, &complaint)
            if let last { hear(index, last.pointer) }
        }
        try receiveBoundary()
        guard let complaint else { return last }
        throw complaint.error
    }

    /// The answer to one command; nil when it was refused or skipped.
    private func receive(
        _ command: PostgresCommand, _ complaint: inout PostgresComplaint?
    ) throws(StorageError) -> PostgresResult? {
        if case .boundary = command {
            try receiveBoundary()
            return nil
        }
        var answer: PostgresResult?
        while let pointer = PQgetResult(handle) {
            let result = PostgresResult(pointer)
            switch PQresultStatus(pointer) {
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK:
                if case .prepare(let statement) = command { statement.isPrepared = true }
                answer = result
            case PGRES_PIPELINE_ABORTED: break
            default: note(PostgresComplaint(pointer, sql: command.sql), &complaint)
            }
            if isBroken { throw complaint?.error ?? broken() }
        }
        return answer
    }

    private func note(_ heard: PostgresComplaint, _ complaint: inout PostgresComplaint?) {
        complaint = complaint ?? heard
        if heard.isFatal || PQstatus(handle) != CONNECTION_OK { isBroken = true }
        if heard.isStalePlan { forgetStatements() }
    }

    private func receiveBoundary() throws(StorageError) {
        guard let pointer = PQgetResult(handle) else { throw broken() }
        defer { PQclear(pointer) }
        guard PQresultStatus(pointer) == PGRES_PIPELINE_SYNC else { throw broken() }
    }
}
