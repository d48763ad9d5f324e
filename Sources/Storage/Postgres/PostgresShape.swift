internal import CPostgres

/// The columns of a statement's result and how each is read; found out once per statement.
struct PostgresShape {
    /// How a column's binary form is read.
    private enum Form {
        case boolean
        case bytes
        case integer2
        case integer4
        case integer8
        case oid
        case real4
        case real8
        case text
        case nothing
    }

    let columns: Columns
    private let forms: [Form]

    init(_ result: OpaquePointer, sql: String) throws(StorageError) {
        var names: [String] = []
        var forms: [Form] = []
        for column in 0..<PQnfields(result) {
            let name = PQfname(result, column).map { String(cString: $0) } ?? ""
            guard let form = Self.form(PQftype(result, column)) else {
                throw .failed(
                    sql: sql, state: "0A000",
                    message: "column \(name) has a type outside the portable subset: CAST it (a sum, AS BIGINT)")
            }
            names.append(name)
            forms.append(form)
        }
        columns = Columns(names)
        self.forms = forms
    }

    /// The rows of the result.
    func rows(_ result: OpaquePointer) -> Rows {
        let count = PQntuples(result)
        var values: [SQLValue] = []
        values.reserveCapacity(Int(count) * forms.count)
        for row in 0..<count {
            for column in forms.indices {
                values.append(value(result, row, Int32(column), forms[column]))
            }
        }
        return Rows(columns: columns, values: values, count: Int(count))
    }

    private func value(_ result: OpaquePointer, _ row: Int32, _ column: Int32, _ form: Form) -> SQLValue {
        let length = Int(PQgetlength(result, row, column))
        if length == 0, PQgetisnull(result, row, column) == 1 { return .null }
        let memory = UnsafeRawBufferPointer(start: PQgetvalue(result, row, column), count: length)
        return switch form {
        case .boolean: .boolean(memory[0] != 0)
        case .bytes: .bytes([UInt8](memory))
        case .integer2: .integer(Int64(Int16(bigEndian: memory.loadUnaligned(as: Int16.self))))
        case .integer4: .integer(Int64(Int32(bigEndian: memory.loadUnaligned(as: Int32.self))))
        case .integer8: .integer(Int64(bigEndian: memory.loadUnaligned(as: Int64.self)))
        case .oid: .integer(Int64(UInt32(bigEndian: memory.loadUnaligned(as: UInt32.self))))
        case .real4: .real(Double(Float(bitPattern: UInt32(bigEndian: memory.loadUnaligned(as: UInt32.self)))))
        case .real8: .real(Double(bitPattern: UInt64(bigEndian: memory.loadUnaligned(as: UInt64.self))))
        case .text: .text(String(decoding: memory, as: UTF8.self))
        case .nothing: .null
        }
    }

    private static func form(_ type: Oid) -> Form? {
        switch type {
        case 16: .boolean
        case 17: .bytes
        case 20: .integer8
        case 21: .integer2
        case 23: .integer4
        case 26: .oid
        case 700: .real4
        case 701: .real8
        case 18, 19, 25, 114, 705, 1042, 1043: .text
        case 2278: .nothing
        default: nil
        }
    }
}
