internal import Foundation

/// The six things a column can hold in every engine.
package enum SQLValue: Sendable, Hashable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case real(Double)
    case text(String)
    case bytes([UInt8])

    /// The kind of the value in words, for messages that must not repeat the value itself.
    package var kind: String {
        switch self {
        case .null: "null"
        case .boolean: "boolean"
        case .integer: "integer"
        case .real: "real"
        case .text: "text"
        case .bytes: "bytes"
        }
    }

    /// Why no engine may store this value, or nil when every engine can.
    ///
    /// PostgreSQL has no text with U+0000, SQLite turns NaN into NULL: both are refused everywhere,
    /// so that an installation can move from one engine to the other.
    var impediment: String? {
        switch self {
        case .text(let text) where text.holdsZero: "text holds the character U+0000, which cannot be stored"
        case .real(let real) where real.isNaN: "a real is not a number, which cannot be stored"
        case .null, .boolean, .integer, .real, .text, .bytes: nil
        }
    }
}

extension String {
    /// Every value that is stored is looked through, so by the quickest means there is.
    fileprivate var holdsZero: Bool {
        utf8.withContiguousStorageIfAvailable { letters in
            letters.baseAddress.map { memchr($0, 0, letters.count) != nil } ?? false
        } ?? utf8.contains(0)
    }
}
