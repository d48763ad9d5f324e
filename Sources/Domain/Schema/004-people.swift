internal import Storage

extension Schema {
    /// People, the offices of organisations, who held which when, and who acts for whom.
    static let people = Migration(
        "004-people",
        """
        CREATE TABLE person (
            id              TEXT NOT NULL PRIMARY KEY,
            code            TEXT NOT NULL UNIQUE,
            full_name       TEXT NOT NULL,
            organisation_id TEXT NOT NULL REFERENCES organisation (id),
            born_on         TEXT,
            gender          TEXT CHECK (gender IN ('female', 'male')),
            telephone       TEXT,
            email           TEXT,
            sort_key        TEXT NOT NULL,
            version         BIGINT NOT NULL DEFAULT 1
        )
        """,
        "CREATE INDEX person_order ON person (sort_key, id)",
        "CREATE INDEX person_birthday ON person (born_on)",
        "CREATE INDEX person_organisation ON person (organisation_id, sort_key)",
        """
        CREATE TABLE office (
            id              TEXT NOT NULL PRIMARY KEY,
            organisation_id TEXT NOT NULL REFERENCES organisation (id),
            title           TEXT NOT NULL,
            short_title     TEXT NOT NULL,
            rank            BIGINT NOT NULL,
            seats           BIGINT NOT NULL CHECK (seats >= 1),
            role            TEXT NOT NULL CHECK (role IN ('administrator', 'coordinator', 'officer', 'leader', 'ward_officer', 'overseer', 'editor')),
            signing         TEXT NOT NULL,
            listed          BOOLEAN NOT NULL,
            valid_from      TEXT NOT NULL,
            valid_through   TEXT NOT NULL,
            version         BIGINT NOT NULL DEFAULT 1,
            CHECK (valid_from <= valid_through),
            UNIQUE (organisation_id, title, valid_from)
        )
        """,
        "CREATE INDEX office_rank ON office (organisation_id, rank)",
        """
        CREATE TABLE holding (
            id            TEXT NOT NULL PRIMARY KEY,
            person_id     TEXT NOT NULL REFERENCES person (id),
            office_id     TEXT NOT NULL REFERENCES office (id),
            valid_from    TEXT NOT NULL,
            valid_through TEXT NOT NULL,
            decision      TEXT,
            is_acting     BOOLEAN NOT NULL,
            is_full_time  BOOLEAN NOT NULL,
            version       BIGINT NOT NULL DEFAULT 1,
            CHECK (valid_from <= valid_through)
        )
        """,
        "CREATE INDEX holding_person ON holding (person_id, valid_from)",
        "CREATE INDEX holding_office ON holding (office_id, valid_from)",
        """
        CREATE TABLE delegation (
            id            TEXT NOT NULL PRIMARY KEY,
            holding_id    TEXT NOT NULL REFERENCES holding (id),
            person_id     TEXT NOT NULL REFERENCES person (id),
            manner        TEXT NOT NULL CHECK (manner IN ('deputy', 'by_order', 'authorised')),
            scope         TEXT NOT NULL,
            decision      TEXT,
            valid_from    TEXT NOT NULL,
            valid_through TEXT NOT NULL,
            CHECK (valid_from <= valid_through)
        )
        """,
        "CREATE INDEX delegation_holding ON delegation (holding_id)",
        "CREATE INDEX delegation_person ON delegation (person_id)",
        """
        CREATE TABLE handover (
            id             TEXT NOT NULL PRIMARY KEY,
            holding_id     TEXT NOT NULL UNIQUE REFERENCES holding (id),
            successor_id   TEXT REFERENCES person (id),
            note           TEXT NOT NULL,
            happened_on    TEXT NOT NULL
        )
        """)
}
