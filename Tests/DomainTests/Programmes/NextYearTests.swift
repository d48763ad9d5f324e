import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `The programme of the next year` {
    private let next = ProgrammeDraft(
        kind: .multilateral, title: "Chương trình phối hợp hoạt động năm 2020", firstYear: 2020)

    @Test func `takes over what is unfinished, and says what is different`() async throws {
        try await Alliance.with { alliance in
            let (id, group, stage) = (alliance.id, alliance.group, alliance.stage)
            let done = try await alliance.complete()
            let open = try await stage.act(as: .huong) {
                try $0.addAssignment(alliance.whole("Việc dở dang", lead: alliance.front), to: group).id
            }
            try await alliance.openRound()
            try await alliance.closeRound()
            try await alliance.step(to: .conference)
            try await alliance.step(to: .agreed)
            try await stage.act(as: .huong) { try $0.noteOutcome(of: done, .reached) }
            let carryover = try await stage.look(as: .huong) { try $0.carryover(from: id, to: 2020) }
            #expect(carryover.preselected == [open])
            #expect(carryover.suggestedTitle == next.title)
            #expect(carryover.parties.count == 3)
            let (draft, kept) = (next, carryover.preselected)
            let made = try await stage.act(as: .huong) { try $0.startProgramme(following: id, draft, keeping: kept) }
            try await stage.look(as: .tuan) { work throws in
                let programme = try work.programme(made.id)
                #expect(programme.previousId == id)
                let details = try work.assignments(of: programme)
                #expect(details.map(\.assignment.previousId) == [open])
                #expect(details[0].assignment.deadline == Day(year: 2020, month: 6, day: 30))
                #expect(details[0].lead?.programmeId == made.id)
                #expect(details[0].partners.map(\.part) == ["Vận động đoàn viên", "Tổ chức tại phường"])
                #expect(details[0].missing.isEmpty)
                #expect(try work.citations(of: programme).count == 1)
                #expect(try work.clause(.purpose, of: programme).text == "1. Nội dung Mục đích")
                let difference = try work.differenceFromPrevious(of: programme)
                #expect(difference?.map(\.change) == [.changed, .changed, .removed])
                #expect(difference?.map(\.place) == [.title, .assignment(details[0].assignment.id), .assignment(done)])
                #expect(try work.differenceFromPrevious(of: work.programme(id)) == nil)
            }
        }
    }

    @Test func `leaves the place of a party that is gone open`() async throws {
        try await Alliance.with { alliance in
            let (id, union, stage) = (alliance.id, alliance.union, alliance.stage)
            let group = alliance.group
            let led = try await stage.act(as: .huong) { work in
                var draft = alliance.whole("Của công đoàn", lead: union)
                draft.partners = [.init(alliance.ward, "Phần việc")]
                return try work.addAssignment(draft, to: group).id
            }
            try await stage.act(as: .huong) { try $0.removeParty(union, lastDay: Stage.story, version: 1) }
            let draft = next
            let made = try await stage.act(as: .huong) { try $0.startProgramme(following: id, draft, keeping: [led]) }
            let detail = try await stage.look { try $0.assignments(of: $0.programme(made.id))[0] }
            #expect(detail.missing == [.lead])
            #expect(detail.partners.count == 1)
            let gone = try await stage.look { try $0.carryover(from: id, to: 2020).gone.map(\.id) }
            #expect(gone == [union])
        }
    }

    @Test func `programme.next-year-follows-an-earlier-one`() async throws {
        try await Alliance.with { alliance in
            let id = alliance.id
            let (same, later) = (Alliance.draft, next)
            let year = try await alliance.stage.refusal(as: .huong) {
                try $0.startProgramme(following: id, same, keeping: [])
            }
            #expect(year?.rule == .nextYearFollowsAnEarlierOne)
            let stranger = try await alliance.stage.refusal(as: .huong) {
                try $0.startProgramme(following: id, later, keeping: [Key(rawValue: "x")])
            }
            #expect(stranger?.rule == .nextYearFollowsAnEarlierOne)
            let partner = try await alliance.stage.refusal(as: .tuan) {
                try $0.startProgramme(following: id, later, keeping: [])
            }
            #expect(partner?.rule == .programmeIsStartedByItsLead)
        }
    }
}
