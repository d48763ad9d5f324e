internal import Storage

extension Schema {
    /// What devices noted in the hall without a network, and conferences that are moved or called off.
    static let hall = Migration(
        "018-hall",
        """
        CREATE TABLE device_note (
            id            TEXT NOT NULL PRIMARY KEY,
            conference_id TEXT NOT NULL REFERENCES conference (id),
            matter        TEXT NOT NULL CHECK (matter IN ('code', 'delegate', 'walk_in', 'statement')),
            outcome       TEXT NOT NULL CHECK (outcome IN ('taken', 'known')),
            told          TEXT NOT NULL,
            happened_at   TEXT NOT NULL,
            received_at   TEXT NOT NULL,
            received_from TEXT REFERENCES member (id)
        )
        """,
        "CREATE INDEX device_note_conference ON device_note (conference_id)",
        "ALTER TABLE conference ADD COLUMN is_cancelled BOOLEAN NOT NULL DEFAULT FALSE",
        """
        CREATE TABLE conference_cancellation (
            id            TEXT NOT NULL PRIMARY KEY,
            conference_id TEXT NOT NULL UNIQUE REFERENCES conference (id),
            reason        TEXT NOT NULL,
            cancelled_at  TEXT NOT NULL,
            cancelled_by  TEXT REFERENCES member (id),
            person_name   TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE conference_move (
            id            TEXT NOT NULL PRIMARY KEY,
            conference_id TEXT NOT NULL REFERENCES conference (id),
            starts_at     TEXT NOT NULL,
            ends_at       TEXT NOT NULL,
            place         TEXT NOT NULL,
            moved_at      TEXT NOT NULL,
            moved_by      TEXT REFERENCES member (id)
        )
        """,
        "CREATE INDEX conference_move_conference ON conference_move (conference_id, moved_at)")
}
