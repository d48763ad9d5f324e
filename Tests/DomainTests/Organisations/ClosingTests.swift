import Calendars
@testable import Domain
import Storage
import Testing

@Suite struct `Closing an organisation` {
    private let lastDay = Town.day("2025-06-30")

    private func close(
        _ town: Town, _ id: Key<Organisation>, on day: Day? = nil, reason: String = "Sắp xếp", version: Int = 1
    )
        async throws -> Refusal?
    {
        let day = day ?? lastDay
        return try await town.refusal {
            try $0.closeOrganisation(id, lastDay: day, reason: reason, legalBasis: "NQ 202/2025/QH15", version: version)
        }
    }

    @Test func `everything of it ends with it`() async throws {
        try await Town.with { town in
            let union = town.union
            let host = town.host
            let chair = try await town.office("Chủ tịch", in: union, role: .leader, rank: 1, signing: [.head])
            let person = try await town.person("Trần Thị Hoa", of: union)
            let holding = try await town.appoint(person.id, to: chair.id)
            try await town.act {
                try $0.addEdge(superior: host, inferior: union, relation: .front, from: Town.founding)
            }
            #expect(try await close(town, union) == nil)
            let organisation = try await town.look { try $0.organisation(union) }
            #expect(organisation.validThrough == lastDay)
            #expect(organisation.closingReason == "Sắp xếp")
            #expect(organisation.closingBasis == "NQ 202/2025/QH15")
            let (ended, next) = (lastDay, lastDay.advanced(by: 1))
            try await town.look { work throws in
                #expect(try work.profile(of: union, on: ended) != nil)
                #expect(try work.profile(of: union, on: next) == nil)
                #expect(try work.session.find(Holding.self, holding.id)?.validThrough == ended)
                #expect(try work.session.find(Office.self, chair.id)?.validThrough == ended)
                #expect(try work.hierarchies(of: union, on: next).isEmpty)
                #expect(try work.capacities(of: person.id, on: ended).count == 1)
                #expect(try work.capacities(of: person.id, on: next).isEmpty)
            }
            #expect(try await town.acts("organisation", union.rawValue).first == "organisation.closed")
        }
    }

    @Test func `organisation.closing-says-why`() async throws {
        try await Town.with { town async throws in
            #expect(try await close(town, town.union, reason: " ")?.rule == .closingSaysWhy)
        }
    }

    @Test func `organisation.ends-after-it-begins`() async throws {
        try await Town.with { town async throws in
            #expect(
                try await close(town, town.union, on: Town.founding.advanced(by: -1))?.rule
                    == .organisationEndsAfterItBegins)
            #expect(try await close(town, town.union) == nil)
            #expect(try await close(town, town.union, version: 2)?.rule == .organisationEndsAfterItBegins)
        }
    }

    @Test func `organisation.host-stays-open`() async throws {
        try await Town.with { town async throws in
            #expect(try await close(town, town.host)?.rule == .hostStaysOpen)
        }
    }

    @Test func `organisation.nothing-begins-after-its-end`() async throws {
        try await Town.with { town in
            let union = town.union
            _ = try await town.office("Phó Chủ tịch", in: union, from: Town.day("2026-01-01"))
            let refusal = try await close(town, union)
            #expect(refusal?.rule == .nothingBeginsAfterTheEnd)
            #expect(refusal?.message.contains("chức vụ") == true)
        }
    }

    @Test func `a change on an old version is refused`() async throws {
        try await Town.with { town async throws in
            #expect(try await close(town, town.union, version: 7)?.rule == .recordIsUnchanged)
        }
    }

    @Test func `only the host closes`() async throws {
        try await Town.with { town in
            let union = town.union
            let day = lastDay
            let administrator = try await town.member(.administrator, of: union)
            let refusal = try await town.refusal(as: administrator) {
                try $0.closeOrganisation(union, lastDay: day, reason: "x", version: 1)
            }
            #expect(refusal?.rule == .organisationsAreKeptByTheHost)
        }
    }
}
