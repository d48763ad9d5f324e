import Storage
import TestKit
import Testing

@Suite struct `Records` {
    private let full = Programme(
        id: Key(rawValue: "p"), title: "Toàn dân đoàn kết", state: .inForce, budget: 12_000_000_000, share: 0.25,
        isPublic: true, seal: [0, 1, 2], openedOn: "2026-11-18", areaId: Key(rawValue: "hoan-kiem"),
        parties: Programme.Parties(names: ["Mặt trận", "Công đoàn"]))

    @Test(arguments: TestEngines.available)
    func `come back as they went in`(engine: Engine) async throws {
        let (full, bare) = (full, Programme.sample("q"))
        try await contract.withStore(on: engine) { store in
            try await store.write { session in
                try session.insert(Area(id: Key(rawValue: "hoan-kiem"), name: "Hoàn Kiếm"))
                try session.insert(full)
                try session.insert(bare)
            }
            let found = try await store.read { session in
                try (
                    session.find(Programme.self, full.id), session.find(Programme.self, bare.id),
                    session.find(Programme.self, Key(rawValue: "absent")),
                    session.exists("SELECT 1 FROM programme WHERE is_public"),
                    session.exists("SELECT 1 FROM programme WHERE id = \("absent")")
                )
            }
            #expect(found.0 == full)
            #expect(found.1 == bare)
            #expect(found.2 == nil)
            #expect(found.3)
            #expect(!found.4)
        }
    }

    @Test(arguments: TestEngines.available)
    func `are updated and deleted by their identity`(engine: Engine) async throws {
        try await contract.withStore(on: engine) { store in
            let counters = try await store.write { session in
                try session.update(Counter(id: "a", total: 9))
                #expect(try session.delete(Counter.self, "b"))
                #expect(try !session.delete(Counter(id: "b", total: 0)))
                return try session.all(Counter.self, "SELECT * FROM counter")
            }
            #expect(counters == [Counter(id: "a", total: 9)])
        }
    }

    @Test(arguments: TestEngines.available)
    func `that have vanished cannot be updated`(engine: Engine) async throws {
        try await contract.withStore(on: engine) { store in
            let error = try await storageError { try await store.write { try $0.update(Counter(id: "z", total: 1)) } }
            #expect(error == .vanished(table: "counter"))
        }
    }

    @Test(arguments: TestEngines.available)
    func `are inserted many at a time`(engine: Engine) async throws {
        try await contract.withStore(on: engine) { store in
            try await store.write { session in
                try session.insert(many: (1...1_234).map { Line(id: $0, content: "dòng \($0)") })
                try session.insert(many: [Line]())
            }
            let lines = try await store.read { try $0.all(Line.self, "SELECT * FROM line ORDER BY id") }
            #expect(lines.count == 1_234)
            #expect(lines.last == Line(id: 1_234, content: "dòng 1234"))
        }
    }

    @Test(arguments: TestEngines.available)
    func `say which column does not fit`(engine: Engine) async throws {
        struct Misread: Decodable { let total: String }
        struct Missing: Decodable { let grandTotal: Int? }
        try await contract.withStore(on: engine) { store in
            let misread = try await storageError {
                _ = try await store.read { try $0.all(Misread.self, "SELECT * FROM counter").map(\.total) }
            }
            #expect(misread == .undecodable(column: "total", found: "integer", expected: "String"))
            let missing = try await storageError {
                _ = try await store.read { try $0.all(Missing.self, "SELECT * FROM counter").map(\.grandTotal) }
            }
            #expect(
                missing == .undecodable(column: "grand_total", found: "no such column", expected: "grandTotal"))
        }
    }

    @Test(arguments: TestEngines.available)
    func `answer how many rows a statement changed`(engine: Engine) async throws {
        try await contract.withStore(on: engine) { store in
            let changes = try await store.write { session in
                try [
                    session.run("UPDATE counter SET total = total + 1"),
                    session.run("UPDATE counter SET total = 0 WHERE id = \("none")"),
                    session.run("SELECT * FROM counter"),
                    session.run("CREATE TABLE extra (id TEXT)"),
                    session.run("INSERT INTO extra (id) SELECT id FROM counter"),
                    session.run("DELETE FROM extra"),
                ]
            }
            #expect(changes == [2, 0, 0, 0, 2, 2])
        }
    }
}
