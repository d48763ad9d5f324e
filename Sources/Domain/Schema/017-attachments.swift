internal import Storage

extension Schema {
    /// Files that hang on papers and results, and the vault that the nodes of a shared database share.
    static let attachments = Migration(
        "017-attachments",
        """
        CREATE TABLE attachment (
            id          TEXT NOT NULL PRIMARY KEY,
            paper_id    TEXT REFERENCES conference_paper (id),
            result_id   TEXT REFERENCES assignment_result (id),
            name        TEXT NOT NULL,
            kind        TEXT NOT NULL CHECK (kind IN ('pdf', 'docx', 'xlsx', 'pptx', 'doc', 'xls', 'odt', 'ods', 'jpeg', 'png')),
            size        BIGINT NOT NULL CHECK (size > 0),
            fingerprint TEXT NOT NULL,
            kept_at     TEXT NOT NULL,
            kept_by     TEXT REFERENCES member (id),
            person_name TEXT NOT NULL,
            CHECK ((paper_id IS NULL) <> (result_id IS NULL))
        )
        """,
        "CREATE INDEX attachment_paper ON attachment (paper_id)",
        "CREATE INDEX attachment_result ON attachment (result_id)",
        """
        CREATE TABLE attachment_removal (
            id            TEXT NOT NULL PRIMARY KEY,
            attachment_id TEXT NOT NULL UNIQUE REFERENCES attachment (id),
            successor_id  TEXT REFERENCES attachment (id),
            reason        TEXT NOT NULL,
            removed_at    TEXT NOT NULL,
            removed_by    TEXT REFERENCES member (id),
            person_name   TEXT NOT NULL
        )
        """,
        "CREATE INDEX attachment_removal_successor ON attachment_removal (successor_id)",
        .each(
            sqlite: [vaultTable("BLOB")],
            postgres: [vaultTable("BYTEA")]))

    /// A backup carries its content as files, whatever the engine, so it is not among the tables of facts.
    private static func vaultTable(_ bytes: SQL) -> SQL {
        """
        CREATE TABLE vault_file (
            fingerprint TEXT NOT NULL PRIMARY KEY,
            bytes       \(bytes) NOT NULL
        )
        """
    }
}
