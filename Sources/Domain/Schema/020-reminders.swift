internal import Storage

extension Schema {
    /// Reminders of parties that have not answered, and the days by which each step of a year should have begun.
    static let reminders = Migration(
        "020-reminders",
        "ALTER TABLE consultation_round ADD COLUMN remind_before BIGINT NOT NULL DEFAULT 2",
        """
        CREATE TABLE reminder (
            id           TEXT NOT NULL PRIMARY KEY,
            round_id     TEXT NOT NULL REFERENCES consultation_round (id),
            party_id     TEXT NOT NULL REFERENCES party (id),
            day          TEXT NOT NULL,
            reminded_at  TEXT NOT NULL,
            is_automatic BOOLEAN NOT NULL,
            member_id    TEXT REFERENCES member (id),
            UNIQUE (round_id, party_id, day)
        )
        """,
        "CREATE INDEX reminder_party ON reminder (party_id)",
        """
        CREATE TABLE timetable_entry (
            id              TEXT NOT NULL PRIMARY KEY,
            organisation_id TEXT NOT NULL REFERENCES organisation (id),
            step            TEXT NOT NULL CHECK (step IN ('draft', 'consultation', 'consolidation', 'conference', 'signing', 'carrying', 'midyear', 'review', 'awards')),
            from_year       BIGINT NOT NULL,
            year_offset     BIGINT NOT NULL CHECK (year_offset BETWEEN -1 AND 1),
            month           BIGINT NOT NULL CHECK (month BETWEEN 1 AND 12),
            day             BIGINT NOT NULL CHECK (day BETWEEN 1 AND 31),
            version         BIGINT NOT NULL DEFAULT 1,
            UNIQUE (organisation_id, step, from_year)
        )
        """)
}
