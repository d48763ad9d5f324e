extension TextBuilder {
    /// Writes what is left of a character when case, marks and shapes of signs do not count.
    @inline(__always)
    mutating func append(folding scalar: Unicode.Scalar, by table: [UInt8]) {
        let value = Int(scalar.value)
        guard value < table.count else { return appendRare(scalar) }
        switch table[value] {
        case FoldTable.space: space()
        case FoldTable.nothing: break
        case FoldTable.elsewhere: appendRare(scalar)
        case let byte: append(byte)
        }
    }

    /// The slow path: characters that several letters stand for, other scripts, and Latin letters nobody here writes.
    private mutating func appendRare(_ scalar: Unicode.Scalar) {
        if let letters = Folding.severalLetters[scalar] {
            return letters.utf8.forEach { append($0) }
        }
        for part in Composition.decomposed(scalar) {
            appendPart(part)
        }
    }

    private mutating func appendPart(_ part: Unicode.Scalar) {
        switch Folding.kind(of: part) {
        case .unseen: break
        case .space: space()
        case .dash: append(UInt8(ascii: "-"))
        case .other: for small in part.properties.lowercaseMapping.unicodeScalars { append(small) }
        }
    }
}

/// The rules for characters that are too rare for the table.
enum Folding {
    /// What a rare character is to a search.
    enum Kind {
        case unseen, space, dash, other
    }

    static let severalLetters: [Unicode.Scalar: String] = [
        "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ß": "ss", "ẞ": "ss", "þ": "th", "Þ": "th", "ĳ": "ij", "Ĳ": "ij",
    ]

    static func kind(of scalar: Unicode.Scalar) -> Kind {
        if scalar == "\u{2212}" { return .dash }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .control, .format: return .unseen
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
        case .dashPunctuation: return .dash
        default: return .other
        }
    }
}
