import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `The programmes of the sample` {
    private func with(_ test: @Sendable (Desk) async throws -> Void) async throws {
        let day = try #require(Day("2019-02-20"))
        try await Stage.sample.withStore { store in
            try await test(Desk(store: store, clock: FixedClock(Instant.start(of: day).advanced(seconds: 9 * 3600))))
        }
    }

    @Test func `are one that was agreed for 2018 and a draft of 2019 made from it`() async throws {
        try await with { desk in
            let lines = try await desk.look(as: .installation) { try $0.programmes() }
            #expect(lines.map(\.programme.firstYear) == [2019, 2018])
            #expect(lines.map(\.programme.state) == [.consolidation, .agreed])
            #expect(lines.map(\.parties) == [6, 6])
            #expect(lines.last?.assignments == 40)
            #expect(lines.first?.programme.previousId == lines.last?.programme.id)
        }
    }

    @Test func `say that their figures are invented, and leave eight things unfinished that go on`() async throws {
        try await with { desk in
            let details = try await desk.look(as: .installation) { work in
                try work.programmes().map { try work.assignments(of: $0.programme) }
            }
            let old = try #require(details.last)
            #expect(old.allSatisfy { $0.assignment.amount.hasSuffix("(số liệu mẫu)") && $0.missing.isEmpty })
            #expect(Set(old.map(\.groupTitle)).count == 8)
            let unfinished = old.filter { $0.outcome?.outcome == .unfinished }
            #expect(unfinished.count == 8)
            #expect(old.allSatisfy { $0.outcome?.note.contains("số liệu mẫu") == true })
            let followed = Set(try #require(details.first).compactMap(\.assignment.previousId))
            #expect(followed == Set(unfinished.map(\.assignment.id)))
        }
    }

    @Test func `have opinions of five partners, one late and one without an answer`() async throws {
        try await with { desk in
            let (lines, count) = try await desk.look(as: .installation) { work in
                let programme = try work.programmes()[0].programme
                return (try work.opinions(on: programme), try work.opinionCount(on: programme))
            }
            #expect(Set(lines.map(\.partyName)).count == 5)
            #expect(count == OpinionCount(given: 6, withdrawn: 0, late: 1, unanswered: 1))
            #expect(lines.contains { $0.isContradicted } && lines.contains { $0.opinion.audience == .drafters })
            #expect(lines.allSatisfy { !$0.opinion.officeTitle.isEmpty })
        }
    }
}
