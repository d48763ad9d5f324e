internal import Synchronization

/// One column of a record, ready to be stored.
struct Field {
    let column: String
    let value: SQLValue
}

/// The columns of a type of records and the statements that store one, found out with the first record.
struct RecordShape: Sendable {
    private static let known = Mutex<[ObjectIdentifier: RecordShape]>([:])

    let properties: [String]
    let columns: [String]
    /// The text that stores a new record, and the one that stores a record over the one with its identity, which then
    /// comes last; every placeholder stands for a value in the order of the columns.
    let insertion: String
    let update: String

    /// - Parameter properties: in the order in which the type hands them over, which is the same for every record.
    static func of<R: Record>(_ type: R.Type, _ properties: [String]) -> RecordShape {
        if let shape = known.withLock({ $0[ObjectIdentifier(type)] }), shape.properties == properties { return shape }
        let shape = RecordShape(table: R.table.text, properties)
        known.withLock { $0[ObjectIdentifier(type)] = shape }
        return shape
    }

    private init(table: String, _ properties: [String]) {
        self.properties = properties
        columns = properties.map(columnName(of:))
        let place = String(SQL.placeholder)
        let places = columns.map { _ in place }.joined(separator: ", ")
        let assigned = columns.filter { $0 != "id" }.map { "\($0) = \(place)" }.joined(separator: ", ")
        insertion = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))"
        update = "UPDATE \(table) SET \(assigned) WHERE id = \(place)"
    }
}

extension Record {
    /// The record's columns in the order of its properties; absent values are there as null.
    func fields() throws -> [Field] {
        let (shape, values) = try encoded()
        return zip(shape.columns, values).map(Field.init)
    }

    func insertion() throws -> SQL {
        let (shape, values) = try encoded()
        return SQL(trusted: shape.insertion, values)
    }

    func update() throws -> SQL {
        let (shape, values) = try encoded()
        let assigned = zip(shape.columns, values).filter { $0.0 != "id" }.map(\.1)
        return SQL(trusted: shape.update, assigned + [id.sqlValue])
    }

    private func encoded() throws -> (RecordShape, [SQLValue]) {
        let encoder = RowEncoder()
        try encode(to: encoder)
        if let refusal = encoder.refusal { throw refusal }
        return (RecordShape.of(Self.self, encoder.properties), encoder.values)
    }
}
