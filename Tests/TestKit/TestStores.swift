import Foundation
package import Storage

/// Gives each test a fresh store with the schema in place, by copying a template that is made once.
///
///     let stores = TestStores(Schema.migrations)
///     try await stores.withStore { store in … }
package struct TestStores: Sendable {
    private let migrations: [Migration]
    private let filling: String
    private let fill: @Sendable (any Store) async throws -> Void

    package init(_ migrations: [Migration]) {
        self.init(migrations, filledWith: "") { _ in }
    }

    /// Stores that hold facts already.
    ///
    /// - Parameter filling: what they are called; the program that fills them is told apart by itself.
    package init(
        _ migrations: [Migration], filledWith filling: String,
        _ fill: @escaping @Sendable (any Store) async throws -> Void
    ) {
        self.migrations = migrations
        self.filling = filling
        self.fill = fill
    }

    /// Lets the test have a store of its own, which is gone afterwards.
    @discardableResult
    package func withStore<T>(
        on engine: Engine = TestEngines.chosen, _ test: (any Store) async throws -> T
    ) async throws -> T {
        try await withPlace(on: engine) { place in
            let store = try place.open()
            do {
                let value = try await test(store)
                await store.close()
                return value
            } catch {
                await store.close()
                throw error
            }
        }
    }

    /// Lets the test have a place of its own, which it opens as it likes and which is gone afterwards.
    ///
    /// - Parameter alone: whether no other test may use the database server meanwhile.
    @discardableResult
    package func withPlace<T>(
        on engine: Engine = TestEngines.chosen, alone: Bool = false, _ test: (TestPlace) async throws -> T
    ) async throws -> T {
        switch engine {
        case .sqlite: try await TestFiles(templateName).withFile(migrated: prepare) { try await test(.file($0)) }
        case .postgres:
            try await TestDatabases.shared().withDatabase(templateName, alone: alone, migrated: prepare) {
                try await test(.database($0))
            }
        }
    }

    @Sendable
    private func prepare(_ place: TestPlace) async throws {
        let store = try place.open()
        try await store.migrate(migrations, at: "2026-01-01T00:00:00.000Z")
        try await fill(store)
        await store.close()
    }

    /// Differs whenever the schema differs, or the program that fills it, so that a template is never out of date.
    private var templateName: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in "\(migrations)\(filling)\(filling.isEmpty ? "" : Self.program)".utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        return "phoihop_template_" + String(hash, radix: 36)
    }

    /// This build of the tests.
    private static let program: String = {
        let attributes = Bundle.main.executablePath.flatMap { try? FileManager.default.attributesOfItem(atPath: $0) }
        return "\(attributes?[.modificationDate] ?? UUID()) \(attributes?[.size] ?? 0)"
    }()
}
