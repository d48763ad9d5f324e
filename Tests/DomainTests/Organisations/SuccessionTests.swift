import Calendars
@testable import Domain
import Storage
import Testing

@Suite struct `Succession of organisations` {
    private let reform = Town.day("2025-07-01")

    private func add(
        _ town: Town, _ old: Key<Organisation>, _ new: Key<Organisation>, _ extent: AreaSuccession.Extent = .whole,
        on day: Day? = nil
    ) async throws -> Refusal? {
        let day = day ?? reform
        return try await town.refusal {
            try $0.addSuccession(from: old, to: new, manner: .succeeded, extent: extent, on: day, legalBasis: "NQ 202")
        }
    }

    @Test func `both sides know each other, by the names of the day`() async throws {
        try await Town.with { town in
            let union = town.union
            let new = try await town.organisation("CD-HK", name: "Công đoàn phường Hoàn Kiếm", from: reform)
            #expect(try await add(town, union, new.id) == nil)
            try await town.look { work throws in
                let after = try work.successors(of: work.organisation(union))
                #expect(after.map(\.name) == ["Công đoàn phường Hoàn Kiếm"])
                #expect(after.map(\.extent) == [.whole])
                #expect(try work.predecessors(of: new).map(\.name) == ["Liên đoàn Lao động quận Hoàn Kiếm"])
            }
            #expect(try await town.acts("organisation", union.rawValue).first == "organisation.succession-added")
            #expect(try await town.acts("organisation", new.id.rawValue).first == "organisation.succession-added")
        }
    }

    @Test func `organisation.succession-links-two`() async throws {
        try await Town.with { town async throws in
            #expect(try await add(town, town.union, town.union)?.rule == .successionLinksTwo)
            let new = try await town.organisation("N", from: reform)
            #expect(try await add(town, town.union, new.id, .part) == nil)
            #expect(try await add(town, town.union, new.id, .part)?.rule == .successionLinksTwo)
        }
    }

    @Test func `organisation.succession-happens-in-their-days`() async throws {
        try await Town.with { town in
            let new = try await town.organisation("N", from: reform)
            #expect(
                try await add(town, town.union, new.id, on: reform.advanced(by: -1))?.rule
                    == .successionHappensInTheirDays)
            #expect(try await add(town, new.id, town.union, on: Town.today)?.rule == .successionHappensInTheirDays)
        }
    }

    @Test func `organisation.whole-goes-to-one`() async throws {
        try await Town.with { town in
            let one = try await town.organisation("N1", from: reform)
            let two = try await town.organisation("N2", from: reform)
            #expect(try await add(town, town.union, one.id, .part) == nil)
            #expect(try await add(town, town.union, two.id, .whole)?.rule == .wholeGoesToOne)
            #expect(try await add(town, town.union, two.id, .part) == nil)
            #expect(try await add(town, town.host, one.id, .whole) == nil)
            #expect(try await add(town, town.host, two.id, .part)?.rule == .wholeGoesToOne)
        }
    }

    @Test func `a succession entered by mistake is taken back`() async throws {
        try await Town.with { town in
            let union = town.union
            let day = reform
            let new = try await town.organisation("N", from: reform)
            let link = try await town.act {
                try $0.addSuccession(from: union, to: new.id, manner: .merged, extent: .whole, on: day)
            }
            let administrator = try await town.member(.administrator, of: union)
            #expect(
                try await town.refusal(as: administrator) { try $0.removeSuccession(link.id) }?.rule
                    == .organisationsAreKeptByTheHost)
            try await town.act { try $0.removeSuccession(link.id) }
            #expect(try await town.look { try $0.successors(of: $0.organisation(union)) }.isEmpty)
        }
    }
}
