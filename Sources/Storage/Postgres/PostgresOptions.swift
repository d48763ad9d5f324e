/// What an installation may choose about its PostgreSQL servers.
package struct PostgresOptions: Sendable {
    /// The most connections this process holds to one server.
    package var connections = 8
    /// How long somebody waits for a connection, and how long an act is tried again.
    package var patience = Duration.seconds(15)
    /// How long opening a connection may take.
    package var connectTimeout = Duration.seconds(5)
    /// How long one statement may take.
    package var statementTimeout = Duration.seconds(30)
    /// How long a statement waits for records that another act has.
    package var lockTimeout = Duration.seconds(5)
    /// How long the network may be silent under what was sent before the connection counts as broken.
    package var networkTimeout = Duration.seconds(10)
    /// How many statements each connection keeps prepared.
    package var preparedStatements = 256
    /// How long a standby that did not answer is left alone.
    package var standbyRest = Duration.seconds(5)

    package init() {}
}
