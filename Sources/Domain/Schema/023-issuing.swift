internal import Storage

extension Schema {
    /// Signed texts that went out, to whom, and who said that they have them.
    static let issuing = Migration(
        "023-issuing",
        """
        CREATE TABLE issue (
            id          TEXT NOT NULL PRIMARY KEY,
            envelope_id TEXT NOT NULL UNIQUE REFERENCES envelope (id),
            day         TEXT NOT NULL,
            fingerprint TEXT NOT NULL,
            issued_at   TEXT NOT NULL,
            issued_by   TEXT REFERENCES member (id),
            person_name TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE recipient (
            id              TEXT NOT NULL PRIMARY KEY,
            envelope_id     TEXT NOT NULL REFERENCES envelope (id),
            organisation_id TEXT REFERENCES organisation (id),
            name            TEXT NOT NULL,
            purpose         TEXT NOT NULL,
            position        BIGINT NOT NULL
        )
        """,
        "CREATE INDEX recipient_envelope ON recipient (envelope_id)",
        "CREATE INDEX recipient_organisation ON recipient (organisation_id)",
        """
        CREATE TABLE receipt (
            id           TEXT NOT NULL PRIMARY KEY,
            recipient_id TEXT NOT NULL UNIQUE REFERENCES recipient (id),
            incoming_id  TEXT NOT NULL UNIQUE REFERENCES incoming_entry (id),
            received_at  TEXT NOT NULL,
            received_by  TEXT REFERENCES member (id),
            person_name  TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE receipt_handing (
            id          TEXT NOT NULL PRIMARY KEY,
            receipt_id  TEXT NOT NULL REFERENCES receipt (id),
            assigned_to TEXT NOT NULL,
            due         TEXT,
            note        TEXT NOT NULL,
            handed_at   TEXT NOT NULL,
            handed_by   TEXT REFERENCES member (id),
            person_name TEXT NOT NULL
        )
        """,
        "CREATE INDEX receipt_handing_receipt ON receipt_handing (receipt_id)",
        .standing(["issue", "recipient", "receipt"]))
}
