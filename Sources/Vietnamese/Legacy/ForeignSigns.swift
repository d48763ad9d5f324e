/// What the signs in a mis-read word are worth as evidence.
enum ForeignSigns {
    /// Whether the word has a combination that no word of a western language has.
    static func areTelling(_ word: String, as encoding: LegacyEncoding) -> Bool {
        let scalars = Array(word.unicodeScalars)
        guard scalars.count >= 3 else { return false }
        let pairs = zip(scalars, scalars.dropFirst())
        return switch encoding {
        case .tcvn3:
            pairs.contains { before, after in
                (isSmallASCII(before) && (isSign(after) || 0xC0...0xDE ~= after.value))
                    || (isSign(before) && isSmallASCII(after))
            }
        case .vni:
            pairs.contains { before, after in
                "aeouyAEOUYôöÔÖ".unicodeScalars.contains(before) && "äåøûõÄÅØÛÕ".unicodeScalars.contains(after)
            }
        case .utf8, .utf16LittleEndian, .utf16BigEndian, .windows1258, .viscii, .windows1252: false
        }
    }

    /// Whether only quotation marks at its ends make the word a strange one («mot»), or it has no ASCII letter at all.
    static func areQuotesOnly(_ word: String) -> Bool {
        let scalars = word.unicodeScalars
        let inside = scalars.drop { isQuote($0) }
        let bare = inside.prefix(
            upTo: inside.lastIndex { !isQuote($0) }.map { inside.index(after: $0) } ?? inside.startIndex)
        return bare.allSatisfy { $0.isASCII } || !scalars.contains { isASCIILetter($0) }
    }

    private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "«" || scalar == "»"
    }

    private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
        isSmallASCII(scalar) || 0x41...0x5A ~= scalar.value
    }

    private static func isSmallASCII(_ scalar: Unicode.Scalar) -> Bool {
        0x61...0x7A ~= scalar.value
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        0x80..<0xC0 ~= scalar.value
    }
}
