import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `A unit of work` {
    @Test func `is done at one moment`() async throws {
        try await withEmptyDesk { stage in
            let (now, day) = try await stage.act { ($0.now, $0.today) }
            #expect(now == Stage.morning)
            #expect(day == Stage.story)
        }
    }

    @Test func `that refuses leaves nothing behind`() async throws {
        try await withEmptyDesk { stage in
            let refusal = try await stage.refusal { work in
                try work.set("name", to: "new")
                throw Refusal.outOfTurn(.recordIsUnchanged, "Chưa được.")
            }
            #expect(refusal?.kind == .outOfTurn)
            #expect(try await stage.look { try $0.setting("name") } == nil)
            #expect(try await stage.only(Int.self, "SELECT count(*) FROM event") == 0)
            #expect(try await stage.only(Int.self, "SELECT count(*) FROM event_unsealed") == 0)
        }
    }

    @Test func `that only looks cannot change anything`() async throws {
        try await withEmptyDesk { stage in
            await #expect(throws: StorageError.self) {
                try await stage.desk.look(as: .installation) { try $0.set("name", to: "new") }
            }
            let found = try await stage.look { try $0.setting("name") }
            #expect(found == nil)
        }
    }

    @Test func `names who may not and what is wrong where`() {
        let work = Work(actor: .installation, now: Stage.morning, session: NoSession())
        #expect(throws: Refusal.forbidden(.recordIsVisible, "Chỉ Chủ tịch.")) {
            try work.require(false, .recordIsVisible, "Chỉ Chủ tịch.")
        }
        let problems = [Refusal.Problem("ten", "Hãy ghi tên."), Refusal.Problem("ma", "Hãy ghi mã.")]
        let refusal = #expect(throws: Refusal.self) { try work.require(problems) }
        #expect(refusal?.kind == .invalid && refusal?.problems == problems && refusal?.message == "Hãy ghi tên.")
        #expect(throws: Never.self) { try work.require(true, .recordIsVisible) }
        #expect(throws: Never.self) { try work.require([]) }
    }
}

/// No database at all.
private struct NoSession: Session {
    var engine: Engine { .sqlite }
    func run(_ sql: SQL) throws(StorageError) -> Int { throw .contention }
    func rows(_ sql: SQL) throws(StorageError) -> Rows { throw .contention }
    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws { throw StorageError.contention }
}

@Suite struct `An actor's rights` {
    private static func capacity(_ role: Role, _ organisation: String) -> Capacity {
        Capacity(
            holding: Key(rawValue: "h"), office: Key(rawValue: "o"), officeTitle: "", role: role,
            organisation: Key(rawValue: organisation), organisationName: "", area: nil)
    }

    private static func actor(_ capacities: [Capacity], host: String? = "host") -> Actor {
        Actor(
            source: .member(Key(rawValue: "m"), person: Key(rawValue: "p"), session: Key(rawValue: "s")), name: "",
            capacities: capacities, host: host.map(Key.init(rawValue:)))
    }

    @Test(arguments: Role.allCases)
    func `over the installation come from administering its host`(role: Role) {
        #expect(Self.actor([Self.capacity(role, "host")]).isHostAdministrator == (role == .administrator))
        #expect(Self.actor([Self.capacity(role, "host")]).isHostOverseer == (role == .overseer))
        #expect(!Self.actor([Self.capacity(role, "other")]).isHostAdministrator)
        #expect(!Self.actor([Self.capacity(role, "host")], host: nil).isHostAdministrator)
    }

    @Test func `come from offices, each in its organisation`() {
        let actor = Self.actor([Self.capacity(.officer, "a"), Self.capacity(.leader, "b")])
        #expect(actor.has(.officer, in: Key(rawValue: "a")) && !actor.has(.officer, in: Key(rawValue: "b")))
        #expect(actor.has(anyOf: [.leader, .editor], in: Key(rawValue: "b")))
        #expect(!actor.has(anyOf: [], in: Key(rawValue: "b")))
        #expect(actor.organisations == [Key(rawValue: "a"), Key(rawValue: "b")])
    }

    @Test func `of the installation itself need no office`() {
        #expect(Actor.installation.isHostAdministrator && Actor.installation.isInstallation)
        #expect(
            Actor.installation.member == nil && Actor.installation.person == nil && Actor.installation.session == nil)
    }

    @Test func `tell the member, the person and the browser apart`() {
        let actor = Self.actor([])
        #expect(actor.member?.rawValue == "m" && actor.person?.rawValue == "p" && actor.session?.rawValue == "s")
        #expect(!actor.isInstallation)
    }
}
