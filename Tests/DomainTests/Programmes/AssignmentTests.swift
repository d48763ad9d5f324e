import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Assignments` {
    private func refusal(_ alliance: Alliance, _ change: (inout AssignmentDraft) -> Void) async throws -> Refusal? {
        var draft = alliance.whole()
        change(&draft)
        let (asked, group) = (draft, alliance.group)
        return try await alliance.stage.refusal(as: .huong) { try $0.addAssignment(asked, to: group) }
    }

    @Test func `are read with everything that is shown of them`() async throws {
        try await Alliance.with { alliance in
            let (id, group) = (alliance.id, alliance.group)
            let area = try await alliance.stage.area("00061")
            var draft = alliance.whole()
            draft.areas = [area.id]
            draft.isFlagship = true
            let asked = draft
            let made = try await alliance.stage.act(as: .huong) { try $0.addAssignment(asked, to: group) }
            let detail = try await alliance.stage.look(as: .thao) { try $0.assignmentDetail(made.id) }
            #expect(detail.lead?.name == Troupe.front.name)
            #expect(detail.partners.map(\.part) == ["Vận động đoàn viên", "Tổ chức tại phường"])
            #expect(detail.areas.map(\.id) == [area.id])
            #expect(detail.isOfFunction == true)
            #expect(detail.missing.isEmpty)
            #expect(detail.completeness == 100)
            #expect(AssignmentDraft(detail) == asked)
            var filter = AssignmentFilter()
            filter.party = alliance.ward
            filter.area = area.id
            filter.isFlagship = true
            let wanted = filter
            let found = try await alliance.stage.look(as: .tuan) {
                try $0.assignments(of: $0.programme(id), wanted).count
            }
            #expect(found == 1)
        }
    }

    @Test func `are incomplete until everything of R-1.4 is there`() async throws {
        try await Alliance.with { alliance in
            let (group, front) = (alliance.group, alliance.front)
            let bare = try await alliance.stage.act(as: .huong) {
                try $0.addAssignment(AssignmentDraft(title: "Việc"), to: group)
            }
            let empty = try await alliance.stage.look { try $0.assignmentDetail(bare.id) }
            #expect(empty.missing == MissingField.allCases)
            #expect(empty.completeness == 0)
            let some = AssignmentDraft(
                title: "Việc", lead: front, objective: "a", unit: "buổi", phase: "quý II", product: "b")
            try await alliance.stage.act(as: .huong) { try $0.alterAssignment(bare.id, to: some, version: 1) }
            let half = try await alliance.stage.look { try $0.assignmentDetail(bare.id).missing }
            #expect(half == [.amount, .measure])
        }
    }

    @Test func `assignment.has-one-lead-among-the-parties`() async throws {
        try await Alliance.with { alliance in
            let (front, union) = (alliance.front, alliance.union)
            for refused in [
                try await refusal(alliance) { $0.lead = Key(rawValue: "0") },
                try await refusal(alliance) { $0.partners = [.init(front)] },
                try await refusal(alliance) { $0.partners = [.init(union), .init(union)] },
            ] { #expect(refused?.rule == .assignmentHasOneLead) }
            let version = 1
            try await alliance.stage.act(as: .huong) {
                try $0.removeParty(union, lastDay: Stage.story, version: version)
            }
            let gone = try await refusal(alliance) {
                $0.lead = union; $0.partners = []
            }
            #expect(gone?.rule == .assignmentHasOneLead)
        }
    }

    @Test func `assignment.is-due-in-its-years`() async throws {
        try await Alliance.with { alliance in
            let refused = try await refusal(alliance) { $0.deadline = Day(year: 2020, month: 1, day: 1) }
            #expect(refused?.rule == .assignmentIsDueInItsYears)
        }
    }

    @Test func `an area, a theme and money are what they should be`() async throws {
        try await Alliance.with { alliance in
            let area = try await refusal(alliance) { $0.areas = [Key(rawValue: "x")] }
            #expect(area?.problems.first?.field == "dia-ban")
            let theme = try await refusal(alliance) { $0.themeId = Key(rawValue: "x") }
            #expect(theme?.rule == .themeIsOfTheYears)
            let money = try await refusal(alliance) { $0.money = -1 }
            #expect(money?.problems.first?.field == "kinh-phi")
            let title = try await refusal(alliance) { $0.title = "" }
            #expect(title?.problems.first?.field == "ten")
        }
    }

    @Test func `assignment.concretises-an-agreed-one`() async throws {
        try await Alliance.with { alliance in
            let stage = alliance.stage
            let upper = try await alliance.bring(to: .conference)
            let ward = try await stage.organisation(.ward)
            let (own, group) = try await stage.act(as: .thao) { work in
                let programme = try work.startProgramme(
                    ProgrammeDraft(kind: .bilateral, title: "Chương trình của phường", firstYear: 2019), lead: ward)
                return (programme, try work.contentGroups(of: programme)[0].id)
            }
            let draft = AssignmentDraft(title: "Cụ thể hóa tại phường", concretisesId: upper)
            let early = try await stage.refusal(as: .thao) { try $0.addAssignment(draft, to: group) }
            #expect(early?.rule == .assignmentConcretisesAnAgreedOne)
            try await alliance.step(to: .agreed)
            let lower = try await stage.act(as: .thao) { work throws in
                #expect(try work.assignmentsToConcretise(in: own).map(\.id) == [upper])
                return try work.addAssignment(draft, to: group)
            }
            let seen = try await stage.look(as: .thao) { try $0.concretisations(of: $0.assignment(upper)).map(\.id) }
            #expect(seen == [lower.id])
            let hidden = try await stage.look(as: .huong) { try $0.concretisations(of: $0.assignment(upper)) }
            #expect(hidden.isEmpty)
        }
    }

    @Test func `assignment.stands-in-a-group-of-its-programme, before another or last`() async throws {
        try await Alliance.with { alliance in
            let (id, group) = (alliance.id, alliance.group)
            let made = try await alliance.stage.act(as: .huong) { work in
                try (1...3).map { try work.addAssignment(alliance.whole("Việc \($0)"), to: group).id }
            }
            try await alliance.stage.act(as: .huong) { work in
                try work.moveAssignment(made[2], to: group, before: made[0], version: 1)
            }
            let order = try await alliance.stage.look { try $0.assignments(of: $0.programme(id)).map(\.assignment.id) }
            #expect(order == [made[2], made[0], made[1]])
            let refusal = try await alliance.stage.refusal(as: .huong) {
                try $0.moveAssignment(made[0], to: Key(rawValue: "x"), version: 1)
            }
            #expect(refusal?.rule == .assignmentStandsInAGroup)
        }
    }

    @Test func `assignment.is-removed-only-when-nothing-rests-on-it`() async throws {
        try await Alliance.with { alliance in
            let stage = alliance.stage
            let made = try await alliance.bring(to: .agreed)
            try await stage.act(as: .huong) { try $0.noteOutcome(of: made, .reached) }
            try await alliance.step(to: .consolidation, note: "Bổ sung")
            let kept = try await stage.refusal(as: .huong) { try $0.removeAssignment(made, version: 1) }
            #expect(kept?.rule == .assignmentIsFreeToGo)
            let group = alliance.group
            let free = try await stage.act(as: .huong) {
                try $0.addAssignment(AssignmentDraft(title: "Thừa"), to: group)
            }
            try await stage.act(as: .huong) { try $0.removeAssignment(free.id, version: 1) }
            let gone = try await stage.refusal(as: .huong) { try $0.assignment(free.id) }
            #expect(gone == .absent)
        }
    }

    @Test func `assignment.outcome-is-noted-by-the-lead`() async throws {
        try await Alliance.with { alliance in
            let made = try await alliance.bring(to: .conference)
            let early = try await alliance.stage.refusal(as: .huong) { try $0.noteOutcome(of: made, .reached) }
            #expect(early?.rule == .outcomeIsNotedByTheLead && early?.kind == .outOfTurn)
            try await alliance.step(to: .agreed)
            let partner = try await alliance.stage.refusal(as: .tuan) { try $0.noteOutcome(of: made, .reached) }
            #expect(partner?.rule == .outcomeIsNotedByTheLead && partner?.kind == .forbidden)
            try await alliance.stage.act(as: .huong) { try $0.noteOutcome(of: made, .unfinished, note: "Mưa bão") }
            try await alliance.stage.act(as: .huong) { try $0.noteOutcome(of: made, .exceeded) }
            let outcome = try await alliance.stage.look(as: .tuan) { try $0.assignmentDetail(made).outcome?.outcome }
            #expect(outcome == .exceeded)
        }
    }

    @Test func `the parties within whose function a group lies are offered first`() async throws {
        try await Alliance.with { alliance in
            let id = alliance.id
            let leads = try await alliance.stage.look { work in
                let programme = try work.programme(id)
                return try work.suggestedLeads(for: work.contentGroups(of: programme)[6], of: programme).map(\.id)
            }
            #expect(leads == [alliance.front, alliance.union, alliance.ward])
            let none = try await alliance.stage.look { work in
                let programme = try work.programme(id)
                return try work.suggestedLeads(for: work.contentGroups(of: programme)[5], of: programme)
            }
            #expect(none.isEmpty)
        }
    }

    @Test(arguments: [
        ("36", "36", "36"), ("97,5", "97.5", "97,5"), ("1.234.567,50", "1234567.5", "1.234.567,5"),
        ("0,05", "0.05", "0,05"), ("-3,0", "-3", "-3"),
    ])
    func `a target is kept exactly`(typed: String, stored: String, shown: String) {
        #expect(Quantity(vietnamese: typed)?.description == stored)
        #expect(Quantity(stored)?.vietnamese == shown)
    }

    @Test(arguments: ["", "1.2", "a", "1,", ",5", "1.23.456", "--1", "1,2,3", "99999999999999999999"])
    func `what is no number is no target`(typed: String) { #expect(Quantity(vietnamese: typed) == nil) }
}
