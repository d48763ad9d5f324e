extension SQLiteStore {
    package func schemaText() async throws -> String {
        let statements = try await read { session in
            try session.all(
                String.self,
                """
                SELECT   sql
                FROM     sqlite_schema AS item
                WHERE    sql IS NOT NULL
                AND      NOT EXISTS (
                             SELECT 1
                             FROM   sqlite_schema AS owner
                             WHERE  owner.sql LIKE 'CREATE VIRTUAL TABLE%'
                             AND    substr(item.name, 1, length(owner.name) + 1) = owner.name || '_'
                         )
                ORDER BY tbl_name, type DESC, name
                """)
        }
        return statements.map { $0 + ";\n" }.joined(separator: "\n")
    }
}
