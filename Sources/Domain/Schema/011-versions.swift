internal import Storage

extension Schema {
    /// What the text of a programme was, whole, each time it went a step on.
    static let versions = Migration(
        "011-versions",
        """
        CREATE TABLE programme_version (
            id           TEXT NOT NULL PRIMARY KEY,
            programme_id TEXT NOT NULL REFERENCES programme (id),
            number       BIGINT NOT NULL,
            state        TEXT NOT NULL,
            note         TEXT NOT NULL,
            text         TEXT NOT NULL,
            fingerprint  TEXT NOT NULL,
            taken_at     TEXT NOT NULL,
            taken_by     TEXT REFERENCES member (id),
            holding_id   TEXT REFERENCES holding (id),
            UNIQUE (programme_id, number)
        )
        """)
}
