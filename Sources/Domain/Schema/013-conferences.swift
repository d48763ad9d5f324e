internal import Storage

extension Schema {
    /// Conferences: what they carry, their agenda, who is invited, answers and comes, and what is said there.
    static let conferences = Migration(
        "013-conferences",
        """
        CREATE TABLE conference (
            id              TEXT NOT NULL PRIMARY KEY,
            organisation_id TEXT NOT NULL REFERENCES organisation (id),
            title           TEXT NOT NULL,
            starts_at       TEXT NOT NULL,
            ends_at         TEXT NOT NULL,
            place           TEXT NOT NULL,
            chair_id        TEXT REFERENCES holding (id),
            secretary_id    TEXT REFERENCES holding (id),
            state           TEXT NOT NULL CHECK (state IN ('draft', 'open', 'in_progress', 'closed')),
            sort_key        TEXT NOT NULL,
            version         BIGINT NOT NULL DEFAULT 1,
            CHECK (starts_at < ends_at)
        )
        """,
        "CREATE INDEX conference_start ON conference (starts_at)",
        "CREATE INDEX conference_organisation ON conference (organisation_id)",
        "CREATE INDEX conference_chair ON conference (chair_id)",
        "CREATE INDEX conference_secretary ON conference (secretary_id)",
        """
        CREATE TABLE conference_step (
            id            TEXT NOT NULL PRIMARY KEY,
            conference_id TEXT NOT NULL REFERENCES conference (id),
            state         TEXT NOT NULL CHECK (state IN ('open', 'in_progress', 'closed')),
            taken_at      TEXT NOT NULL,
            taken_by      TEXT REFERENCES member (id),
            UNIQUE (conference_id, state)
        )
        """,
        """
        CREATE TABLE conference_programme (
            id            TEXT NOT NULL PRIMARY KEY,
            conference_id TEXT NOT NULL REFERENCES conference (id),
            programme_id  TEXT NOT NULL REFERENCES programme (id),
            position      BIGINT NOT NULL,
            UNIQUE (conference_id, programme_id)
        )
        """,
        "CREATE INDEX conference_programme_programme ON conference_programme (programme_id)",
        """
        CREATE TABLE conference_paper (
            id            TEXT NOT NULL PRIMARY KEY,
            conference_id TEXT NOT NULL REFERENCES conference (id),
            position      BIGINT NOT NULL,
            title         TEXT NOT NULL,
            text          TEXT NOT NULL,
            version_id    TEXT REFERENCES programme_version (id),
            version       BIGINT NOT NULL DEFAULT 1
        )
        """,
        "CREATE INDEX conference_paper_conference ON conference_paper (conference_id, position)",
        "CREATE INDEX conference_paper_version ON conference_paper (version_id)",
        """
        CREATE TABLE agenda_item (
            id            TEXT NOT NULL PRIMARY KEY,
            conference_id TEXT NOT NULL REFERENCES conference (id),
            position      BIGINT NOT NULL,
            section       TEXT NOT NULL,
            title         TEXT NOT NULL,
            minutes       BIGINT NOT NULL CHECK (minutes >= 0),
            presenter     TEXT NOT NULL,
            began_at      TEXT,
            ended_at      TEXT,
            version       BIGINT NOT NULL DEFAULT 1,
            CHECK (ended_at IS NULL OR began_at <= ended_at)
        )
        """,
        "CREATE INDEX agenda_item_conference ON agenda_item (conference_id, position)",
        """
        CREATE TABLE delegate (
            id                TEXT NOT NULL PRIMARY KEY,
            conference_id     TEXT NOT NULL REFERENCES conference (id),
            position          BIGINT NOT NULL,
            organisation_id   TEXT REFERENCES organisation (id),
            organisation_name TEXT NOT NULL,
            office_id         TEXT REFERENCES office (id),
            person_id         TEXT REFERENCES person (id),
            person_name       TEXT NOT NULL,
            position_text     TEXT NOT NULL,
            invitation_number BIGINT,
            version           BIGINT NOT NULL DEFAULT 1,
            UNIQUE (conference_id, person_id),
            UNIQUE (conference_id, invitation_number)
        )
        """,
        "CREATE INDEX delegate_conference ON delegate (conference_id, position)",
        "CREATE INDEX delegate_organisation ON delegate (organisation_id)",
        "CREATE INDEX delegate_person ON delegate (person_id)",
        "CREATE INDEX delegate_office ON delegate (office_id)",
        """
        CREATE TABLE delegate_pass (
            id          TEXT NOT NULL PRIMARY KEY,
            delegate_id TEXT NOT NULL UNIQUE REFERENCES delegate (id),
            code        TEXT NOT NULL UNIQUE
        )
        """,
        """
        CREATE TABLE invitation_reply (
            id            TEXT NOT NULL PRIMARY KEY,
            delegate_id   TEXT NOT NULL UNIQUE REFERENCES delegate (id),
            answer        TEXT NOT NULL CHECK (answer IN ('attends', 'sends_substitute', 'absent')),
            reason        TEXT NOT NULL,
            person_name   TEXT NOT NULL,
            position_text TEXT NOT NULL,
            replied_at    TEXT NOT NULL,
            replied_by    TEXT REFERENCES member (id),
            version       BIGINT NOT NULL DEFAULT 1
        )
        """,
        """
        CREATE TABLE attendance (
            id            TEXT NOT NULL PRIMARY KEY,
            delegate_id   TEXT NOT NULL UNIQUE REFERENCES delegate (id),
            manner        TEXT NOT NULL CHECK (manner IN ('code', 'hand', 'walk_in', 'substitute')),
            person_name   TEXT NOT NULL,
            position_text TEXT NOT NULL,
            came_at       TEXT NOT NULL,
            noted_at      TEXT NOT NULL,
            noted_by      TEXT REFERENCES member (id)
        )
        """,
        """
        CREATE TABLE statement (
            id             TEXT NOT NULL PRIMARY KEY,
            conference_id  TEXT NOT NULL REFERENCES conference (id),
            delegate_id    TEXT NOT NULL REFERENCES delegate (id),
            agenda_item_id TEXT REFERENCES agenda_item (id),
            began_at       TEXT NOT NULL,
            text           TEXT NOT NULL,
            version        BIGINT NOT NULL DEFAULT 1
        )
        """,
        "CREATE INDEX statement_conference ON statement (conference_id, began_at)",
        "CREATE INDEX statement_delegate ON statement (delegate_id)",
        "CREATE INDEX statement_item ON statement (agenda_item_id)")
}
