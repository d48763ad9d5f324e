import Calendars
@testable import Domain
import Storage
import Testing

@Suite struct `Who sees a person` {
    /// One person who holds a listed office of the union until 2010, one who holds an unlisted one, one who holds none.
    private struct Cast {
        let listed: Person
        let unlisted: Person
        let plain: Person
    }

    private func cast(_ town: Town) async throws -> Cast {
        let union = town.union
        let chair = try await town.office("Chủ tịch", in: union, rank: 1)
        let clerk = try await town.office("Văn thư mật", in: union, rank: 50, listed: false)
        let cast = Cast(
            listed: try await town.person(
                "Lê Công Khai", of: union, bornOn: Town.day("1960-01-01"), telephone: "0912345678"),
            unlisted: try await town.person("Lê Kín Đáo", of: union, telephone: "0912345679"),
            plain: try await town.person("Lê Vô Chức", of: union, telephone: "0912345670"))
        try await town.appoint(cast.listed.id, to: chair.id, through: Town.day("2010-12-31"))
        try await town.appoint(cast.unlisted.id, to: clerk.id)
        return cast
    }

    /// Whom an actor sees: by id, in the directory, by search, in a form; all four always agree.
    private func seen(_ town: Town, as actor: Actor, among cast: Cast) async throws -> Set<String> {
        let all = [cast.listed, cast.unlisted, cast.plain]
        var byId: Set<String> = []
        for person in all where try await town.refusal(as: actor, { try $0.person(person.id) }) == nil {
            byId.insert(person.fullName)
        }
        let ids = Set(all.map(\.id))
        let listed = try await town.look(as: actor) { work in
            var filter = PersonFilter()
            filter.pageSize = 100
            return try work.people(filter, on: Town.today).rows.filter { ids.contains($0.id) }.map(\.name)
        }
        #expect(Set(listed) == byId)
        let found = try await town.look(as: actor) { work in
            try work.search("le", nouns: [Person.noun], on: Town.today).map(\.hit.title).filter { $0.hasPrefix("Lê") }
        }
        #expect(Set(found) == byId)
        let words = try await town.look(as: actor) { work in
            var filter = PersonFilter()
            filter.words = "le"
            return try work.people(filter, on: Town.today).rows.map(\.name).filter { $0.hasPrefix("Lê") }
        }
        #expect(Set(words) == byId)
        for person in all {
            let refusal = try await town.refusal(as: actor) { try $0.person(written: person.fullName, at: "x") }
            #expect((refusal == nil) == byId.contains(person.fullName))
        }
        return byId
    }

    @Test(arguments: Role.allCases)
    func `members of the keeping organisation see everybody it keeps`(role: Role) async throws {
        try await Town.with { town in
            let cast = try await cast(town)
            let own = try await town.member(role, of: town.union)
            #expect(try await seen(town, as: own, among: cast) == ["Lê Công Khai", "Lê Kín Đáo", "Lê Vô Chức"])
        }
    }

    @Test(arguments: Role.allCases)
    func `members of another organisation see who ever held a listed office`(role: Role) async throws {
        try await Town.with { town in
            let cast = try await cast(town)
            let other = try await town.organisation("CCB-HK", .veteransAssociation)
            let stranger = try await town.member(role, of: other.id)
            #expect(try await seen(town, as: stranger, among: cast) == ["Lê Công Khai"])
        }
    }

