import Foundation
import Storage

/// PostgreSQL databases for tests: copies of a template that stays on the server for the next run.
actor TestDatabases {
    private static let instance = Result { try TestDatabases() }

    static func shared() throws -> TestDatabases { try instance.get() }

    private let address: URLComponents
    private let server: PostgresStore
    private var free = TestDatabases.most
    private var waiting: [(places: Int, continuation: CheckedContinuation<Void, Never>)] = []

    /// How many tests have a database at the same time; one that stops the server must have it alone.
    private static let most = 12

    private init() throws {
        guard let url = TestEngines.postgresURL, let address = URLComponents(string: url) else {
            throw TestSetting(description: "TEST_POSTGRES must hold a postgres:// URL")
        }
        self.address = address
        server = try PostgresStore(url: url)
    }

    /// Lets the test have a database of its own, and the whole server when it is to be `alone`.
    nonisolated func withDatabase<T>(
        _ template: String, alone: Bool, migrated prepare: @escaping @Sendable (TestPlace) async throws -> Void,
        _ test: (String) async throws -> T
    ) async throws -> T {
        let places = alone ? Self.most : 1
        await enter(places)
        let result = await Self.result {
            try await TestTemplates.shared.once("postgres \(template)") {
                try await self.makeTemplate(template, prepare)
            }
            let name = Self.freshName()
            try await server.command("CREATE DATABASE \(name: name) TEMPLATE \(name: template)")
            let result = await Self.result { try await test(url(name)) }
            try await server.command("DROP DATABASE \(name: name) WITH (FORCE)")
            return try result.get()
        }
        await leave(places)
        return try result.get()
    }

    /// The template is made under another name and then given its own, so that it is complete whenever it is there.
    private nonisolated func makeTemplate(_ name: String, _ prepare: (TestPlace) async throws -> Void) async throws {
        let exists = try await server.read { session in
            try session.exists("SELECT 1 FROM pg_database WHERE datname = \(name)")
        }
        guard !exists else { return }
        let fresh = Self.freshName()
        try await server.command(
            """
            CREATE DATABASE \(name: fresh)
            TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'
            """)
        try await prepare(.database(url(fresh)))
        do { try await server.command("ALTER DATABASE \(name: fresh) RENAME TO \(name: name)") } catch {
            // Another process was quicker; its template is the same.
            try await server.command("DROP DATABASE \(name: fresh) WITH (FORCE)")
        }
    }

    /// First come, first served, so that a test which wants to be alone gets its turn.
    private func enter(_ places: Int) async {
        if waiting.isEmpty, free >= places {
            free -= places
        } else {
            await withCheckedContinuation { waiting.append((places, $0)) }
        }
    }

    private func leave(_ places: Int) {
        free += places
        while let next = waiting.first, next.places <= free {
            waiting.removeFirst()
            free -= next.places
            next.continuation.resume()
        }
    }

    private nonisolated func url(_ database: String) -> String {
        var address = address
        address.path = "/" + database
        return address.string ?? ""
    }

    private static func freshName() -> String {
        "phoihop_test_" + UUID().uuidString.lowercased().filter { $0 != "-" }
    }

    private static func result<T>(_ work: () async throws -> T) async -> Result<T, any Error> {
        do { return .success(try await work()) } catch { return .failure(error) }
    }
}
