import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `The timetable of a year` {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private func set(
        _ alliance: Alliance, as player: Player, version: Int = 0, _ change: (inout [YearStep: Day]) throws -> Void
    ) async throws -> Refusal? {
        let id = alliance.id
        var days = try await alliance.stage.look {
            let programme = try $0.programme(id)
            return try $0.timetable(of: programme.leadId, year: 2019).days
        }
        try change(&days)
        let asked = days
        return try await alliance.stage.refusal(as: player) { try $0.setTimetable(of: id, asked, version: version) }
    }

    @Test func `follows the usual year, until the organisation sets days of its own from a year on`() async throws {
        try await Alliance.with { alliance in
            let front = try await alliance.stage.organisation(.front)
            let usual = try await alliance.stage.look { try $0.timetable(of: front, year: 2019) }
            #expect(usual.own.isEmpty && usual.day(.draft) == Day(year: 2019, month: 1, day: 5))
            #expect(usual.day(.awards) == Day(year: 2020, month: 1, day: 15))
            let refusal = try await set(alliance, as: .huong) { $0[.draft] = try day("2018-12-20") }
            #expect(refusal == nil)
            let years = try await alliance.stage.look { work in
                try [2018, 2019, 2022].map { try work.timetable(of: front, year: $0).day(.draft) }
            }
            #expect(years == [try day("2018-01-05"), try day("2018-12-20"), try day("2021-12-20")])
            let own = try await alliance.stage.look { try $0.timetable(of: front, year: 2019) }
            #expect(own.own == [.draft] && own.version == 1)
            let stale = try await set(alliance, as: .huong) { $0[.draft] = try day("2019-01-02") }
            #expect(stale?.rule == .recordIsUnchanged)
            let acts = try await alliance.stage.acts(Programme.noun, alliance.id.rawValue)
            #expect(acts.first == "programme.timetable-set")
        }
    }

    @Test func `timetable.is-kept-by-its-organisation`() async throws {
        try await Alliance.with { alliance in
            for player in [Player.tuan, .hien, .giang] {
                let refusal = try await set(alliance, as: player) { $0[.draft] = try day("2019-01-02") }
                #expect(refusal?.rule == .timetableIsKeptByItsOrganisation)
            }
            for (version, player) in [Player.van, .son, .quan].enumerated() {
                let refusal = try await set(alliance, as: player, version: version) {
                    $0[.draft] = try day("2019-01-0\(version + 1)")
                }
                #expect(refusal == nil)
            }
        }
    }

    @Test func `timetable.steps-follow-each-other`() async throws {
        try await Alliance.with { alliance in
            let late = try await set(alliance, as: .huong) { $0[.draft] = try day("2019-03-01") }
            #expect(late?.rule == .timetableStepsFollow && late?.problems.map(\.field) == ["consultation"])
            let far = try await set(alliance, as: .huong) { $0[.awards] = try day("2022-01-01") }
            #expect(far?.rule == .timetableStepsFollow && far?.problems.map(\.field) == ["awards"])
        }
    }

    @Test func `tells the lead's drafters when next year's draft is to be opened, until it is`() async throws {
        try await Alliance.with { alliance in
            let stage = alliance.stage
            func years(_ player: Player) async throws -> [Int] {
                try await stage.look(as: player) { try $0.yearsToStart().map(\.year) }
            }
            let now = try await years(.huong)
            stage.clock.set(Instant.start(of: try day("2019-12-21")))
            let early = try await years(.huong)
            #expect(now.isEmpty && early.isEmpty)
            stage.clock.set(Instant.start(of: try day("2019-12-22")))
            let (lead, partner) = (try await years(.huong), try await years(.tuan))
            #expect(lead == [2020] && partner.isEmpty)
            stage.clock.set(Instant.start(of: try day("2020-02-01")))
            let waiting = try await stage.look(as: .huong) { try $0.todayForMe().waiting }
            let dues = waiting.compactMap { if case .startYear(let start) = $0 { start.due } else { nil } }
            #expect(dues == [try day("2020-01-05")])
            let (id, next) = (alliance.id, ProgrammeDraft(kind: .multilateral, title: "Năm 2020", firstYear: 2020))
            try await stage.act(as: .huong) { try $0.startProgramme(following: id, next, keeping: []) }
            let opened = try await years(.huong)
            #expect(opened.isEmpty)
        }
    }

    @Test func `gives the day by which a waiting programme should go on`() async throws {
        try await Alliance.with { alliance in
            let due = try await alliance.stage.look(as: .huong) { try $0.programmesWaiting().map(\.due) }
            #expect(due == [Day(year: 2019, month: 1, day: 20)])
        }
    }
}
