import Calendars
@testable import Domain
import Storage
import Testing

@Suite struct `Holding an office` {
    private func end(
        _ town: Town, _ holding: Holding, on day: Day = Town.today, note: String = "Sổ sách",
        to successor: Key<Person>? = nil,
        version: Int = 1, as actor: Actor = .installation
    ) async throws -> Refusal? {
        try await town.refusal(as: actor) {
            try $0.endHolding(holding.id, lastDay: day, note: note, successor: successor, version: version)
        }
    }

    @Test func `one person holds several offices at once`() async throws {
        try await Town.with { town in
            let person = try await town.person("Lê Hồng Phú", of: town.union)
            try await town.appoint(person.id, to: town.office("Chủ tịch", in: town.union, role: .leader, rank: 1).id)
            try await town.appoint(person.id, to: town.office("Phó Chủ tịch", in: town.host, role: .leader, rank: 2).id)
            let actor = try await town.actor(person.id)
            #expect(actor.capacities.map(\.organisation) == [town.union, town.host])
        }
    }

    @Test func `two people hold one office with two seats`() async throws {
        try await Town.with { town in
            let union = town.union
            let deputy = try await town.office("Phó Chủ tịch", in: union, rank: 2, seats: 2)
            try await town.appoint(town.person("A B", of: union).id, to: deputy.id)
            try await town.appoint(town.person("C D", of: union).id, to: deputy.id)
            #expect(
                try await town.look { try $0.leaders(of: union, on: Town.today).map(\.personName) } == ["A B", "C D"])
        }
    }

    @Test func `holding.within-seats`() async throws {
        try await Town.with { town in
            let union = town.union
            let chair = try await town.office("Chủ tịch", in: union, rank: 1)
            let (one, two) = (try await town.person("A B", of: union), try await town.person("C D", of: union))
            try await town.appoint(one.id, to: chair.id, from: Town.day("2010-01-01"), through: Town.day("2015-12-31"))
            try await town.appoint(one.id, to: chair.id, from: Town.day("2018-01-01"))
            func place(_ from: String, _ through: String) async throws -> Rule? {
                let draft = HoldingDraft(from: Town.day(from), through: Town.day(through))
                return try await town.refusal { try $0.appoint(two.id, to: chair.id, draft) }?.rule
            }
            #expect(try await place("2015-12-31", "2016-06-01") == .holdingIsWithinSeats)
            #expect(try await place("2009-01-01", "2010-01-01") == .holdingIsWithinSeats)
            #expect(try await place("2016-01-01", "2018-01-01") == .holdingIsWithinSeats)
            #expect(try await place("2005-01-01", "9999-12-31") == .holdingIsWithinSeats)
            #expect(try await place("2016-01-01", "2017-12-31") == nil)
        }
    }

    @Test(
        arguments: [
            ([(1, 10), (5, 20)], 2, (1, 20), nil), ([(1, 10), (5, 20), (10, 12)], 2, (1, 20), 10),
            ([(1, 10), (5, 20), (10, 12)], 2, (11, 20), nil), ([(1, 10), (5, 20), (10, 12)], 2, (10, 10), 10),
            ([], 1, (1, 5), nil), ([(1, 3), (1, 3)], 1, (2, 9), 2),
        ] as [([(Int, Int)], Int, (Int, Int), Int?)])
    func `seats are counted on every day`(holdings: [(Int, Int)], limit: Int, period: (Int, Int), expected: Int?) throws
    {
        func made(_ days: (Int, Int)) -> Period {
            let start = Town.day("2019-01-01")
            return Period(from: start.advanced(by: days.0), through: start.advanced(by: days.1)) ?? .always
        }
        let found = Seats(holdings: holdings.map(made)).firstOverfullDay(limit: limit, in: made(period))
        #expect(found == expected.map { Town.day("2019-01-01").advanced(by: $0) })
    }

    @Test func `fewer seats than holders are refused, past holders do not count`() async throws {
        try await Town.with { town in
            let union = town.union
            let deputy = try await town.office("Phó Chủ tịch", in: union, rank: 2, seats: 3)
            try await town.appoint(town.person("A B", of: union).id, to: deputy.id)
            try await town.appoint(town.person("C D", of: union).id, to: deputy.id)
            try await town.appoint(town.person("E F", of: union).id, to: deputy.id, through: Town.day("2018-12-31"))
            func lower(to seats: Int) async throws -> Rule? {
                try await town.refusal { work in
                    let office = try work.office(deputy.id)
                    var draft = OfficeDraft(office)
                    draft.seats = seats
                    try work.alterOffice(office.id, to: draft, version: office.version)
                }?.rule
            }
            #expect(try await lower(to: 1) == .holdingIsWithinSeats)
            #expect(try await lower(to: 2) == nil)
        }
    }

    @Test func `holding.is-held-once`() async throws {
        try await Town.with { town in
            let union = town.union
            let deputy = try await town.office("Phó Chủ tịch", in: union, rank: 2, seats: 3)
            let person = try await town.person("A B", of: union)
            try await town.appoint(person.id, to: deputy.id)
            let again = try await town.refusal {
                try $0.appoint(person.id, to: deputy.id, HoldingDraft(from: Town.today))
            }
            #expect(again?.rule == .officeIsHeldOnce)
        }
    }

    @Test func `holding.is-inside-its-office`() async throws {
        try await Town.with { town in
            let union = town.union
            let office = try await town.office("Chủ tịch", in: union, from: Town.day("2015-01-01"))
            let person = try await town.person("A B", of: union)
            let early = try await town.refusal {
                try $0.appoint(person.id, to: office.id, HoldingDraft(from: Town.day("2014-12-31")))
            }
            #expect(early?.rule == .holdingIsInsideItsOffice)
            let backwards = try await town.refusal {
                try $0.appoint(
                    person.id, to: office.id, HoldingDraft(from: Town.today, through: Town.day("2018-01-01")))
            }
            #expect(backwards?.rule == .periodRunsForward)
        }
    }

    @Test func `rights end with the last day, and a handover is kept`() async throws {
        try await Town.with { town in
            let union = town.union
            let chair = try await town.office("Chủ tịch", in: union, role: .leader, rank: 1, signing: [.head])
            let (old, new) = (try await town.person("A B", of: union), try await town.person("C D", of: union))
            let holding = try await town.appoint(old.id, to: chair.id)
            #expect(try await end(town, holding, to: new.id) == nil)
            try await town.look { work throws in
                #expect(try work.capacities(of: old.id, on: Town.today).count == 1)
                #expect(try work.capacities(of: old.id, on: Town.today.advanced(by: 1)).isEmpty)
                let handover = try work.handover(of: holding.id)
                #expect(handover?.note == "Sổ sách")
                #expect(handover?.successorId == new.id)
            }
            #expect(try await town.acts("holding", holding.id.rawValue) == ["holding.ended", "holding.appointed"])
            #expect(
                try await town.refusal {
                    try $0.appoint(new.id, to: chair.id, HoldingDraft(from: Town.today.advanced(by: 1)))
                } == nil)
        }
    }

    @Test func `holding.ends-after-it-begins`() async throws {
        try await Town.with { town in
            let union = town.union
            let office = try await town.office("Chủ tịch", in: union)
            let holding = try await town.appoint(town.person("A B", of: union).id, to: office.id)
            #expect(try await end(town, holding, on: Town.founding.advanced(by: -1))?.rule == .holdingEndsAfterItBegins)
            #expect(try await end(town, holding, note: "  ")?.rule == .handoverSaysWhat)
            #expect(try await end(town, holding, to: holding.personId)?.rule == .handoverGoesToAnother)
            #expect(try await end(town, holding, version: 9)?.rule == .recordIsUnchanged)
        }
    }

    @Test func `organisation.host-keeps-an-administrator`() async throws {
        try await Town.with { town in
            let host = town.host
            let administrator = try await town.member(.administrator, of: host)
            guard let capacity = administrator.capacity, let person = administrator.person else { return }
            let holding = try await town.look { try $0.heldOffice(capacity.holding).holding }
            #expect(try await end(town, holding, as: administrator)?.rule == .hostKeepsAnAdministrator)
            let fall = try await town.refusal(as: administrator) { work in
                let office = try work.office(capacity.office)
                var draft = OfficeDraft(office)
                draft.role = .officer
                try work.alterOffice(office.id, to: draft, version: office.version)
            }
            #expect(fall?.rule == .hostKeepsAnAdministrator)
            let correction = try await town.refusal(as: administrator) {
                try $0.correctHolding(
                    holding.id, to: HoldingDraft(from: Town.founding, through: Town.day("2018-01-01")), version: 1)
            }
            #expect(correction?.rule == .hostKeepsAnAdministrator)
            _ = try await town.member(.administrator, of: host, named: "Người thứ hai")
            #expect(try await end(town, holding, as: administrator) == nil)
            #expect(try await town.look { try $0.capacities(of: person, on: Town.today.advanced(by: 1)) }.isEmpty)
        }
    }

    @Test func `a wrong entry is corrected`() async throws {
        try await Town.with { town in
            let union = town.union
            let office = try await town.office("Chủ tịch", in: union, rank: 1, signing: [.head])
            let holding = try await town.appoint(town.person("A B", of: union).id, to: office.id)
            let draft = HoldingDraft(
                from: Town.day("2010-01-01"), decision: "12-QĐ/QU", isActing: true, isFullTime: false)
            let corrected = try await town.act { try $0.correctHolding(holding.id, to: draft, version: 1) }
            #expect(HoldingDraft(corrected) == draft)
            #expect(corrected.version == 2)
            #expect(
                try await town.refusal { try $0.correctHolding(holding.id, to: draft, version: 1) }?.rule
                    == .recordIsUnchanged)
        }
    }

    @Test func `who may appoint sees the person first`() async throws {
        try await Town.with { town in
            let (host, union) = (town.host, town.union)
            let hidden = try await town.person("Người Kín", of: host)
            let office = try await town.office("Ủy viên", in: union)
            let administrator = try await town.member(.administrator, of: union)
            let refusal = try await town.refusal(as: administrator) {
                try $0.appoint(hidden.id, to: office.id, HoldingDraft(from: Town.today))
            }
            #expect(refusal?.kind == .absent)
        }
    }
}
