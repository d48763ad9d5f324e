internal import Storage

extension Migration.Step {
    /// Rows of these tables are added and never changed or deleted, whoever holds the connection.
    ///
    /// The message is for those who repair a database by hand: the product itself never tries.
    static func standing(_ tables: [StaticString]) -> Migration.Step {
        let names = tables.map { SQL(stringLiteral: "\($0)") }
        return .each(
            sqlite: names.flatMap { table -> [SQL] in
                [
                    """
                    CREATE TRIGGER \(table)_is_not_updated BEFORE UPDATE ON \(table)
                    BEGIN SELECT RAISE(ABORT, '\(table) is only added to'); END
                    """,
                    """
                    CREATE TRIGGER \(table)_is_not_deleted BEFORE DELETE ON \(table)
                    BEGIN SELECT RAISE(ABORT, '\(table) is only added to'); END
                    """,
                ]
            },
            postgres: [
                """
                CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
                $body$ BEGIN RAISE EXCEPTION '% is only added to', TG_TABLE_NAME; END $body$
                """
            ]
                + names.map { table -> SQL in
                    """
                    CREATE TRIGGER \(table)_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON \(table)
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
                    """
                })
    }
}
