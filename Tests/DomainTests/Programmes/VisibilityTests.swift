import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Who sees a programme` {
    @Test(arguments: [Player.huong, .son, .van, .lan, .tuan, .hien, .thao, .quan, .giang])
    func `its parties, and those who look after or oversee the installation`(player: Player) async throws {
        try await Alliance.with { alliance in
            let id = alliance.id
            let listed = try await alliance.stage.look(as: player) { try $0.programmes().map(\.programme.id) }
            #expect(listed == [id])
            let found = try await alliance.stage.look(as: player) {
                try $0.search("chuong trinh phoi hop", on: Stage.story)
            }
            #expect(found.map(\.hit.subject) == [id.rawValue])
        }
    }

    @Test func `a stranger finds nothing of a draft, by any path`() async throws {
        try await Alliance.with { alliance in
            let stage = alliance.stage
            let made = try await alliance.bring(to: .consultation)
            let (id, front, group) = (alliance.id, alliance.front, alliance.group)
            let purpose = try await alliance.clause(.purpose)
            let version = try await stage.look { try $0.versions(of: $0.programme(id))[0].id }
            let opinion = try await stage.act(as: .tuan) {
                try $0.giveOpinion(OpinionDraft(at: .clause(.purpose), comment: "Ý kiến"), for: alliance.union)
            }
            let ways: [@Sendable (Work) throws -> Void] = [
                { _ = try $0.programme(id) }, { _ = try $0.party(front) }, { _ = try $0.clause(purpose.id) },
                { _ = try $0.assignment(made) }, { _ = try $0.assignmentDetail(made) }, { _ = try $0.version(version) },
                { _ = try $0.difference(from: version) }, { _ = try $0.opinion(opinion.id) },
                { _ = try $0.carryover(from: id, to: 2020) },
                { _ = try $0.writeClause(purpose.id, "x", version: 1) },
                { _ = try $0.addAssignment(AssignmentDraft(title: "x"), to: group) },
                { _ = try $0.takeStep(id, to: .conference, version: 1) },
                { _ = try $0.giveOpinion(OpinionDraft(at: .title, comment: "x"), for: front) },
                { _ = try $0.reply(to: opinion.id, .accepted) },
                { _ = try $0.recordVersion(of: id, note: "") },
            ]
            for way in ways {
                let refusal = try await stage.refusal(as: .thu, way)
                #expect(refusal == .absent)
            }
            try await stage.look(as: .thu) { work throws in
                #expect(try work.programmes().isEmpty)
                #expect(try work.programmeYears().isEmpty)
                for words in ["phối hợp", "Tuyên truyền", "Quy tắc ứng xử", "Ý kiến"] {
                    #expect(
                        try work.search(words, on: Stage.story).allSatisfy {
                            $0.hit.noun != "programme" && $0.hit.noun != "assignment"
                        })
                }
            }
        }
    }

    @Test func `those below a party see it once it is agreed, and only while they are below`() async throws {
        try await withDesk { stage in
            let front = try await stage.organisation(.front)
            let union = try await stage.organisation(.union)
            let id = try await stage.act(as: .huong) {
                try $0.startProgramme(Alliance.draft, lead: front, partners: [union]).id
            }
            let draft = try await stage.refusal(as: .thao) { try $0.programme(id) }
            #expect(draft == .absent)
            try await stage.act { try $0.session.run("UPDATE programme SET state = 'agreed' WHERE id = \(id)") }
            let agreed = try await stage.refusal(as: .thao) { try $0.programme(id) }
            #expect(agreed == nil)
            let ward = try await stage.organisation(.ward)
            try await stage.act { work in
                let edges = try work.session.all(
                    OrganisationEdge.self, "SELECT * FROM organisation_edge WHERE inferior_id = \(ward)")
                for edge in edges { try work.endEdge(edge.id, lastDay: Stage.story.advanced(by: -1)) }
            }
            let ended = try await stage.refusal(as: .thao) { try $0.programme(id) }
            #expect(ended == .absent)
        }
    }

    @Test func `whoever succeeds a party reads what it left`() async throws {
        try await withDesk { stage in
            let (front, union) = (try await stage.organisation(.front), try await stage.organisation(.union))
            let ward = try await stage.organisation(.ward)
            let id = try await stage.act(as: .huong) {
                try $0.startProgramme(Alliance.draft, lead: front, partners: [union]).id
            }
            let before = try await stage.refusal(as: .thao) { try $0.programme(id) }
            #expect(before == .absent)
            try await stage.act { work in
                try work.addSuccession(
                    from: union, to: ward, manner: .succeeded, extent: .whole, on: Stage.story, legalBasis: "QĐ 1")
            }
            let after = try await stage.refusal(as: .thao) { try $0.programme(id) }
            #expect(after == nil)
        }
    }

    @Test func `lists no more queries as programmes have more assignments`() async throws {
        try await Alliance.with { alliance in
            let (id, group) = (alliance.id, alliance.group)
            let store = CountingStore(alliance.stage.store)
            let desk = Desk(store: store, clock: alliance.stage.clock)
            let actor = try await alliance.stage.actor(.tuan)
            let read: @Sendable (Work) throws -> Void = { work in
                let programme = try work.programme(id)
                _ = try work.assignments(of: programme)
                _ = try work.clauses(of: programme)
                _ = try work.problems(of: programme, before: .conference)
                _ = try work.opinions(on: programme)
            }
            try await alliance.stage.act(as: .huong) { try $0.addAssignment(alliance.whole(), to: group) }
            _ = store.takeCount()
            try await desk.look(as: actor, read)
            let few = store.takeCount()
            try await alliance.stage.act(as: .huong) { work in
                for number in 1...60 { try work.addAssignment(alliance.whole("Việc \(number)"), to: group) }
            }
            try await desk.look(as: actor, read)
            let many = store.takeCount()
            #expect(few == many)
        }
    }
}
