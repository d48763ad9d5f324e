import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Steps of a programme` {
    @Test func `go from the draft to agreement, each with a version`() async throws {
        try await Alliance.with { alliance in
            try await alliance.bring(to: .partyCommittee)
            try await alliance.step(to: .consolidation, note: "Thường trực Quận ủy yêu cầu làm rõ kinh phí")
            try await alliance.step(to: .conference)
            try await alliance.step(to: .agreed, as: .son)
            let id = alliance.id
            let versions = try await alliance.stage.look(as: .lan) { try $0.versions(of: $0.programme(id)) }
            #expect(
                versions.reversed().map(\.state) == [
                    .consultation, .consolidation, .partyCommittee, .consolidation, .conference, .agreed,
                ])
            #expect(versions.map(\.number) == [6, 5, 4, 3, 2, 1])
            #expect(versions[0].personName == Player.son.name)
            #expect(versions[0].officeTitle == Player.son.title)
            #expect(Set(versions.map(\.fingerprint)).count == 1)
        }
    }

    @Test func `programme.step-is-in-the-table`() async throws {
        for from in Programme.State.allCases {
            try await Alliance.with { alliance in
                let id = alliance.id
                try await alliance.complete()
                try await alliance.stage.act {
                    try $0.session.run("UPDATE programme SET state = \(from) WHERE id = \(id)")
                }
                for to in Programme.State.allCases {
                    let known = ProgrammeStep.between(from, to)
                    guard known == nil || known?.way != .step else { continue }
                    let refusal = try await alliance.refusal(to: to, note: "x")
                    #expect(refusal?.rule == .stepIsInTheTable, "\(from) → \(to)")
                }
            }
        }
    }

    @Test(arguments: [Player.van, .lan, .tuan, .thao, .quan, .giang])
    func `programme.steps-are-taken-by-the-lead`(player: Player) async throws {
        try await Alliance.with { alliance in
            try await alliance.bring(to: .consolidation)
            let refusal = try await alliance.refusal(to: .conference, as: player)
            #expect(refusal?.rule == .stepsAreTakenByTheLead)
            let id = alliance.id
            let steps = try await alliance.stage.look(as: player) { $0.steps(of: try $0.programme(id)) }
            #expect(steps.isEmpty)
        }
    }

    @Test func `programme.step-passes-its-check`() async throws {
        try await Alliance.with { alliance in
            let made = try await alliance.bring(to: .consolidation)
            let own = try await alliance.clause(.responsibilities(alliance.union))
            try await alliance.stage.act(as: .tuan) { try $0.writeClause(own.id, "", version: own.version) }
            var draft = alliance.whole()
            (draft.lead, draft.target) = (nil, nil)
            let asked = draft
            try await alliance.stage.act(as: .huong) { try $0.alterAssignment(made, to: asked, version: 1) }
            let refusal = try await alliance.refusal(to: .conference)
            #expect(refusal?.rule == .stepPassesItsCheck)
            #expect(refusal?.problems.last?.message.contains("đơn vị chủ trì, thước đo") == true)
            #expect(
                refusal?.problems.map(\.field) == [
                    TextPlace.clause(own.name).description, TextPlace.assignment(made).description,
                ])
            let id = alliance.id
            let problems = try await alliance.stage.look(as: .lan) {
                try $0.problems(of: $0.programme(id), before: .conference).filter(\.blocks)
            }
            #expect(problems.map(\.fixerName) == [Troupe.union.name, Troupe.front.name])
            let softer = try await alliance.stage.look(as: .lan) {
                try $0.problems(of: $0.programme(id), before: .consultation).filter(\.blocks)
            }
            #expect(softer.isEmpty)
        }
    }

    @Test func `an empty draft is not put before its parties`() async throws {
        try await Alliance.with { alliance in
            let id = alliance.id
            let refusal = try await alliance.stage.refusal(as: .huong) {
                try $0.openRound(id, workingDays: 7, version: 1)
            }
            #expect(refusal?.rule == .stepPassesItsCheck)
            #expect(refusal?.problems.count == 2)
        }
    }

    @Test func `a partner that left, an ended citation and an idle party are told`() async throws {
        try await Alliance.with { alliance in
            let made = try await alliance.complete()
            let (id, union) = (alliance.id, alliance.union)
            try await alliance.stage.act(as: .huong) { work in
                try work.removeParty(union, lastDay: Stage.story, version: 1)
                let old = Day(year: 2017, month: 12, day: 31)
                try work.addCitation(CitationDraft(kind: "Kế hoạch", number: "5", validThrough: old), to: id)
                try work.addCentralTask(CentralTaskDraft(title: "Việc lớn", issuer: "Thành ủy"), to: id)
            }
            let problems = try await alliance.stage.look { try $0.problems(of: $0.programme(id), before: .conference) }
            #expect(problems.contains { $0.place == .assignment(made) && $0.blocks && $0.message.contains("đã rời") })
            #expect(problems.contains { $0.place == .citations && !$0.blocks })
            #expect(problems.contains { $0.place == .title && $0.message.contains("Việc lớn") })
        }
    }

    @Test func `programme.step-back-says-why`() async throws {
        try await Alliance.with { alliance in
            try await alliance.bring(to: .agreed)
            let refusal = try await alliance.refusal(to: .consolidation, note: "  ")
            #expect(refusal?.rule == .stepBackSaysWhy)
        }
    }

    @Test(arguments: [Programme.State.consultation, .partyCommittee, .conference, .agreed])
    func `programme.text-is-open`(state: Programme.State) async throws {
        try await Alliance.with { alliance in
            let made = try await alliance.bring(to: state)
            let (id, group, union, whole) = (alliance.id, alliance.group, alliance.union, alliance.whole("Khác"))
            let purpose = try await alliance.clause(.purpose)
            let own = try await alliance.clause(.responsibilities(alliance.union))
            let version = try await alliance.programme().version
            let acts: [@Sendable (Work) throws -> Void] = [
                { try $0.alterProgramme(id, to: Alliance.draft, version: version) },
                { _ = try $0.writeClause(purpose.id, "x", version: purpose.version) },
                { _ = try $0.addAssignment(whole, to: group) },
                { _ = try $0.alterAssignment(made, to: whole, version: 1) },
                { try $0.removeAssignment(made, version: 1) },
                { try $0.moveAssignment(made, to: group, version: 1) },
                { _ = try $0.addContentGroup("Nhóm", to: id) },
                { try $0.removeParty(union, lastDay: Stage.story, version: 1) },
                { try $0.handLead(of: id, to: union, version: version) },
                { _ = try $0.addCitation(CitationDraft(kind: "Luật", number: "1"), to: id) },
            ]
            for act in acts {
                let refusal = try await alliance.stage.refusal(as: .huong, act)
                #expect(refusal?.rule == .textIsOpen)
            }
            let party = try await alliance.stage.refusal(as: .tuan) {
                try $0.writeClause(own.id, "x", version: own.version)
            }
            #expect(party?.rule == .textIsOpen)
        }
    }

    @Test func `of two who take a step at once one is told to look again`() async throws {
        try await Alliance.with { alliance in
            try await alliance.bring(to: .consolidation)
            let id = alliance.id
            let version = try await alliance.programme().version
            try await alliance.stage.act(as: .huong) { try $0.takeStep(id, to: .conference, version: version) }
            let refusal = try await alliance.stage.refusal(as: .son) {
                try $0.takeStep(id, to: .partyCommittee, version: version)
            }
            #expect(refusal?.rule == .recordIsUnchanged)
        }
    }
}
