internal import Storage

extension Schema {
    /// What was done, and the chain that seals it.
    ///
    /// Settings of the installation.
    ///
    /// `event_seal` has no foreign key to `event`: a seal must outlive the removal of its event to show it.
    static let events = Migration(
        "001-events",
        """
        CREATE TABLE event (
            id              TEXT NOT NULL PRIMARY KEY,
            at              TEXT NOT NULL,
            act             TEXT NOT NULL,
            noun            TEXT NOT NULL,
            subject         TEXT NOT NULL,
            member_id       TEXT,
            holding_id      TEXT,
            organisation_id TEXT,
            facts           TEXT NOT NULL
        )
        """,
        "CREATE INDEX event_subject ON event (noun, subject, id)",
        "CREATE INDEX event_organisation ON event (organisation_id, id)",
        "CREATE INDEX event_member ON event (member_id, id)",
        """
        CREATE TABLE event_unsealed (
            event_id TEXT NOT NULL PRIMARY KEY,
            at       TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE event_seal (
            id        BIGINT NOT NULL PRIMARY KEY,
            event_id  TEXT NOT NULL UNIQUE,
            hash      TEXT NOT NULL,
            sealed_at TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE setting (
            id    TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        )
        """)
}
