internal import Vietnamese

extension Session {
    /// The records whose title or detail has the words of the query, the nearest first.
    ///
    /// Any text may be asked for. Marks and letter case may be left out; the last word may be incomplete.
    /// - Parameter condition: who may find what, over the columns `noun`, `subject`, `audience`, `valid_from` and
    ///   `valid_through` of `entry`; it is part of the question to the database, so nothing hidden is ever counted.
    package func search(_ query: String, where condition: SQL? = nil, limit: Int = 20) throws -> [SearchHit] {
        var hits: [SearchHit] = []
        for rung in SearchQuestion(query).rungs where hits.count < limit && !(rung.isLastResort && !hits.isEmpty) {
            let known = Set(hits.map { [$0.noun, $0.subject] })
            let found = try find(rung, condition, limit: limit + known.count)
            let fresh = found.filter { !known.contains([$0.noun, $0.subject]) }
            hits += literalFirst(Array(fresh.prefix(limit - hits.count)), query)
        }
        return hits
    }

    /// What matches, by preference: PostgreSQL orders it itself.
    ///
    /// SQLite hands out few matches at once, and many in steps that end early.
    private func find(_ rung: SearchQuestion.Rung, _ condition: SQL?, limit: Int) throws -> [SearchHit] {
        guard engine == .sqlite else { return try ask(rung, condition, limit: limit) }
        let all = try ask(rung.withoutPreferences, condition, limit: limit)
        guard all.count == limit else { return rung.ordered(all) }
        var found: [SearchHit] = []
        for step in rung.steps where found.count < limit {
            let known = Set(found.map { [$0.noun, $0.subject] })
            let asked = try ask(step, condition, limit: limit + found.count)
            found += asked.filter { !known.contains([$0.noun, $0.subject]) }
        }
        return found
    }

    private func ask(_ rung: SearchQuestion.Rung, _ condition: SQL?, limit: Int) throws -> [SearchHit] {
        let allowed: SQL = condition.map { "AND (\($0))" } ?? ""
        let preferences = rung.preferences.map { "\(engine.has($0)) DESC" as SQL }
        let order = preferences + ["length(entry.title)", "entry.title", "entry.noun", "entry.subject"]
        let rows = try rows(
            """
            SELECT   entry.noun, entry.subject, entry.title, entry.detail, entry.valid_from, entry.valid_through
            FROM     \(engine.searchSource(rung.match)) \(allowed)
            ORDER BY \(SQL.joined(order))
            LIMIT    \(limit)
            """)
        return try rows.map { row in
            SearchHit(
                noun: try row.get(0), subject: try row.get(1), title: try row.get(2), detail: try row.get(3),
                validFrom: try row.get(4), validThrough: try row.get(5), closeness: rung.closeness)
        }
    }

    /// Titles with the tone marks in the very same places come first: *hòa* asked for, *hòa* before *hoà*.
    private func literalFirst(_ hits: [SearchHit], _ query: String) -> [SearchHit] {
        guard let closeness = hits.first?.closeness, closeness <= .exactTitle, hits.count > 1 else { return hits }
        let asked = Set(SearchText.tokens(query.lowercased()))
        let isLiteral = hits.map { asked.isSubset(of: SearchText.tokens($0.title.lowercased())) }
        return zip(hits, isLiteral).filter(\.1).map(\.0) + zip(hits, isLiteral).filter { !$0.1 }.map(\.0)
    }
}
