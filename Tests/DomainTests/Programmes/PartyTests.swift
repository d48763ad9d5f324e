import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Parties of a programme` {
    private func leave(_ alliance: Alliance, _ party: Key<Party>, on day: Day = Stage.story, version: Int = 1)
        async throws -> Refusal?
    {
        try await alliance.stage.refusal(as: .huong) { try $0.removeParty(party, lastDay: day, version: version) }
    }

    @Test func `programme.party-takes-part-once`() async throws {
        try await Alliance.with { alliance in
            let id = alliance.id
            let union = try await alliance.stage.organisation(.union)
            let again = try await alliance.stage.refusal(as: .huong) { try $0.addParty(union, to: id, version: 1) }
            #expect(again?.rule == .partyTakesPartOnce)
            let city = try await alliance.stage.organisation(.city)
            let party = try await alliance.stage.act(as: .huong) { try $0.addParty(city, to: id, version: 1) }
            #expect(party.position == 4)
            #expect(party.name == Troupe.city.name)
            _ = try await alliance.clause(.responsibilities(party.id))
        }
    }

    @Test func `programme.lead-is-a-party`() async throws {
        try await Alliance.with { alliance in
            let (id, union) = (alliance.id, alliance.union)
            let refused = try await leave(alliance, alliance.front)
            #expect(refused?.rule == .leadIsAParty)
            try await alliance.stage.act(as: .son) { try $0.handLead(of: id, to: union, version: 1) }
            let allowed = try await leave(alliance, alliance.front)
            #expect(allowed?.rule == .textIsWrittenByDrafters)
            let front = alliance.front
            try await alliance.stage.act(as: .tuan) { try $0.removeParty(front, lastDay: Stage.story, version: 1) }
            let absent = try await alliance.stage.refusal(as: .huong) { try $0.programme(id) }
            #expect(absent == .absent)
            let version = try await alliance.programme().version
            let back = try await alliance.stage.refusal(as: .lan) {
                try $0.handLead(of: id, to: front, version: version)
            }
            #expect(back?.rule == .leadIsAParty)
        }
    }

    @Test func `programme.party-leaves-after-it-joined, and sees the programme no more`() async throws {
        try await Alliance.with { alliance in
            let id = alliance.id
            let early = try await leave(alliance, alliance.union, on: Stage.story.advanced(by: -1))
            let late = try await leave(alliance, alliance.union, on: Stage.story.advanced(by: 1))
            #expect(early?.rule == .partyLeavesAfterItJoined)
            #expect(late?.rule == .partyLeavesAfterItJoined)
            let left = try await leave(alliance, alliance.union)
            #expect(left == nil)
            let twice = try await leave(alliance, alliance.union, version: 2)
            #expect(twice?.rule == .partyLeavesAfterItJoined)
            let absent = try await alliance.stage.refusal(as: .tuan) { try $0.programme(id) }
            #expect(absent == .absent)
            let names = try await alliance.stage.look(as: .huong) { try $0.clauses(of: $0.programme(id)).count }
            #expect(names == 8)
            let union = try await alliance.stage.organisation(.union)
            let version = try await alliance.programme().version
            let back = try await alliance.stage.act(as: .huong) { try $0.addParty(union, to: id, version: version) }
            #expect(back.id == alliance.union)
            let clauses = try await alliance.stage.look(as: .tuan) { try $0.clauses(of: $0.programme(id)).count }
            #expect(clauses == 9)
        }
    }

    @Test func `stand in the order that the drafters give them`() async throws {
        try await Alliance.with { alliance in
            let (id, order) = (alliance.id, [alliance.ward, alliance.front, alliance.union])
            try await alliance.stage.act(as: .huong) { try $0.orderParties(of: id, order, version: 1) }
            let now = try await alliance.stage.look { try $0.parties(of: $0.programme(id)).map(\.id) }
            #expect(now == order)
            let short = try await alliance.stage.refusal(as: .huong) {
                try $0.orderParties(of: id, [order[0]], version: 2)
            }
            #expect(short?.problems.first?.field == "thu-tu")
        }
    }
}
