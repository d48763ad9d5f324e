import Foundation
import Storage
import TestKit
import Testing

@Suite(.enabled(if: TestEngines.postgresStandbyURL != nil, "TEST_POSTGRES_STANDBY is not set"))
struct `A store with a standby` {
    @Test(.timeLimit(.minutes(1)))
    func `reads from the standby, and never less than it has stored`() async throws {
        try await contract.withPlace(on: .postgres) { place in
            guard case .database(let url) = place, let standbyURL = Self.standby(of: url) else { return }
            let store = try PostgresStore(url: url, standbyURL: standbyURL)
            for total in 1...100 {
                try await store.write { try $0.update(Counter(id: "a", total: total)) }
                let found = try await store.read { try $0.find(Counter.self, "a")?.total }
                #expect(found == total)
            }
            var fromStandby = false
            for _ in 1...100 where !fromStandby {
                try await Task.sleep(for: .milliseconds(50))
                fromStandby = try await store.read { try $0.first(Bool.self, "SELECT pg_is_in_recovery()") ?? false }
            }
            #expect(fromStandby)
            let health = try await store.check()
            #expect(health.standbyAnswers == true)
            await store.close()
        }
    }

    /// The same database on the standby.
    private static func standby(of url: String) -> String? {
        var address = URLComponents(string: TestEngines.postgresStandbyURL ?? "")
        address?.path = URLComponents(string: url)?.path ?? ""
        return address?.string
    }
}
