internal import Storage

extension Schema {
    /// Organisations, what they were called when, how they stand to one another, and which succeeded which.
    static let organisations = Migration(
        "003-organisations",
        """
        CREATE TABLE organisation (
            id             TEXT NOT NULL PRIMARY KEY,
            code           TEXT NOT NULL UNIQUE,
            kind           TEXT NOT NULL,
            valid_from     TEXT NOT NULL,
            valid_through  TEXT NOT NULL,
            legal_basis    TEXT,
            closing_reason TEXT,
            closing_basis  TEXT,
            version        BIGINT NOT NULL DEFAULT 1,
            CHECK (valid_from <= valid_through)
        )
        """,
        """
        CREATE TABLE organisation_profile (
            id              TEXT NOT NULL PRIMARY KEY,
            organisation_id TEXT NOT NULL REFERENCES organisation (id),
            name            TEXT NOT NULL,
            short_name      TEXT NOT NULL,
            symbol          TEXT NOT NULL,
            area_id         TEXT REFERENCES area (id),
            headship        TEXT NOT NULL CHECK (headship IN ('collective', 'single')),
            signer_prefix   TEXT NOT NULL,
            document_style  TEXT NOT NULL,
            valid_from      TEXT NOT NULL,
            valid_through   TEXT NOT NULL,
            sort_key        TEXT NOT NULL,
            kind_rank       BIGINT NOT NULL,
            area_key        TEXT NOT NULL,
            CHECK (valid_from <= valid_through),
            UNIQUE (organisation_id, valid_from)
        )
        """,
        """
        CREATE INDEX organisation_profile_order
        ON organisation_profile (sort_key, organisation_id, valid_from, valid_through)
        """,
        "CREATE INDEX organisation_profile_kind ON organisation_profile (kind_rank, sort_key, organisation_id)",
        "CREATE INDEX organisation_profile_place ON organisation_profile (area_key, sort_key, organisation_id)",
        "CREATE INDEX organisation_profile_area ON organisation_profile (area_id)",
        """
        CREATE TABLE organisation_edge (
            id            TEXT NOT NULL PRIMARY KEY,
            superior_id   TEXT NOT NULL REFERENCES organisation (id),
            inferior_id   TEXT NOT NULL REFERENCES organisation (id),
            relation      TEXT NOT NULL CHECK (relation IN ('vertical', 'front', 'party', 'administrative')),
            valid_from    TEXT NOT NULL,
            valid_through TEXT NOT NULL,
            CHECK (valid_from <= valid_through),
            CHECK (superior_id <> inferior_id),
            UNIQUE (superior_id, inferior_id, relation, valid_from)
        )
        """,
        "CREATE INDEX organisation_edge_inferior ON organisation_edge (inferior_id, relation)",
        """
        CREATE TABLE organisation_succession (
            id             TEXT NOT NULL PRIMARY KEY,
            predecessor_id TEXT NOT NULL REFERENCES organisation (id),
            successor_id   TEXT NOT NULL REFERENCES organisation (id),
            manner         TEXT NOT NULL CHECK (manner IN ('merged', 'split', 'renamed', 'succeeded')),
            extent         TEXT NOT NULL CHECK (extent IN ('whole', 'part')),
            happened_on    TEXT NOT NULL,
            legal_basis    TEXT,
            UNIQUE (predecessor_id, successor_id),
            CHECK (predecessor_id <> successor_id)
        )
        """,
        "CREATE INDEX organisation_succession_successor ON organisation_succession (successor_id)")
}
