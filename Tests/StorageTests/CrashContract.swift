import Foundation
import Storage
import TestKit
import Testing

/// A process is killed while it writes; another opens the store and compares it with what the first was answered.
@Suite struct `A process killed while it writes` {
    @Test(.timeLimit(.minutes(2)), arguments: TestEngines.available)
    func `has lost nothing that was answered and kept nothing that was refused`(engine: Engine) async throws {
        try await contract.withPlace(on: engine) { place in
            let journal = FileManager.default.temporaryDirectory.appending(path: "journal_\(UUID().uuidString)").path
            defer { try? FileManager.default.removeItem(atPath: journal) }
            for round in 1...3 {
                try await killWriter(of: place, journal: journal, round: round)
            }
            let store = try place.open()
            let lines = try await store.read { try Set($0.all(Int.self, "SELECT id FROM line")) }
            let (answered, refused) = try Self.read(journal)
            #expect(answered.count > 50)
            #expect(!refused.isEmpty)
            #expect(answered.isSubset(of: lines), "lost: \(answered.subtracting(lines))")
            #expect(refused.isDisjoint(with: lines), "kept: \(refused.intersection(lines))")
            let total = try await store.read { try $0.find(Counter.self, "a")?.total }
            #expect(total == lines.count, "half an act was kept")
            if let store = store as? SQLiteStore { #expect(try await store.integrityCheck() == []) }
            await store.close()
        }
    }

    private func killWriter(of place: TestPlace, journal: String, round: Int) async throws {
        await #expect(processExitsWith: .signal(SIGKILL)) { [place, journal, round] in
            let store = try place.open()
            let file = open(journal, O_WRONLY | O_APPEND | O_CREAT, 0o600)
            Thread.detachNewThread {
                Thread.sleep(forTimeInterval: 0.6 + Double(round) * 0.15)
                kill(getpid(), SIGKILL)
            }
            await withTaskGroup { group in
                for lane in 0..<8 {
                    group.addTask { await write(lane: round * 8 + lane, to: store, journal: file) }
                }
            }
        }
    }

    private static func read(_ journal: String) throws -> (answered: Set<Int>, refused: Set<Int>) {
        let lines = try String(contentsOfFile: journal, encoding: .utf8).split(separator: "\n")
        let numbers = { (mark: Character) in
            Set(lines.filter { $0.first == mark }.compactMap { Int($0.dropFirst()) })
        }
        return (numbers("+"), numbers("-"))
    }
}

/// Writes for ever, and notes each answer where a kill cannot undo it.
private func write(lane: Int, to store: any Store, journal: Int32) async {
    for number in 0... {
        let id = lane * 1_000_000 + number
        let answer: Character
        do {
            try await store.write { session in
                try session.insert(Line(id: id, content: "act"))
                try session.run("UPDATE counter SET total = total + 1 WHERE id = 'a'")
                if number % 7 == 3 { throw Declined() }
            }
            answer = "+"
        } catch is Declined { answer = "-" } catch { continue }
        let note = Array("\(answer)\(id)\n".utf8)
        _ = Foundation.write(journal, note, note.count)
    }
}
