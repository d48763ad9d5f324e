internal import Foundation
internal import Storage

/// One column's value in a backup: JSON's own kinds, and bytes as `{"b": "base64"}`.
struct BackupValue: Codable {
    let value: SQLValue

    init(_ value: SQLValue) { self.value = value }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        value =
            if container.decodeNil() {
                .null
            } else if let boolean = try? container.decode(Bool.self) {
                .boolean(boolean)
            } else if let integer = try? container.decode(Int64.self) {
                .integer(integer)
            } else if let real = try? container.decode(Double.self) {
                .real(real)
            } else if let text = try? container.decode(String.self) {
                .text(text)
            } else { .bytes(Array(try container.decode([String: Data].self)["b"] ?? Data())) }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch value {
        case .null: try container.encodeNil()
        case .boolean(let boolean): try container.encode(boolean)
        case .integer(let integer): try container.encode(integer)
        case .real(let real): try container.encode(real)
        case .text(let text): try container.encode(text)
        case .bytes(let bytes): try container.encode(["b": Data(bytes)])
        }
    }

    /// The value for a column of `kind`: SQLite keeps booleans as numbers, PostgreSQL does not.
    func fitting(_ kind: String) -> SQLValue {
        if case .integer(let integer) = value, kind.lowercased() == "boolean" { return .boolean(integer != 0) }
        return value
    }
}

/// What a backup says about itself.
struct BackupManifest: Codable {
    struct Part: Codable {
        let name: String
        let fingerprint: String
        let rows: Int?
    }

    let product: String
    let version: String
    let schema: String
    let madeAt: String
    let engine: String
    let chainHead: String
    let parts: [Part]

    static let fileName = "manifest.json"
}
