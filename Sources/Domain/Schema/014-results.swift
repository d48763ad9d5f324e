internal import Storage

extension Schema {
    /// What was done of the assignments, and how the parties judge a programme's year.
    static let results = Migration(
        "014-results",
        """
        CREATE TABLE assignment_result (
            id            TEXT NOT NULL PRIMARY KEY,
            assignment_id TEXT NOT NULL REFERENCES assignment (id),
            party_id      TEXT NOT NULL REFERENCES party (id),
            happened_on   TEXT NOT NULL,
            text          TEXT NOT NULL,
            amount        TEXT,
            area_id       TEXT REFERENCES area (id),
            noted_at      TEXT NOT NULL,
            member_id     TEXT REFERENCES member (id),
            person_name   TEXT NOT NULL,
            office_title  TEXT NOT NULL
        )
        """,
        "CREATE INDEX assignment_result_assignment ON assignment_result (assignment_id, happened_on)",
        "CREATE INDEX assignment_result_party ON assignment_result (party_id)",
        "CREATE INDEX assignment_result_area ON assignment_result (area_id)",
        """
        CREATE TABLE result_withdrawal (
            id           TEXT NOT NULL PRIMARY KEY,
            result_id    TEXT NOT NULL UNIQUE REFERENCES assignment_result (id),
            reason       TEXT NOT NULL,
            withdrawn_at TEXT NOT NULL,
            withdrawn_by TEXT REFERENCES member (id)
        )
        """,
        """
        CREATE TABLE evaluation (
            id            TEXT NOT NULL PRIMARY KEY,
            programme_id  TEXT NOT NULL REFERENCES programme (id),
            year          BIGINT NOT NULL,
            agreed_number BIGINT,
            version       BIGINT NOT NULL DEFAULT 1,
            UNIQUE (programme_id, year)
        )
        """,
        """
        CREATE TABLE evaluation_passage (
            id            TEXT NOT NULL PRIMARY KEY,
            evaluation_id TEXT NOT NULL REFERENCES evaluation (id),
            group_id      TEXT REFERENCES content_group (id),
            text          TEXT NOT NULL,
            changed_at    TEXT NOT NULL,
            changed_by    TEXT REFERENCES member (id),
            version       BIGINT NOT NULL DEFAULT 1,
            UNIQUE (evaluation_id, group_id)
        )
        """,
        "CREATE INDEX evaluation_passage_group ON evaluation_passage (group_id)",
        """
        CREATE TABLE evaluation_version (
            id            TEXT NOT NULL PRIMARY KEY,
            evaluation_id TEXT NOT NULL REFERENCES evaluation (id),
            number        BIGINT NOT NULL,
            text          TEXT NOT NULL,
            fingerprint   TEXT NOT NULL,
            taken_at      TEXT NOT NULL,
            taken_by      TEXT REFERENCES member (id),
            UNIQUE (evaluation_id, number)
        )
        """)
}
