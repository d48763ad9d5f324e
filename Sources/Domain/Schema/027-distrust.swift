internal import Storage

extension Schema {
    /// Authorities from elsewhere that are no longer trusted, from a day on; what was signed before stays as it is.
    static let distrust = Migration(
        "027-distrust",
        """
        CREATE TABLE root_distrust (
            id          TEXT NOT NULL PRIMARY KEY,
            root_id     TEXT NOT NULL UNIQUE REFERENCES trusted_root (id),
            from_day    TEXT NOT NULL,
            reason      TEXT NOT NULL,
            ended_at    TEXT NOT NULL,
            ended_by    TEXT REFERENCES member (id),
            person_name TEXT NOT NULL
        )
        """,
        .standing(["root_distrust"]))
}
