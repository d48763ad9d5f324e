import Storage
import TestKit
import Testing

@Suite struct `Values` {
    @Test(
        arguments: TestEngines.available,
        [
            .null, .boolean(true), .boolean(false), .integer(.min), .integer(0), .integer(.max), .real(-0.1),
            .real(.greatestFiniteMagnitude), .real(.infinity), .text(""), .text("Đại đoàn kết 🇻🇳 ' \" \\ ? $1"),
            .bytes([]), .bytes([0, 255, 0, 39, 92]),
        ] as [SQLValue])
    func `come back as they went in`(engine: Engine, value: SQLValue) async throws {
        try await contract.withStore(on: engine) { store in
            let column: SQL =
                switch value {
                case .null, .integer: "budget"
                case .boolean: "is_public"
                case .real: "share"
                case .text: "title"
                case .bytes: "seal"
                }
            try await store.write { session in
                try session.insert(Programme.sample("p"))
                try session.run("UPDATE programme SET \(column) = \(value)")
            }
            let found = try await store.read { try $0.rows("SELECT \(column) FROM programme")[0][0] }
            if case .boolean(let flag) = value {
                #expect(Bool(sqlValue: found) == flag)
            } else {
                #expect(found == value)
            }
        }
    }

    @Test(arguments: TestEngines.available)
    func `keep their kind when they are only asked for`(engine: Engine) async throws {
        try await contract.withStore(on: engine) { store in
            let row = try await store.read {
                try $0.rows("SELECT \(7) AS number, \("bảy") AS word, \([1, 2]) AS raw")[0]
            }
            #expect(try row.get("number", as: Int.self) == 7)
            #expect(row["word"] == .text("bảy"))
            #expect(row[2] == .bytes([1, 2]))
            #expect(row["absent"] == nil)
        }
    }

    @Test(arguments: TestEngines.available)
    func `of any size are kept`(engine: Engine) async throws {
        let text = String(repeating: "phối hợp ", count: 700_000)
        let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0) }
        try await contract.withStore(on: engine) { store in
            var programme = Programme.sample("p")
            programme.seal = bytes
            let (stored, line) = (programme, Line(id: 1, content: text))
            try await store.write { session in
                try session.insert(stored)
                try session.insert(line)
            }
            #expect(try await store.read { try $0.find(Programme.self, stored.id) } == stored)
            #expect(try await store.read { try $0.find(Line.self, 1) } == line)
        }
    }

    @Test(arguments: TestEngines.available, [SQLValue.text("a\0b"), .text("\0"), .real(.nan)])
    func `that one engine cannot store are refused by both`(engine: Engine, value: SQLValue) async throws {
        try await contract.withStore(on: engine) { store in
            let error = try await storageError {
                _ = try await store.write { try $0.run("INSERT INTO counter (id, total) VALUES (\(value), 1)") }
            }
            guard case .failed(_, "22021", let message)? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(message.contains("cannot be stored"))
            #expect(try await store.read { try $0.first(Int.self, "SELECT count(*) FROM counter") } == 2)
        }
    }

    @Test(arguments: TestEngines.available)
    func `may be null first and something else later in the same statement`(engine: Engine) async throws {
        try await contract.withStore(on: engine) { store in
            for (id, budget) in [("a", nil), ("b", 5), ("c", nil), ("d", 7)] as [(String, Int?)] {
                var programme = Programme.sample(id, title: id)
                programme.budget = budget
                programme.openedOn = budget == nil ? "2026-01-02" : nil
                let stored = programme
                try await store.write { try $0.insert(stored) }
            }
            let budgets = try await store.read { try $0.all(Int?.self, "SELECT budget FROM programme ORDER BY id") }
            #expect(budgets == [nil, 5, nil, 7])
        }
    }

    @Test(arguments: TestEngines.available)
    func `in lists are bound one by one`(engine: Engine) async throws {
        try await contract.withStore(on: engine) { store in
            let totals = try await store.read { session in
                try (
                    session.all(
                        String.self, "SELECT id FROM counter WHERE id IN (\(list: ["a", "x'", "b"])) ORDER BY id"),
                    session.all(String.self, "SELECT id FROM counter WHERE id IN (\(list: [String]()))")
                )
            }
            #expect(totals.0 == ["a", "b"])
            #expect(totals.1 == [])
        }
    }
}
