/// The forms under which texts are searched: what two people typed differently comes out the same.
package enum SearchText {
    /// The text as it is searched without marks: small letters, đ as d, one kind of dash and quote, single spaces.
    ///
    /// "ỦY BAN", "Uỷ  ban" and "uy ban" are one; decomposed input gives the same as composed.
    package static func folded(_ text: String) -> String {
        let table = FoldTable.bytes
        var builder = TextBuilder(capacity: text.utf8.count)
        for scalar in text.unicodeScalars {
            builder.append(folding: scalar, by: table)
        }
        return builder.text
    }

    /// The text as it is searched with marks: small letters, composed, every tone in its one place.
    ///
    /// "Hoà" is "hòa", "Uỷ" is "ủy", the slip "qúy" is "quý"; signs and spaces are unified as in the folded form.
    package static func exact(_ text: String) -> String {
        let composed = Composition.composed(text)
        let table = FoldTable.bytes
        var builder = TextBuilder(capacity: composed.utf8.count)
        var word: [Letter] = []
        word.reserveCapacity(12)
        for scalar in composed.unicodeScalars {
            if var letter = Letter(scalar) ?? Letter(eth: scalar) {
                letter.isCapital = false
                word.append(letter)
            } else {
                builder.append(word: &word, in: .new)
                builder.append(keepingMarks: scalar, by: table)
            }
        }
        builder.append(word: &word, in: .new)
        return builder.text
    }

    /// The words of a folded or exact text: runs of letters and digits, so "01/2019" is found by 01 and by 2019.
    package static func tokens(_ text: String) -> [String] {
        let scalars = text.unicodeScalars
        var words: [String] = []
        var start: String.Index?
        for place in scalars.indices {
            let isInside = isPartOfWord(scalars[place])
            if isInside, start == nil { start = place }
            if !isInside, let first = start {
                words.append(String(text[first..<place]))
                start = nil
            }
        }
        if let first = start { words.append(String(text[first...])) }
        return words
    }

    /// Every two neighbouring words, such as "tổ chức" and "chức đoàn": a space parts syllables, not words.
    package static func shingles(_ tokens: [String]) -> [String] {
        zip(tokens, tokens.dropFirst()).map { "\($0) \($1)" }
    }

    @inline(__always)
    static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0..<0x80: false
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x300...0x36F, 0x1E00...0x1EFF: true
        default: isPartOfForeignWord(scalar)
        }
    }

    private static func isPartOfForeignWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .decimalNumber: true
        default: scalar.properties.isAlphabetic
        }
    }
}

extension TextBuilder {
    /// Writes a character that is not of the Vietnamese alphabet as the exact form keeps it.
    fileprivate mutating func append(keepingMarks scalar: Unicode.Scalar, by table: [UInt8]) {
        if scalar.value >= 0x80, scalar.properties.isAlphabetic || 0x300...0x36F ~= scalar.value {
            for small in scalar.properties.lowercaseMapping.unicodeScalars { append(small) }
        } else {
            append(folding: scalar, by: table)
        }
    }
}
