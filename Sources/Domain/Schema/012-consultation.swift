internal import Storage

extension Schema {
    /// Rounds in which drafts are put before their parties, what these say, and what they are answered.
    static let consultation = Migration(
        "012-consultation",
        """
        CREATE TABLE consultation_round (
            id           TEXT NOT NULL PRIMARY KEY,
            programme_id TEXT NOT NULL REFERENCES programme (id),
            number       BIGINT NOT NULL,
            version_id   TEXT NOT NULL REFERENCES programme_version (id),
            note         TEXT NOT NULL,
            deadline     TEXT NOT NULL,
            due          TEXT NOT NULL,
            opened_at    TEXT NOT NULL,
            opened_by    TEXT REFERENCES member (id),
            closed_at    TEXT,
            closed_by    TEXT REFERENCES member (id),
            UNIQUE (programme_id, number)
        )
        """,
        """
        CREATE TABLE opinion (
            id           TEXT NOT NULL PRIMARY KEY,
            programme_id TEXT NOT NULL REFERENCES programme (id),
            round_id     TEXT NOT NULL REFERENCES consultation_round (id),
            party_id     TEXT NOT NULL REFERENCES party (id),
            place        TEXT NOT NULL,
            heading      TEXT NOT NULL,
            comment      TEXT NOT NULL,
            proposal     TEXT,
            audience     TEXT NOT NULL CHECK (audience IN ('parties', 'drafters')),
            is_late      BOOLEAN NOT NULL,
            given_at     TEXT NOT NULL,
            member_id    TEXT REFERENCES member (id),
            person_name  TEXT NOT NULL,
            office_title TEXT NOT NULL
        )
        """,
        "CREATE INDEX opinion_programme ON opinion (programme_id, round_id)",
        "CREATE INDEX opinion_round ON opinion (round_id)",
        "CREATE INDEX opinion_party ON opinion (party_id)",
        """
        CREATE TABLE opinion_withdrawal (
            id           TEXT NOT NULL PRIMARY KEY,
            opinion_id   TEXT NOT NULL UNIQUE REFERENCES opinion (id),
            reason       TEXT NOT NULL,
            withdrawn_at TEXT NOT NULL,
            withdrawn_by TEXT REFERENCES member (id)
        )
        """,
        """
        CREATE TABLE reply (
            id          TEXT NOT NULL PRIMARY KEY,
            opinion_id  TEXT NOT NULL UNIQUE REFERENCES opinion (id),
            outcome     TEXT NOT NULL CHECK (outcome IN ('accepted', 'accepted_in_part', 'explained')),
            text        TEXT NOT NULL,
            version_id  TEXT REFERENCES programme_version (id),
            replied_at  TEXT NOT NULL,
            replied_by  TEXT REFERENCES member (id),
            version     BIGINT NOT NULL DEFAULT 1
        )
        """,
        "CREATE INDEX reply_version ON reply (version_id)")
}
