import Foundation
import Storage
import Synchronization
import TestKit
import Testing

@Suite(.enabled(if: TestEngines.postgresURL != nil, "TEST_POSTGRES is not set"))
struct `A PostgreSQL store` {
    @Test(.timeLimit(.minutes(1)))
    func `tries an act again whose connection broke before the commit`() async throws {
        try await contract.withStore(on: .postgres) { store in
            let runs = Mutex(0)
            try await store.write { session in
                try session.insert(Line(id: 1, content: "once"))
                guard
                    runs.withLock({
                        $0 += 1; return $0
                    }) == 1
                else { return }
                _ = try session.rows("SELECT pg_terminate_backend(pg_backend_pid())")
            }
            #expect(runs.withLock { $0 } == 2)
            #expect(try await store.read { try $0.all(Int.self, "SELECT id FROM line") } == [1])
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func `never tries an act again when the answer to the commit was lost`() async throws {
        try await contract.withStore(on: .postgres) { store in
            try await store.changeSchema { session in
                try session.run(
                    """
                    CREATE FUNCTION hang_up() RETURNS trigger LANGUAGE plpgsql
                    AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'
                    """)
                try session.run(
                    """
                    CREATE CONSTRAINT TRIGGER hang_up AFTER INSERT ON line
                    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION hang_up()
                    """)
            }
            let runs = Mutex(0)
            let error = try await storageError {
                try await store.write { session in
                    runs.withLock { $0 += 1 }
                    try session.insert(Line(id: 1, content: "perhaps"))
                }
            }
            #expect(error == .unavailable(reason: "the answer to COMMIT was lost", mayHaveHappened: true))
            #expect(runs.withLock { $0 } == 1)
            #expect(try await store.check().engine == .postgres)
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func `never hands out a connection that broke while nobody used it`() async throws {
        try await contract.withStore(on: .postgres) { store in
            for _ in 1...3 {
                let pid = try await store.read { try $0.first(Int.self, "SELECT pg_backend_pid()") ?? 0 }
                try await TestServer.shared.read { session in
                    _ = try session.rows("SELECT pg_terminate_backend(CAST(\(pid) AS INTEGER))")
                }
                try await Task.sleep(for: .milliseconds(50))
                #expect(try await store.read { try $0.first(Int.self, "SELECT pg_backend_pid()") } != pid)
            }
        }
    }

    @Test func `keeps a bounded number of prepared statements`() async throws {
        try await contract.withPlace(on: .postgres) { place in
            var options = PostgresOptions()
            options.connections = 1
            options.preparedStatements = 16
            let store = try place.open(postgres: options)
            for number in 1...100 {
                let column: SQL = "SELECT 1 AS \(name: "c\(number)")"
                _ = try await store.read { try $0.rows(column) }
            }
            let prepared = try await store.read { session in
                try session.first(Int.self, "SELECT count(*) FROM pg_prepared_statements")
            }
            #expect((prepared ?? .max) <= 18)
            await store.close()
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func `turns away who waits too long for a connection`() async throws {
        try await contract.withPlace(on: .postgres) { place in
            var options = PostgresOptions()
            options.connections = 1
            options.patience = .milliseconds(300)
            let store = try place.open(postgres: options)
            try await withThrowingTaskGroup { group in
                group.addTask { _ = try await store.read { try $0.rows("SELECT pg_sleep(1)") } }
                try await Task.sleep(for: .milliseconds(200))
                let error = try await storageError { _ = try await store.read { try $0.rows("SELECT 1") } }
                #expect(error == .unavailable(reason: "no connection came free in time", mayHaveHappened: false))
                try await group.waitForAll()
            }
            #expect(try await store.read { try $0.first(Int.self, "SELECT 1") } == 1)
            await store.close()
        }
    }

    @Test func `ends a statement that takes too long`() async throws {
        try await contract.withPlace(on: .postgres) { place in
            var options = PostgresOptions()
            options.statementTimeout = .milliseconds(200)
            let store = try place.open(postgres: options)
            let error = try await storageError { _ = try await store.read { try $0.rows("SELECT pg_sleep(20)") } }
            guard case .failed(_, "57014", _)? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            await store.close()
        }
    }

    @Test func `says what a type outside the portable subset needs`() async throws {
        try await contract.withStore(on: .postgres) { store in
            let error = try await storageError {
                _ = try await store.read { try $0.rows("SELECT sum(total) AS total FROM counter") }
            }
            guard case .failed(_, _, let message)? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(message.contains("CAST"))
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func `is unavailable where no server listens`() async throws {
        var options = PostgresOptions()
        options.patience = .milliseconds(200)
        let store = try PostgresStore(url: "postgres://nobody@127.0.0.1:1/none", options: options)
        guard case .unavailable(_, false)? = try await storageError({ _ = try await store.check() }) else {
            Issue.record("a server that is not there answered")
            return
        }
        await store.close()
    }

    @Test func `does not repeat a password in its errors`() {
        do {
            _ = try PostgresStore(url: "postgre//u:secret@h/db")
            Issue.record("a bad address was taken")
        } catch { #expect(!"\(error)".contains("secret")) }
    }

    @Test func `reads from the primary when the standby is none`() async throws {
        try await contract.withPlace(on: .postgres) { place in
            guard case .database(let url) = place else { return }
            for standby in [url, "postgres://nobody@127.0.0.1:1/none"] {
                let store = try PostgresStore(url: url, standbyURL: standby)
                #expect(try await store.read { try $0.first(Int.self, "SELECT 1") } == 1)
                #expect(try await store.check().standbyAnswers == false)
                await store.close()
            }
        }
    }
}

/// The server of the tests itself, for what must come from outside a test's own store.
enum TestServer {
    static let shared: PostgresStore = {
        do { return try PostgresStore(url: TestEngines.postgresURL ?? "") } catch { preconditionFailure("\(error)") }
    }()
}
