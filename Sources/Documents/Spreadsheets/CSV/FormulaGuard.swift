/// Keeps spreadsheets from taking the text of a CSV field for a formula.
///
/// A text that begins with `=`, `+`, `-`, `@`, a tab or a line end gets an apostrophe in front, as OWASP advises; so
/// does one that begins with apostrophes and then such a sign. Reading takes one apostrophe away under the same
/// condition. So every text comes back as it was, and none begins with such a sign in the file. A leading tab was
/// rejected: a program that splits at tabs would let the formula begin a cell.
enum FormulaGuard {
    private static let apostrophe = UInt8(ascii: "'")
    private static let signs = Set("=+-@\t\r\n".utf8)
    /// The same signs in full width, which Excel in some languages of East Asia takes for them: U+FF1D, U+FF0B, U+FF0D,
    /// U+FF20.
    private static let wideSigns: [[UInt8]] = [
        [0xEF, 0xBC, 0x9D], [0xEF, 0xBC, 0x8B], [0xEF, 0xBC, 0x8D], [0xEF, 0xBC, 0xA0],
    ]

    /// Whether the text must not be written as it is.
    static func needsGuard(_ text: String) -> Bool { isDangerous(text.utf8.drop { $0 == apostrophe }) }

    /// The text that was meant by what a file holds.
    static func unguarded(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard field.first == apostrophe, isDangerous(field.drop { $0 == apostrophe }) else { return field }
        return field.dropFirst()
    }

    private static func isDangerous(_ rest: some Collection<UInt8>) -> Bool {
        guard let first = rest.first else { return false }
        return signs.contains(first) || (first == 0xEF && wideSigns.contains { rest.starts(with: $0) })
    }
}
