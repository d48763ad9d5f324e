/// `INSERT INTO … VALUES (…), (…)` in a few statement shapes, so that connections keep them prepared.
struct Insertion {
    let table: SQL
    /// What follows the values, as `ON CONFLICT …`.
    var ending: SQL = ""

    /// How many rows go into one statement: few sizes, so few shapes.
    private static let sizes = [256, 64, 16, 4, 1]

    /// Stores the records, many with one statement.
    func run<R: Record>(_ records: some Sequence<R>, in session: some Session) throws {
        try run(records, in: session) { try $0.fields() }
    }

    /// Stores what `fields` makes of the elements; all of them have the same columns.
    func run<Element>(
        _ elements: some Sequence<Element>, in session: some Session, fields: (Element) throws -> [Field]
    ) throws {
        var waiting: [[Field]] = []
        var largest = 1
        for element in elements {
            let row = try fields(element)
            if waiting.isEmpty { largest = largestSize(columns: row.count, session.engine) }
            waiting.append(row)
            guard waiting.count == largest else { continue }
            try session.run(statement(waiting[...]))
            waiting.removeAll(keepingCapacity: true)
        }
        var rest = waiting[...]
        while let size = Self.sizes.first(where: { $0 <= rest.count }) {
            try session.run(statement(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
    }

    /// One statement that stores all the rows.
    func statement(_ rows: ArraySlice<[Field]>) throws(StorageError) -> SQL {
        let columns = rows.first?.map(\.column) ?? []
        var sql: SQL = "INSERT INTO \(table) ("
        sql.reserve(characters: 64 + columns.count * (16 + rows.count * 3), values: columns.count * rows.count)
        sql.append(columns.joined(separator: ", "))
        sql.append(") VALUES ")
        for (index, row) in rows.enumerated() {
            guard row.count == columns.count, zip(row, columns).allSatisfy({ $0.column == $1 }) else {
                throw .undecodable(column: "*", found: "records with different columns", expected: "one shape")
            }
            sql.append(index == 0 ? "(" : ", (")
            for (position, field) in row.enumerated() {
                if position > 0 { sql.append(", ") }
                sql.append(field.value)
            }
            sql.append(")")
        }
        if !ending.isEmpty { sql.append(" ") }
        sql.append(ending)
        return sql
    }

    private func largestSize(columns: Int, _ engine: Engine) -> Int {
        let most = engine.parameterLimit / max(columns, 1)
        return Self.sizes.first { $0 <= most } ?? 1
    }
}
