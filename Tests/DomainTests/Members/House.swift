import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

/// Three organisations with one person in every role, on a store of its own and under a clock moved by hand.
struct House: Sendable {
    let desk: Desk
    let clock: MovableClock
    let passwords = PasswordKeeper(cost: .light)
    let key: InstallationKey

    static let password = "sông Hồng mùa nước nổi"
    static let address = "203.0.113.7"
    static let start = Instant.start(of: Day(year: 2019, month: 2, day: 21) ?? .distantPast).advanced(seconds: 8 * 3600)

    static let host = Key<Organisation>(rawValue: "00000000-0000-7000-8000-000000000001")
    static let union = Key<Organisation>(rawValue: "00000000-0000-7000-8000-000000000002")
    static let farmers = Key<Organisation>(rawValue: "00000000-0000-7000-8000-000000000003")

    private static let stores = TestStores(Schema.migrations)

    /// Runs a test in a fresh house.
    static func with<T>(_ test: (House) async throws -> T) async throws -> T {
        try await stores.withStore { store in
            let clock = MovableClock(start)
            let key = try #require(InstallationKey(hexadecimal: String(repeating: "5a", count: 32)))
            let house = House(desk: Desk(store: store, clock: clock), clock: clock, key: key)
            try await house.furnish()
            return try await test(house)
        }
    }

    private func furnish() async throws {
        try await desk.act(as: .installation) { work in
            for (organisation, name) in [
                (House.host, "Mặt trận"), (House.union, "Công đoàn"), (House.farmers, "Nông dân"),
            ] {
                try work.found(organisation, name)
                for role in Role.allCases { try work.seat(House.person(role, organisation), role, organisation) }
            }
            try work.set("installation.host", to: House.host.rawValue)
        }
    }

    /// The person who has the role in the organisation.
    static func person(_ role: Role, _ organisation: Key<Organisation>) -> Key<Person> {
        .shipped("person \(role) \(organisation)")
    }

    static func account(_ role: Role, _ organisation: Key<Organisation>) -> String {
        let place = organisation == host ? "host" : organisation == union ? "union" : "farmers"
        return "\(role.rawValue).\(place)"
    }

    /// Gives the person an account with the house's password.
    @discardableResult
    func enrol(_ role: Role, _ organisation: Key<Organisation>, totp: [UInt8]? = nil) async throws -> Member {
        try await desk.addMember(
            person: House.person(role, organisation), account: House.account(role, organisation),
            password: House.password,
            totpSecret: totp, passwords: passwords, key: key)
    }

    func signIn(
        _ account: String, password: String = House.password, address: String = House.address,
        browser: KnownBrowser? = nil,
        replacing previous: String? = nil
    ) async throws -> OpenedSession {
        try await desk.signIn(
            account: account, password: password, address: address, device: "Firefox trên Linux", passwords: passwords,
            browser: browser, replacing: previous)
    }

    /// Who stands behind a token now.
    func behind(_ token: String) async throws -> SignedIn? {
        try await desk.look(as: .installation) { try $0.signedIn(token: token) }
    }

    /// The actor who just signed in, with an account made on the way.
    func actor(_ role: Role, _ organisation: Key<Organisation>) async throws -> Actor {
        try await enrol(role, organisation)
        return try await signedIn(House.account(role, organisation)).actor
    }

    func signedIn(_ account: String) async throws -> SignedIn {
        try #require(try await behind(try await signIn(account).token))
    }

    /// The code that a telephone shows now.
    func code(_ secret: [UInt8]) -> String { Authenticator.code(secret, step: Authenticator.step(at: clock.now)) }
}

extension Work {
    fileprivate func found(_ id: Key<Organisation>, _ name: String) throws {
        try session.insert(
            Organisation(
                id: id, code: name, kind: .front, validFrom: .distantPast, validThrough: .distantFuture,
                legalBasis: nil,
                version: 1))
        try session.insert(
            OrganisationProfile(
                id: newKey(), organisationId: id, name: name, shortName: name, symbol: "", areaId: nil,
                headship: .single,
                signerPrefix: "", documentStyle: .free, validFrom: .distantPast, validThrough: .distantFuture,
                sortKey: name,
                kindRank: 1, areaKey: ""))
    }

    /// Makes a person and an office and puts the one into the other.
    func seat(
        _ person: Key<Person>, _ role: Role, _ organisation: Key<Organisation>, from: Day = .distantPast,
        through: Day = .distantFuture
    ) throws {
        if try session.find(Person.self, person) == nil {
            let name = "Trần Văn \(role.rawValue)"
            try session.insert(
                Person(
                    id: person, code: person.rawValue, fullName: name, organisationId: organisation, bornOn: nil,
                    gender: nil,
                    telephone: nil, email: nil, sortKey: name, version: 1))
        }
        let office = Office(
            id: newKey(), organisationId: organisation, title: "\(role.rawValue) \(person.rawValue.prefix(8)) \(from)",
            shortTitle: "", rank: 1, seats: 1, role: role, signing: SigningSet([]), listed: true,
            validFrom: .distantPast,
            validThrough: .distantFuture, version: 1)
        try session.insert(office)
        try session.insert(
            Holding(
                id: newKey(), personId: person, officeId: office.id, validFrom: from, validThrough: through,
                decision: nil,
                isActing: false, isFullTime: true, version: 1))
    }
}

/// The refusal that the work meets; the test fails where there is none.
func refusal<T>(_ work: () async throws -> T, at location: SourceLocation = #_sourceLocation) async -> Refusal? {
    await #expect(throws: Refusal.self, sourceLocation: location) { _ = try await work() }
}

extension MovableClock {
    func advance(minutes: Int) { advance(seconds: minutes * 60) }
}
