internal import Storage

extension Schema {
    /// The assignments of programmes, who takes part in each, and the superiors' central tasks that they answer.
    ///
    /// What refers to its own table is checked at the end of a transaction, so that a backup can be put back in any order.
    static let assignments = Migration(
        "010-assignments",
        """
        CREATE TABLE content_group (
            id           TEXT NOT NULL PRIMARY KEY,
            programme_id TEXT NOT NULL REFERENCES programme (id),
            standard_id  TEXT REFERENCES standard_group (id),
            title        TEXT NOT NULL,
            position     BIGINT NOT NULL,
            version      BIGINT NOT NULL DEFAULT 1
        )
        """,
        "CREATE INDEX content_group_programme ON content_group (programme_id, position)",
        """
        CREATE TABLE assignment (
            id             TEXT NOT NULL PRIMARY KEY,
            programme_id   TEXT NOT NULL REFERENCES programme (id),
            group_id       TEXT NOT NULL REFERENCES content_group (id),
            position       BIGINT NOT NULL,
            title          TEXT NOT NULL,
            lead_id        TEXT REFERENCES party (id),
            objective      TEXT NOT NULL,
            amount         TEXT NOT NULL,
            unit           TEXT NOT NULL,
            target         TEXT,
            deadline       TEXT,
            phase          TEXT NOT NULL,
            product        TEXT NOT NULL,
            money          BIGINT CHECK (money >= 0),
            money_source   TEXT NOT NULL,
            is_flagship    BOOLEAN NOT NULL,
            theme_id       TEXT REFERENCES theme (id),
            concretises_id TEXT REFERENCES assignment (id) DEFERRABLE INITIALLY DEFERRED,
            previous_id    TEXT REFERENCES assignment (id) DEFERRABLE INITIALLY DEFERRED,
            changed_at     TEXT NOT NULL,
            changed_by     TEXT REFERENCES member (id),
            version        BIGINT NOT NULL DEFAULT 1
        )
        """,
        "CREATE INDEX assignment_programme ON assignment (programme_id, position)",
        "CREATE INDEX assignment_group ON assignment (group_id)",
        "CREATE INDEX assignment_lead ON assignment (lead_id)",
        "CREATE INDEX assignment_concretises ON assignment (concretises_id)",
        "CREATE INDEX assignment_previous ON assignment (previous_id)",
        """
        CREATE TABLE partner (
            id            TEXT NOT NULL PRIMARY KEY,
            assignment_id TEXT NOT NULL REFERENCES assignment (id),
            party_id      TEXT NOT NULL REFERENCES party (id),
            position      BIGINT NOT NULL,
            part          TEXT NOT NULL,
            UNIQUE (assignment_id, party_id)
        )
        """,
        "CREATE INDEX partner_party ON partner (party_id)",
        """
        CREATE TABLE assignment_area (
            id            TEXT NOT NULL PRIMARY KEY,
            assignment_id TEXT NOT NULL REFERENCES assignment (id),
            area_id       TEXT NOT NULL REFERENCES area (id),
            UNIQUE (assignment_id, area_id)
        )
        """,
        "CREATE INDEX assignment_area_area ON assignment_area (area_id)",
        """
        CREATE TABLE assignment_outcome (
            id            TEXT NOT NULL PRIMARY KEY,
            assignment_id TEXT NOT NULL UNIQUE REFERENCES assignment (id),
            outcome       TEXT NOT NULL CHECK (outcome IN ('exceeded', 'reached', 'unfinished')),
            note          TEXT NOT NULL,
            noted_at      TEXT NOT NULL,
            noted_by      TEXT REFERENCES member (id)
        )
        """,
        """
        CREATE TABLE central_task (
            id           TEXT NOT NULL PRIMARY KEY,
            programme_id TEXT NOT NULL REFERENCES programme (id),
            position     BIGINT NOT NULL,
            title        TEXT NOT NULL,
            issuer       TEXT NOT NULL,
            source       TEXT NOT NULL,
            version      BIGINT NOT NULL DEFAULT 1
        )
        """,
        "CREATE INDEX central_task_programme ON central_task (programme_id, position)",
        """
        CREATE TABLE central_task_link (
            id              TEXT NOT NULL PRIMARY KEY,
            central_task_id TEXT NOT NULL REFERENCES central_task (id),
            assignment_id   TEXT NOT NULL REFERENCES assignment (id),
            UNIQUE (central_task_id, assignment_id)
        )
        """,
        "CREATE INDEX central_task_link_assignment ON central_task_link (assignment_id)")
}
