@testable import Storage
import Testing

@Suite struct `A pool of connections` {
    @Test func `opens no more than it may, and hands back what was given`() async throws {
        let pool = Pool<Int>(maximum: 2, patience: .seconds(5))
        #expect(try await pool.take() == nil)
        #expect(try await pool.take() == nil)
        async let third = pool.take()
        pool.give(7)
        #expect(try await third == 7)
        pool.give(nil)
        #expect(try await pool.take() == nil)
    }

    @Test(.timeLimit(.minutes(1))) func `serves those who wait in the order they came`() async throws {
        let pool = Pool<Int>(maximum: 1, patience: .seconds(20))
        _ = try await pool.take()
        try await withThrowingTaskGroup(of: Int?.self) { group in
            for _ in 1...5 {
                group.addTask { try await pool.take() }
                try await Task.sleep(for: .milliseconds(20))
            }
            for number in 1...5 {
                pool.give(number)
                #expect(try await group.next() == number)
            }
        }
    }

    @Test(.timeLimit(.minutes(1))) func `turns away who has waited too long`() async throws {
        let pool = Pool<Int>(maximum: 1, patience: .milliseconds(50))
        _ = try await pool.take()
        for _ in 1...2 {
            await #expect(throws: StorageError.self) { try await pool.take() }
        }
        pool.give(1)
        #expect(try await pool.take() == 1)
    }

    @Test(.timeLimit(.minutes(1))) func `forgets who is cancelled while waiting`() async throws {
        let pool = Pool<Int>(maximum: 1, patience: .seconds(60))
        _ = try await pool.take()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await #expect(throws: CancellationError.self) { try await pool.take() } }
            try await Task.sleep(for: .milliseconds(50))
            group.cancelAll()
            try await group.waitForAll()
        }
        pool.give(3)
        #expect(try await pool.take() == 3)
    }

    @Test(.timeLimit(.minutes(1))) func `closes when all has come back`() async throws {
        let pool = Pool<Int>(maximum: 1, patience: .seconds(60))
        _ = try await pool.take()
        async let closed: Void = pool.close()
        try await Task.sleep(for: .milliseconds(20))
        await #expect(throws: StorageError.self) { try await pool.take() }
        pool.give(1)
        await closed
    }
}

@Suite struct `Prepared statements` {
    @Test func `that were not used lately make way`() {
        let cache = StatementCache<Int>(capacity: 8)
        var left: [Int] = []
        for number in 1...12 {
            left += cache.keep(number, for: "\(number)")
            _ = cache.find("1")
        }
        #expect(cache.count <= 8)
        #expect(cache.find("1") == 1)
        #expect(cache.find("12") == 12)
        #expect(left.sorted() == Array(2...(1 + left.count)))
    }
}
