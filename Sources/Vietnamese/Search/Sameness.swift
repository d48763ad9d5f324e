extension SearchText {
    /// How alike two texts are, from the strictest level to the loosest.
    package enum Sameness: Int, CaseIterable, Comparable, Sendable {
        /// Byte for byte (L0).
        case bytes
        /// The same characters, composed or not (L1).
        case characters
        /// The same but for the place of the tone: hoà and hòa, uỷ and ủy (L2).
        case tonePlacement
        /// The same but for i or y in an open syllable: kỹ and kĩ, Mỹ and Mĩ (L3). Never enough for proper names.
        case spelling
        /// The same when marks, case, spaces and signs do not count (L4).
        case folded

        /// Whether one level is stricter than another.
        package static func < (one: Sameness, other: Sameness) -> Bool {
            one.rawValue < other.rawValue
        }
    }

    /// The strictest level on which two texts are the same, or nothing when they differ on all.
    package static func level(of one: String, and other: String, ignoringCase: Bool = false) -> Sameness? {
        let (one, other) = ignoringCase ? (LetterCase.lower(one), LetterCase.lower(other)) : (one, other)
        // Strings compare by canonical equivalence, so the bytes are asked first.
        if one.utf8.elementsEqual(other.utf8) { return .bytes }
        if one == other { return .characters }
        let (settledOne, settledOther) = (ToneStyle.new.applied(to: one), ToneStyle.new.applied(to: other))
        if settledOne == settledOther { return .tonePlacement }
        if Spelling.withI(settledOne) == Spelling.withI(settledOther) { return .spelling }
        return folded(one) == folded(other) ? .folded : nil
    }
}

/// The free choice between i and y at the end of an open syllable.
private enum Spelling {
    /// The text with i wherever the choice is free: lý → lí, quý → quí, y tế → i tế; thúy stays.
    static func withI(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var word: [Letter] = []
        for scalar in text.unicodeScalars {
            if let letter = Letter(scalar) {
                word.append(letter)
            } else {
                result.append(contentsOf: flush(&word))
                result.append(scalar)
            }
        }
        result.append(contentsOf: flush(&word))
        return String(result)
    }

    private static func flush(_ word: inout [Letter]) -> [Unicode.Scalar] {
        defer { word.removeAll() }
        if isFree(word) { word[word.count - 1].base = .i }
        return word.map(\.scalar)
    }

    private static func isFree(_ word: [Letter]) -> Bool {
        guard word.last?.base == .y, Syllable(word) != nil else { return false }
        let before = word.dropLast()
        let afterQu = before.first?.base == .q
        return afterQu || !before.contains { $0.base.isVowel }
    }
}