    @Test(arguments: Role.allCases)
    func `of the host only administrators and overseers see everybody`(role: Role) async throws {
        try await Town.with { town in
            let cast = try await cast(town)
            let hosting = try await town.member(role, of: town.host)
            let all: Set = ["Lê Công Khai", "Lê Kín Đáo", "Lê Vô Chức"]
            #expect(
                try await seen(town, as: hosting, among: cast)
                    == (role == .administrator || role == .overseer ? all : ["Lê Công Khai"]))
        }
    }

    @Test func `whoever holds no office sees listed people and themselves`() async throws {
        try await Town.with { town in
            let cast = try await cast(town)
            let alone = try await town.actor(cast.plain.id)
            #expect(alone.capacities.isEmpty)
            try await town.look(as: alone) { work throws in
                #expect(try work.person(cast.plain.id).fullName == "Lê Vô Chức")
                #expect(try work.person(cast.listed.id).fullName == "Lê Công Khai")
                #expect(throws: Refusal.self) { try work.person(cast.unlisted.id) }
            }
        }
    }

    @Test(arguments: Role.allCases)
    func `contact details are for keepers and for the person`(role: Role) async throws {
        try await Town.with { town in
            let cast = try await cast(town)
            let (union, host) = (town.union, town.host)
            let own = try await town.member(role, of: union)
            let other = try await town.organisation("CCB-HK", .veteransAssociation)
            let stranger = try await town.member(role, of: other.id, named: "Người ngoài")
            let hosting = try await town.member(role, of: host, named: "Chủ nhà")
            let person = cast.listed
            let keeps = role == .administrator || role == .coordinator
            #expect(try await town.look(as: own) { try $0.mayReadContact(of: person) } == keeps)
            #expect(try await town.look(as: stranger) { try $0.mayReadContact(of: person) } == false)
            #expect(try await town.look(as: hosting) { try $0.mayReadContact(of: person) } == (role == .administrator))
            let themselves = try await town.actor(person.id)
            #expect(try await town.look(as: themselves) { try $0.mayReadContact(of: person) })
            // Where the person holds an office today, its administrators and coordinators read them too.
            let adviser = try await town.office("Ủy viên", in: other.id, rank: 5)
            try await town.appoint(person.id, to: adviser.id)
            #expect(try await town.look(as: stranger) { try $0.mayReadContact(of: person) } == keeps)
        }
    }

    @Test func `an unlisted office of a known person stays unknown`() async throws {
        try await Town.with { town in
            let cast = try await cast(town)
            let union = town.union
            let secret = try await town.office("Trợ lý đặc biệt", in: union, rank: 60, listed: false)
            try await town.appoint(cast.listed.id, to: secret.id)
            let other = try await town.organisation("CCB-HK", .veteransAssociation)
            let stranger = try await town.member(.administrator, of: other.id)
            try await town.look(as: stranger) { work throws in
                let person = try work.person(cast.listed.id)
                #expect(try work.offices(of: person, on: Town.today).map(\.office.title) == ["Chủ tịch"])
                #expect(try work.search("tro ly dac biet", on: Town.today).isEmpty)
                #expect(try work.search("van thu mat", on: Town.today).isEmpty)
                #expect(try work.offices(of: union, on: Town.today).map(\.title) == ["Chủ tịch"])
                #expect(try work.holders(in: union, on: Town.today).isEmpty)
                #expect(throws: Refusal.self) { try work.office(secret.id) }
                #expect(throws: Refusal.self) {
                    try work.heldOffice(
                        work.session.first(Key<Holding>.self, "SELECT id FROM holding WHERE office_id = \(secret.id)")
                            ?? Key(rawValue: ""))
                }
                let history = try work.history(ofPerson: person, held: work.offices(of: person, on: Town.today))
                #expect(!history.contains { $0.event.facts.list.contains { $0.new == "Trợ lý đặc biệt" } })
                let told = try work.history(ofOrganisation: work.organisation(union))
                #expect(!told.contains { $0.event.facts.list.contains { $0.new == "Trợ lý đặc biệt" } })
            }
        }
    }

    @Test func `an office that becomes listed makes its holders known, and hides them again`() async throws {
        try await Town.with { town in
            let cast = try await cast(town)
            let other = try await town.organisation("CCB-HK", .veteransAssociation)
            let stranger = try await town.member(.officer, of: other.id)
            for isListed in [true, false] {
                try await town.act { work in
                    let held = try work.offices(of: cast.unlisted, on: Town.today)[0].office
                    var draft = OfficeDraft(held)
                    draft.listed = isListed
                    try work.alterOffice(held.id, to: draft, version: held.version)
                }
                #expect(try await seen(town, as: stranger, among: cast).contains("Lê Kín Đáo") == isListed)
            }
        }
    }
}
