package import Domain
package import Storage
package import Web
import Hummingbird
import HummingbirdTesting
import Logging

/// The whole site over a stage of its own, with a door for each visitor.
package struct OpenSite: Sendable {
    package let stage: Stage
    package let site: Site
    private let client: any TestClientProtocol

    init(_ stage: Stage, _ site: Site, _ client: any TestClientProtocol) {
        self.stage = stage
        self.site = site
        self.client = client
    }

    /// Somebody who has just arrived.
    package func stranger() -> Visitor { Visitor(client) }

    /// Somebody of the cast, signed in through the acts of the product.
    package func visitor(_ player: Player) async throws -> Visitor {
        let visitor = stranger()
        visitor.cookies[SessionCookie.name(site.settings)] = try await stage.signIn(player).token
        return visitor
    }

    /// The address of the site, where it is served on a port.
    package var address: String { "http://localhost:\(client.port ?? 0)" }
}

extension Stage {
    /// Opens a session as somebody of the cast would: password, and a code where the role asks for one.
    package func signIn(_ player: Player) async throws -> OpenedSession {
        let session = try await desk.signIn(
            account: player.account, password: Player.password, address: "203.0.113.7", device: "Firefox trên Linux",
            passwords: PasswordKeeper(cost: .light))
        guard session.stage == .password else { return session }
        // A code counts once: whoever signs in twice waits for the next one.
        clock.advance(seconds: Authenticator.stepSeconds)
        let code = Authenticator.code(player.secret, step: Authenticator.step(at: clock.now))
        return try await desk.completeSignIn(token: session.token, with: .code(code), key: key)
    }

    /// The site over this stage.
    package func site(
        _ settings: SiteSettings = SiteSettings(), store: (any Store)? = nil,
        vault: any FileVault = FolderVault(folder: "/nonexistent"), engines: SigningEngines? = nil
    ) -> Site {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return Site(
            desk: Desk(store: store ?? desk.store, clock: clock), secrets: key, passwords: PasswordKeeper(cost: .light),
            vault: vault, settings: settings, engines: engines, logger: logger)
    }
}

/// Lets a test visit the site over the cast's stage, without a network.
@discardableResult
package func withSite<T: Sendable>(
    _ settings: SiteSettings = SiteSettings(), _ test: @Sendable (OpenSite) async throws -> T
) async throws -> T {
    try await withDesk { try await $0.withSite(settings, test) }
}

/// Lets a test visit the site over a free port of this machine, as a browser does.
@discardableResult
package func withLiveSite<T: Sendable>(
    _ settings: SiteSettings = SiteSettings(), _ test: @Sendable (OpenSite) async throws -> T
) async throws -> T {
    try await withDesk { try await $0.withSite(settings, .live, test) }
}

extension Stage {
    /// Opens the site over this stage.
    @discardableResult
    package func withSite<T: Sendable>(
        _ settings: SiteSettings = SiteSettings(), store: (any Store)? = nil,
        vault: any FileVault = FolderVault(folder: "/nonexistent"), engines: SigningEngines? = nil,
        _ test: @Sendable (OpenSite) async throws -> T
    ) async throws -> T {
        try await open(site(settings, store: store, vault: vault, engines: engines), .router, test)
    }

    fileprivate func withSite<T: Sendable>(
        _ settings: SiteSettings, _ setup: TestingSetup, _ test: @Sendable (OpenSite) async throws -> T
    ) async throws -> T {
        try await open(site(settings), setup, test)
    }

    private func open<T: Sendable>(
        _ site: Site, _ setup: TestingSetup, _ test: @Sendable (OpenSite) async throws -> T
    ) async throws -> T {
        let app = Application(
            router: site.router(), configuration: .init(address: .hostname("localhost", port: 0)), logger: site.logger)
        return try await app.test(setup) { try await test(OpenSite(self, site, $0)) }
    }
}
