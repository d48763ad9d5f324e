/// The one place where the engines differ: FTS5 keeps terms in a table beside the entries, PostgreSQL in a `tsvector`.
extension Engine {
    /// The entries that match, as what follows `FROM`, up to and including the condition.
    func searchSource(_ match: SearchQuestion.Match) -> SQL {
        switch self {
        case .sqlite:
            """
            search_words CROSS JOIN search_entry AS entry ON entry.id = search_words.rowid
            WHERE search_words MATCH \(words(match))
            """
        case .postgres: "search_entry AS entry WHERE entry.words @@ CAST(\(words(match)) AS tsquery)"
        }
    }

    /// Whether an entry that was found has all the terms.
    func has(_ terms: [SearchTerm]) -> SQL {
        switch self {
        case .sqlite: "entry.id IN (SELECT rowid FROM search_words WHERE search_words MATCH \(words(.all(terms))))"
        case .postgres: "entry.words @@ CAST(\(words(.all(terms))) AS tsquery)"
        }
    }

    private func words(_ match: SearchQuestion.Match) -> String {
        switch (match, self) {
        case (.all(let terms), .sqlite): terms.map(Self.fts5).joined(separator: " AND ")
        case (.any(let terms), .sqlite): terms.map(Self.fts5).joined(separator: " OR ")
        case (.all(let terms), .postgres): terms.map(Self.tsquery).joined(separator: " & ")
        case (.any(let terms), .postgres): terms.map(Self.tsquery).joined(separator: " | ")
        }
    }

    private static func fts5(_ term: SearchTerm) -> String {
        "\"\(term.text)\"" + (term.isBeginning ? " *" : "")
    }

    private static func tsquery(_ term: SearchTerm) -> String {
        "'\(term.text)'" + (term.isBeginning ? ":*" : "")
    }
}

extension Migration.Step {
    /// The tables of the search index, for a migration of the product's.
    package static let searchTables: [Migration.Step] = [
        .each(
            sqlite: [
                """
                CREATE TABLE search_entry (
                    id INTEGER PRIMARY KEY,
                    noun TEXT NOT NULL,
                    subject TEXT NOT NULL,
                    title TEXT NOT NULL,
                    detail TEXT NOT NULL,
                    audience TEXT NOT NULL,
                    valid_from TEXT NOT NULL,
                    valid_through TEXT NOT NULL,
                    UNIQUE (noun, subject)
                )
                """,
                """
                CREATE VIRTUAL TABLE search_words
                USING fts5(words, tokenize = "ascii tokenchars '_'", detail = none, columnsize = 0)
                """,
            ],
            postgres: [
                """
                CREATE TABLE search_entry (
                    noun TEXT NOT NULL,
                    subject TEXT NOT NULL,
                    title TEXT NOT NULL,
                    detail TEXT NOT NULL,
                    audience TEXT NOT NULL,
                    valid_from TEXT NOT NULL,
                    valid_through TEXT NOT NULL,
                    words tsvector NOT NULL,
                    PRIMARY KEY (noun, subject)
                )
                """,
                "CREATE INDEX search_entry_words ON search_entry USING gin (words)",
            ])
    ]
}
