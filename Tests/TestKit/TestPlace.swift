package import Storage

/// Where a test's store is kept: a file or a database of its own.
package enum TestPlace: Codable, Sendable {
    case file(String)
    case database(String)

    /// Opens the store; one place can be opened more than once, as by two nodes.
    package func open(
        sqlite: SQLiteOptions = SQLiteOptions(), postgres: PostgresOptions = TestPlace.fewConnections
    ) throws -> any Store {
        switch self {
        case .file(let path): try SQLiteStore(path: path, options: sqlite)
        case .database(let url): try PostgresStore(url: url, options: postgres)
        }
    }

    /// Tests run side by side and share the server's connections.
    package static var fewConnections: PostgresOptions {
        var options = PostgresOptions()
        options.connections = 4
        return options
    }
}
