internal import Storage

extension Schema {
    /// Files that people bring in: what was understood, what was changed, and how to take it back.
    static let imports = Migration(
        "007-imports",
        """
        CREATE TABLE import_run (
            id            TEXT NOT NULL PRIMARY KEY,
            kind          TEXT NOT NULL CHECK (kind IN ('organisation', 'person', 'member')),
            file_name     TEXT NOT NULL,
            fingerprint   TEXT NOT NULL,
            manner        TEXT NOT NULL,
            reading       TEXT,
            state         TEXT NOT NULL CHECK (state IN ('reading', 'unreadable', 'checked', 'running', 'stopped', 'done', 'undoing', 'undo_stopped', 'undone', 'discarded')),
            reason        TEXT,
            total         BIGINT NOT NULL,
            done          BIGINT NOT NULL,
            created       BIGINT NOT NULL,
            updated       BIGINT NOT NULL,
            unchanged     BIGINT NOT NULL,
            refused       BIGINT NOT NULL,
            failures      BIGINT NOT NULL,
            worker        TEXT,
            claimed_until TEXT,
            member_id     TEXT REFERENCES member (id),
            holding_id    TEXT,
            created_at    TEXT NOT NULL,
            confirmed_at  TEXT,
            finished_at   TEXT
        )
        """,
        "CREATE INDEX import_run_state ON import_run (state)",
        "CREATE INDEX import_run_member ON import_run (member_id)",
        """
        CREATE TABLE import_row (
            id       TEXT NOT NULL PRIMARY KEY,
            run_id   TEXT NOT NULL REFERENCES import_run (id),
            position BIGINT NOT NULL,
            line     BIGINT NOT NULL,
            title    TEXT NOT NULL,
            content  TEXT NOT NULL,
            finding  TEXT NOT NULL CHECK (finding IN ('created', 'changed', 'unchanged', 'refused')),
            changes  TEXT NOT NULL,
            problems TEXT NOT NULL,
            result   TEXT CHECK (result IN ('created', 'changed', 'unchanged', 'refused', 'undone', 'kept')),
            UNIQUE (run_id, position)
        )
        """,
        "CREATE INDEX import_row_finding ON import_row (run_id, finding, line)",
        "CREATE INDEX import_row_result ON import_row (run_id, result, position)",
        """
        CREATE TABLE import_change (
            id       TEXT NOT NULL PRIMARY KEY,
            run_id   TEXT NOT NULL REFERENCES import_run (id),
            position BIGINT NOT NULL,
            step     BIGINT NOT NULL,
            noun     TEXT NOT NULL,
            subject  TEXT NOT NULL,
            before   TEXT,
            after    TEXT NOT NULL,
            UNIQUE (run_id, position, step)
        )
        """)
}
