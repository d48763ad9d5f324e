internal import Storage

extension Schema {
    /// Programmes with their parties, and what stands in their text besides the assignments.
    ///
    /// What refers to its own table is checked at the end of a transaction, so that a backup can be put back in any order.
    static let programmes = Migration(
        "009-programmes",
        """
        CREATE TABLE standard_group (
            id            TEXT NOT NULL PRIMARY KEY,
            title         TEXT NOT NULL,
            position      BIGINT NOT NULL,
            usual_leads   TEXT NOT NULL,
            valid_from    TEXT NOT NULL,
            valid_through TEXT NOT NULL,
            version       BIGINT NOT NULL DEFAULT 1,
            CHECK (valid_from <= valid_through)
        )
        """,
        """
        CREATE TABLE programme (
            id          TEXT NOT NULL PRIMARY KEY,
            kind        TEXT NOT NULL CHECK (kind IN ('action', 'bilateral', 'multilateral', 'standing', 'supervision')),
            title       TEXT NOT NULL,
            first_year  BIGINT NOT NULL,
            last_year   BIGINT NOT NULL,
            lead_id     TEXT NOT NULL REFERENCES organisation (id),
            parent_id   TEXT REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
            previous_id TEXT REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
            state       TEXT NOT NULL CHECK (state IN ('draft', 'consultation', 'consolidation', 'party_committee', 'conference', 'agreed')),
            created_at  TEXT NOT NULL,
            sort_key    TEXT NOT NULL,
            version     BIGINT NOT NULL DEFAULT 1,
            CHECK (first_year <= last_year)
        )
        """,
        "CREATE INDEX programme_year ON programme (first_year, sort_key)",
        "CREATE INDEX programme_parent ON programme (parent_id)",
        "CREATE INDEX programme_previous ON programme (previous_id)",
        """
        CREATE TABLE party (
            id              TEXT NOT NULL PRIMARY KEY,
            programme_id    TEXT NOT NULL REFERENCES programme (id),
            organisation_id TEXT NOT NULL REFERENCES organisation (id),
            name            TEXT NOT NULL,
            position        BIGINT NOT NULL,
            joined_on       TEXT NOT NULL,
            left_on         TEXT,
            version         BIGINT NOT NULL DEFAULT 1,
            CHECK (left_on IS NULL OR joined_on <= left_on),
            UNIQUE (programme_id, organisation_id)
        )
        """,
        "CREATE INDEX party_organisation ON party (organisation_id)",
        """
        CREATE TABLE citation (
            id            TEXT NOT NULL PRIMARY KEY,
            programme_id  TEXT NOT NULL REFERENCES programme (id),
            position      BIGINT NOT NULL,
            kind          TEXT NOT NULL,
            number        TEXT NOT NULL,
            issued_on     TEXT,
            issuer        TEXT NOT NULL,
            abstract      TEXT NOT NULL,
            valid_from    TEXT,
            valid_through TEXT,
            cited_id      TEXT REFERENCES programme (id),
            version       BIGINT NOT NULL DEFAULT 1
        )
        """,
        "CREATE INDEX citation_programme ON citation (programme_id, position)",
        """
        CREATE TABLE theme (
            id              TEXT NOT NULL PRIMARY KEY,
            year            BIGINT NOT NULL,
            level           TEXT NOT NULL CHECK (level IN ('country', 'province', 'district', 'commune')),
            title           TEXT NOT NULL,
            issuer          TEXT NOT NULL,
            source          TEXT NOT NULL,
            organisation_id TEXT NOT NULL REFERENCES organisation (id),
            version         BIGINT NOT NULL DEFAULT 1
        )
        """,
        "CREATE INDEX theme_year ON theme (year)",
        """
        CREATE TABLE programme_theme (
            id           TEXT NOT NULL PRIMARY KEY,
            programme_id TEXT NOT NULL REFERENCES programme (id),
            theme_id     TEXT NOT NULL REFERENCES theme (id),
            position     BIGINT NOT NULL,
            UNIQUE (programme_id, theme_id)
        )
        """,
        """
        CREATE TABLE clause (
            id           TEXT NOT NULL PRIMARY KEY,
            programme_id TEXT NOT NULL REFERENCES programme (id),
            name         TEXT NOT NULL,
            text         TEXT NOT NULL,
            changed_at   TEXT NOT NULL,
            changed_by   TEXT REFERENCES member (id),
            version      BIGINT NOT NULL DEFAULT 1,
            UNIQUE (programme_id, name)
        )
        """)
}
