import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `The sample` {
    private static let stores = TestStores(Schema.migrations, filledWith: "small-sample") { store in
        let areas = try SmallCountry.areas()
        try await Desk(store: store, clock: FixedClock(Instant(milliseconds: 0))).act(as: .installation) {
            _ = try $0.loadAreas(areas)
        }
        try await Sample(store: store, key: try Stage.secrets(), passwords: PasswordKeeper(cost: .light)).load()
    }

    private func with(_ day: String, _ test: (Desk) async throws -> Void) async throws {
        let day = try #require(Day(day))
        try await Self.stores.withStore { store in
            try await test(Desk(store: store, clock: FixedClock(Instant.start(of: day).advanced(seconds: 9 * 3600))))
        }
    }

    private func signIn(_ account: String, _ desk: Desk) async throws -> OpenedSession {
        let session = try await desk.signIn(
            account: account, password: Sample.password, address: "203.0.113.7", device: "",
            passwords: PasswordKeeper(cost: .light))
        guard session.stage == .password else { return session }
        let code = Authenticator.code(Sample.totpSecret(of: account), step: Authenticator.step(at: desk.clock.outside))
        return try await desk.completeSignIn(token: session.token, with: .code(code), key: try Stage.secrets())
    }

    @Test func `is trained for on another day with the codes that phones show now`() async throws {
        let day = try #require(Day("2019-02-21"))
        try await Self.stores.withStore { store in
            let clock = ShiftedClock(startingAt: Instant.start(of: day).advanced(seconds: 9 * 3600 + 7))
            let session = try await signIn("phochutich.mttq", Desk(store: store, clock: clock))
            #expect(session.stage == .complete)
        }
    }

    @Test func `is the world of 2018 and 2019, then of 2025`() async throws {
        try await with("2019-02-21") { desk in
            let counts = try await desk.look(as: .installation) { work in
                try ["organisation", "member", "person", "organisation_succession"].map { table in
                    try work.session.first(Int.self, "SELECT count(*) FROM \(SQL(name: table) ?? "")") ?? 0
                }
            }
            #expect(counts[0] == 14 + 10 + 18 + 2)
            #expect(counts[1] == 23)
            #expect(counts[3] > 20)
            #expect(try await Sample.isLoaded(desk))
            let host = try await desk.look(as: .installation) { try $0.hostOrganisation() }
            let code = try await desk.look(as: .installation) {
                try $0.session.first(
                    String.self, "SELECT code FROM organisation WHERE id = \(host ?? Key(rawValue: ""))")
            }
            #expect(code == "MTTQ-HN")
        }
    }

    @Test(arguments: [
        "quantri", "tonghop.mttq", "phochutich.mttq", "chutich.ldld", "chanh.thanhtra", "canbo.hangbac", "giamsat.tp",
    ])
    func `can be worked with in the year of the programme`(account: String) async throws {
        try await with("2019-02-15") { desk in
            let session = try await signIn(account, desk)
            let actor = try await desk.look(as: .installation) { try $0.signedIn(token: session.token)?.actor }
            #expect(actor?.capacities.isEmpty == false)
        }
    }

    @Test(arguments: [
        "quantri", "lanhdao.tp", "bientap.tp", "chutich.hoankiem", "canbo.hoankiem", "quantri.hoankiem",
        "chutich.cuanam",
    ])
    func `can be worked with today`(account: String) async throws {
        try await with("2026-07-25") { desk in
            let session = try await signIn(account, desk)
            #expect(session.stage == .complete)
        }
    }

    @Test(arguments: ["tonghop.mttq", "chutich.ldld", "chanh.thanhtra", "canbo.hangbac"])
    func `lets nobody in whose office ended with the district`(account: String) async throws {
        try await with("2026-07-25") { desk in
            let refusal = await #expect(throws: Refusal.self) { try await signIn(account, desk) }
            #expect(refusal?.rule == .memberHoldsAnOffice && refusal?.message.contains("30/06/2025") == true)
        }
    }

    @Test func `names three real people on one day, who have no account`() async throws {
        let named = ["Bùi Hoàng Phan", "Nguyễn Quốc Hoàn", "Lê Hồng Phú"]
        try await with("2019-02-21") { desk in
            try await desk.look(as: .installation) { work in
                for name in named {
                    let people = try work.session.all(Person.self, "SELECT * FROM person WHERE full_name = \(name)")
                    let person = try #require(people.count == 1 ? people.first : nil)
                    #expect(try work.account(of: person.id) == nil)
                    #expect(person.telephone == nil && person.email == nil && person.bornOn == nil)
                    #expect(!(try work.capacities(of: person.id, on: work.today)).isEmpty)
                    #expect(try work.capacities(of: person.id, on: work.today.advanced(by: 1)).isEmpty)
                    #expect(try work.capacities(of: person.id, on: work.today.advanced(by: -1)).isEmpty)
                }
                let others = try work.session.all(String.self, "SELECT full_name FROM person").filter {
                    !named.contains($0)
                }
                #expect(others.allSatisfy { $0.contains(" Mẫu ") }, "invented people can be told")
            }
        }
    }

    @Test func `gives the wards' Fronts to those that took their place, in part where the ward was split`() async throws
    {
        try await with("2026-07-25") { desk in
            let links = try await desk.look(as: .installation) { work in
                try work.session.rows(
                    """
                    SELECT old.code AS old, new.code AS new, link.extent AS extent
                    FROM organisation_succession link
                    JOIN organisation old ON old.id = link.predecessor_id JOIN organisation new ON new.id = link.successor_id
                    """
                ).map {
                    "\(try $0.get("old", as: String.self)) \(try $0.get("new", as: String.self)) \(try $0.get("extent", as: String.self))"
                }
            }
            #expect(links.contains("MTTQ-P00061 MTTQ-HOANKIEM whole"))
            #expect(links.contains("MTTQ-P00076 MTTQ-HOANKIEM part") && links.contains("MTTQ-P00076 MTTQ-CUANAM part"))
            #expect(links.contains("TTR-HK TTR-HN whole"))
            #expect(links.contains("MTTQ-HK MTTQ-HOANKIEM part") && links.contains("MTTQ-HK MTTQ-CUANAM part"))
        }
    }

    @Test func `has a sound chain of events, each on its day`() async throws {
        try await with("2026-07-25") { desk in
            while try await desk.act(as: .installation, { try $0.sealEvents() }) > 0 {}
            #expect(try await desk.look(as: .installation) { try $0.verifyEvents() }.isSound)
            let days = try await desk.look(as: .installation) { work in
                Set(try work.session.all(String.self, "SELECT DISTINCT substr(at, 1, 10) FROM event"))
            }
            let structure: Set = ["1970-01-01", "2018-01-02", "2019-02-21", "2025-07-01"]
            let programmes: Set = ["2018-01-22", "2018-02-08", "2018-12-20", "2019-01-10", "2019-01-24", "2019-02-18"]
            #expect(days.isSuperset(of: structure.union(programmes)))
            #expect(days.allSatisfy { $0 <= "2019-02-21" || $0 == "2025-07-01" })
        }
    }

    @Test func `tells its accounts to whoever runs the machine only`() async throws {
        try await with("2026-07-25") { desk in
            let told = try await desk.look(as: .installation) { try $0.sampleSignIns() }
            #expect(told.count == 23 && told.first?.worksToday == true && told.last?.worksToday == false)
            #expect(told.first { $0.account == "quantri" }?.totpSecret == Sample.totpSecret(of: "quantri"))
            #expect(told.first { $0.account == "bientap.tp" }?.totpSecret == nil)
        }
        try await withDesk { stage in
            let refusal = try await stage.refusalOfLooking(as: .quan) { _ = try $0.sampleSignIns() }
            #expect(refusal?.rule == .sampleIsToldByTheInstallation)
        }
    }
}
