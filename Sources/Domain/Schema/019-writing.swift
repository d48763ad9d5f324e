internal import Storage

extension Schema {
    /// Who has the form of a clause or an assignment open; it says nothing about the text and is forgotten after a while.
    static let writing = Migration(
        "019-writing",
        """
        CREATE TABLE writing (
            id        TEXT NOT NULL PRIMARY KEY,
            place     TEXT NOT NULL,
            member_id TEXT NOT NULL REFERENCES member (id),
            began_at  TEXT NOT NULL,
            seen_at   TEXT NOT NULL,
            CHECK (began_at <= seen_at),
            UNIQUE (place, member_id)
        )
        """,
        "CREATE INDEX writing_member ON writing (member_id)")
}
