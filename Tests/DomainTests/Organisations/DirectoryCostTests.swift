import Calendars
@testable import Domain
import Foundation
import Storage
import TestKit
import Testing

/// A session that counts what is asked of the database.
private final class CountingSession: Session {
    private let inner: any Session
    private(set) var count = 0
    private(set) var statements: [SQL] = []

    init(_ inner: any Session) { self.inner = inner }

    var engine: Engine { inner.engine }

    func run(_ sql: SQL) throws(StorageError) -> Int {
        count += 1
        return try inner.run(sql)
    }

    func rows(_ sql: SQL) throws(StorageError) -> Rows {
        count += 1
        statements.append(sql)
        return try inner.rows(sql)
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        count += 1
        try inner.each(sql, body)
    }
}

@Suite struct `Cost of the directory` {
    /// How many queries a page takes.
    private func queries(_ town: Town, _ read: @escaping @Sendable (Work) throws -> Void) async throws -> Int {
        try await town.store.read { session in
            let counting = CountingSession(session)
            try read(Work(actor: .installation, now: town.desk.clock.now, session: counting))
            return counting.count
        }
    }

    @Test func `a page takes as many queries with 1,000 organisations as with two`() async throws {
        try await Town.with { town in
            let host = town.host
            var filter = OrganisationFilter()
            filter.area = town.district
            filter.words = "Hội"
            let narrow = filter
            let pages: [@Sendable (Work) throws -> Void] = [
                { _ = try $0.organisations(OrganisationFilter(), on: Town.today) },
                { _ = try $0.organisations(narrow, on: Town.today) },
                { _ = try $0.people(PersonFilter(), on: Town.today) },
                { _ = try $0.hierarchies(of: host, on: Town.today) },
                { _ = try $0.holders(in: host, on: Town.today) },
            ]
            var before: [Int] = []
            for page in pages { before.append(try await queries(town, page)) }
            try await Crowd(town).add(1000)
            var after: [Int] = []
            for page in pages { after.append(try await queries(town, page)) }
            #expect(before == after)
            #expect(after[0] == 2)
        }
    }

    @Test(arguments: OrganisationFilter.Order.allCases)
    func `a page is cut out of an index`(order: OrganisationFilter.Order) async throws {
        try await Town.with { town in
            try await Crowd(town).add(3000)
            if town.store.engine == .postgres { try await town.store.write { try $0.run("ANALYZE") } }
            var filter = OrganisationFilter()
            filter.order = order
            let asked = filter
            let plan = try await town.look { work in
                let page = try work.directoryStatement(asked, on: Town.today).page
                let explain: SQL = work.session.engine == .sqlite ? "EXPLAIN QUERY PLAN \(page)" : "EXPLAIN \(page)"
                return try work.session.rows(explain).map { row in
                    try work.session.engine == .sqlite
                        ? row.get("detail", as: String.self) : row.get(0, as: String.self)
                }
            }
            let index =
                [
                    OrganisationFilter.Order.name: "organisation_profile_order", .kind: "organisation_profile_kind",
                    .area: "organisation_profile_place",
                ][order] ?? ""
            #expect(plan.contains { $0.contains(index) }, "\(plan.joined(separator: "\n"))")
            #expect(!plan.contains { $0.hasPrefix("SCAN profile") && !$0.contains("INDEX") })
            #expect(!plan.contains { $0.contains("Seq Scan on organisation_profile") })
            #expect(!plan.contains { $0.contains("Seq Scan on office") || $0.contains("SCAN led") })
        }
    }

    /// How long a page of 10,000 organisations takes; only when asked for, as `PHOIHOP_MEASURE=1`.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["PHOIHOP_MEASURE"] != nil))
    func `a page of 10,000 organisations in time`() async throws {
        try await Town.with { town in
            try await Crowd(town).add(10_000)
            if town.store.engine == .postgres { try await town.store.write { try $0.run("ANALYZE") } }
            for order in OrganisationFilter.Order.allCases {
                for kind in [nil, Organisation.Kind.womensUnion] {
                    var filter = OrganisationFilter()
                    filter.order = order
                    filter.kind = kind
                    let asked = filter
                    let clock = ContinuousClock()
                    let time = try await clock.measure {
                        for _ in 0..<200 { _ = try await town.look { try $0.organisations(asked, on: Town.today) } }
                    }
                    print("directory by \(order), kind \(kind?.rawValue ?? "any"): \(time / 200) a page")
                }
            }
            for words in ["hoi phu nu", "Hội số 77"] {
                var filter = OrganisationFilter()
                filter.words = words
                let asked = filter
                let time = try await ContinuousClock().measure {
                    for _ in 0..<50 { _ = try await town.look { try $0.organisations(asked, on: Town.today) } }
                }
                print("directory by words \(words): \(time / 50) a page")
            }
        }
    }
}

/// Many organisations at once, each with a chair.
struct Crowd {
    let town: Town

    init(_ town: Town) { self.town = town }

    func add(_ count: Int) async throws {
        let (district, host) = (town.district, town.host)
        try await town.act { work in
            let kinds = Organisation.Kind.allCases
            let lineage = AreaLineage(lineage: try work.areas(above: work.area(district)) + [work.area(district)])
            for start in stride(from: 0, to: count, by: 500) {
                let range = start..<min(start + 500, count)
                let organisations = range.map {
                    Organisation(
                        id: work.newKey(), code: "DONG-\($0)", kind: kinds[$0 % kinds.count], validFrom: Town.founding,
                        validThrough: .distantFuture, legalBasis: nil, version: 1)
                }
                let profiles = zip(range, organisations).map { index, organisation in
                    let name = "\(organisation.kind.wording.vietnamese) số \(index)"
                    return OrganisationProfile(
                        id: work.newKey(), of: organisation,
                        ProfileDraft(name: name, areaId: district, kind: organisation.kind),
                        lineage, from: Town.founding, through: .distantFuture)
                }
                try work.session.insert(many: organisations)
                try work.session.insert(many: profiles)
                try work.session.index(
                    many: zip(organisations, profiles).map { $0.searchEntry(profiles: [$1], areas: lineage.lineage) })
                try addChairs(organisations, work, keptBy: host)
            }
        }
    }

    private func addChairs(_ organisations: [Organisation], _ work: Work, keptBy host: Key<Organisation>) throws {
        let offices = organisations.map {
            Office(
                id: work.newKey(), organisationId: $0.id,
                OfficeDraft(title: "Chủ tịch", rank: 1, role: .leader, signing: [.head]),
                from: Town.founding, through: .distantFuture, version: 1)
        }
        let people = organisations.enumerated().map { index, organisation in
            Person(
                id: work.newKey(), code: "NG-\(organisation.code)",
                PersonDraft(fullName: "Nguyễn Văn \(organisation.code)"),
                keptBy: host, version: 1)
        }
        try work.session.insert(many: offices)
        try work.session.insert(many: people)
        try work.session.insert(
            many: zip(people, offices).map { person, office in
                Holding(
                    id: work.newKey(), personId: person.id, officeId: office.id, validFrom: Town.founding,
                    validThrough: .distantFuture, decision: nil, isActing: false, isFullTime: true, version: 1)
            })
    }
}
