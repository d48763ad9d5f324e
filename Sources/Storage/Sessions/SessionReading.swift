extension Session {
    /// All answers of the query as values: records, or single values when `type` is one column.
    package func all<T: Decodable>(_ type: T.Type = T.self, _ sql: SQL) throws -> [T] {
        let rows = try rows(sql)
        let reader = RowReader(type, rows.columns)
        var values: [T] = []
        values.reserveCapacity(rows.count)
        for row in rows { values.append(try reader.read(row)) }
        return values
    }

    /// The first answer of the query, which says itself what comes first and `LIMIT 1` where there may be many.
    package func first<T: Decodable>(_ type: T.Type = T.self, _ sql: SQL) throws -> T? {
        guard let row = try rows(sql).first else { return nil }
        return try row.decode(type)
    }

    /// The record with the identity.
    package func find<R: Record>(_ type: R.Type = R.self, _ id: R.ID) throws -> R? {
        try first(type, "SELECT * FROM \(R.table) WHERE id = \(id)")
    }

    /// Whether the query answers any row.
    package func exists(_ sql: SQL) throws(StorageError) -> Bool {
        try rows("SELECT EXISTS (\(sql))").first?.get(0) ?? false
    }

    /// Hands over the answers of a query one by one, for exports: memory does not grow with the result.
    package func each<T: Decodable>(_ type: T.Type, _ sql: SQL, _ body: (T) throws -> Void) throws {
        var reader: RowReader<T>?
        try each(sql) { row in
            if reader?.suits(row) != true { reader = RowReader(type, row.columns) }
            if let reader { try body(reader.read(row)) }
        }
    }
}
