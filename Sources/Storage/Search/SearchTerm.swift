internal import Vietnamese

/// A word as the index keeps it: told apart by a digit that says where and how it was written.
///
/// Words are folded and split by us, so both engines index the same terms and find the same records; the engine only
/// compares terms. Pairs of neighbouring words are terms too: a title in which they stand together is nearer.
struct SearchTerm: Hashable {
    /// Where a word stands and how it is compared; each has its pairs under a digit of their own.
    enum Field: String, CaseIterable {
        case exactTitle = "1"
        case title = "2"
        case text = "3"

        var pairs: String {
            switch self {
            case .exactTitle: "4"
            case .title: "5"
            case .text: "6"
            }
        }

        /// The whole title as one term.
        var whole: String {
            switch self {
            case .exactTitle: "7"
            case .title, .text: "8"
            }
        }

        /// The words of a text as this field compares them.
        func words(_ text: String) -> [String] {
            let text = self == .exactTitle ? SearchText.exact(text) : SearchText.folded(text)
            return SearchText.tokens(text).map(SearchTerm.plain)
        }
    }

    let text: String
    /// Whether words that begin like this one are meant too.
    var isBeginning = false

    static func word(_ word: String, _ field: Field) -> SearchTerm {
        SearchTerm(text: field.rawValue + word)
    }

    static func pair(_ first: String, _ second: String, _ field: Field) -> SearchTerm {
        SearchTerm(text: field.pairs + first + "_" + second)
    }

    /// The term for words that begin like this one.
    func asBeginning() -> SearchTerm {
        SearchTerm(text: text, isBeginning: true)
    }

    /// Whether one of an entry's terms is meant.
    func isAmong(_ terms: Set<Substring>) -> Bool {
        isBeginning ? terms.contains { $0.hasPrefix(text) } : terms.contains(text[...])
    }

    /// The whole title as one term, as long as an engine takes.
    static func whole(_ words: [String], _ field: Field) -> SearchTerm {
        let text = field.whole + words.joined(separator: "_")
        return SearchTerm(text: text.utf8.count <= 1600 ? text : String(text.unicodeScalars.prefix(400)))
    }

    /// A word without what an engine could take for more than a letter, and not longer than an engine takes.
    private static func plain(_ word: String) -> String {
        if word.utf8.count <= 80, word.utf8.allSatisfy(isPlain) { return word }
        let scalars = word.unicodeScalars.prefix(40).map { $0.isASCII && !isPlain(UInt8(ascii: $0)) ? "_" : $0 }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF: true
        default: false
        }
    }
}

extension SearchEntry {
    /// How many words of the detail can be found; the limit keeps one entry from filling the index.
    private static let mostWords = 4000

    /// All terms of the entry, with spaces between; a term may be there twice.
    var terms: String {
        let exact = SearchTerm.Field.exactTitle.words(title)
        let folded = SearchTerm.Field.title.words(title)
        let detail = SearchTerm.Field.text.words(detail)
        var terms = SearchTerm.whole(exact, .exactTitle).text + " " + SearchTerm.whole(folded, .title).text
        Self.append(exact[...], .exactTitle, to: &terms)
        Self.append(folded[...], .title, to: &terms)
        Self.append(folded[...], .text, to: &terms)
        Self.append(detail.prefix(Self.mostWords), .text, to: &terms)
        return terms
    }

    private static func append(_ words: ArraySlice<String>, _ field: SearchTerm.Field, to terms: inout String) {
        var previous: String?
        for word in words {
            terms += " "
            terms += SearchTerm.word(word, field).text
            if let previous {
                terms += " "
                terms += SearchTerm.pair(previous, word, field).text
            }
            previous = word
        }
    }
}

extension SearchHit {
    /// The terms under which the index keeps what was found.
    var terms: Set<Substring> {
        let entry = SearchEntry(noun: noun, subject: subject, title: title, detail: detail, audience: "")
        return Set(entry.terms.split(separator: " "))
    }
}
