/// TCVN3 has no toned capitals, so "HỘI" was typed `HéI` and drawn by a font; the ASCII letters tell what was meant.
enum CapitalRecovery {
    /// A run of letters, or one character that is none.
    private enum Piece {
        case word([Letter])
        case other(Unicode.Scalar)
    }

    /// What the letters of a word say about its case.
    private enum Case {
        case capitals
        case usual
        /// At most one ASCII letter, a capital, and small letters that may have been drawn as capitals: `X·`.
        case unclear
    }

    /// The text with words in capitals where their ASCII letters are (two at least), or where the words around are.
    static func recovered(_ text: String) -> String {
        let pieces = pieces(of: text)
        var builder = TextBuilder(capacity: text.utf8.count)
        for (place, piece) in pieces.enumerated() {
            switch piece {
            case .other(let scalar): builder.append(scalar)
            case .word(let letters):
                let isRaised = isInCapitals(letters, at: place, in: pieces)
                for var letter in letters {
                    letter.isCapital = letter.isCapital || isRaised
                    builder.append(letter.scalar)
                }
            }
        }
        return builder.text
    }

    private static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var word: [Letter] = []
        for scalar in text.unicodeScalars {
            if let letter = Letter(scalar) {
                word.append(letter)
                continue
            }
            if !word.isEmpty { pieces.append(.word(word)) }
            word.removeAll()
            pieces.append(.other(scalar))
        }
        return word.isEmpty ? pieces : pieces + [.word(word)]
    }

    private static func isInCapitals(_ word: [Letter], at place: Int, in pieces: [Piece]) -> Bool {
        switch kind(of: word) {
        case .capitals: return true
        case .usual: return false
        case .unclear:
            let around = [neighbour(pieces[..<place].reversed()), neighbour(pieces[(place + 1)...])].compactMap { $0 }
            let areCapitals = around.allSatisfy { kind(of: $0) == .capitals }
            return areCapitals && around.contains { $0.contains { $0.scalar.value >= 0x80 } }
        }
    }

    /// The nearest clear word on the same line.
    private static func neighbour(_ pieces: some Sequence<Piece>) -> [Letter]? {
        for piece in pieces {
            switch piece {
            case .word(let letters) where kind(of: letters) != .unclear: return letters
            case .other("\n"), .other("\r"): return nil
            case .word, .other: continue
            }
        }
        return nil
    }

    private static func kind(of word: [Letter]) -> Case {
        let ascii = word.filter { $0.scalar.value < 0x80 }
        guard ascii.allSatisfy({ $0.isCapital }) else { return .usual }
        if ascii.count > 1 { return .capitals }
        return word.count > ascii.count ? .unclear : .usual
    }
}
