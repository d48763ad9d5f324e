import Storage
import TestKit
import Testing

/// The disk is "full" when the database may not grow further: SQLite then answers as it does for a full disk.
@Suite struct `A full disk` {
    @Test func `refuses what does not fit and harms nothing`() async throws {
        try await contract.withPlace(on: .sqlite) { place in
            guard case .file(let path) = place else { return }
            var options = SQLiteOptions()
            options.maximumMegabytes = 2
            let store = try SQLiteStore(path: path, options: options)
            let refused = try await fill(store)
            let tooBig = Set(refused.keys)
            #expect(tooBig.isSubset(of: Self.big))
            #expect(tooBig.count >= 14)
            #expect(Set(refused.values) == [.full])
            let kept = try await store.read { try $0.all(Int.self, "SELECT id FROM line ORDER BY id") }
            #expect(Set(kept) == Self.all.subtracting(tooBig))
            let total = try await store.read { try $0.find(Counter.self, "a")?.total }
            #expect(total == kept.count)
            let problems = try await store.integrityCheck()
            #expect(problems == [])
            await store.close()
        }
    }

    private static let all = Set(1...40)
    private static let big = all.filter { $0.isMultiple(of: 2) }

    /// Twenty acts that fit and twenty that soon do not, all at once; what was refused.
    private func fill(_ store: SQLiteStore) async throws -> [Int: StorageError] {
        try await withThrowingTaskGroup(of: (Int, StorageError?).self) { group in
            for id in Self.all {
                group.addTask {
                    (id, try await storageError { try await Self.insert(id, into: store) })
                }
            }
            return try await group.reduce(into: [:]) { refused, outcome in refused[outcome.0] = outcome.1 }
        }
    }

    private static func insert(_ id: Int, into store: SQLiteStore) async throws {
        let content = big.contains(id) ? String(repeating: "x", count: 300_000) : "small"
        try await store.write { session in
            try session.insert(Line(id: id, content: content))
            guard var counter = try session.find(Counter.self, "a") else { return }
            counter.total += 1
            try session.update(counter)
        }
    }
}
