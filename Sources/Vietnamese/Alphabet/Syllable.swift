/// A written syllable taken apart: an opening of consonants, then a rhyme that bears the tone.
///
/// Only spellings the language has are syllables, so "café" and "William" are none and stay as they are.
struct Syllable {
    /// Where the tone is written now, or nothing for the level tone.
    let tonedPlace: Int?
    /// Whether a reader would accept it as it stands: the tone in a place some style gives it, and a stop at the
    /// end (c, ch, p, t) only with sắc or nặng.
    let isWellFormed: Bool

    private let oldPlace: Int
    private let newPlace: Int

    /// Reads one word, or nothing when it is not spelled like a Vietnamese syllable.
    init?(_ letters: [Letter]) {
        let toned = letters.indices.filter { letters[$0].tone != .level }
        guard toned.count <= 1, let start = Syllable.rhymeStart(of: letters) else { return nil }
        let opening = letters[..<start]
        let rhyme = letters[start...]
        guard SyllableShapes.hasRhyme(rhyme), SyllableShapes.mayOpen(opening, before: rhyme[start].base)
        else { return nil }

        let vowels = rhyme.prefix { $0.base.isVowel }
        let closing = letters[vowels.endIndex...]
        (oldPlace, newPlace) = Syllable.places(in: vowels, isClosed: !closing.isEmpty)
        tonedPlace = toned.first
        let isStopped = SyllableShapes.isStop(closing)
        let tone = tonedPlace.map { letters[$0].tone } ?? .level
        let stands = tonedPlace == nil || tonedPlace == oldPlace || tonedPlace == newPlace
        isWellFormed = stands && (!isStopped || tone == .acute || tone == .dot)
    }

    /// Where the tone belongs in this style.
    func place(in style: ToneStyle) -> Int {
        switch style {
        case .old: oldPlace
        case .new: newPlace
        }
    }

    /// The u of "qu" and the i of "gi" belong to the opening, unless nothing else could bear the tone (gì) or
    /// the rhyme is iê (giếng).
    private static func rhymeStart(of letters: [Letter]) -> Int? {
        guard let first = letters.firstIndex(where: { $0.base.isVowel }) else { return nil }
        let next = first + 1
        guard first == 1, next < letters.count, letters[next].base.isVowel else { return first }
        switch (letters[0].base, letters[first].base) {
        case (.q, .u): return next
        case (.g, .i): return letters[next].base == .eCircumflex ? first : next
        default: return first
        }
    }

    /// The tone goes to the last vowel that wears a mark; else to the only one, to the second of a closed pair, to
    /// the middle one of three, to the first of an open pair; in an open oa, oe, uy the old style takes the second.
    private static func places(in vowels: ArraySlice<Letter>, isClosed: Bool) -> (old: Int, new: Int) {
        let first = vowels.startIndex
        if let marked = vowels.lastIndex(where: { $0.base.isMarkedVowel }) { return (marked, marked) }
        if vowels.count == 1 { return (first, first) }
        if vowels.count > 2 || isClosed { return (first + 1, first + 1) }
        switch (vowels[first].base, vowels[first + 1].base) {
        case (.o, .a), (.o, .e), (.u, .y): return (first + 1, first)
        default: return (first, first)
        }
    }
}
