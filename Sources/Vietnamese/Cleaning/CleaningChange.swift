/// Something that cleaning altered, to be shown before an import is accepted.
package struct CleaningChange: Hashable, Sendable {
    /// What was wrong.
    package enum Kind: String, CaseIterable, Sendable {
        /// Letters and their marks were separate characters.
        case composition
        /// A space of another kind (no-break, thin, ideographic …).
        case space
        /// A character nobody can see: zero-width, soft hyphen, byte order mark, text direction.
        case invisible
        /// A control character.
        case control
        /// Ð or ð (eth) stood for Đ or đ.
        case eth
        /// Cyrillic or Greek letters stood in a Latin word.
        case lookAlike
        /// Spaces at the ends, or several in a row.
        case spacing
    }

    package let kind: Kind
    /// What stood there: the word, or the code of a character that cannot be shown ("U+200B").
    package let original: String
    /// What stands there now; empty when it was removed.
    package let replacement: String
    /// How often the same was done.
    package var count: Int
}
