/// A way to read some bytes or some text, and how much speaks for it.
package struct LegacyGuess: Hashable, Sendable {
    package let encoding: LegacyEncoding
    /// From 0 to 1: above 0.8 the reading can be proposed, below 0.5 a person should choose.
    package let confidence: Double
    /// The first characters of interest, read this way.
    package let preview: String

    init(_ encoding: LegacyEncoding, _ confidence: Double, _ text: String) {
        self.encoding = encoding
        self.confidence = confidence
        preview = LegacyGuess.excerpt(of: text)
    }

    /// From the start of the line where something other than ASCII first stands.
    private static func excerpt(of text: String) -> String {
        let scalars = text.unicodeScalars
        let telling = scalars.firstIndex { $0.value >= 0x80 } ?? scalars.startIndex
        let start = scalars[..<telling].lastIndex { $0 == "\n" || $0 == "\r" }.map { scalars.index(after: $0) }
        return CleanText.cleaned(String(scalars[(start ?? scalars.startIndex)...].prefix(160)))
    }
}
