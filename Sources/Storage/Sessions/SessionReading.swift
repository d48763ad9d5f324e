extension Session {
    /// All answers of the query as values: records, or single values when `type` is one column.
    package func all<T: Decodable & Sendable>(_ type: T.Type = T.self, _ sql: SQL) throws -> [T] {
        try rows(sql).values(of: type)
    }

    /// The same where the query answers more than the records: each is handed over with its row.
    package func all<T: Decodable & Sendable, Made>(
        _ type: T.Type, _ sql: SQL, _ make: (T, Row) throws -> Made
    ) throws -> [Made] {
        let rows = try rows(sql)
        return try zip(rows.values(of: type), rows).map(make)
    }

    /// The first answer of the query, which says itself what comes first and `LIMIT 1` where there may be many.
    package func first<T: Decodable & Sendable>(_ type: T.Type = T.self, _ sql: SQL) throws -> T? {
        let rows = try rows(sql)
        if rows.decoded != nil { return try rows.values(of: type).first }
        return try rows.first?.decode(type)
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

extension Rows {
    /// Every row as a value.
    fileprivate func values<T: Decodable & Sendable>(of type: T.Type) throws -> [T] {
        guard let decoded else { return try read(type) }
        return try decoded.values(of: type) { try read(type) }
    }

    private func read<T: Decodable>(_ type: T.Type) throws -> [T] {
        let reader = RowReader(type, columns)
        var values: [T] = []
        values.reserveCapacity(count)
        for row in self { values.append(try reader.read(row)) }
        return values
    }
}
