internal import Foundation

/// A structure that a record keeps in one `TEXT` column, as JSON with sorted keys.
///
/// For what is read and written as a whole and never searched by its parts; everything else is a column or a table.
package protocol StoredAsJSON: Codable, Sendable {
    /// The structure as its column holds it; what is kept by the ten thousand may write it without an encoder, as an
    /// encoder would.
    func written() throws -> String

    /// The structure that a column holds; what is read by the ten thousand may know its plain cases by their text.
    static func read(_ text: String) throws -> Self
}

extension StoredAsJSON {
    package static func read(_ text: String) throws -> Self { try decoded(text) }

    package static func decoded(_ text: String) throws -> Self {
        try JSONDecoder().decode(Self.self, from: Data(text.utf8))
    }

    package func written() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
