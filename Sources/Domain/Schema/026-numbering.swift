internal import Storage

extension Schema {
    /// Which kinds of outgoing documents of an organisation share one row of numbers, from a year on (Nghị định
    /// 30/2020/NĐ-CP, Điều 15).
    static let numberings = Migration(
        "026-numbering",
        """
        CREATE TABLE numbering (
            id              TEXT NOT NULL PRIMARY KEY,
            organisation_id TEXT NOT NULL REFERENCES organisation (id),
            first_year      BIGINT NOT NULL,
            kinds           TEXT NOT NULL,
            set_at          TEXT NOT NULL,
            set_by          TEXT REFERENCES member (id),
            person_name     TEXT NOT NULL
        )
        """,
        "CREATE INDEX numbering_organisation ON numbering (organisation_id)",
        .standing(["numbering"]))
}
