internal import Storage

extension Schema {
    /// Accounts of people who sign in: what they prove themselves with, and where they are signed in.
    static let members = Migration(
        "005-members",
        """
        CREATE TABLE member (
            id             TEXT NOT NULL PRIMARY KEY,
            person_id      TEXT NOT NULL UNIQUE REFERENCES person (id),
            account        TEXT NOT NULL UNIQUE,
            password_hash  TEXT,
            totp_secret    TEXT,
            totp_confirmed BOOLEAN NOT NULL,
            totp_last_step BIGINT,
            language       TEXT NOT NULL CHECK (language IN ('vi', 'en')),
            created_at     TEXT NOT NULL,
            is_closed      BOOLEAN NOT NULL,
            version        BIGINT NOT NULL DEFAULT 1
        )
        """,
        """
        CREATE TABLE one_time_link (
            id         TEXT NOT NULL PRIMARY KEY,
            member_id  TEXT NOT NULL REFERENCES member (id),
            purpose    TEXT NOT NULL CHECK (purpose IN ('invitation', 'reset')),
            token_hash TEXT NOT NULL UNIQUE,
            created_at TEXT NOT NULL,
            expires_at TEXT NOT NULL,
            used_at    TEXT
        )
        """,
        "CREATE INDEX one_time_link_member ON one_time_link (member_id)",
        """
        CREATE TABLE recovery_code (
            id        TEXT NOT NULL PRIMARY KEY,
            member_id TEXT NOT NULL REFERENCES member (id),
            code_hash TEXT NOT NULL UNIQUE,
            used_at   TEXT
        )
        """,
        "CREATE INDEX recovery_code_member ON recovery_code (member_id)",
        """
        CREATE TABLE sign_in (
            id               TEXT NOT NULL PRIMARY KEY,
            token_hash       TEXT NOT NULL UNIQUE,
            member_id        TEXT NOT NULL REFERENCES member (id),
            holding_id       TEXT REFERENCES holding (id),
            stage            TEXT NOT NULL CHECK (stage IN ('password', 'complete')),
            created_at       TEXT NOT NULL,
            seen_at          TEXT NOT NULL,
            expires_at       TEXT NOT NULL,
            stepped_up_until TEXT,
            address          TEXT NOT NULL,
            device           TEXT NOT NULL
        )
        """,
        "CREATE INDEX sign_in_member ON sign_in (member_id)",
        "CREATE INDEX sign_in_expiry ON sign_in (expires_at)",
        """
        CREATE TABLE throttle (
            id         TEXT NOT NULL PRIMARY KEY,
            failures   BIGINT NOT NULL,
            started_at TEXT NOT NULL,
            until      TEXT
        )
        """)
}
