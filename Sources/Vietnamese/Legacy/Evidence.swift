/// What the words of a text say for and against its being Vietnamese, read as it stands.
struct Evidence {
    /// Words with a character outside ASCII, and how many of them are well-formed syllables.
    private(set) var marked = 0
    private(set) var sound = 0
    /// Words of ASCII letters, how many of them are syllables; short forms in capitals and single letters left out.
    private(set) var plain = 0
    private(set) var plainSound = 0

    /// Counts the words of a text.
    init(_ text: String) {
        self.init(words: Evidence.words(text))
    }

    /// Counts words that have been taken from a text.
    init(words: some Sequence<Substring.UnicodeScalarView>) {
        for word in words {
            if word.contains(where: { $0.value >= 0x80 }) {
                marked += 1
                sound += Evidence.isSyllable(word) ? 1 : 0
            } else if word.dropFirst().contains(where: { $0.value >= 0x61 }) {
                plain += 1
                plainSound += Evidence.isSyllable(word) ? 1 : 0
            }
        }
    }

    /// The share of marked words that are syllables.
    var share: Double {
        marked == 0 ? 0 : Double(sound) / Double(marked)
    }

    /// Whether most words without marks could be Vietnamese too, as they must when only the encoding was wrong.
    var isPlainSound: Bool {
        plain == 0 || plainSound * 2 > plain
    }

    /// Runs of letters and of whatever else is not ASCII, since old encodings put letters on signs (`x·`, `«ng`).
    static func words(_ text: String) -> [Substring.UnicodeScalarView] {
        text.unicodeScalars.split { scalar in
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A: false
            case 0..<0x80, 0xA0, 0x2010...0x2027, 0x3000: true
            default: false
            }
        }
    }

    /// Whether the word is a well-formed syllable, in small letters, in capitals or with one capital in front.
    static func isSyllable(_ word: Substring.UnicodeScalarView) -> Bool {
        var letters: [Letter] = []
        for scalar in word {
            guard letters.count < 8, let letter = Letter(scalar) else { return false }
            letters.append(letter)
        }
        let capitals = letters.count { $0.isCapital }
        let isCased = capitals == 0 || capitals == letters.count || (capitals == 1 && letters[0].isCapital)
        return isCased && Syllable(letters)?.isWellFormed == true
    }
}
