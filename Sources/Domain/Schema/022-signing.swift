internal import Storage

extension Schema {
    /// Texts put before their signatories, what was signed, by whom and how.
    ///
    /// Only added to: what a signature rests on is never changed and never deleted, and both engines refuse it.
    static let signing = Migration(
        "022-signing",
        """
        CREATE TABLE envelope (
            id                TEXT NOT NULL PRIMARY KEY,
            organisation_id   TEXT NOT NULL REFERENCES organisation (id),
            programme_id      TEXT REFERENCES programme (id),
            version_number    BIGINT,
            text_fingerprint  TEXT NOT NULL,
            entry_id          TEXT NOT NULL REFERENCES outgoing_entry (id),
            kind              TEXT NOT NULL,
            title             TEXT NOT NULL,
            number_text       TEXT NOT NULL,
            day               TEXT NOT NULL,
            content           TEXT NOT NULL,
            word_fingerprint  TEXT NOT NULL,
            pages             BIGINT NOT NULL,
            code              TEXT NOT NULL UNIQUE,
            is_ordered        BOOLEAN NOT NULL,
            last_day          TEXT,
            predecessor_id    TEXT REFERENCES envelope (id),
            relation          TEXT CHECK (relation IN ('amends', 'replaces', 'corrects')),
            opened_at         TEXT NOT NULL,
            opened_by         TEXT REFERENCES member (id),
            person_name       TEXT NOT NULL,
            CHECK ((predecessor_id IS NULL) = (relation IS NULL))
        )
        """,
        "CREATE INDEX envelope_programme ON envelope (programme_id)",
        "CREATE INDEX envelope_organisation ON envelope (organisation_id)",
        "CREATE INDEX envelope_entry ON envelope (entry_id)",
        "CREATE INDEX envelope_predecessor ON envelope (predecessor_id)",
        """
        CREATE TABLE envelope_party (
            id              TEXT NOT NULL PRIMARY KEY,
            envelope_id     TEXT NOT NULL REFERENCES envelope (id),
            organisation_id TEXT NOT NULL REFERENCES organisation (id),
            name            TEXT NOT NULL,
            position        BIGINT NOT NULL,
            needed          BIGINT NOT NULL CHECK (needed > 0),
            UNIQUE (envelope_id, organisation_id)
        )
        """,
        "CREATE INDEX envelope_party_organisation ON envelope_party (organisation_id)",
        """
        CREATE TABLE signatory (
            id            TEXT NOT NULL PRIMARY KEY,
            party_id      TEXT NOT NULL REFERENCES envelope_party (id),
            envelope_id   TEXT NOT NULL REFERENCES envelope (id),
            person_id     TEXT NOT NULL REFERENCES person (id),
            person_name   TEXT NOT NULL,
            lines         TEXT NOT NULL,
            holding_id    TEXT REFERENCES holding (id),
            delegation_id TEXT REFERENCES delegation (id),
            basis         TEXT NOT NULL,
            place         TEXT NOT NULL,
            CHECK (holding_id IS NOT NULL OR delegation_id IS NOT NULL),
            UNIQUE (party_id, person_id)
        )
        """,
        "CREATE INDEX signatory_envelope ON signatory (envelope_id)",
        "CREATE INDEX signatory_person ON signatory (person_id)",
        """
        CREATE TABLE signature (
            id                TEXT NOT NULL PRIMARY KEY,
            signatory_id      TEXT NOT NULL UNIQUE REFERENCES signatory (id),
            envelope_id       TEXT NOT NULL REFERENCES envelope (id),
            level             TEXT NOT NULL CHECK (level IN ('confirmed', 'digital', 'wet')),
            signed_at         TEXT NOT NULL,
            member_id         TEXT REFERENCES member (id),
            person_name       TEXT NOT NULL,
            basis_fingerprint TEXT NOT NULL,
            message           TEXT,
            scan_fingerprint  TEXT,
            report            TEXT NOT NULL,
            CHECK ((level = 'confirmed') = (message IS NOT NULL)),
            CHECK ((level = 'wet') = (scan_fingerprint IS NOT NULL))
        )
        """,
        "CREATE INDEX signature_envelope ON signature (envelope_id)",
        """
        CREATE TABLE envelope_revision (
            id           TEXT NOT NULL PRIMARY KEY,
            envelope_id  TEXT NOT NULL REFERENCES envelope (id),
            number       BIGINT NOT NULL CHECK (number >= 0),
            fingerprint  TEXT NOT NULL,
            size         BIGINT NOT NULL,
            signature_id TEXT UNIQUE REFERENCES signature (id),
            made_at      TEXT NOT NULL,
            UNIQUE (envelope_id, number)
        )
        """,
        "CREATE INDEX envelope_revision_fingerprint ON envelope_revision (fingerprint)",
        """
        CREATE TABLE envelope_decline (
            id           TEXT NOT NULL PRIMARY KEY,
            signatory_id TEXT NOT NULL UNIQUE REFERENCES signatory (id),
            envelope_id  TEXT NOT NULL REFERENCES envelope (id),
            reason       TEXT NOT NULL,
            declined_at  TEXT NOT NULL,
            declined_by  TEXT REFERENCES member (id)
        )
        """,
        """
        CREATE TABLE envelope_withdrawal (
            id           TEXT NOT NULL PRIMARY KEY,
            envelope_id  TEXT NOT NULL UNIQUE REFERENCES envelope (id),
            reason       TEXT NOT NULL,
            withdrawn_at TEXT NOT NULL,
            withdrawn_by TEXT REFERENCES member (id),
            person_name  TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE signing_reminder (
            id           TEXT NOT NULL PRIMARY KEY,
            signatory_id TEXT NOT NULL REFERENCES signatory (id),
            day          TEXT NOT NULL,
            reminded_at  TEXT NOT NULL,
            reminded_by  TEXT REFERENCES member (id),
            UNIQUE (signatory_id, day)
        )
        """,
        """
        CREATE TABLE certificate_authority (
            id          TEXT NOT NULL PRIMARY KEY,
            name        TEXT NOT NULL,
            certificate TEXT NOT NULL,
            sealed_key  TEXT NOT NULL,
            made_at     TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE member_certificate (
            id          TEXT NOT NULL PRIMARY KEY,
            member_id   TEXT NOT NULL REFERENCES member (id),
            serial      TEXT NOT NULL UNIQUE,
            certificate TEXT NOT NULL,
            sealed_key  TEXT NOT NULL,
            valid_from  TEXT NOT NULL,
            valid_until TEXT NOT NULL,
            made_at     TEXT NOT NULL
        )
        """,
        "CREATE INDEX member_certificate_member ON member_certificate (member_id)",
        """
        CREATE TABLE certificate_revocation (
            id             TEXT NOT NULL PRIMARY KEY,
            certificate_id TEXT NOT NULL UNIQUE REFERENCES member_certificate (id),
            reason         TEXT NOT NULL,
            revoked_at     TEXT NOT NULL,
            revoked_by     TEXT REFERENCES member (id)
        )
        """,
        """
        CREATE TABLE trusted_root (
            id          TEXT NOT NULL PRIMARY KEY,
            name        TEXT NOT NULL,
            certificate TEXT NOT NULL,
            fingerprint TEXT NOT NULL UNIQUE,
            added_at    TEXT NOT NULL,
            added_by    TEXT REFERENCES member (id)
        )
        """,
        .standing(["envelope", "envelope_party", "signatory", "signature", "envelope_revision", "envelope_decline"]))
}
