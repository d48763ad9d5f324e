/// What a query answered: rows of one shape, held together.
package struct Rows: RandomAccessCollection, Sendable {
    package let columns: Columns
    let values: [SQLValue]
    package let count: Int
    /// What they were read as before, where a connection keeps the answer.
    var decoded: DecodedRows?

    package var startIndex: Int { 0 }
    package var endIndex: Int { count }

    package subscript(position: Int) -> Row {
        Row(columns: columns, values: values, base: position * columns.names.count)
    }
}

/// One row of a result.
package struct Row: Sendable {
    package let columns: Columns
    let values: [SQLValue]
    let base: Int

    /// The value of the column at the position, counted from 0.
    package subscript(position: Int) -> SQLValue {
        values[base + position]
    }

    /// The value of the named column, or nil when the result has no such column.
    package subscript(column: String) -> SQLValue? {
        columns.index(of: column).map { values[base + $0] }
    }

    /// The value of the named column as `type`.
    package func get<T: SQLConvertible>(_ column: String, as type: T.Type = T.self) throws(StorageError) -> T {
        guard let position = columns.index(of: column) else {
            throw .undecodable(column: column, found: "no such column", expected: "\(T.self)")
        }
        return try get(position)
    }

    /// The value of the column at the position as `type`: the quickest way to read.
    package func get<T: SQLConvertible>(_ position: Int, as type: T.Type = T.self) throws(StorageError) -> T {
        guard position < columns.names.count else {
            throw .undecodable(column: "\(position)", found: "no such column", expected: "\(T.self)")
        }
        guard let converted = T(sqlValue: values[base + position]) else {
            throw .undecodable(
                column: columns.names[position], found: values[base + position].kind, expected: "\(T.self)")
        }
        return converted
    }

    /// The row as a value: a record by its columns' names, or a single value from the first column.
    package func decode<T: Decodable>(_ type: T.Type = T.self) throws -> T {
        try RowReader(T.self, columns).read(self)
    }
}
