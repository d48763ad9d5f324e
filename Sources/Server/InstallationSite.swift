internal import Domain
internal import Logging
internal import Web

extension Installation {
    private var signingEngines: SigningEngines {
        SigningEngines(
            python: settings[.python], timeStamps: settings[.timeStamps], tokenLibrary: settings[.tokenLibrary])
    }

    /// Where documents are printed and signed.
    var signingRoom: SigningRoom {
        SigningRoom(
            desk: desk, vault: vault, secrets: key, passwords: PasswordKeeper(), address: settings.text(.address),
            engines: signingEngines)
    }

    /// The site over this installation.
    func site(logger: Logger) async throws -> Site {
        var site = SiteSettings()
        site.name = settings.text(.name)
        site.address = settings.text(.address)
        site.isSecure = settings.isOn(.secure)
        site.trustsProxy = settings.isOn(.proxy)
        site.isSample = try await desk.look(as: .installation) { try $0.setting("installation.sample") == "true" }
        site.trainingDay = settings[.clock].map { _ in desk.clock.now.day }
        return Site(
            desk: desk, secrets: key, passwords: PasswordKeeper(), vault: vault, settings: site,
            engines: signingEngines, logger: logger)
    }
}
