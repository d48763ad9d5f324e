internal import CPostgres

/// Something to be sent to the server; several travel in one round trip.
enum PostgresCommand {
    /// A statement of the engine's own, without values.
    case plain(String)
    /// A statement that is executed once, with values.
    case once(String, PostgresParameters)
    case prepare(PostgresStatement)
    case execute(PostgresStatement, PostgresParameters)
    /// What follows is a transaction of its own.
    case boundary

    var sql: String {
        switch self {
        case .plain(let sql), .once(let sql, _): sql
        case .prepare(let statement), .execute(let statement, _): statement.text
        case .boundary: ""
        }
    }

    /// Puts the command on its way; false when the connection does not take it.
    func send(to handle: OpaquePointer?) -> Bool {
        switch self {
        case .plain(let sql):
            PQsendQueryParams(handle, sql, 0, nil, nil, nil, nil, 1) == 1
        case .once(let sql, let parameters):
            parameters.withPointers { count, values, lengths, formats in
                PQsendQueryParams(handle, sql, count, parameters.types, values, lengths, formats, 1)
            } == 1
        case .prepare(let statement):
            PQsendPrepare(handle, statement.name, statement.text, Int32(statement.types.count), statement.types) == 1
        case .execute(let statement, let parameters):
            parameters.withPointers { count, values, lengths, formats in
                PQsendQueryPrepared(handle, statement.name, count, values, lengths, formats, 1)
            } == 1
        case .boundary:
            PQpipelineSync(handle) == 1
        }
    }
}

/// What the server answered to one command.
///
/// A class because it owns the memory that libpq keeps the answer in.
final class PostgresResult {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    deinit { PQclear(pointer) }

    /// How many rows were inserted, changed or deleted; none by a query.
    var changes: Int {
        tag.hasPrefix("SELECT") ? 0 : Int(String(cString: PQcmdTuples(pointer))) ?? 0
    }

    /// What the server says it has done, as `COMMIT` or `INSERT 0 1`.
    var tag: String { String(cString: PQcmdStatus(pointer)) }
}
