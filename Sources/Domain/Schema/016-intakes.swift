internal import Storage

extension Schema {
    /// Which files programmes were made of, how these were read, and what found no place.
    static let intakes = Migration(
        "016-intakes",
        """
        CREATE TABLE intake (
            id           TEXT NOT NULL PRIMARY KEY,
            programme_id TEXT NOT NULL REFERENCES programme (id),
            file_name    TEXT NOT NULL,
            fingerprint  TEXT NOT NULL,
            reading      TEXT NOT NULL,
            unread       TEXT NOT NULL,
            before_id    TEXT REFERENCES programme_version (id),
            after_id     TEXT REFERENCES programme_version (id),
            taken_at     TEXT NOT NULL,
            taken_by     TEXT REFERENCES member (id),
            CHECK ((before_id IS NULL) = (after_id IS NULL))
        )
        """,
        "CREATE INDEX intake_programme ON intake (programme_id)",
        "CREATE INDEX intake_fingerprint ON intake (fingerprint)",
        "CREATE INDEX intake_before ON intake (before_id)",
        "CREATE INDEX intake_after ON intake (after_id)")
}
