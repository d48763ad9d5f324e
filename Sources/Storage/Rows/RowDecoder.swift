/// Reads the rows of one result into values of one type.
///
/// A class because `Decoder` is handed around while it remembers two things that make the second row cheap: which column
/// each property came from, and how its type is made from a column.
final class RowDecoder: Decoder {
    /// A property met before, in the order in which the type asks for its properties.
    struct Property: Sendable {
        let name: String
        let column: Int
        var type: ObjectIdentifier?
        var convertible: (any SQLConvertible.Type)?
    }

    let columns: Columns
    private var values: [SQLValue] = []
    private var base = 0
    private var properties: [Property]
    private var next = 0
    /// Whether a property was met that the plan did not know.
    private var isNew = false

    init(_ type: Any.Type, _ columns: Columns) {
        self.columns = columns
        properties = columns.plan(of: type)
    }

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        next = 0
        return KeyedDecodingContainer(RowFields<Key>(decoder: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        throw StorageError.undecodable(column: "*", found: "row", expected: "list")
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        throw StorageError.undecodable(column: "*", found: "row", expected: "value that is not SQLConvertible")
    }

    func read<T: Decodable>(_ type: T.Type, from row: Row) throws -> T {
        values = row.values
        base = row.base
        let made = try T(from: self)
        if isNew {
            isNew = false
            columns.keep(properties, of: type)
        }
        return made
    }

    func hasColumn(_ name: String) -> Bool { columns.index(of: columnName(of: name)) != nil }

    /// Whether the property's column is null; when it is not, the property stays the next one to be asked for.
    func isNull(_ name: String) throws(StorageError) -> Bool {
        let place = try place(of: name)
        if case .null = value(at: place) { return true }
        next = place
        return false
    }

    // One function for each plain type: these are the hot path, and a generic one costs as much as reading the column.

    func text(_ name: String) throws(StorageError) -> String {
        let place = try place(of: name)
        guard case .text(let text) = value(at: place) else { throw mismatch(place, "String") }
        return text
    }

    func integer(_ name: String) throws(StorageError) -> Int {
        let place = try place(of: name)
        guard case .integer(let integer) = value(at: place) else { throw mismatch(place, "Int") }
        return Int(integer)
    }

    func boolean(_ name: String) throws(StorageError) -> Bool {
        let place = try place(of: name)
        guard let boolean = Bool(sqlValue: value(at: place)) else { throw mismatch(place, "Bool") }
        return boolean
    }

    func real(_ name: String) throws(StorageError) -> Double {
        let place = try place(of: name)
        guard let real = Double(sqlValue: value(at: place)) else { throw mismatch(place, "Double") }
        return real
    }

    private func value(at place: Int) -> SQLValue { values[base + properties[place].column] }

    /// The property's place among those met before; a type asks in the same order for every row.
    private func place(of name: String) throws(StorageError) -> Int {
        if next < properties.count, properties[next].name == name {
            next += 1
            return next - 1
        }
        return try search(for: name)
    }

    private func search(for name: String) throws(StorageError) -> Int {
        if let known = properties.firstIndex(where: { $0.name == name }) {
            next = known + 1
            return known
        }
        guard let column = columns.index(of: columnName(of: name)) else {
            throw .undecodable(column: columnName(of: name), found: "no such column", expected: name)
        }
        properties.append(Property(name: name, column: column))
        isNew = true
        next = properties.count
        return properties.count - 1
    }

    private func mismatch(_ place: Int, _ type: String) -> StorageError {
        .undecodable(column: columns.names[properties[place].column], found: value(at: place).kind, expected: type)
    }
}

extension RowDecoder {
    /// Makes a value of a type that is one column, remembering how.
    func make<T: Decodable>(_ type: T.Type, _ name: String) throws -> T {
        let place = try place(of: name)
        if properties[place].type != ObjectIdentifier(type) {
            if let json = type as? any StoredAsJSON.Type { return try structure(json, place, as: type) }
            guard let convertible = type as? any SQLConvertible.Type else { throw mismatch(place, "\(T.self)") }
            properties[place].type = ObjectIdentifier(type)
            properties[place].convertible = convertible
            isNew = true
        }
        guard let convertible = properties[place].convertible, let made = made(convertible, value(at: place), as: type)
        else { throw mismatch(place, "\(T.self)") }
        return made
    }

    private func made<C: SQLConvertible, T>(_ convertible: C.Type, _ value: SQLValue, as type: T.Type) -> T? {
        C(sqlValue: value) as? T
    }

    private func structure<J: StoredAsJSON, T>(_ json: J.Type, _ place: Int, as type: T.Type) throws -> T {
        guard case .text(let text) = value(at: place), let made = try? J.read(text) as? T else {
            throw mismatch(place, "\(T.self)")
        }
        return made
    }
}
