/// Letters of other alphabets that stand in a Latin word because they look right there.
enum WordCleaning {
    static func cleaned(_ text: String, ledger: inout CleaningLedger) -> String {
        guard text.unicodeScalars.contains(where: { LookAlikes.isSuspect($0) }) else { return text }
        var result = String.UnicodeScalarView()
        var word: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
                word.append(scalar)
            } else {
                result.append(contentsOf: settled(word, &ledger))
                word.removeAll(keepingCapacity: true)
                result.append(scalar)
            }
        }
        result.append(contentsOf: settled(word, &ledger))
        return String(result)
    }

    private static func settled(_ word: [Unicode.Scalar], _ ledger: inout CleaningLedger) -> [Unicode.Scalar] {
        guard word.contains(where: { LookAlikes.isSuspect($0) }) else { return word }
        let latin = inLatin(word, &ledger)
        return withoutEth(latin, &ledger)
    }

    /// A word with at least one Latin letter, all of whose other letters have a Latin twin, was meant in Latin.
    private static func inLatin(_ word: [Unicode.Scalar], _ ledger: inout CleaningLedger) -> [Unicode.Scalar] {
        let foreign = word.filter { LookAlikes.isForeign($0) }
        let hasLatin = word.contains { LookAlikes.isLatin($0) }
        guard hasLatin, !foreign.isEmpty, foreign.allSatisfy({ LookAlikes.latin[$0] != nil }) else { return word }
        let latin = word.map { LookAlikes.latin[$0] ?? $0 }
        ledger.note(.lookAlike, text(word), text(latin))
        return latin
    }

    /// Eth becomes đ where that gives a Vietnamese syllable (Ðông) or a short form in capitals (LÐLÐ); það stays.
    private static func withoutEth(_ word: [Unicode.Scalar], _ ledger: inout CleaningLedger) -> [Unicode.Scalar] {
        let straight = word.map { Letter(eth: $0)?.scalar ?? $0 }
        guard straight != word else { return word }
        let letters = straight.compactMap { Letter($0) }
        guard letters.count == straight.count else { return word }
        let isShortForm = letters.allSatisfy { $0.isCapital }
        guard isShortForm || Syllable(letters) != nil else { return word }
        ledger.note(.eth, text(word), text(straight))
        return straight
    }

    private static func text(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return Composition.composed(String(view))
    }
}
