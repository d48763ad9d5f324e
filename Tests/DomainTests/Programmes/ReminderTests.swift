import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Reminding the parties` {
    private func waiting(_ alliance: Alliance, _ player: Player) async throws -> [ProgrammeWaiting] {
        try await alliance.stage.look(as: player) { try $0.programmesWaiting() }
    }

    private func speak(_ alliance: Alliance, _ audience: Opinion.Audience = .parties) async throws {
        let union = alliance.union
        try await alliance.stage.act(as: .tuan) {
            try $0.giveOpinion(OpinionDraft(at: .clause(.purpose), comment: "Ý", audience: audience), for: union)
        }
    }

    @Test func `reminder.is-given-once-a-day to those who have not answered, on their own page`() async throws {
        try await Alliance.with { alliance in
            try await alliance.bring(to: .consultation)
            try await speak(alliance)
            let (id, ward) = (alliance.id, alliance.ward)
            let reminded = try await alliance.stage.act(as: .huong) { try $0.remindParties(of: id).map(\.id) }
            #expect(reminded == [ward])
            let told = try await waiting(alliance, .thao)
            #expect(told.map(\.reminded) == [Stage.story] && told.map(\.matter) == [.giveOpinion(ward)])
            let again = try await alliance.stage.refusal(as: .huong) { try $0.remindParties(of: id) }
            #expect(again?.rule == .partyIsRemindedOnceADay)
            alliance.stage.clock.advance(days: 1)
            try await alliance.stage.act(as: .son) { try $0.remindParties(of: id) }
            let next = try await waiting(alliance, .thao)
            #expect(next.map(\.reminded) == [Stage.story.advanced(by: 1)])
            let acts = try await alliance.stage.acts(Programme.noun, id.rawValue)
            #expect(acts.count { $0 == "programme.parties-reminded" } == 2)
        }
    }

    @Test func `reminder.is-given-by-the-lead, while a round is open and somebody is silent`() async throws {
        try await Alliance.with { alliance in
            let id = alliance.id
            try await alliance.complete()
            let closed = try await alliance.stage.refusal(as: .huong) { try $0.remindParties(of: id) }
            #expect(closed?.rule == .roundIsOpen)
            try await alliance.openRound()
            for player in [Player.tuan, .hien, .van, .giang] {
                let refusal = try await alliance.stage.refusal(as: player) { try $0.remindParties(of: id) }
                #expect(refusal?.rule == .partiesAreRemindedByTheLead)
            }
            try await speak(alliance)
            let ward = alliance.ward
            try await alliance.stage.act(as: .thao) {
                try $0.giveOpinion(OpinionDraft(at: .clause(.purpose), comment: "Ý"), for: ward)
            }
            let none = try await alliance.stage.refusal(as: .huong) { try $0.remindParties(of: id) }
            #expect(none?.rule == .partyIsRemindedOnceADay)
        }
    }

    @Test func `goes out by itself so many working days before the last day, once`() async throws {
        try await Alliance.with { alliance in
            let (id, stage) = (alliance.id, alliance.stage)
            try await alliance.complete()
            let round = try await alliance.openRound(workingDays: 7)
            #expect(round.due == Day(year: 2019, month: 3, day: 4))
            let early = try await stage.act { try $0.remindBeforeDeadlines() }
            #expect(early == 0)
            try await stage.act(as: .huong) { try $0.setReminding(of: id, before: 3) }
            stage.clock.set(
                Instant.start(of: Day(year: 2019, month: 2, day: 26) ?? Stage.story).advanced(seconds: 30_000))
            let before = try await stage.act { try $0.remindBeforeDeadlines() }
            #expect(before == 0)
            stage.clock.set(
                Instant.start(of: Day(year: 2019, month: 2, day: 27) ?? Stage.story).advanced(seconds: 30_000))
            let due = try await stage.act { try $0.remindBeforeDeadlines() }
            let twice = try await stage.act { try $0.remindBeforeDeadlines() }
            #expect(due == 2 && twice == 0)
            let told = try await waiting(alliance, .tuan)
            #expect(told.map(\.reminded) == [Day(year: 2019, month: 2, day: 27)])
        }
    }

    @Test func `never goes out by itself where nobody wants it`() async throws {
        try await Alliance.with { alliance in
            let (id, stage) = (alliance.id, alliance.stage)
            try await alliance.complete()
            let version = try await alliance.programme().version
            let round = try await stage.act(as: .huong) {
                try $0.openRound(id, workingDays: 1, remindBefore: 0, version: version)
            }
            stage.clock.set(Instant.start(of: round.due).advanced(seconds: 30_000))
            let count = try await stage.act { try $0.remindBeforeDeadlines() }
            #expect(count == 0)
            let refusal = try await stage.refusal(as: .huong) { try $0.setReminding(of: id, before: 31) }
            #expect(refusal?.rule == .roundHasItsTime)
            let forbidden = try await stage.refusal(as: .tuan) { try $0.setReminding(of: id, before: 1) }
            #expect(forbidden?.rule == .partiesAreRemindedByTheLead)
        }
    }

    @Test func `tells no other party who has answered the drafters alone`() async throws {
        try await Alliance.with { alliance in
            try await alliance.bring(to: .consultation)
            try await speak(alliance, .drafters)
            let (id, ward) = (alliance.id, alliance.ward)
            try await alliance.stage.act(as: .huong) { try $0.remindParties(of: id) }
            func known(_ player: Player) async throws -> Set<Key<Party>> {
                try await alliance.stage.look(as: player) { work in
                    let round = try #require(try work.openRound(of: work.programme(id)))
                    return Set(try work.lastReminders(in: round).keys)
                }
            }
            for player in [Player.huong, .thao] {
                let parties = try await known(player)
                #expect(parties == [ward], "\(player)")
            }
            for player in [Player.tuan, .giang, .quan] {
                let parties = try await known(player)
                #expect(parties.isEmpty, "\(player)")
            }
            let facts = try await alliance.stage.look(as: .thao) { work in
                try work.history(of: work.programme(id)).filter { $0.event.act == "programme.parties-reminded" }
                    .flatMap(\.event.facts.list).compactMap(\.new)
            }
            #expect(!facts.isEmpty && !facts.contains { $0.contains("phường") || $0.contains("Lao động") })
        }
    }
}
