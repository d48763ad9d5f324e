internal import Vietnamese

/// Characters that XML cannot hold, written by spreadsheets as `_x000D_` (ECMA-376 part 1, 22.9.2.19).
enum CellEscapes {
    private static let underscore = UInt8(ascii: "_")
    private static let length = 7

    /// The text that stands in a part, composed, with each escape made the character it means.
    static func text(of bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return Composition.composed(bytes.contains(underscore) ? unescaped(text) : text)
    }

    /// The text as a part may hold it: what looks like an escape and is none, and characters that XML forbids.
    ///
    /// libxlsxwriter escapes the control characters itself, except zero, which would end its text.
    static func escaped(_ text: String) -> String {
        let needsNothing = text.utf8.allSatisfy { $0 != 0 && $0 != underscore && $0 != 0xEF }
        guard !needsNothing else { return text }
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            switch scalar {
            case "_" where escape(at: rest) != nil: result.append(contentsOf: "_x005F_".unicodeScalars)
            case "\u{0}": result.append(contentsOf: "_x0000_".unicodeScalars)
            case "\u{FFFE}": result.append(contentsOf: "_xFFFE_".unicodeScalars)
            case "\u{FFFF}": result.append(contentsOf: "_xFFFF_".unicodeScalars)
            default: result.append(scalar)
            }
            rest = rest.dropFirst()
        }
        return String(result)
    }

    private static func unescaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            let meant = escape(at: rest)
            result.append(meant ?? scalar)
            rest = rest.dropFirst(meant == nil ? 1 : length)
        }
        return String(result)
    }

    /// The character that the escape at the start means; nothing when none is there, or when it is half of a pair.
    private static func escape(at rest: Substring.UnicodeScalarView) -> Unicode.Scalar? {
        guard rest.first == "_" else { return nil }
        let candidate = Array(rest.prefix(length))
        guard candidate.count == length, candidate[1] == "x", candidate[6] == "_",
            candidate[2..<6].allSatisfy({ $0.properties.isASCIIHexDigit }),
            let code = UInt32(String(String.UnicodeScalarView(candidate[2..<6])), radix: 16)
        else { return nil }
        return Unicode.Scalar(code)
    }
}
