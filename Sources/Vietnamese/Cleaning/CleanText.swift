/// Text made fit to be stored: composed, with plain spaces, without what cannot be seen, in one alphabet.
///
/// Text mis-read from an old encoding must be recovered first (`LegacyText`): cleaning removes some of its characters.
package enum CleanText {
    /// How many lines a text may have.
    package enum Shape: Sendable {
        /// One: line ends and tabs become spaces.
        case line
        /// Several: line ends (as \n) and tabs stay.
        case lines
    }

    /// What came out and what had to be done for it, in the order of first meeting.
    package struct Outcome: Sendable {
        package let text: String
        package let changes: [CleaningChange]
    }

    /// The text as it should be stored.
    package static func cleaned(_ text: String, as shape: Shape = .line) -> String {
        isClean(text) ? text : cleaning(of: text, as: shape).text
    }

    /// The text as it should be stored, with an account of what was changed.
    package static func cleaning(of text: String, as shape: Shape = .line) -> Outcome {
        if isClean(text) { return Outcome(text: text, changes: []) }
        var ledger = CleaningLedger()
        let composed = Composition.composed(text)
        if !composed.utf8.elementsEqual(text.utf8) { ledger.note(.composition, "", "") }
        let visible = CharacterCleaning.cleaned(composed, as: shape, ledger: &ledger)
        let latin = Composition.composed(WordCleaning.cleaned(visible, ledger: &ledger))
        let spaced = SpaceCleaning.cleaned(latin)
        if !spaced.utf8.elementsEqual(latin.utf8) { ledger.note(.spacing, "", "") }
        return Outcome(text: spaced, changes: ledger.changes)
    }

    /// Whether nothing can need cleaning: Vietnamese letters and ASCII signs with single spaces between them.
    private static func isClean(_ text: String) -> Bool {
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            let isPlain =
                switch scalar.value {
                case 0x20: previous != " "
                case 0x21..<0x7F, 0x2010...0x2027: true
                default: Letter(scalar) != nil
                }
            guard isPlain else { return false }
            previous = scalar
        }
        return previous != " " || text.isEmpty
    }
}

/// The account of one cleaning.
struct CleaningLedger {
    private(set) var changes: [CleaningChange] = []
    private var places: [CleaningChange: Int] = [:]

    /// Notes a change, or counts it again.
    mutating func note(_ kind: CleaningChange.Kind, _ original: String, _ replacement: String) {
        let change = CleaningChange(kind: kind, original: original, replacement: replacement, count: 1)
        if let place = places[change] {
            changes[place].count += 1
        } else {
            places[change] = changes.count
            changes.append(change)
        }
    }
}
