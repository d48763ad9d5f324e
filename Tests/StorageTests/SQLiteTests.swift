import Foundation
import Storage
import Synchronization
import TestKit
import Testing

@Suite struct `A SQLite store` {
    @Test func `syncs every act to disk and keeps foreign keys`() async throws {
        try await contract.withStore(on: .sqlite) { store in
            let settings = try await store.write { session in
                try ["synchronous", "foreign_keys", "journal_mode"].map { name in
                    try session.rows("PRAGMA \(name: name)").first?[0]
                }
            }
            #expect(settings == [.integer(2), .integer(1), .text("wal")])
        }
    }

    @Test func `waits for another process, then says there is contention`() async throws {
        try await contract.withPlace(on: .sqlite) { place in
            var impatient = SQLiteOptions()
            impatient.busyTimeout = .milliseconds(200)
            let (one, other) = (try place.open(), try place.open(sqlite: impatient))
            let (begun, begin) = AsyncStream<Void>.makeStream()
            let gate = Gate()
            try await withThrowingTaskGroup { group in
                group.addTask {
                    try await one.write { session in
                        try session.insert(Line(id: 1, content: "slow"))
                        begin.finish()
                        gate.wait()
                    }
                }
                for await _ in begun {}
                let refused = try await withThrowingTaskGroup(of: StorageError?.self) { hasty in
                    for id in 2...4 {
                        hasty.addTask {
                            try await storageError {
                                try await other.write { try $0.insert(Line(id: id, content: "quick")) }
                            }
                        }
                    }
                    return try await hasty.reduce(into: []) { $0.append($1) }
                }
                gate.open()
                #expect(refused == [.contention, .contention, .contention])
                try await group.waitForAll()
            }
            try await other.write { try $0.insert(Line(id: 9, content: "later")) }
            #expect(try await one.read { try $0.all(Int.self, "SELECT id FROM line ORDER BY id") } == [1, 9])
            await one.close()
            await other.close()
        }
    }

    @Test func `answers anew what was asked before, whoever has written in between`() async throws {
        try await contract.withPlace(on: .sqlite) { place in
            var single = SQLiteOptions()
            single.readers = 1
            let (one, other) = (try place.open(sqlite: single), try place.open())
            func lines() async throws -> [Int] {
                try await one.read { try $0.all(Int.self, "SELECT id FROM line ORDER BY id") }
            }
            var answers = [try await lines()]
            try await one.write { try $0.insert(Line(id: 1, content: "its own")) }
            answers.append(try await lines())
            try await other.write { try $0.insert(Line(id: 2, content: "another's")) }
            answers.append(try await lines())
            answers.append(try await lines())
            try await other.write { _ = try $0.run("DELETE FROM line WHERE id = 1") }
            answers.append(try await lines())
            #expect(answers == [[], [1], [1, 2], [1, 2], [2]])
            await one.close()
            await other.close()
        }
    }

    @Test func `makes what is remembered once, and anew when anybody has written`() async throws {
        try await contract.withPlace(on: .sqlite) { place in
            var single = SQLiteOptions()
            single.readers = 1
            let (one, other) = (try place.open(sqlite: single), try place.open())
            let made = Mutex(0)
            func lines(_ question: String) async throws -> Int {
                try await one.read { session in
                    try session.remembered(question) {
                        made.withLock { $0 += 1 }
                        return try session.first(Int.self, "SELECT count(*) FROM line") ?? 0
                    }
                }
            }
            var answers = [try await lines("a"), try await lines("a"), try await lines("b")]
            #expect(made.withLock { $0 } == 2)
            try await other.write { try $0.insert(Line(id: 1, content: "another's")) }
            answers += [try await lines("a"), try await lines("a")]
            #expect(made.withLock { $0 } == 3)
            #expect(answers == [0, 0, 0, 1, 1])
            await one.close()
            await other.close()
        }
    }

    @Test func `is backed up while it serves, as of one moment`() async throws {
        try await contract.withPlace(on: .sqlite) { place in
            guard case .file(let path) = place, let store = try place.open() as? SQLiteStore else { return }
            let copy = path + ".backup"
            try Data("in the way".utf8).write(to: URL(fileURLWithPath: copy))
            try await store.write { session in
                try session.insert(many: (1...20_000).map { Line(id: $0, content: "nội dung \($0)") })
                try session.index(SearchEntry(noun: "line", subject: "1", title: "Nội dung", audience: "public"))
            }
            try await withThrowingTaskGroup { group in
                group.addTask {
                    for total in 1...100 {
                        try await store.write { session in
                            try session.update(Counter(id: "a", total: total))
                            try session.update(Counter(id: "b", total: -total))
                        }
                    }
                }
                try await store.backup(to: copy)
                try await group.waitForAll()
            }
            let restored = try SQLiteStore(path: copy)
            let totals = try await restored.read { try $0.all(Counter.self, "SELECT * FROM counter").map(\.total) }
            #expect(totals.reduce(0, +) == 0)
            #expect(try await restored.read { try $0.first(Int.self, "SELECT count(*) FROM line") } == 20_000)
            #expect(try await restored.read { try $0.search("noi dung") }.count == 1)
            #expect(try await restored.integrityCheck() == [])
            await restored.close()
            await store.close()
        }
    }

    @Test func `says what is wrong inside it`() async throws {
        try await contract.withPlace(on: .sqlite) { place in
            guard case .file(let path) = place, let store = try place.open() as? SQLiteStore else { return }
            #expect(try await store.integrityCheck() == [])
            await store.close()
            let tool = Process()
            tool.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
            tool.arguments = [
                path,
                """
                INSERT INTO programme (id, title, state, is_public, area_id)
                VALUES ('p', 'orphan', 'drafting', TRUE, 'nowhere')
                """,
            ]
            try tool.run()
            tool.waitUntilExit()
            let reopened = try SQLiteStore(path: path)
            #expect(
                try await reopened.integrityCheck() == ["a row of programme refers to a row that is not there"])
            await reopened.close()
        }
    }

    @Test func `cannot be opened where no file can be`() throws {
        #expect(throws: StorageError.self) { try SQLiteStore(path: "/nowhere/at/all.sqlite") }
    }
}
