import Calendars
package import Domain
import Storage
import Web
import Hummingbird
import HummingbirdTesting

extension Stage {
    /// A store with the sample of the product: Hoàn Kiếm in 2018–2019, and its end in 2025.
    package static let sample = TestStores(Schema.migrations, filledWith: "sample") { store in
        let sample = try await Sample(store: store, key: try Stage.secrets(), passwords: PasswordKeeper(cost: .light))
        let desk = Desk(store: store, clock: FixedClock(Stage.beginning))
        let areas = try ShippedAreas.read()
        try await desk.act(as: .installation) { try $0.loadAreas(areas) }
        try await sample.load()
    }

    /// The working day on which the stories of the sample are told.
    package static let today = Instant.start(of: Day(year: 2026, month: 11, day: 20) ?? .distantPast)
        .advanced(seconds: 9 * 3600)

    /// Two days before the conference of the sample: its programme of 2019 is consolidated.
    package static let beforeTheConference = Instant.start(of: Day(year: 2019, month: 2, day: 19) ?? .distantPast)
        .advanced(seconds: 9 * 3600)

    /// The code that the authenticator of an account of the sample shows next; every code counts once.
    package func nextCode(of account: String) -> String {
        clock.advance(seconds: Authenticator.stepSeconds)
        return Authenticator.code(Sample.totpSecret(of: account), step: Authenticator.step(at: clock.now))
    }
}

/// Lets a story happen in real browsers over the sample, served on a free port of this machine, with a worker behind.
package func withSample<T: Sendable>(
    at moment: Instant = Stage.today, _ story: @Sendable (OpenSite) async throws -> T
) async throws -> T {
    try await Stage.sample.withStore { store in
        try await TestFolder.with { folder in
            let stage = try Stage(store)
            stage.clock.set(moment)
            let site = stage.site(vault: FolderVault(folder: folder.path))
            let worker = Worker(desk: stage.desk, anchors: nil, vault: site.vault, logger: site.logger)
            return try await withThrowingTaskGroup(of: T?.self) { group in
                group.addTask {
                    await worker.run()
                    return nil
                }
                defer { group.cancelAll() }
                return try await stage.serve(site, story)
            }
        }
    }
}

/// Lets a test visit the sample at a moment, without a network and without a worker.
@discardableResult
package func withQuietSample<T: Sendable>(
    at moment: Instant = Stage.today, engines: SigningEngines? = nil,
    _ test: @Sendable (OpenSite) async throws -> T
) async throws -> T {
    try await Stage.sample.withStore { store in
        let stage = try Stage(store)
        stage.clock.set(moment)
        return try await TestFolder.with { folder in
            let vault: any FileVault =
                switch store.engine {
                case .sqlite: FolderVault(folder: folder.path)
                case .postgres: StoreVault(store: store)
                }
            return try await stage.withSite(SiteSettings(), vault: vault, engines: engines, test)
        }
    }
}

extension Stage {
    fileprivate func serve<T: Sendable>(
        _ site: Site, _ story: @Sendable (OpenSite) async throws -> T
    ) async throws -> T {
        let app = Application(
            router: site.router(), configuration: .init(address: .hostname("localhost", port: 0)), logger: site.logger)
        return try await app.test(.live) { try await story(OpenSite(self, site, $0)) }
    }
}
