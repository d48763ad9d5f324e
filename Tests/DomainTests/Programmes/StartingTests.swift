import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Starting a programme` {
    private func refusal(_ stage: Stage, _ draft: ProgrammeDraft, as player: Player = .huong) async throws -> Refusal? {
        let lead = try await stage.organisation(.front)
        return try await stage.refusal(as: player) { try $0.startProgramme(draft, lead: lead) }
    }

    @Test func `begins as a draft with its clauses and the eight groups`() async throws {
        try await Alliance.with { alliance in
            let id = alliance.id
            try await alliance.stage.look(as: .tuan) { work throws in
                let programme = try work.programme(id)
                #expect(programme.state == .draft)
                #expect(programme.leadId == (try work.parties(of: programme)[0].organisationId))
                #expect(try work.parties(of: programme).map(\.position) == [1, 2, 3])
                let names = try work.clauses(of: programme).map(\.name.wording.english)
                #expect(
                    names == [
                        "Context", "Purpose", "Requirements", "Responsibilities", "Responsibilities",
                        "Responsibilities",
                        "Briefings, information and reports", "Money", "Organisation of work",
                    ])
                #expect(try work.contentGroups(of: programme).count == 8)
                #expect(try work.programmes().map(\.parties) == [3])
                #expect(try work.programmeYears() == [2019])
            }
            let acts = try await alliance.stage.acts("programme", id.rawValue)
            #expect(acts == ["programme.started"])
        }
    }

    @Test(arguments: [Player.son, .van, .quan, .tuan, .thu])
    func `programme.is-started-by-its-lead`(player: Player) async throws {
        try await withDesk { stage in
            let refusal = try await refusal(stage, Alliance.draft, as: player)
            #expect(refusal?.rule == .programmeIsStartedByItsLead)
        }
    }

    @Test(arguments: [(0, 0), (2019, 2018), (2019, 2050), (19, 19)])
    func `programme.has-its-years`(first: Int, last: Int) async throws {
        try await withDesk { stage in
            let draft = ProgrammeDraft(kind: .standing, title: "Quy chế", firstYear: first, lastYear: last)
            let refusal = try await refusal(stage, draft)
            #expect(refusal?.rule == .programmeHasItsYears)
        }
    }

    @Test func `a title is there and is not endless`() async throws {
        try await withDesk { stage in
            for title in ["", " \u{200B} ", String(repeating: "ữ", count: 501)] {
                let refusal = try await refusal(stage, ProgrammeDraft(kind: .action, title: title, firstYear: 2019))
                #expect(refusal?.problems.first?.field == "ten")
            }
        }
    }

    @Test func `programme.parent-holds-the-years`() async throws {
        try await Alliance.with { alliance in
            let stage = alliance.stage
            let lead = try await stage.organisation(.front)
            let frame = try await stage.act(as: .huong) {
                try $0.startProgramme(
                    ProgrammeDraft(kind: .standing, title: "Khung 2016-2020", firstYear: 2016, lastYear: 2020),
                    lead: lead)
            }
            let inside = ProgrammeDraft(kind: .bilateral, title: "Trong khung", firstYear: 2019, parentId: frame.id)
            let child = try await stage.act(as: .huong) { try $0.startProgramme(inside, lead: lead) }
            let children = try await stage.look { try $0.children(of: frame).map(\.id) }
            #expect(children == [child.id])
            for draft in [
                ProgrammeDraft(kind: .bilateral, title: "Ngoài", firstYear: 2021, parentId: frame.id),
                ProgrammeDraft(kind: .bilateral, title: "Cha một năm", firstYear: 2019, parentId: alliance.id),
                ProgrammeDraft(kind: .bilateral, title: "Cháu", firstYear: 2019, parentId: child.id),
            ] {
                let refusal = try await refusal(stage, draft)
                #expect(refusal?.rule == .parentHoldsTheYears)
            }
        }
    }

    @Test func `a change on an old version is refused`() async throws {
        try await Alliance.with { alliance in
            let id = alliance.id
            let draft = ProgrammeDraft(kind: .multilateral, title: "Tên mới", firstYear: 2019)
            try await alliance.stage.act(as: .huong) { try $0.alterProgramme(id, to: draft, version: 1) }
            let refusal = try await alliance.stage.refusal(as: .huong) {
                try $0.alterProgramme(id, to: draft, version: 1)
            }
            #expect(refusal?.rule == .recordIsUnchanged)
            let title = try await alliance.programme().title
            #expect(title == "Tên mới")
        }
    }

    @Test(arguments: [Player.van, .son, .lan, .tuan, .quan, .giang])
    func `programme.text-is-written-by-drafters`(player: Player) async throws {
        try await Alliance.with { alliance in
            let (id, group) = (alliance.id, alliance.group)
            let purpose = try await alliance.clause(.purpose)
            let whole = alliance.whole()
            let acts: [@Sendable (Work) throws -> Void] = [
                { try $0.alterProgramme(id, to: Alliance.draft, version: 1) },
                { _ = try $0.writeClause(purpose.id, "x", version: 1) },
                { _ = try $0.addAssignment(whole, to: group) },
                { _ = try $0.addContentGroup("Nhóm", to: id) },
                { _ = try $0.addCitation(CitationDraft(kind: "Luật", number: "1"), to: id) },
                { _ = try $0.addCentralTask(CentralTaskDraft(title: "a", issuer: "b"), to: id) },
                { try $0.chooseThemes([], for: id, version: 1) },
            ]
            for act in acts {
                let refusal = try await alliance.stage.refusal(as: player, act)
                #expect(refusal?.rule == .textIsWrittenByDrafters)
            }
        }
    }

    @Test func `programme.only-fresh-drafts-are-discarded, with everything in them`() async throws {
        try await Alliance.with { alliance in
            let (id, stage) = (alliance.id, alliance.stage)
            try await alliance.complete()
            let partner = try await stage.refusal(as: .tuan) { try $0.discardProgramme(id, version: 1) }
            #expect(partner?.rule == .textIsWrittenByDrafters)
            let other = try await Alliance(on: stage)
            try await other.bring(to: .consolidation)
            let version = try await other.programme().version
            let late = try await stage.refusal(as: .huong) { try $0.discardProgramme(other.id, version: version) }
            #expect(late?.rule == .onlyFreshDraftsAreDiscarded)
            let seen = try await alliance.programme().version
            try await stage.act(as: .huong) { try $0.discardProgramme(id, reason: "Nhập nhầm tệp", version: seen) }
            try await stage.look(as: .huong) { work throws in
                #expect(try work.programmes().map(\.programme.id) == [other.id])
                let found = try work.search("Tuyên truyền hai bộ", on: Stage.story).count
                #expect(found == 1)
            }
            let acts = try await stage.acts("programme", id.rawValue)
            #expect(acts.first == "programme.discarded")
        }
    }

    @Test func `its kind and years can be put right, and the check tells what no longer fits`() async throws {
        try await Alliance.with { alliance in
            let id = alliance.id
            let made = try await alliance.complete()
            let version = try await alliance.programme().version
            let draft = ProgrammeDraft(kind: .supervision, title: "Giám sát", firstYear: 2020)
            try await alliance.stage.act(as: .huong) { try $0.alterProgramme(id, to: draft, version: version) }
            let kind = try await alliance.programme().kind
            #expect(kind == .supervision)
            let problems = try await alliance.stage.look { try $0.problems(of: $0.programme(id), before: .conference) }
            #expect(problems.filter(\.blocks).map(\.place) == [.assignment(made)])
        }
    }
}
