internal import Storage

extension Schema {
    /// Administrative areas with the days on which they exist, and which became which.
    static let areas = Migration(
        "002-areas",
        """
        CREATE TABLE area (
            id            TEXT NOT NULL PRIMARY KEY,
            level         TEXT NOT NULL CHECK (level IN ('country', 'province', 'district', 'commune', 'group')),
            kind          TEXT NOT NULL,
            code          TEXT,
            name          TEXT NOT NULL,
            parent_id     TEXT REFERENCES area (id),
            valid_from    TEXT NOT NULL,
            valid_through TEXT NOT NULL,
            legal_basis   TEXT,
            sort_key      TEXT NOT NULL,
            version       BIGINT NOT NULL DEFAULT 1,
            CHECK (valid_from <= valid_through),
            UNIQUE (level, code, valid_from)
        )
        """,
        "CREATE INDEX area_parent ON area (parent_id, sort_key, valid_from, valid_through)",
        "CREATE INDEX area_level ON area (level, sort_key)",
        "CREATE INDEX area_code ON area (code)",
        """
        CREATE TABLE area_succession (
            id             TEXT NOT NULL PRIMARY KEY,
            predecessor_id TEXT NOT NULL REFERENCES area (id),
            successor_id   TEXT NOT NULL REFERENCES area (id),
            extent         TEXT NOT NULL CHECK (extent IN ('whole', 'part')),
            happened_on    TEXT NOT NULL,
            legal_basis    TEXT,
            UNIQUE (predecessor_id, successor_id),
            CHECK (predecessor_id <> successor_id)
        )
        """,
        "CREATE INDEX area_succession_successor ON area_succession (successor_id)")
}
