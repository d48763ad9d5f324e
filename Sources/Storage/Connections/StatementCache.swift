/// The prepared statements of one connection by their text; the ones least recently used make way.
///
/// A class because it is the connection's memory; only the connection's queue may touch it.
final class StatementCache<Statement> {
    private struct Entry {
        let statement: Statement
        var lastUse: UInt64
    }

    private let capacity: Int
    private var entries: [String: Entry] = [:]
    private var uses: UInt64 = 0

    init(capacity: Int) {
        self.capacity = capacity
    }

    var count: Int { entries.count }

    /// The statement with the text, which counts as a use of it.
    func find(_ text: String) -> Statement? {
        guard let index = entries.index(forKey: text) else { return nil }
        uses += 1
        entries.values[index].lastUse = uses
        return entries.values[index].statement
    }

    /// Keeps the statement and answers those that had to make way for it.
    func keep(_ statement: Statement, for text: String) -> [Statement] {
        uses += 1
        entries[text] = Entry(statement: statement, lastUse: uses)
        guard entries.count > capacity else { return [] }
        let leaving = entries.sorted { $0.value.lastUse < $1.value.lastUse }.prefix(max(1, capacity / 8))
        for (text, _) in leaving { entries[text] = nil }
        return leaving.map(\.value.statement)
    }

    func remove(_ text: String) -> Statement? {
        entries.removeValue(forKey: text)?.statement
    }

    func removeAll() {
        entries = [:]
    }
}
