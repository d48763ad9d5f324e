package import Calendars
package import Domain
internal import Hummingbird
package import Logging

/// Everything a page may use, put together once by the server.
package struct Site: Sendable {
    package let desk: Desk
    package let secrets: InstallationKey
    package let passwords: PasswordKeeper
    package let vault: any FileVault
    package let settings: SiteSettings
    package let measures: Measures
    package let signing: SigningRoom
    package let logger: Logger

    package init(
        desk: Desk, secrets: InstallationKey, passwords: PasswordKeeper, vault: any FileVault, settings: SiteSettings,
        measures: Measures = Measures(), engines: SigningEngines? = nil, logger: Logger
    ) {
        self.desk = desk
        self.secrets = secrets
        self.passwords = passwords
        self.vault = vault
        signing = SigningRoom(
            desk: desk, vault: vault, secrets: secrets, passwords: passwords, address: settings.address,
            engines: engines ?? SigningEngines())
        self.settings = settings
        self.measures = measures
        self.logger = logger
    }
}

/// What the server tells the pages about itself.
package struct SiteSettings: Sendable {
    /// The installation's name in titles and mastheads.
    package var name = "PhoiHop"
    /// Whether people reach the site over https: then cookies are `Secure` and carry the `__Host-` prefix.
    package var isSecure = false
    /// Whether the address of a request is read from `X-Forwarded-For`, behind a proxy of our own.
    package var trustsProxy = false
    /// Says on every page that the data are a sample.
    package var isSample = false
    /// Where people reach the site, as signed documents say it: `https://phoihop.example.vn`.
    package var address = "http://127.0.0.1:8080"
    /// The day on which the training clock started, where one is set.
    package var trainingDay: Day?

    package init() {}
}
