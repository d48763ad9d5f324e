/// What somebody typed, as a few ever looser questions to the index.
struct SearchQuestion {
    /// Terms that must be there: all of them, or any.
    enum Match {
        case all([SearchTerm])
        case any([SearchTerm])
    }

    /// One question: what must match, and which of the matches come first.
    struct Rung {
        let closeness: SearchHit.Closeness
        let match: Match
        /// An entry that has the terms of an earlier preference comes before one that has those of a later.
        let preferences: [[SearchTerm]]
        /// Whether it is asked only where nothing nearer was found.
        var isLastResort = false

        /// The same as questions to be asked one after the other, for an engine that answers each at once.
        var steps: [Rung] {
            let matches = preferences.map(Match.all) + [match]
            return matches.map { Rung(closeness: closeness, match: $0, preferences: []) }
        }

        var withoutPreferences: Rung { Rung(closeness: closeness, match: match, preferences: []) }

        /// All that matches, those of an earlier preference first.
        func ordered(_ hits: [SearchHit]) -> [SearchHit] {
            guard !preferences.isEmpty, hits.count > 1 else { return hits }
            let places = hits.map { hit in
                let terms = hit.terms
                return preferences.firstIndex { $0.allSatisfy { $0.isAmong(terms) } } ?? preferences.count
            }
            return (0...preferences.count).flatMap { place in zip(hits, places).filter { $1 == place }.map(\.0) }
        }
    }

    /// How many words are looked at; nobody types more, and each costs.
    private static let mostWords = 12

    private let exact: [String]
    private let folded: [String]

    init(_ query: String) {
        let query = String(query.prefix(400))
        exact = Array(SearchTerm.Field.exactTitle.words(query).prefix(Self.mostWords))
        folded = Array(SearchTerm.Field.title.words(query).prefix(Self.mostWords))
    }

    /// The questions from the nearest to the loosest; none when nothing was asked.
    var rungs: [Rung] {
        guard !folded.isEmpty, !exact.isEmpty else { return [] }
        let whole = [SearchTerm.whole(exact, .exactTitle), SearchTerm.whole(folded, .title)]
        return [
            Rung(closeness: .wholeTitle, match: .any(whole), preferences: [[whole[0]]]),
            rung(.exactTitle, exact, .exactTitle),
            rung(.title, folded, .title),
            rung(.text, folded, .text),
        ] + beginnings
    }

    /// Words together before words scattered, complete words before the beginning of the last.
    private func rung(_ closeness: SearchHit.Closeness, _ words: [String], _ field: SearchTerm.Field) -> Rung {
        let complete = words.map { SearchTerm.word($0, field) }
        let pairs = zip(words, words.dropFirst()).map { SearchTerm.pair($0, $1, field) }
        return Rung(
            closeness: closeness, match: .all(opened(complete)),
            preferences: pairs.isEmpty ? [complete] : [pairs, complete, opened(pairs)])
    }

    /// Several words of which none may be complete; a single letter begins too many words and stands for itself.
    private var beginnings: [Rung] {
        guard folded.count > 1 else { return [] }
        let complete = folded.map { SearchTerm.word($0, .text) }
        let begun = zip(folded, complete).map { $0.utf8.count > 1 ? $1.asBeginning() : $1 }
        return [Rung(closeness: .text, match: .all(opened(begun)), preferences: [], isLastResort: true)]
    }

    /// The same with the last word as a beginning, because it may not be typed to its end.
    private func opened(_ terms: [SearchTerm]) -> [SearchTerm] {
        terms.dropLast() + terms.suffix(1).map { $0.asBeginning() }
    }
}
