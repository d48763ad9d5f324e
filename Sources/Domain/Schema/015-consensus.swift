internal import Storage

extension Schema {
    /// What a conference agrees on and how each party stands to it, what its chair concludes, and its minutes.
    static let consensus = Migration(
        "015-consensus",
        """
        CREATE TABLE consensus_item (
            id                    TEXT NOT NULL PRIMARY KEY,
            conference_id         TEXT NOT NULL REFERENCES conference (id),
            programme_id          TEXT NOT NULL REFERENCES programme (id),
            position              BIGINT NOT NULL,
            title                 TEXT NOT NULL,
            programme_version_id  TEXT REFERENCES programme_version (id),
            evaluation_version_id TEXT REFERENCES evaluation_version (id),
            fingerprint           TEXT NOT NULL,
            result                TEXT CHECK (result IN ('agreed', 'not_agreed')),
            closed_at             TEXT,
            closed_by             TEXT REFERENCES member (id),
            version               BIGINT NOT NULL DEFAULT 1,
            CHECK ((programme_version_id IS NULL) <> (evaluation_version_id IS NULL)),
            CHECK ((result IS NULL) = (closed_at IS NULL))
        )
        """,
        "CREATE INDEX consensus_item_conference ON consensus_item (conference_id, position)",
        "CREATE INDEX consensus_item_programme ON consensus_item (programme_id)",
        "CREATE INDEX consensus_item_text ON consensus_item (programme_version_id)",
        "CREATE INDEX consensus_item_evaluation ON consensus_item (evaluation_version_id)",
        """
        CREATE TABLE consensus_position (
            id           TEXT NOT NULL PRIMARY KEY,
            item_id      TEXT NOT NULL REFERENCES consensus_item (id),
            party_id     TEXT NOT NULL REFERENCES party (id),
            number       BIGINT NOT NULL,
            stand        TEXT NOT NULL CHECK (stand IN ('agrees', 'agrees_with_comment', 'reserves', 'disagrees')),
            text         TEXT NOT NULL,
            fingerprint  TEXT NOT NULL,
            taken_at     TEXT NOT NULL,
            member_id    TEXT REFERENCES member (id),
            person_name  TEXT NOT NULL,
            office_title TEXT NOT NULL,
            CHECK (stand = 'agrees' OR text <> ''),
            UNIQUE (item_id, party_id, number)
        )
        """,
        "CREATE INDEX consensus_position_party ON consensus_position (party_id)",
        """
        CREATE TABLE position_reopening (
            id          TEXT NOT NULL PRIMARY KEY,
            position_id TEXT NOT NULL UNIQUE REFERENCES consensus_position (id),
            reason      TEXT NOT NULL,
            reopened_at TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE conclusion (
            id              TEXT NOT NULL PRIMARY KEY,
            conference_id   TEXT NOT NULL REFERENCES conference (id),
            agenda_item_id  TEXT REFERENCES agenda_item (id),
            position        BIGINT NOT NULL,
            text            TEXT NOT NULL,
            organisation_id TEXT REFERENCES organisation (id),
            holding_id      TEXT REFERENCES holding (id),
            owner_name      TEXT NOT NULL,
            due             TEXT,
            assignment_id   TEXT REFERENCES assignment (id),
            version         BIGINT NOT NULL DEFAULT 1
        )
        """,
        "CREATE INDEX conclusion_conference ON conclusion (conference_id, position)",
        "CREATE INDEX conclusion_organisation ON conclusion (organisation_id)",
        "CREATE INDEX conclusion_holding ON conclusion (holding_id)",
        "CREATE INDEX conclusion_assignment ON conclusion (assignment_id)",
        "CREATE INDEX conclusion_item ON conclusion (agenda_item_id)",
        """
        CREATE TABLE minutes_correction (
            id            TEXT NOT NULL PRIMARY KEY,
            conference_id TEXT NOT NULL REFERENCES conference (id),
            section       TEXT NOT NULL,
            text          TEXT NOT NULL,
            basis         TEXT NOT NULL,
            corrected_at  TEXT NOT NULL,
            corrected_by  TEXT REFERENCES member (id),
            version       BIGINT NOT NULL DEFAULT 1,
            UNIQUE (conference_id, section)
        )
        """,
        """
        CREATE TABLE minutes (
            id            TEXT NOT NULL PRIMARY KEY,
            conference_id TEXT NOT NULL UNIQUE REFERENCES conference (id),
            text          TEXT NOT NULL,
            fingerprint   TEXT NOT NULL,
            locked_at     TEXT NOT NULL,
            locked_by     TEXT REFERENCES member (id)
        )
        """)
}
