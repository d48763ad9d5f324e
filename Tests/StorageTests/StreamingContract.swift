import Foundation
import Storage
import TestKit
import Testing

@Suite struct `Streaming` {
    @Test(.timeLimit(.minutes(2)), arguments: TestEngines.available)
    func `a hundred thousand rows takes little memory`(engine: Engine) async throws {
        try await contract.withStore(on: engine) { store in
            let content = String(repeating: "x", count: 1_200)
            try await store.write { session in
                try session.insert(many: (1...100_000).lazy.map { Line(id: $0, content: content) })
            }
            let growth = try await store.read { session in
                let before = privateBytes()
                var highest = before
                var (count, sum) = (0, 0)
                try session.each(Line.self, "SELECT * FROM line") { line in
                    count += 1
                    sum += line.id
                    if count.isMultiple(of: 10_000) { highest = max(highest, privateBytes()) }
                }
                #expect(count == 100_000)
                #expect(sum == 5_000_050_000)
                return highest - before
            }
            // The rows are 120 MB; other tests beside this one may take some memory meanwhile.
            #expect(growth < 50_000_000)
        }
    }

    @Test(arguments: TestEngines.available)
    func `may ask other questions on the way, and the same one`(engine: Engine) async throws {
        try await contract.withStore(on: engine) { store in
            try await store.write { try $0.insert(many: (1...1_200).map { Line(id: $0, content: "\($0)") }) }
            let total = try await store.read { session in
                var total = 0
                try session.each("SELECT id FROM line WHERE id <= \(1_100) ORDER BY id") { row in
                    let id: Int = try row.get(0)
                    total += try session.first(Int.self, "SELECT count(*) FROM line WHERE id = \(id)") ?? 0
                    guard id == 600 else { return }
                    try session.each("SELECT id FROM line WHERE id <= \(10) ORDER BY id") { _ in total += 1 }
                }
                return total
            }
            #expect(total == 1_110)
        }
    }

    @Test(arguments: TestEngines.available)
    func `may be broken off, and the session goes on`(engine: Engine) async throws {
        try await contract.withStore(on: engine) { store in
            try await store.write { session in
                try session.insert(many: (1...2_000).map { Line(id: $0, content: "\($0)") })
                do { try session.each("SELECT id FROM line") { _ in throw Declined() } } catch is Declined {}
                try session.insert(Line(id: 0, content: "zero"))
            }
            #expect(try await store.read { try $0.first(Int.self, "SELECT count(*) FROM line") } == 2_001)
        }
    }
}

/// How much memory of its own this process has in use, as Linux tells: without the files it has mapped.
private func privateBytes() -> Int {
    let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    let pages = text.split(separator: " ").compactMap { Int($0) }
    return pages.count > 2 ? (pages[1] - pages[2]) * 4096 : 0
}
