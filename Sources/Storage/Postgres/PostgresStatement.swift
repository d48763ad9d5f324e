internal import CPostgres

/// A statement that the server of one connection keeps prepared.
///
/// A class because it learns: whether it is prepared, and what its result looks like.
final class PostgresStatement {
    /// Its name on the server.
    let name: String
    /// The text as the server reads it.
    let text: String
    /// The type of each parameter; 0 where only null has been seen, which leaves the type to the server.
    let types: [Oid]
    var isPrepared = false
    private var knownShape: PostgresShape?

    init(name: String, text: String, types: [Oid]) {
        self.name = name
        self.text = text
        self.types = types
    }

    /// How the statement's results are read; the server refuses to let that change under a prepared statement.
    func shape(of result: PostgresResult) throws(StorageError) -> PostgresShape {
        if let knownShape { return knownShape }
        let shape = try PostgresShape(result.pointer, sql: text)
        knownShape = shape
        return shape
    }

    /// Whether values of these types can be sent to the statement as it was prepared.
    func accepts(_ other: [Oid]) -> Bool {
        zip(types, other).allSatisfy { $1 == PostgresType.unknown || $0 == $1 }
    }

    /// What is known of the types after these values too.
    func merged(with other: [Oid]) -> [Oid] {
        zip(types, other).map { $1 == PostgresType.unknown ? $0 : $1 }
    }
}
