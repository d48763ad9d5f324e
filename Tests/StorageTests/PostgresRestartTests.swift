import Foundation
import Storage
import Synchronization
import TestKit
import Testing

@Suite(
    .enabled(
        if: TestEngines.postgresURL != nil && TestEngines.postgresControl != nil,
        "TEST_POSTGRES and TEST_POSTGRES_CONTROL are not set"))
struct `A PostgreSQL server that goes away and comes back` {
    private struct Journal {
        var answered: Set<Int> = []
        var refused: Set<Int> = []
        var isOver = false
    }

    @Test(.timeLimit(.minutes(3)))
    func `loses nothing that was answered and keeps nothing that was refused`() async throws {
        try await contract.withPlace(on: .postgres, alone: true) { place in
            let store = try place.open()
            let journal = Mutex(Journal())
            let writeInLane = { @Sendable (lane: Int) async throws in
                for number in 0... {
                    if journal.withLock({ $0.isOver }) { return }
                    let id = lane * 1_000_000 + number
                    do {
                        try await store.write { try $0.insert(Line(id: id, content: "act")) }
                        journal.withLock { _ = $0.answered.insert(id) }
                    } catch StorageError.unavailable(_, let mayHaveHappened) {
                        if !mayHaveHappened { journal.withLock { _ = $0.refused.insert(id) } }
                    }
                }
            }
            let before = try await withThrowingTaskGroup(of: Void.self) { group in
                for lane in 1...8 { group.addTask { try await writeInLane(lane) } }
                try await Task.sleep(for: .milliseconds(500))
                try Self.control("restart")
                try await Task.sleep(for: .seconds(2))
                try Self.control("stop")
                try await Task.sleep(for: .seconds(1))
                let before = journal.withLock { $0.answered.count }
                try Self.control("start")
                try await Task.sleep(for: .seconds(3))
                journal.withLock { $0.isOver = true }
                try await group.waitForAll()
                return before
            }
            let stored = try await store.read { try Set($0.all(Int.self, "SELECT id FROM line")) }
            let (answered, refused) = journal.withLock { ($0.answered, $0.refused) }
            #expect(before > 20)
            #expect(answered.count > before + 20, "the store did not recover")
            #expect(answered.isSubset(of: stored))
            #expect(refused.isDisjoint(with: stored))
            await store.close()
        }
    }

    /// Not by Foundation's `Process`, which would wait for the server that the program leaves behind.
    private static func control(_ what: String) throws {
        let program = TestEngines.postgresControl ?? ""
        let arguments = [strdup(program), strdup(what), nil]
        defer { arguments.forEach { free($0) } }
        var child: pid_t = 0
        try #require(posix_spawn(&child, program, nil, nil, arguments, environ) == 0)
        var status: Int32 = 0
        try #require(waitpid(child, &status, 0) == child)
        try #require(status == 0)
    }
}
