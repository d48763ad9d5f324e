import Storage
import TestKit
import Testing

@Suite struct `Transactions` {
    @Test(arguments: TestEngines.available)
    func `undo an act that throws, and only that act`(engine: Engine) async throws {
        try await contract.withStore(on: engine) { store in
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 1...60 {
                    group.addTask {
                        do {
                            try await store.write { session in
                                try session.insert(Line(id: number, content: "act"))
                                if number.isMultiple(of: 3) { throw Declined() }
                                if number.isMultiple(of: 5) { try session.run("INSERT INTO area (id) VALUES ('x')") }
                            }
                            return true
                        } catch is Declined { return false } catch StorageError.constraint { return false }
                    }
                }
                let stored = try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
                #expect(stored == 32)
            }
            let kept = try await store.read { try $0.all(Int.self, "SELECT id FROM line ORDER BY id") }
            #expect(kept == (1...60).filter { !$0.isMultiple(of: 3) && !$0.isMultiple(of: 5) })
        }
    }

    @Test(arguments: TestEngines.available)
    func `store nothing once a statement has failed, even when the act hides it`(engine: Engine) async throws {
        try await contract.withStore(on: engine) { store in
            let error = try await storageError {
                try await store.write { session in
                    try session.insert(Line(id: 1, content: "before"))
                    _ = try? session.run("INSERT INTO counter (id, total) VALUES ('a', 1)")
                    _ = try? session.insert(Line(id: 2, content: "after"))
                }
            }
            #expect(error == .constraint(StorageError.Constraint(kind: .unique, table: "counter", columns: ["id"])))
            #expect(try await store.read { try $0.first(Int.self, "SELECT count(*) FROM line") } == 0)
        }
    }

    @Test(arguments: TestEngines.available)
    func `let an act answer a failure with its own refusal`(engine: Engine) async throws {
        try await contract.withStore(on: engine) { store in
            await #expect(throws: Declined()) {
                try await store.write { session in
                    do { try session.insert(Counter(id: "a", total: 1)) } catch StorageError.constraint {
                        throw Declined()
                    }
                }
            }
        }
    }

    @Test(.timeLimit(.minutes(2)), arguments: TestEngines.available)
    func `make concurrent acts end as if they ran one after the other`(engine: Engine) async throws {
        try await contract.withStore(on: engine) { store in
            try await withThrowingTaskGroup { group in
                for _ in 1...64 {
                    group.addTask {
                        try await store.write { session in
                            guard var counter = try session.find(Counter.self, "a") else { return }
                            counter.total += 1
                            try session.update(counter)
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await store.read { try $0.find(Counter.self, "a") }?.total == 64)
        }
    }

    /// Write skew: each act reads what the other writes; only a serialisable store keeps one of the two from happening.
    @Test(.timeLimit(.minutes(2)), arguments: TestEngines.available)
    func `keep a rule between two records`(engine: Engine) async throws {
        try await contract.withStore(on: engine) { store in
            try await withThrowingTaskGroup { group in
                for id in ["a", "b", "a", "b"] {
                    group.addTask {
                        try await store.write { session in
                            let total = try session.first(Int.self, "SELECT CAST(sum(total) AS BIGINT) FROM counter")
                            guard total == 0 else { return }
                            try session.update(Counter(id: id, total: 1))
                        }
                    }
                }
                try await group.waitForAll()
            }
            let totals = try await store.read { try $0.all(Counter.self, "SELECT * FROM counter").map(\.total) }
            #expect(totals.reduce(0, +) == 1)
        }
    }

    @Test(arguments: TestEngines.available)
    func `never show a reader half an act`(engine: Engine) async throws {
        try await contract.withStore(on: engine) { store in
            try await withThrowingTaskGroup { group in
                group.addTask {
                    for total in 1...150 {
                        try await store.write { session in
                            try session.update(Counter(id: "a", total: total))
                            try session.update(Counter(id: "b", total: -total))
                        }
                    }
                }
                for _ in 1...3 {
                    group.addTask {
                        for _ in 1...100 {
                            let sum = try await store.read { session in
                                let first = try session.find(Counter.self, "a")?.total ?? .max
                                let second = try session.find(Counter.self, "b")?.total ?? .max
                                return first + second
                            }
                            #expect(sum == 0)
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: TestEngines.available)
    func `let readers read while an act is under way`(engine: Engine) async throws {
        try await contract.withStore(on: engine) { store in
            let (begun, begin) = AsyncStream<Void>.makeStream()
            let gate = Gate()
            try await withThrowingTaskGroup { group in
                group.addTask {
                    try await store.write { session in
                        try session.update(Counter(id: "a", total: 5))
                        begin.finish()
                        gate.wait()
                    }
                }
                for await _ in begun {}
                #expect(try await store.read { try $0.find(Counter.self, "a") }?.total == 0)
                gate.open()
                try await group.waitForAll()
            }
            #expect(try await store.read { try $0.find(Counter.self, "a") }?.total == 5)
        }
    }

    @Test(arguments: TestEngines.available)
    func `that read cannot change anything`(engine: Engine) async throws {
        try await contract.withStore(on: engine) { store in
            let error = try await storageError {
                _ = try await store.read { try $0.run("UPDATE counter SET total = 1") }
            }
            guard case .failed? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(try await store.read { try $0.find(Counter.self, "a") }?.total == 0)
        }
    }

    @Test(arguments: TestEngines.available)
    func `of a cancelled task do not begin`(engine: Engine) async throws {
        try await contract.withStore(on: engine) { store in
            try await withThrowingTaskGroup { group in
                group.addTask {
                    withUnsafeCurrentTask { $0?.cancel() }
                    await #expect(throws: (any Error).self) {
                        try await store.write { try $0.insert(Line(id: 1, content: "never")) }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await store.read { try $0.first(Int.self, "SELECT count(*) FROM line") } == 0)
        }
    }

    @Test(arguments: TestEngines.available)
    func `are refused once the store is closed`(engine: Engine) async throws {
        try await contract.withStore(on: engine) { store in
            #expect(try await store.check().engine == engine)
            await store.close()
            for work in [
                { _ = try await store.check() },
                { try await store.write { try $0.insert(Line(id: 1, content: "late")) } },
            ] as [() async throws -> Void] {
                guard case .unavailable(_, false)? = try await storageError(work) else {
                    Issue.record("a closed store answered")
                    continue
                }
            }
        }
    }
}
