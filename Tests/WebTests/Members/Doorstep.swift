import Calendars
import Domain
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Storage
import Synchronization
import TestKit
import Testing
import Web

/// A site with two organisations, the first of them the host, on a store of its own and under a clock moved by hand.
struct Doorstep: Sendable {
    static let password = "sông Hồng mùa nước nổi"
    static let start = Instant(milliseconds: 1_550_710_800_000)  // 21/02/2019 08:00

    let site: Site
    let clock: HandClock
    let client: any TestClientProtocol
    let host: Key<Organisation>
    let union: Key<Organisation>

    private static let stores = TestStores(Schema.migrations)

    /// Runs a test on a fresh site.
    static func with<T: Sendable>(_ test: @Sendable @escaping (Doorstep) async throws -> T) async throws -> T {
        try await stores.withStore { store in
            let clock = HandClock(start)
            var settings = SiteSettings()
            settings.name = "Phối hợp"
            let key = try #require(InstallationKey(hexadecimal: String(repeating: "5a", count: 32)))
            let site = Site(
                desk: Desk(store: store, clock: clock), secrets: key, passwords: PasswordKeeper(cost: .light),
                vault: FolderVault(folder: FileManager.default.temporaryDirectory.path), settings: settings,
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            let (host, union) = try await site.desk.act(as: .installation) { work in
                let host = try Doorstep.found("MTTQ", .front, work)
                try work.set("installation.host", to: host.rawValue)
                return (host, try Doorstep.found("LDLD", .labourFederation, work))
            }
            let app = Application(router: site.router(), logger: site.logger)
            return try await app.test(.router) { client in
                try await test(Doorstep(site: site, clock: clock, client: client, host: host, union: union))
            }
        }
    }

    private static func found(_ code: String, _ kind: Organisation.Kind, _ work: Work) throws -> Key<Organisation> {
        try work.createOrganisation(
            code: code, kind: kind, profile: ProfileDraft(name: "Tổ chức \(code)", kind: kind), from: .distantPast
        ).id
    }

    /// Enters a person with an office, without an account.
    func seat(
        _ name: String, _ role: Role, _ organisation: Key<Organisation>, through: Day = .distantFuture
    ) async throws -> Key<Person> {
        try await site.desk.act(as: .installation) { work in
            let person = try work.createPerson(PersonDraft(fullName: name), keptBy: organisation)
            let office = try work.createOffice(
                OfficeDraft(title: "Chức vụ của \(name)", rank: 1, role: role), in: organisation, from: .distantPast)
            _ = try work.appoint(person.id, to: office.id, HoldingDraft(from: .distantPast, through: through))
            return person.id
        }
    }

    /// Enters a person with an office and an account.
    @discardableResult
    func enrol(
        _ account: String, _ role: Role, _ organisation: Key<Organisation>, secret: [UInt8]? = nil,
        through: Day = .distantFuture
    ) async throws -> Member {
        let person = try await seat("Bà \(account)", role, organisation, through: through)
        return try await site.desk.addMember(
            person: person, account: account, password: Doorstep.password, totpSecret: secret,
            passwords: site.passwords,
            key: site.secrets)
    }

    /// A browser in which nobody is signed in.
    func visitor() -> Visitor { Visitor(client: client) }

    /// A browser in which the account is signed in, through both steps where it has two.
    func visitor(_ account: String, secret: [UInt8]? = nil) async throws -> Visitor {
        let visitor = visitor()
        try await visitor.post(Paths.signIn, ["tai-khoan": account, "mat-khau": Doorstep.password])
        if let secret { try await visitor.post(Paths.secondFactor, ["ma": code(secret)]) }
        return visitor
    }

    /// An administrator of the organisation, signed in with both factors.
    func administrator(of organisation: Key<Organisation>, _ account: String) async throws -> Visitor {
        let secret = Authenticator.newSecret()
        try await enrol(account, .administrator, organisation, secret: secret)
        return try await visitor(account, secret: secret)
    }

    func code(_ secret: [UInt8]) -> String { Authenticator.code(secret, step: Authenticator.step(at: clock.now)) }
}

/// A clock that tests move forward.
final class HandClock: Domain.Clock {
    private let moment: Mutex<Instant>
    init(_ start: Instant) { moment = Mutex(start) }
    var now: Instant { moment.withLock { $0 } }
    func advance(seconds: Int) { moment.withLock { $0 = $0.advanced(seconds: seconds) } }
}
