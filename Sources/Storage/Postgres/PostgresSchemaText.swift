extension PostgresStore {
    package func schemaText() async throws -> String {
        try await read { session in
            var lines: [String: [String]] = [:]
            for row in try Array(session.rows(Self.columns)) + session.rows(Self.constraints) {
                lines[try row.get(0), default: []].append("    " + (try row.get(1) as String))
            }
            let tables = lines.sorted { $0.key < $1.key }.map { table, lines in
                (table, "CREATE TABLE \(table) (\n" + lines.joined(separator: ",\n") + "\n);\n")
            }
            var indexes: [String: [String]] = [:]
            for row in try session.rows(Self.indexes) {
                indexes[try row.get(0), default: []].append((try row.get(1) as String) + ";\n")
            }
            return tables.flatMap { table, text in [text] + (indexes[table] ?? []) }.joined(separator: "\n")
        }
    }

    private static let columns: SQL = """
        SELECT   item.relname,
                 concat(
                     attribute.attname, ' ', format_type(attribute.atttypid, attribute.atttypmod),
                     CASE WHEN attribute.attnotnull THEN ' NOT NULL' END,
                     ' DEFAULT ' || pg_get_expr(standard.adbin, standard.adrelid))
        FROM     pg_class AS item
        JOIN     pg_attribute AS attribute ON attribute.attrelid = item.oid
        LEFT     JOIN pg_attrdef AS standard
                 ON standard.adrelid = item.oid AND standard.adnum = attribute.attnum
        WHERE    item.relkind = 'r'
        AND      item.relnamespace = to_regnamespace(current_schema())
        AND      attribute.attnum > 0
        AND      NOT attribute.attisdropped
        ORDER BY item.relname, attribute.attnum
        """

    private static let constraints: SQL = """
        SELECT   item.relname, concat('CONSTRAINT ', rule.conname, ' ', pg_get_constraintdef(rule.oid))
        FROM     pg_class AS item
        JOIN     pg_constraint AS rule ON rule.conrelid = item.oid
        WHERE    item.relkind = 'r'
        AND      item.relnamespace = to_regnamespace(current_schema())
        AND      rule.contype IN ('p', 'u', 'f', 'c')
        ORDER BY item.relname, position(rule.contype::text IN 'pufc'), rule.conname
        """

    private static let indexes: SQL = """
        SELECT   item.relname, pg_get_indexdef(part.indexrelid)
        FROM     pg_class AS item
        JOIN     pg_index AS part ON part.indrelid = item.oid
        WHERE    item.relkind = 'r'
        AND      item.relnamespace = to_regnamespace(current_schema())
        AND      NOT EXISTS (SELECT 1 FROM pg_constraint AS rule WHERE rule.conindid = part.indexrelid)
        ORDER BY item.relname, pg_get_indexdef(part.indexrelid)
        """
}
