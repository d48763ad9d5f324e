extension Session {
    /// Makes the record findable, or findable as it now is.
    package func index(_ entry: SearchEntry) throws {
        try index(many: CollectionOfOne(entry))
    }

    /// Makes the records findable, or findable as they now are; of several entries for one record the last counts.
    package func index(many entries: some Sequence<SearchEntry>) throws {
        switch engine {
        case .sqlite: for entry in entries { try indexInFTS5(entry) }
        case .postgres: try indexInVectors(entries)
        }
    }

    /// Makes the record no longer findable.
    package func removeFromIndex(noun: String, subject: String) throws {
        let record: SQL = "noun = \(noun) AND subject = \(subject)"
        if engine == .sqlite {
            try run("DELETE FROM search_words WHERE rowid IN (SELECT id FROM search_entry WHERE \(record))")
        }
        try run("DELETE FROM search_entry WHERE \(record)")
    }

    /// Makes nothing findable any more, before everything is indexed anew.
    package func clearIndex() throws {
        if engine == .sqlite { try run("DELETE FROM search_words") }
        try run("DELETE FROM search_entry")
    }

    private func indexInFTS5(_ entry: SearchEntry) throws {
        let answer = try rows(
            """
            INSERT INTO search_entry (\(columns))
            VALUES (\(values(entry)))
            ON CONFLICT (noun, subject) DO UPDATE SET \(replacement)
            RETURNING id
            """)
        guard let id = try answer.first?.get(0, as: Int.self) else { return }
        try run("INSERT OR REPLACE INTO search_words (rowid, words) VALUES (\(id), \(entry.terms))")
    }

    private func indexInVectors(_ entries: some Sequence<SearchEntry>) throws {
        var latest: [[String]: SearchEntry] = [:]
        for entry in entries { latest[[entry.noun, entry.subject]] = entry }
        var rest = Array(latest.values)[...]
        while let size = [128, 16, 1].first(where: { $0 <= rest.count }) {
            let rows = rest.prefix(size).map { entry -> SQL in
                "(\(values(entry)), array_to_tsvector(string_to_array(\(entry.terms), ' ')))"
            }
            try run(
                """
                INSERT INTO search_entry (\(columns), words)
                VALUES \(SQL.joined(rows))
                ON CONFLICT (noun, subject) DO UPDATE SET \(replacement), words = excluded.words
                """)
            rest = rest.dropFirst(size)
        }
    }

    private var columns: SQL { "noun, subject, title, detail, audience, valid_from, valid_through" }

    private var replacement: SQL {
        """
        title = excluded.title, detail = excluded.detail, audience = excluded.audience,
        valid_from = excluded.valid_from, valid_through = excluded.valid_through
        """
    }

    private func values(_ entry: SearchEntry) -> SQL {
        let columns = [
            entry.noun, entry.subject, entry.title, entry.detail, entry.audience, entry.validFrom, entry.validThrough,
        ]
        return "\(list: columns)"
    }
}
