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

        /// The same as questions to be asked one after the other, for an engine that answers each at once.
        var steps: [Rung] {
            let matches = preferences.map(Match.all) + [match]
            return matches.map { Rung(closeness: closeness, match: $0, preferences: []) }
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
            rung(.text, folded, .text, allBeginnings: true),
        ]
    }

    /// Words together before words scattered, complete words before the beginnings of words.
    private func rung(
        _ closeness: SearchHit.Closeness, _ words: [String], _ field: SearchTerm.Field, allBeginnings: Bool = false
    ) -> Rung {
        let complete = words.map { SearchTerm.word($0, field) }
        let pairs = zip(words, words.dropFirst()).map { SearchTerm.pair($0, $1, field) }
        let ladder = pairs.isEmpty ? [complete] : [pairs, complete, opened(pairs)]
        guard allBeginnings, words.count > 1 else {
            return Rung(closeness: closeness, match: .all(opened(complete)), preferences: ladder)
        }
        // A single letter begins too many words.
        let beginnings = zip(words, complete).map { $0.utf8.count > 1 ? $1.asBeginning() : $1 }
        return Rung(
            closeness: closeness, match: .all(opened(beginnings)), preferences: ladder + [opened(complete)])
    }

    /// The same with the last word as a beginning, because it may not be typed to its end.
    private func opened(_ terms: [SearchTerm]) -> [SearchTerm] {
        terms.dropLast() + terms.suffix(1).map { $0.asBeginning() }
    }
}
