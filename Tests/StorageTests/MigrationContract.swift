import Storage
import TestKit
import Testing

@Suite struct `Migrations` {
    private let empty = TestStores([])
    private let first = Migration("0001-first", "CREATE TABLE first (id TEXT PRIMARY KEY)")
    private let second = Migration(
        "0002-second", "ALTER TABLE first ADD COLUMN note TEXT",
        "INSERT INTO first (id, note) VALUES ('1', \("ghi chú"))")

    @Test(arguments: TestEngines.available)
    func `are applied once, in order`(engine: Engine) async throws {
        try await empty.withStore(on: engine) { store in
            #expect(try await store.pendingMigrations([first, second]) == ["0001-first", "0002-second"])
            try await store.migrate([first], at: "2026-01-01T00:00:00.000Z")
            #expect(try await store.pendingMigrations([first, second]) == ["0002-second"])
            for _ in 1...2 { try await store.migrate([first, second], at: "2026-02-01T00:00:00.000Z") }
            let (notes, history) = try await store.read { session in
                try (
                    session.all(String.self, "SELECT note FROM first"),
                    session.all(String.self, "SELECT applied_at FROM migration ORDER BY place")
                )
            }
            #expect(notes == ["ghi chú"])
            #expect(history == ["2026-01-01T00:00:00.000Z", "2026-02-01T00:00:00.000Z"])
        }
    }

    @Test(arguments: TestEngines.available)
    func `of a newer program are not touched by an older one`(engine: Engine) async throws {
        try await empty.withStore(on: engine) { store in
            try await store.migrate([first, second], at: "now")
            let error = try await storageError { try await store.migrate([first], at: "now") }
            #expect(error == .newerDatabase(found: ["0002-second"]))
        }
    }

    @Test(arguments: TestEngines.available)
    func `leave nothing behind when one of their steps fails`(engine: Engine) async throws {
        let broken = Migration("0002-broken", "CREATE TABLE half (id TEXT)", "CREATE TABLE first (id TEXT)")
        try await empty.withStore(on: engine) { store in
            guard case .failed? = try await storageError({ try await store.migrate([first, broken], at: "now") }) else {
                Issue.record("a broken migration was applied")
                return
            }
            #expect(try await store.pendingMigrations([first, broken]) == ["0002-broken"])
            try await store.migrate([first, Migration("0002-broken", "CREATE TABLE half (id TEXT)")], at: "now")
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: TestEngines.available)
    func `are applied once when several nodes start at once`(engine: Engine) async throws {
        try await empty.withPlace(on: engine) { place in
            let nodes = try (1...4).map { _ in try place.open() }
            let (first, second) = (first, second)
            try await withThrowingTaskGroup { group in
                for node in nodes { group.addTask { try await node.migrate([first, second], at: "now") } }
                try await group.waitForAll()
            }
            #expect(try await nodes[0].read { try $0.first(Int.self, "SELECT count(*) FROM first") } == 1)
            #expect(try await nodes[0].read { try $0.first(Int.self, "SELECT count(*) FROM migration") } == 2)
            for node in nodes { await node.close() }
        }
    }

    @Test(arguments: TestEngines.available)
    func `under way elsewhere do not disturb statements already prepared`(engine: Engine) async throws {
        try await contract.withPlace(on: engine) { place in
            let (one, other) = (try place.open(), try place.open())
            let all: SQL = "SELECT * FROM counter WHERE id = \("a")"
            let before = try await one.read { try $0.rows(all).columns.names }
            try await other.changeSchema { try $0.run("ALTER TABLE counter ADD COLUMN note TEXT") }
            let after = try await one.read { try $0.rows(all).columns.names }
            #expect(before == ["id", "total"])
            #expect(after == ["id", "total", "note"])
            await one.close()
            await other.close()
        }
    }

    @Test(arguments: TestEngines.available)
    func `result in a schema that can be written down`(engine: Engine) async throws {
        try await contract.withStore(on: engine) { store in
            let text = try await store.schemaText()
            #expect(text.contains("CREATE TABLE programme ("))
            #expect(text.contains("CREATE INDEX programme_area"))
            #expect(text.contains("REFERENCES area"))
            #expect(!text.contains("search_words_data"))
            #expect(try await store.schemaText() == text)
        }
    }
}
