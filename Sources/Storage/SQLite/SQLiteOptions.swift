/// What an installation may choose about its SQLite database.
package struct SQLiteOptions: Sendable {
    /// How many connections read at the same time.
    package var readers = 4
    /// How long a write waits for another process that holds the database.
    package var busyTimeout = Duration.seconds(5)
    /// How long a reader waits for a connection, and an act for its turn.
    package var patience = Duration.seconds(15)
    /// The memory that each connection keeps pages in.
    package var cacheMegabytes = 16
    /// How much of the file is read through the system's memory map.
    package var mappedMegabytes = 256
    /// How far the database may grow; nil leaves it to the disk.
    package var maximumMegabytes: Int?

    package init() {}
}
