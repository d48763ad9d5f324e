import Calendars
@testable import Domain
import Storage
import TestKit

/// A small town on 21/02/2019: two organisations of the district, one of them the host, and a person in every role.
struct Town: Sendable {
    static let stores = TestStores(Schema.migrations)
    static let today = Town.day("2019-02-21")
    static let founding = Town.day("2004-01-01")

    let store: any Store
    let desk: Desk
    let city: Key<Area>
    let district: Key<Area>
    let ward: Key<Area>
    /// The Front of the district, which runs the installation.
    let host: Key<Organisation>
    /// The federation of labour of the district.
    let union: Key<Organisation>

    /// Lets a test have a town of its own.
    static func with<T>(_ test: (Town) async throws -> T) async throws -> T {
        try await stores.withStore { try await test(Town($0)) }
    }

    private init(_ store: any Store) async throws {
        self.store = store
        desk = Desk(store: store, clock: FixedClock(Instant.start(of: Town.today).advanced(seconds: 9 * 3600)))
        let places = try await desk.act(as: .installation) { try Town.insertAreas($0) }
        (city, district, ward) = places
        (host, union) = try await desk.act(as: .installation) { work in
            let host = try work.createOrganisation(
                code: "MTTQ-HK", kind: .front,
                profile: ProfileDraft(
                    name: "Ủy ban Mặt trận Tổ quốc Việt Nam quận Hoàn Kiếm", shortName: "UB MTTQ quận Hoàn Kiếm",
                    areaId: places.district, kind: .front), from: Town.founding)
            let union = try work.createOrganisation(
                code: "LDLD-HK", kind: .labourFederation,
                profile: ProfileDraft(
                    name: "Liên đoàn Lao động quận Hoàn Kiếm", areaId: places.district, kind: .labourFederation),
                from: Town.founding)
            try work.set("installation.host", to: host.id.rawValue)
            return (host.id, union.id)
        }
    }

    private static func insertAreas(_ work: Work) throws -> (city: Key<Area>, district: Key<Area>, ward: Key<Area>) {
        let city = area(work, .province, "Thành phố Hà Nội", "01", nil)
        let district = area(work, .district, "Quận Hoàn Kiếm", "002", city.id, through: Town.day("2025-06-30"))
        let ward = area(work, .commune, "Phường Hàng Bạc", "00061", district.id, through: Town.day("2025-06-30"))
        let next = area(work, .commune, "Phường Hoàn Kiếm", "00070", city.id, from: Town.day("2025-07-01"))
        for area in [city, district, ward, next] {
            try work.session.insert(area)
            try work.session.index(area.searchEntry(within: []))
        }
        return (city.id, district.id, ward.id)
    }

    private static func area(
        _ work: Work, _ level: Area.Level, _ name: String, _ code: String, _ parent: Key<Area>?,
        from: Day = .distantPast,
        through: Day = .distantFuture
    ) -> Area {
        Area(
            id: work.newKey(), level: level, kind: level.rawValue, code: code, name: name, parentId: parent,
            validFrom: from,
            validThrough: through, legalBasis: nil, sortKey: "\(code)", version: 1)
    }

    // MARK: Acting

    /// Acts as the installation.
    @discardableResult
    func act<T: Sendable>(as actor: Actor = .installation, _ work: @escaping @Sendable (Work) throws -> T) async throws
        -> T
    {
        try await desk.act(as: actor, work)
    }

    func look<T: Sendable>(as actor: Actor = .installation, _ work: @escaping @Sendable (Work) throws -> T) async throws
        -> T
    {
        try await desk.look(as: actor, work)
    }

    /// What an act is refused with, if anything.
    func refusal<T: Sendable>(
        as actor: Actor = .installation, _ work: @escaping @Sendable (Work) throws -> T
    ) async throws -> Refusal? {
        do { _ = try await desk.act(as: actor, work) } catch let refusal as Refusal { return refusal }
        return nil
    }

    // MARK: Furnishing

    /// An organisation with nothing special about it.
    func organisation(
        _ code: String, _ kind: Organisation.Kind = .front, name: String? = nil, area: Key<Area>? = nil,
        from day: Day = Town.founding, through: Day = .distantFuture
    ) async throws -> Organisation {
        try await act {
            try $0.createOrganisation(
                code: code, kind: kind,
                profile: ProfileDraft(name: name ?? "Tổ chức \(code)", areaId: area, kind: kind),
                from: day, through: through)
        }
    }

    func office(
        _ title: String, in organisation: Key<Organisation>, role: Role = .officer, rank: Int = 10, seats: Int = 1,
        signing: [Office.Signing] = [], listed: Bool = true, from day: Day = Town.founding
    ) async throws -> Office {
        try await act {
            try $0.createOffice(
                OfficeDraft(title: title, rank: rank, seats: seats, role: role, signing: signing, listed: listed),
                in: organisation, from: day)
        }
    }

    func person(_ name: String, of organisation: Key<Organisation>, bornOn: Day? = nil, telephone: String? = nil)
        async throws
        -> Person
    {
        try await act {
            try $0.createPerson(
                PersonDraft(fullName: name, bornOn: bornOn, telephone: telephone), keptBy: organisation, isAnother: true
            )
        }
    }

    @discardableResult
    func appoint(
        _ person: Key<Person>, to office: Key<Office>, from day: Day = Town.founding, through: Day = .distantFuture,
        isActing: Bool = false
    ) async throws -> Holding {
        try await act {
            try $0.appoint(person, to: office, HoldingDraft(from: day, through: through, isActing: isActing))
        }
    }

    /// Somebody who holds an unlisted office with this role in an organisation, ready to act.
    func member(_ role: Role, of organisation: Key<Organisation>, named name: String? = nil) async throws -> Actor {
        let office = try await office(
            "Vai \(role.rawValue) \(name ?? "")", in: organisation, role: role, rank: 90, listed: false)
        let person = try await person(name ?? "Người \(role.rawValue)", of: organisation)
        try await appoint(person.id, to: office.id)
        return try await actor(person.id)
    }

    /// A person as they act today, with every office they hold.
    func actor(_ person: Key<Person>) async throws -> Actor {
        let host = host
        return try await look { work in
            let capacities = try work.capacities(of: person, on: work.today)
            return Actor(
                source: .member(Key(rawValue: person.rawValue), person: person, session: nil),
                name: try work.session.find(Person.self, person)?.fullName ?? "", capacity: capacities.first,
                capacities: capacities, host: host)
        }
    }

    /// The acts recorded of a record, the latest first.
    func acts(_ noun: String, _ subject: String) async throws -> [String] {
        try await look {
            try $0.session.all(
                String.self, "SELECT act FROM event WHERE noun = \(noun) AND subject = \(subject) ORDER BY id DESC")
        }
    }
}

extension Town {
    /// A title of so many characters with every accent.
    static func long(_ count: Int) -> String {
        String(String(repeating: "Ủyộặễớữỹđ ", count: 60).prefix(count - 1)) + "g"
    }

    /// A day of a test's story.
    static func day(_ text: String) -> Day { Day(text) ?? .distantPast }

    /// Texts that must come out as they went in.
    static let hostile = [
        "'; DROP TABLE organisation; --", "<script>alert(1)</script>", "\" onload=\"x", "a & b < c > d", "100% \\ _ ?",
        "\u{1F600} Hội", "{{7*7}}",
    ]
}
