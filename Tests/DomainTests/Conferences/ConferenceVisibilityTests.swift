import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Who sees a conference` {
    @Test(arguments: [Player.huong, .son, .van, .quan, .giang])
    func `the organiser and those who look after the installation see a draft`(player: Player) async throws {
        try await Hall.with { hall in
            let listed = try await hall.stage.look(as: player) { try $0.conferences().map(\.conference.id) }
            #expect(listed == [hall.id])
            let found = try await hall.stage.look(as: player) {
                try $0.search("hoi nghi tong ket", nouns: [Conference.noun], on: Stage.story)
            }
            #expect(found.map(\.hit.subject) == [hall.id.rawValue])
        }
    }

    @Test(arguments: [Player.lan, .tuan, .hien, .thao])
    func `parties see it once the invitations are sent`(player: Player) async throws {
        try await Hall.with { hall in
            let (id, stage) = (hall.id, hall.stage)
            let draft = try await stage.refusal(as: player) { _ = try $0.conference(id) }
            #expect(draft == .absent)
            let listed = try await stage.look(as: player) { try $0.conferences().isEmpty }
            #expect(listed)
            let searched = try await stage.look(as: player) {
                try $0.search("hội nghị tổng kết", nouns: [Conference.noun], on: Stage.story).isEmpty
            }
            #expect(searched)
            try await hall.open()
            let open = try await stage.refusal(as: player) { _ = try $0.conference(id) }
            #expect(open == nil)
        }
    }

    @Test func `the invited see it, and the members of an invited organisation`() async throws {
        try await Hall.with { hall in
            let (id, stage) = (hall.id, hall.stage)
            try await hall.open()
            let before = try await stage.refusal(as: .thu) { _ = try $0.conference(id) }
            #expect(before == .absent)
            let city = try await stage.organisation(.city)
            let delegate = try await stage.act(as: .huong) {
                try $0.inviteDelegate(DelegateDraft(.organisation(city)), to: id)
            }
            let after = try await stage.refusal(as: .thu) { _ = try $0.conference(id) }
            #expect(after == nil)
            try await stage.act(as: .huong) { try $0.removeDelegate(delegate.id, version: 1) }
            let again = try await stage.refusal(as: .thu) { _ = try $0.conference(id) }
            #expect(again == .absent)
        }
    }

    @Test func `a stranger finds nothing in any state, by any path`() async throws {
        try await Hall.with { hall in
            let (id, stage) = (hall.id, hall.stage)
            let delegates = try await hall.begin()
            let item = try await hall.put()
            let union = hall.alliance.union
            let made = try await stage.act(as: .huong) { work in
                try work.checkIn(delegates[0])
                let statement = try work.logStatement(by: delegates[0], text: "Nhất trí").id
                let agenda = try work.addAgendaItem(AgendaItemDraft("Khai mạc", minutes: 5), to: id).id
                let conclusion = try work.addConclusion(ConclusionDraft("Giao", owner: .named("y")), to: id).id
                let paper = try work.addPaper("Báo cáo", to: id).id
                return (statement, agenda, conclusion, paper, try work.pass(of: delegates[0]).code)
            }
            let (statement, agenda, conclusion, paper, code) = made
            let ways: [@Sendable (Work) throws -> Void] = [
                { _ = try $0.conference(id) }, { _ = try $0.delegate(delegates[0]) },
                { _ = try $0.pass(of: delegates[0]) }, { _ = try $0.invitation(of: delegates[0]) },
                { _ = try $0.consensusItem(item) }, { _ = try $0.checkIn(code: code) },
                { _ = try $0.checkIn(delegates[1]) }, { try $0.undoCheckIn(delegates[0]) },
                { _ = try $0.takePosition(on: item, .agrees, for: union, version: 1) },
                { _ = try $0.closeConsensus(item, version: 1) }, { _ = try $0.closeConference(id, version: 1) },
                { try $0.alterStatement(statement, text: "x", version: 1) },
                { try $0.removeAgendaItem(agenda, version: 1) }, { try $0.removeConclusion(conclusion, version: 1) },
                { try $0.removePaper(paper, seen: 1) }, { try $0.correctMinutes(of: id, .agenda, "x", version: 0) },
                { _ = try $0.answerInvitation(of: delegates[0], InvitationAnswer(.attends)) },
            ]
            for way in ways {
                let refusal = try await stage.refusal(as: .thu, way)
                #expect(refusal == .absent)
            }
            let nothing = try await stage.look(as: .thu) { work in
                try work.conferences().isEmpty && work.conferencesWaiting().isEmpty
                    && work.search("hội nghị tổng kết", nouns: [Conference.noun], on: Stage.story).isEmpty
            }
            #expect(nothing)
        }
    }

    @Test func `a party that left sees it no more`() async throws {
        try await Hall.with { hall in
            let (id, union) = (hall.id, hall.alliance.union)
            try await hall.invite([.son])
            try await hall.stage.act(as: .huong) { try $0.openConference(id, version: 1) }
            let before = try await hall.stage.refusal(as: .tuan) { _ = try $0.conference(id) }
            #expect(before == nil)
            try await hall.stage.act {
                try $0.session.run("UPDATE party SET left_on = \(Stage.story) WHERE id = \(union)")
            }
            let after = try await hall.stage.refusal(as: .tuan) { _ = try $0.conference(id) }
            #expect(after == .absent)
        }
    }

    @Test func `whoever left the office sees and says nothing more`() async throws {
        try await Hall.with { hall in
            try await hall.begin()
            let item = try await hall.put()
            let holding = try await Hall.holding(.tuan, on: hall.stage)
            let union = hall.alliance.union
            let may = try await hall.stage.look(as: .tuan) { try $0.partiesToSpeak(on: $0.consensusItem(item).item) }
            #expect(may.map(\.id) == [union])
            try await hall.stage.act {
                try $0.session.run(
                    "UPDATE holding SET valid_through = \(Stage.story.advanced(by: -1)) WHERE id = \(holding)")
            }
            let refusal = try await hall.stage.refusal(as: .tuan) {
                try $0.takePosition(on: item, .agrees, for: union, version: 1)
            }
            #expect(refusal == .absent)
        }
    }

    @Test func `lists no more queries as conferences have more delegates`() async throws {
        try await Hall.with { hall in
            try await hall.begin()
            try await hall.put()
            let id = hall.id
            let store = CountingStore(hall.stage.store)
            let desk = Desk(store: store, clock: hall.stage.clock)
            let actor = try await hall.stage.actor(.tuan)
            let read: @Sendable (Work) throws -> Void = { work in
                let conference = try work.conference(id)
                _ = try work.delegateLines(of: conference)
                _ = try work.consensusBoards(of: conference)
                _ = try work.minutes(of: conference)
                _ = try work.conferences()
                _ = try work.conferencesWaiting()
            }
            try await desk.look(as: actor, read)
            let before = store.takeCount()
            try await hall.stage.act(as: .huong) { work in
                for number in 1...40 {
                    let guest = DelegateDraft(.guest(organisation: "Tổ \(number)"), personName: "Khách \(number)")
                    _ = try work.walkIn(guest, to: id)
                }
            }
            try await desk.look(as: actor, read)
            let after = store.takeCount()
            #expect(after == before)
        }
    }
}
