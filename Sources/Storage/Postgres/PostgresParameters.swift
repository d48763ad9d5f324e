internal import CPostgres

/// The values of one statement in PostgreSQL's binary form, one after the other in one piece of memory.
struct PostgresParameters {
    /// The type of each value; 0, which leaves it to the server, for null.
    private(set) var types: [Oid] = []
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    init(_ values: [SQLValue]) throws(StorageError) {
        types.reserveCapacity(values.count)
        ends.reserveCapacity(values.count)
        bytes.reserveCapacity(values.count * 24)
        for value in values {
            if let impediment = value.impediment {
                throw .failed(sql: "", state: StorageError.unstorable, message: impediment)
            }
            append(value)
        }
    }

    private mutating func append(_ value: SQLValue) {
        switch value {
        case .null: types.append(PostgresType.unknown)
        case .boolean(let boolean):
            types.append(PostgresType.boolean)
            bytes.append(boolean ? 1 : 0)
        case .integer(let integer):
            types.append(PostgresType.integer8)
            withUnsafeBytes(of: integer.bigEndian) { bytes.append(contentsOf: $0) }
        case .real(let real):
            types.append(PostgresType.real8)
            withUnsafeBytes(of: real.bitPattern.bigEndian) { bytes.append(contentsOf: $0) }
        case .text(let text):
            types.append(PostgresType.text)
            bytes.append(contentsOf: text.utf8)
        case .bytes(let content):
            types.append(PostgresType.bytes)
            bytes.append(contentsOf: content)
        }
        ends.append(bytes.count)
    }

    /// What libpq wants to know about the values: how many, where they are, how long, and that all are binary.
    func withPointers(
        _ send: (
            Int32, UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<Int32>, UnsafePointer<Int32>
        ) -> Int32
    ) -> Int32 {
        // One byte more, so that an empty text still has an address, which sets it apart from null.
        (bytes + [0]).withUnsafeBytes { memory in
            var pointers: [UnsafePointer<CChar>?] = []
            var lengths: [Int32] = []
            pointers.reserveCapacity(ends.count)
            lengths.reserveCapacity(ends.count)
            var start = 0
            for (type, end) in zip(types, ends) {
                let address = memory.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
                pointers.append(type == PostgresType.unknown ? nil : address)
                lengths.append(Int32(end - start))
                start = end
            }
            return send(Int32(ends.count), pointers, lengths, [Int32](repeating: 1, count: ends.count))
        }
    }
}

/// The types of PostgreSQL that the portable subset knows, by their numbers in `pg_type`.
enum PostgresType {
    static let unknown: Oid = 0
    static let boolean: Oid = 16
    static let bytes: Oid = 17
    static let integer8: Oid = 20
    static let text: Oid = 25
    static let real8: Oid = 701
}
