import Foundation

/// Generated syllables: every opening with a choice of rhymes and all tones, in the new style.
enum Generated {
    static let openings = ["", "b", "ch", "đ", "gi", "h", "kh", "ng", "ph", "qu", "t", "th", "x"]
    /// Rhymes with the place of the tone in the new and in the old style.
    static let rhymes: [(text: String, new: Int, old: Int)] = [
        ("a", 0, 0), ("oa", 0, 1), ("oan", 1, 1), ("oe", 0, 1), ("oai", 1, 1), ("ôn", 0, 0), ("ơ", 0, 0), ("ao", 0, 0),
        ("uy", 0, 1), ("uynh", 1, 1), ("uyên", 2, 2), ("uôi", 1, 1), ("ươi", 1, 1), ("ưa", 0, 0), ("ăng", 0, 0),
        ("ây", 0, 0),
        ("ua", 0, 0), ("ươ", 1, 1), ("ui", 0, 0), ("uân", 1, 1), ("uê", 1, 1), ("uyu", 1, 1),
    ]

    struct Word {
        let letters: String
        let tone: Int
        let new: String
        let old: String
    }

    static let words: [Word] = openings.flatMap { opening in
        rhymes.filter { rhyme in
            // After qu and gi the glide is part of the opening.
            !["qu", "gi"].contains(opening) || !["o", "u"].contains(rhyme.text.prefix(1))
        }
        .flatMap { rhyme in
            Accented.tones.indices.map { tone in
                Word(
                    letters: opening + rhyme.text, tone: tone, new: word(opening, rhyme.text, tone, at: rhyme.new),
                    old: word(opening, rhyme.text, tone, at: rhyme.old))
            }
        }
    }

    private static func word(_ opening: String, _ rhyme: String, _ tone: Int, at place: Int) -> String {
        let vowels = rhyme.enumerated().map {
            $0.offset == place ? "\($0.element)\(Accented.tones[tone])" : "\($0.element)"
        }
        return (opening + vowels.joined()).precomposedStringWithCanonicalMapping
    }
}
