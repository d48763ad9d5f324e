extension SearchText {
    /// The other ways to write a text: short forms in full and full forms in short, one or several at a time.
    ///
    /// "UBMTTQ quận" gives "Ủy ban Mặt trận Tổ quốc quận" and "Ủy ban MTTQ quận". The text itself is not among them,
    /// and an answer is never longer than `limit`.
    package static func expansions(of text: String, limit: Int = 12) -> [String] {
        let start = Expansion.words(of: text)
        var seen: Set<String> = [folded(start.joined(separator: " "))]
        var found: [[String]] = []
        var next = 0
        var current = start
        while true {
            for variant in Expansion.variants(of: current) where found.count < limit {
                if seen.insert(folded(variant.joined(separator: " "))).inserted { found.append(variant) }
            }
            guard next < found.count else { break }
            current = found[next]
            next += 1
        }
        return found.map { $0.joined(separator: " ") }
    }
}

/// The dictionary of short forms as a set of rewritings of words.
private enum Expansion {
    /// Words that may stand for other words.
    struct Rewriting {
        let from: [String]
        let folded: [String]
        let into: [String]

        init(_ from: String, _ into: String) {
            self.from = SearchText.tokens(SearchText.exact(from))
            folded = SearchText.tokens(SearchText.folded(from))
            self.into = Expansion.words(of: into)
        }
    }

    static let rewritings: [String: [Rewriting]] = Dictionary(
        grouping: Abbreviation.all.flatMap { entry in
            entry.full.flatMap { [Rewriting(entry.short, $0), Rewriting($0, entry.short)] }
        },
        by: { $0.folded.first ?? "" })

    static func words(of text: String) -> [String] {
        SearchText.tokens(Composition.composed(text))
    }

    static func variants(of words: [String]) -> [[String]] {
        let folded = words.map { SearchText.folded($0) }
        return words.indices.flatMap { place in
            (rewritings[folded[place]] ?? []).compactMap { rewriting in
                let end = place + rewriting.from.count
                guard end <= words.count, folded[place..<end].elementsEqual(rewriting.folded),
                    accepts(words[place..<end], rewriting.from)
                else { return nil }
                return Array(words[..<place]) + rewriting.into + Array(words[end...])
            }
        }
    }

    /// A word typed without marks stands for any; one typed with marks only for itself.
    private static func accepts(_ words: ArraySlice<String>, _ wanted: [String]) -> Bool {
        zip(words, wanted).allSatisfy { word, wanted in
            word.utf8.allSatisfy { $0 < 0x80 } || SearchText.exact(word) == wanted
        }
    }
}
