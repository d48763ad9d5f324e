/// Reads rows as values of `T`, having found out once how.
struct RowReader<T: Decodable> {
    private let decoder: RowDecoder
    private let convertible: (any SQLConvertible.Type)?

    init(_ type: T.Type, _ columns: Columns) {
        decoder = RowDecoder(type, columns)
        convertible = type as? any SQLConvertible.Type
    }

    /// Whether this reader was made for rows like this one.
    func suits(_ row: Row) -> Bool { decoder.columns === row.columns }

    func read(_ row: Row) throws -> T {
        guard let convertible else { return try decoder.read(T.self, from: row) }
        return try one(convertible, row)
    }

    private func one<C: SQLConvertible>(_ convertible: C.Type, _ row: Row) throws(StorageError) -> T {
        let value = try row.get(0, as: C.self)
        guard let value = value as? T else {
            throw .undecodable(column: "0", found: row[0].kind, expected: "\(T.self)")
        }
        return value
    }
}
