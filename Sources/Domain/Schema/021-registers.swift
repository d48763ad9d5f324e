internal import Storage

extension Schema {
    /// The registers of documents that go out and come in (Nghị định 30/2020/NĐ-CP, Điều 15, 22 and Phụ lục IV).
    ///
    /// A number that was drawn stays drawn: whether it was used or voided is a row of its own.
    static let registers = Migration(
        "021-registers",
        """
        CREATE TABLE register (
            id              TEXT NOT NULL PRIMARY KEY,
            organisation_id TEXT NOT NULL REFERENCES organisation (id),
            direction       TEXT NOT NULL CHECK (direction IN ('out', 'in')),
            series          TEXT NOT NULL,
            year            BIGINT NOT NULL,
            last_number     BIGINT NOT NULL CHECK (last_number >= 0),
            UNIQUE (organisation_id, direction, series, year)
        )
        """,
        """
        CREATE TABLE outgoing_entry (
            id              TEXT NOT NULL PRIMARY KEY,
            organisation_id TEXT NOT NULL REFERENCES organisation (id),
            kind            TEXT NOT NULL,
            series          TEXT NOT NULL,
            year            BIGINT NOT NULL,
            number          BIGINT NOT NULL CHECK (number > 0),
            notation        TEXT NOT NULL,
            subject         TEXT NOT NULL,
            day             TEXT NOT NULL,
            drawn_at        TEXT NOT NULL,
            drawn_by        TEXT REFERENCES member (id),
            person_name     TEXT NOT NULL,
            UNIQUE (organisation_id, series, year, number)
        )
        """,
        """
        CREATE TABLE outgoing_void (
            id          TEXT NOT NULL PRIMARY KEY,
            entry_id    TEXT NOT NULL UNIQUE REFERENCES outgoing_entry (id),
            reason      TEXT NOT NULL,
            voided_at   TEXT NOT NULL,
            voided_by   TEXT REFERENCES member (id),
            person_name TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE outgoing_dispatch (
            id            TEXT NOT NULL PRIMARY KEY,
            entry_id      TEXT NOT NULL UNIQUE REFERENCES outgoing_entry (id),
            day           TEXT NOT NULL,
            signer        TEXT NOT NULL,
            recipients    TEXT NOT NULL,
            keeper        TEXT NOT NULL,
            copies        BIGINT NOT NULL CHECK (copies >= 0),
            note          TEXT NOT NULL,
            dispatched_at TEXT NOT NULL,
            dispatched_by TEXT REFERENCES member (id),
            person_name   TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE incoming_entry (
            id              TEXT NOT NULL PRIMARY KEY,
            organisation_id TEXT NOT NULL REFERENCES organisation (id),
            year            BIGINT NOT NULL,
            number          BIGINT NOT NULL CHECK (number > 0),
            author          TEXT NOT NULL,
            notation        TEXT NOT NULL,
            document_day    TEXT NOT NULL,
            kind            TEXT NOT NULL,
            subject         TEXT NOT NULL,
            arrived_on      TEXT NOT NULL,
            assigned_to     TEXT NOT NULL,
            note            TEXT NOT NULL,
            registered_at   TEXT NOT NULL,
            registered_by   TEXT REFERENCES member (id),
            person_name     TEXT NOT NULL,
            UNIQUE (organisation_id, year, number)
        )
        """)
}
