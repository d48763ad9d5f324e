internal import Storage

extension Schema {
    /// What an administrator adds to the shipped calendar of days off, and how often that changed.
    static let calendar = Migration(
        "006-calendar",
        """
        CREATE TABLE calendar_entry (
            id         TEXT NOT NULL PRIMARY KEY,
            day        TEXT NOT NULL UNIQUE,
            kind       TEXT NOT NULL CHECK (kind IN ('holiday', 'compensation', 'swap', 'workingDay')),
            occasion   TEXT,
            reason     TEXT NOT NULL,
            source     TEXT NOT NULL,
            note       TEXT NOT NULL,
            created_at TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE calendar_revision (
            id         BIGINT NOT NULL PRIMARY KEY,
            created_at TEXT NOT NULL
        )
        """)
}
