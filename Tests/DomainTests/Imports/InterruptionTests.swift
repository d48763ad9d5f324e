import Calendars
@testable import Domain
import Storage
import Synchronization
import Testing

/// Imports that are interrupted go on where they were, and nothing is there twice.
@Suite struct InterruptionTests {
    @Test func `a worker that ended between two chunks is followed by another`() async throws {
        try await ImportBench.with { bench in
            try await bench.seats(forCrowd: 40)
            let run = try await bench.bring(bench.crowd(40), .person)
            try await bench.town.act { try $0.confirmImport(run.id) }
            try await bench.worker().continueImports(atMost: 2, chunk: 7)
            let halfway = try await bench.run(run.id)
            #expect(halfway.state == .running && halfway.done == 14 && halfway.created == 14)
            #expect(try await bench.count("person") == 14)
            try await bench.worker().continueImports(chunk: 7)
            let done = try await bench.run(run.id)
            #expect(done.state == .done && done.done == 40 && done.created == 40)
            #expect(try await bench.count("person") == 40)
            #expect(try await bench.count("holding") == 40)
            #expect(try await bench.count("import_change") == 80)
        }
    }

    @Test(arguments: [3, 40, 95])
    func `an error in the middle of a chunk leaves nothing of the chunk`(statement: Int) async throws {
        try await ImportBench.with { bench in
            try await bench.seats(forCrowd: 20)
            let run = try await bench.bring(bench.crowd(20), .person)
            try await bench.town.act { try $0.confirmImport(run.id) }
            try await bench.worker().continueImports(atMost: 1, chunk: 5)
            let failing = FailingStore(bench.town.store, failingAt: statement)
            await #expect(throws: StorageError.self) { try await bench.worker(failing).continueImports(chunk: 5) }
            let broken = try await bench.run(run.id)
            #expect(broken.state == .running && broken.done == 5 && broken.failures == 1)
            #expect(try await bench.count("person") == 5)
            try await bench.worker().continueImports(chunk: 5)
            let done = try await bench.run(run.id)
            #expect(done.state == .done && done.created == 20 && done.failures == 0)
            #expect(try await bench.count("person") == 20)
        }
    }

    @Test func `an error that stays stops the import after a few tries and can be gone on from`() async throws {
        try await ImportBench.with { bench in
            try await bench.seats(forCrowd: 6)
            let run = try await bench.bring(bench.crowd(6), .person)
            try await bench.town.act { try $0.confirmImport(run.id) }
            for _ in 0..<3 {
                let failing = FailingStore(bench.town.store, failingAt: 40)
                await #expect(throws: StorageError.self) { try await bench.worker(failing).continueImports() }
            }
            let stopped = try await bench.run(run.id)
            #expect(stopped.state == .stopped && stopped.done == 0)
            #expect(stopped.reason?.contains("gặp lỗi ở dòng thứ 1") == true)
            try await bench.town.act { try $0.resumeImport(run.id) }
            try await bench.worker().continueImports()
            #expect(try await bench.run(run.id).created == 6)
        }
    }

    @Test func `a check that was interrupted begins anew`() async throws {
        try await ImportBench.with { bench in
            try await bench.seats(forCrowd: 20)
            let failing = FailingStore(bench.town.store, failingAt: 200)
            let run = try await bench.town.desk.bringImport(
                BroughtFile(name: "t.csv", bytes: bench.crowd(20)), of: .person, as: .installation, keeping: bench.vault
            )
            await #expect(throws: StorageError.self) { try await bench.worker(failing).continueImports(chunk: 5) }
            #expect(try await bench.run(run.id).state == .reading)
            try await bench.worker().continueImports(chunk: 5)
            let checked = try await bench.run(run.id)
            #expect(checked.state == .checked && checked.created == 20)
            #expect(try await bench.count("import_row") == 20)
        }
    }

    @Test func `somebody stops an import and goes on with it later`() async throws {
        try await ImportBench.with { bench in
            try await bench.seats(forCrowd: 20)
            let run = try await bench.bring(bench.crowd(20), .person)
            try await bench.town.act { try $0.confirmImport(run.id) }
            try await bench.worker().continueImports(atMost: 1, chunk: 5)
            try await bench.town.act { try $0.stopImport(run.id) }
            try await bench.worker().continueImports(chunk: 5)
            #expect(try await bench.run(run.id).done == 5)
            try await bench.town.act { try $0.resumeImport(run.id) }
            try await bench.worker().continueImports(chunk: 5)
            let done = try await bench.run(run.id)
            #expect(done.state == .done && done.created == 20)
            #expect(
                try await bench.town.acts(ImportRun.noun, run.id.rawValue)
                    == ["import.finished", "import.resumed", "import.stopped", "import.confirmed", "import.brought"])
        }
    }

    @Test func `an import that another living process works on is left to it`() async throws {
        try await ImportBench.with { bench in
            try await bench.seats(forCrowd: 4)
            let run = try await bench.bring(bench.crowd(4), .person)
            try await bench.town.act { try $0.confirmImport(run.id) }
            let id = run.id
            func claim(until instant: Instant) async throws {
                try await bench.town.act {
                    try $0.session.run(
                        "UPDATE import_run SET worker = 'another', claimed_until = \(instant) WHERE id = \(id)")
                }
            }
            let now = bench.town.desk.clock.now
            try await claim(until: now.advanced(seconds: 5))
            try await bench.worker().continueImports()
            #expect(try await bench.run(id).done == 0)
            try await claim(until: now.advanced(seconds: -1))
            try await bench.worker().continueImports()
            #expect(try await bench.run(id).created == 4)
        }
    }
}

/// A store in which one statement of the acts fails, as when the disk or the connection breaks.
struct FailingStore: Store {
    private let store: any Store
    private let countdown: Countdown

    init(_ store: any Store, failingAt statement: Int) {
        self.store = store
        countdown = Countdown(statement)
    }

    var engine: Engine { store.engine }

    func read<T: Sendable>(_ work: @escaping @Sendable (any Session) throws -> T) async throws -> T {
        try await store.read(work)
    }

    func write<T: Sendable>(_ work: @escaping @Sendable (any Session) throws -> T) async throws -> T {
        let countdown = countdown
        return try await store.write { try work(FailingSession(session: $0, countdown: countdown)) }
    }

    func changeSchema(_ work: @escaping @Sendable (any Session) throws -> Void) async throws {
        try await store.changeSchema(work)
    }
    func check() async throws -> StoreHealth { try await store.check() }
    func schemaText() async throws -> String { try await store.schemaText() }
    func close() async {}
}

/// Counts statements down to the one that fails; after it all is well again.
final class Countdown: Sendable {
    private let left: Mutex<Int>

    init(_ statements: Int) { left = Mutex(statements) }

    func tick() throws(StorageError) {
        let isOver = left.withLock { left in
            left -= 1
            return left == 0
        }
        if isOver { throw .failed(sql: "", state: "XX000", message: "the test breaks this statement") }
    }
}

private struct FailingSession: Session {
    let session: any Session
    let countdown: Countdown

    var engine: Engine { session.engine }

    func run(_ sql: SQL) throws(StorageError) -> Int {
        try countdown.tick()
        return try session.run(sql)
    }

    func rows(_ sql: SQL) throws(StorageError) -> Rows {
        try countdown.tick()
        return try session.rows(sql)
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws { try session.each(sql, body) }
}
