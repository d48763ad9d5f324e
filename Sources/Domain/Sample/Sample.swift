internal import Calendars
package import Storage

/// Loads the sample: the world of Hoàn Kiếm in 2018–2019, and its end and succession in 2025.
package struct Sample: Sendable {
    let store: any Store
    let key: InstallationKey
    /// The scrypt hash of `password`, made once for all: the sample's people share it.
    let passwordHash: String

    /// What every account of the sample signs in with.
    package static let password = "CungLam@HoanKiem2019"

    package init(store: any Store, key: InstallationKey, passwords: PasswordKeeper) async throws {
        self.store = store
        self.key = key
        passwordHash = try await passwords.hash(Sample.password)
    }

    /// Whether the sample, or anything else, is there already.
    package static func isLoaded(_ desk: Desk) async throws -> Bool {
        try await desk.look(as: .installation) { try $0.session.exists("SELECT 1 FROM organisation LIMIT 1") }
    }

    /// Enters everything, on the days it happened; the world in three acts, the programmes in one for each of theirs.
    ///
    /// - Parameter room: where the year goes on to its signed and amended programme; without it the story stops before
    ///   the conference, for those who want to hold it themselves.
    package func load(signingIn room: SigningRoom? = nil) async throws {
        try await desk(on: Sample.beginning).act(as: .installation) { try $0.enterSampleOf2018(accounts) }
        try await loadProgrammes()
        try await desk(on: Sample.conference).act(as: .installation) { try $0.enterSampleNames() }
        if let room { try await carryOn(with: room) }
        try await desk(on: ShippedAreas.reform).act(as: .installation) { try $0.enterSampleOf2025(accounts) }
    }

    /// The authenticator's secret of a sample account: the same in every installation, so that it can be printed.
    package static func totpSecret(of account: String) -> [UInt8] {
        Array(Digest.sha256(Array("PhoiHop sample \(account)".utf8)).prefix(20))
    }

    static let beginning = Day.distantPast.advanced(by: 736_695)  // 2018-01-02
    static let conference = Day.distantPast.advanced(by: 737_110)  // 2019-02-21

    func desk(on day: Day) -> Desk {
        Desk(store: store, clock: FixedClock(Instant.start(of: day).advanced(seconds: 28_800)))
    }

    private var accounts: SampleAccounts { SampleAccounts(passwordHash: passwordHash, key: key) }
}

/// What the accounts of the sample are made with.
struct SampleAccounts: Sendable {
    let passwordHash: String
    let key: InstallationKey
}
