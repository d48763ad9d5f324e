/// What one reading connection was answered since anybody last changed the database.
///
/// SQLite says exactly whether that is so (`PRAGMA data_version`), whoever it was, another process included; so an
/// answer that is kept is the answer that the database would give again. Most requests ask what the one before asked:
/// who is signed in, what the first page of a list shows.
/// A class because it is the connection's memory; only the connection's queue may touch it.
final class SQLiteAnswers {
    /// How many values are kept, some megabytes at most, and how many of one answer; an answer counts for a few more.
    private static let mostValues = 60_000
    private static let mostValuesOfOne = 12_000
    private static let costOfOne = 8
    /// How many answers to questions wider than one query are kept; each may be a whole page.
    private static let mostPages = 32

    private var version: Int64?
    private var answers: [SQL: Rows] = [:]
    private var kept = 0
    private var pages: [AnyHashable: any Sendable] = [:]

    /// Begins a transaction that sees this version of the database.
    func begin(at version: Int64?) {
        guard version == nil || version != self.version else { return }
        self.version = version
        forget()
    }

    /// The rows that the same query was answered.
    func find(_ sql: SQL) -> Rows? { answers[sql] }

    /// Keeps the rows where they are not too many, and answers with them; what they are read as is kept with them.
    func keep(_ rows: Rows, for sql: SQL) -> Rows {
        let cost = rows.values.count + Self.costOfOne
        guard cost <= Self.mostValuesOfOne else { return rows }
        if kept + cost > Self.mostValues { forget() }
        var rows = rows
        rows.decoded = DecodedRows()
        answers[sql] = rows
        kept += cost
        return rows
    }

    func remembered<Answer: Sendable>(_ question: AnyHashable, _ make: () throws -> Answer) rethrows -> Answer {
        if let known = pages[question] as? Answer { return known }
        let answer = try make()
        if pages.count >= Self.mostPages { pages.removeAll(keepingCapacity: true) }
        pages[question] = answer
        return answer
    }

    private func forget() {
        pages.removeAll(keepingCapacity: true)
        answers.removeAll(keepingCapacity: true)
        kept = 0
    }
}
