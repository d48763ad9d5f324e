/// The properties of one row, as `Decodable` asks for them.
struct RowFields<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: RowDecoder

    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { decoder.columns.names.compactMap { Key(stringValue: $0) } }

    func contains(_ key: Key) -> Bool { decoder.hasColumn(key.stringValue) }

    func decodeNil(forKey key: Key) throws -> Bool { try decoder.isNull(key.stringValue) }

    func decode(_ type: String.Type, forKey key: Key) throws -> String { try decoder.text(key.stringValue) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try decoder.integer(key.stringValue) }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try decoder.boolean(key.stringValue) }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try decoder.real(key.stringValue) }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        try decoder.make(type, key.stringValue)
    }

    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        try decoder.isNull(key.stringValue) ? nil : decoder.text(key.stringValue)
    }

    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
        try decoder.isNull(key.stringValue) ? nil : decoder.integer(key.stringValue)
    }

    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
        try decoder.isNull(key.stringValue) ? nil : decoder.boolean(key.stringValue)
    }

    func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
        try decoder.isNull(key.stringValue) ? nil : decoder.real(key.stringValue)
    }

    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
        try decoder.isNull(key.stringValue) ? nil : decoder.make(type, key.stringValue)
    }

    func nestedContainer<N: CodingKey>(keyedBy type: N.Type, forKey key: Key) throws -> KeyedDecodingContainer<N> {
        throw nested(key)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw nested(key) }
    func superDecoder() -> any Decoder { decoder }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw nested(key) }

    private func nested(_ key: Key) -> StorageError {
        .undecodable(column: columnName(of: key.stringValue), found: "column", expected: "nested structure")
    }
}
