internal import CPostgres

/// One PostgreSQL connection inside one transaction, which begins with its first statement.
///
/// A class because it remembers whether it has begun, and the failure that spoiled the transaction.
final class PostgresSession: Session {
    let engine = Engine.postgres
    private let connection: PostgresConnection
    private let beginning: [String]
    private(set) var hasBegun = false
    private(set) var failure: StorageError?
    private var cursors = 0

    /// - Parameter beginning: the statements that begin the transaction; they travel with the first one of the act.
    init(_ connection: PostgresConnection, beginning: [String]) {
        self.connection = connection
        self.beginning = beginning
    }

    func run(_ sql: SQL) throws(StorageError) -> Int {
        try execute(sql).result?.changes ?? 0
    }

    func rows(_ sql: SQL) throws(StorageError) -> Rows {
        let (statement, result) = try execute(sql)
        guard let result else { return Rows(columns: Columns([]), values: [], count: 0) }
        return try spoiling { () throws(StorageError) in
            try statement.shape(of: result).rows(result.pointer)
        }
    }

    /// Reads through a cursor of the server's, so that the body may run other statements meanwhile.
    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        cursors += 1
        let cursor = "c\(cursors)"
        let size = 500
        let fetching = PostgresCommand.plain("FETCH \(size) FROM \(cursor)")
        let declaring = "DECLARE \(cursor) NO SCROLL CURSOR FOR " + sql.rendered(for: .postgres)
        var commands = [PostgresCommand.once(declaring, try parameters(sql)), fetching]
        var shape: PostgresShape?
        while true {
            let rows = try fetch(commands, &shape, sql: declaring)
            for row in rows { try body(row) }
            if rows.count < size { break }
            commands = [fetching]
        }
        _ = try exchange([.plain("CLOSE \(cursor)")])
    }

    /// Ends the transaction for good, and answers what the extra query answers after it.
    func commit(asking query: String? = nil) throws(StorageError) -> Int64? {
        guard hasBegun else { return nil }
        var tag = ""
        var answer: Int64?
        let commands = [PostgresCommand.plain("COMMIT"), .boundary] + (query.map { [.plain($0)] } ?? [])
        try connection.exchange(commands) { index, result in
            if index == 0 { tag = String(cString: PQcmdStatus(result)) }
            if index == 2, let shape = try? PostgresShape(result, sql: "") {
                answer = shape.rows(result).first.flatMap { try? $0.get(0) }
            }
        }
        guard tag == "COMMIT" else { throw .failed(sql: "COMMIT", state: "25P02", message: "the server rolled back") }
        return answer
    }

    func rollback() throws(StorageError) {
        guard hasBegun, !connection.isBroken else { return }
        try connection.exchange([.plain("ROLLBACK")])
    }

    private func fetch(
        _ commands: [PostgresCommand], _ shape: inout PostgresShape?, sql: String
    ) throws(StorageError) -> Rows {
        guard let result = try exchange(commands) else { return Rows(columns: Columns([]), values: [], count: 0) }
        if let shape { return shape.rows(result.pointer) }
        let found = try PostgresShape(result.pointer, sql: sql)
        shape = found
        return found.rows(result.pointer)
    }

    private func execute(
        _ sql: SQL
    ) throws(StorageError) -> (statement: PostgresStatement, result: PostgresResult?) {
        let parameters = try parameters(sql)
        let statement = connection.statement(sql, parameters.types)
        let preparing = statement.isPrepared ? [] : [PostgresCommand.prepare(statement)]
        return (statement, try exchange(preparing + [.execute(statement, parameters)]))
    }

    private func parameters(_ sql: SQL) throws(StorageError) -> PostgresParameters {
        try spoiling { () throws(StorageError) in try PostgresParameters(sql.values) }
    }

    /// One round trip, with what begins the transaction when nothing has been sent yet.
    private func exchange(_ commands: [PostgresCommand]) throws(StorageError) -> PostgresResult? {
        try spoiling { () throws(StorageError) in
            guard !hasBegun else { return try connection.exchange(commands) }
            hasBegun = true
            return try connection.exchange(beginning.map { .plain($0) } + connection.tidying() + commands)
        }
    }

    private func spoiling<T>(_ work: () throws(StorageError) -> T) throws(StorageError) -> T {
        if let failure { throw failure }
        do throws(StorageError) { return try work() } catch {
            failure = error
            throw error
        }
    }
}
