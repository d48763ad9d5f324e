/// Turns a record into its columns.
///
/// A class because the containers that `Encodable` asks for all write into the same list.
final class RowEncoder: Encoder {
    /// The names of the properties met so far, and what their columns hold.
    private(set) var properties: [String] = []
    private(set) var values: [SQLValue] = []
    /// What the requirements of `Encoder` that cannot throw had to refuse.
    private(set) var refusal: StorageError?

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(RecordFields<Key>(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        refuse("*", "list")
        return NotAColumn(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        refuse("*", "value")
        return NotAColumn(encoder: self)
    }

    func append(_ property: String, _ value: SQLValue) {
        properties.append(property)
        values.append(value)
    }

    func refuse(_ property: String, _ found: String) {
        refusal = refusal ?? Self.refusal(property, found)
    }

    static func refusal(_ property: String, _ found: String) -> StorageError {
        .undecodable(column: columnName(of: property), found: found, expected: "SQLConvertible or StoredAsJSON")
    }
}

/// The properties of one record, as `Encodable` hands them over.
struct RecordFields<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: RowEncoder
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { encoder.append(key.stringValue, .null) }

    func encode(_ value: String, forKey key: Key) { encoder.append(key.stringValue, .text(value)) }
    func encode(_ value: Int, forKey key: Key) { encoder.append(key.stringValue, .integer(Int64(value))) }
    func encode(_ value: Bool, forKey key: Key) { encoder.append(key.stringValue, .boolean(value)) }
    func encode(_ value: Double, forKey key: Key) { encoder.append(key.stringValue, .real(value)) }

    func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
        switch value {
        case let convertible as any SQLConvertible: encoder.append(key.stringValue, convertible.sqlValue)
        case let structure as any StoredAsJSON: encoder.append(key.stringValue, .text(try structure.written()))
        default: throw RowEncoder.refusal(key.stringValue, "\(T.self)")
        }
    }

    func encodeIfPresent(_ value: String?, forKey key: Key) { encoder.append(key.stringValue, value.sqlValue) }
    func encodeIfPresent(_ value: Int?, forKey key: Key) { encoder.append(key.stringValue, value.sqlValue) }
    func encodeIfPresent(_ value: Bool?, forKey key: Key) { encoder.append(key.stringValue, value.sqlValue) }
    func encodeIfPresent(_ value: Double?, forKey key: Key) { encoder.append(key.stringValue, value.sqlValue) }

    func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws {
        if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    func nestedContainer<N: CodingKey>(keyedBy keyType: N.Type, forKey key: Key) -> KeyedEncodingContainer<N> {
        encoder.refuse(key.stringValue, "nested structure")
        return KeyedEncodingContainer(RecordFields<N>(encoder: encoder))
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        encoder.refuse(key.stringValue, "nested list")
        return NotAColumn(encoder: encoder)
    }

    func superEncoder() -> any Encoder { encoder }

    func superEncoder(forKey key: Key) -> any Encoder {
        encoder.refuse(key.stringValue, "nested structure")
        return encoder
    }
}
