import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Consultation` {
    private func give(
        _ alliance: Alliance, _ player: Player, _ party: Key<Party>, _ draft: OpinionDraft
    ) async throws -> Opinion {
        try await alliance.stage.act(as: player) { try $0.giveOpinion(draft, for: party) }
    }

    @Test func `seven working days across Tết are counted and explained`() async throws {
        try await Alliance.with { alliance in
            let id = alliance.id
            alliance.stage.clock.set(
                Instant.start(of: Day(year: 2019, month: 1, day: 30) ?? Stage.story).advanced(seconds: 30_000))
            try await alliance.complete()
            let round = try await alliance.openRound()
            #expect(round.due == Day(year: 2019, month: 2, day: 15))
            #expect(round.deadline.explanation.contains { $0.contains("Tết") })
            let stored = try await alliance.stage.look(as: .tuan) { try $0.openRound(of: $0.programme(id)) }
            #expect(stored?.deadline == round.deadline)
            #expect(stored?.versionId == round.versionId)
        }
    }

    @Test(arguments: [0, -1, 61])
    func `consultation.round-has-its-time`(days: Int) async throws {
        try await Alliance.with { alliance in
            try await alliance.complete()
            let id = alliance.id
            let version = try await alliance.programme().version
            let refusal = try await alliance.stage.refusal(as: .huong) {
                try $0.openRound(id, workingDays: days, version: version)
            }
            #expect(refusal?.rule == .roundHasItsTime)
        }
    }

    @Test func `consultation.round-is-open`() async throws {
        try await Alliance.with { alliance in
            try await alliance.complete()
            let (id, union) = (alliance.id, alliance.union)
            let draft = OpinionDraft(at: .clause(.purpose), comment: "a")
            let early = try await alliance.stage.refusal(as: .tuan) { try $0.giveOpinion(draft, for: union) }
            #expect(early?.rule == .roundIsOpen)
            try await alliance.openRound()
            try await alliance.closeRound()
            let late = try await alliance.stage.refusal(as: .tuan) { try $0.giveOpinion(draft, for: union) }
            #expect(late?.rule == .roundIsOpen)
            let version = try await alliance.programme().version
            let twice = try await alliance.stage.refusal(as: .huong) { try $0.closeRound(id, version: version) }
            #expect(twice?.rule == .stepIsInTheTable)
            try await alliance.openRound()
            let rounds = try await alliance.stage.look(as: .lan) { try $0.rounds(of: $0.programme(id)).map(\.isOpen) }
            #expect(rounds == [false, true])
        }
    }

    @Test func `opinion.is-given-by-its-party`() async throws {
        try await Alliance.with { alliance in
            try await alliance.bring(to: .consultation)
            let (union, ward) = (alliance.union, alliance.ward)
            let draft = OpinionDraft(at: .clause(.purpose), comment: "a")
            for (player, party) in [(Player.tuan, ward), (.huong, union), (.van, alliance.front), (.giang, union)] {
                let refusal = try await alliance.stage.refusal(as: player) { try $0.giveOpinion(draft, for: party) }
                #expect(refusal?.rule == .opinionIsGivenByItsParty)
            }
            let opinion = try await give(alliance, .lan, union, draft)
            #expect(opinion.personName == Player.lan.name)
            #expect(opinion.officeTitle == Player.lan.title)
            #expect(opinion.heading == "Mục đích")
        }
    }

    @Test func `opinion.is-of-a-place-of-the-text`() async throws {
        try await Alliance.with { alliance in
            try await alliance.bring(to: .consultation)
            let union = alliance.union
            for draft in [
                OpinionDraft(at: .assignment(Key(rawValue: "x")), comment: "a"), OpinionDraft(at: .clause(.purpose)),
                OpinionDraft(at: .clause(.purpose), comment: String(repeating: "a", count: 50_001)),
            ] {
                let refusal = try await alliance.stage.refusal(as: .tuan) { try $0.giveOpinion(draft, for: union) }
                #expect(refusal?.rule == .opinionIsOfAPlace)
            }
        }
    }

    @Test func `an opinion for the drafters is read by them and its own party alone, by every path`() async throws {
        try await Alliance.with { alliance in
            try await alliance.bring(to: .consultation)
            let stage = alliance.stage
            let id = alliance.id
            let hidden = try await give(
                alliance, .tuan, alliance.union,
                OpinionDraft(at: .clause(.money), comment: "Ngân khoản thầm kín", audience: .drafters))
            let open = try await give(
                alliance, .tuan, alliance.union, OpinionDraft(at: .clause(.money), comment: "Công khai"))
            for (player, sees) in [
                (Player.huong, true), (.son, true), (.lan, true), (.tuan, true),
                (.van, false), (.thao, false), (.hien, false), (.quan, false), (.giang, false),
            ] {
                try await stage.look(as: player) { work throws in
                    let programme = try work.programme(id)
                    let lines = try work.opinions(on: programme).map(\.opinion.id)
                    #expect(lines == (sees ? [hidden.id, open.id] : [open.id]), "\(player)")
                    #expect(try work.opinions(on: programme, at: .clause(.money)).count == (sees ? 2 : 1))
                    #expect(try work.opinionCount(on: programme).given == (sees ? 2 : 1))
                    #expect(try work.opinionCounts(on: programme) == [.clause(.money): sees ? 2 : 1])
                    #expect(try work.search("thầm kín", on: Stage.story).isEmpty)
                    #expect(try work.history(ofProgramme: programme).allSatisfy { $0.event.noun != "opinion" })
                    let facts = try work.events(HistoryFilter()).flatMap(\.event.facts.list)
                    #expect(!facts.contains { ($0.new ?? "").contains("thầm kín") })
                }
                let refusal = try await stage.refusal(as: player) { try $0.opinion(hidden.id) }
                #expect(refusal == (sees ? nil : .absent), "\(player)")
                let withdrawal = try await stage.refusal(as: player) { try $0.reply(to: hidden.id, .accepted) }
                #expect((withdrawal == .absent) == !sees, "\(player)")
            }
            try await alliance.closeRound()
            let told = try await stage.look(as: .thao) {
                try $0.problems(of: $0.programme(id), before: .conference).filter { $0.message.contains("ý kiến") }
            }
            #expect(told.map(\.message).first?.contains("Còn 1 ý kiến") == true)
        }
    }

    @Test func `an opinion after the last day is late, and is in the table`() async throws {
        try await Alliance.with { alliance in
            try await alliance.complete()
            let round = try await alliance.openRound(workingDays: 1)
            let union = alliance.union
            let draft = OpinionDraft(at: .title, comment: "a")
            alliance.stage.clock.set(Instant.start(of: round.due).advanced(seconds: 86_000))
            let intime = try await give(alliance, .tuan, union, draft)
            #expect(!intime.isLate)
            alliance.stage.clock.advance(seconds: 400)
            let late = try await give(alliance, .tuan, union, draft)
            #expect(late.isLate)
            let id = alliance.id
            let count = try await alliance.stage.look(as: .huong) { try $0.opinionCount(on: $0.programme(id)) }
            #expect(count == OpinionCount(given: 2, withdrawn: 0, late: 1, unanswered: 2))
        }
    }

    @Test func `opinion.is-withdrawn-in-its-round`() async throws {
        try await Alliance.with { alliance in
            try await alliance.bring(to: .consultation)
            let (id, union) = (alliance.id, alliance.union)
            let draft = OpinionDraft(at: .clause(.purpose), proposal: "Câu khác")
            let first = try await give(alliance, .tuan, union, draft)
            let second = try await give(alliance, .tuan, union, draft)
            let other = try await alliance.stage.refusal(as: .huong) { try $0.withdrawOpinion(first.id) }
            #expect(other?.rule == .opinionIsGivenByItsParty)
            try await alliance.stage.act(as: .lan) { try $0.withdrawOpinion(first.id, reason: "Đã trao đổi") }
            let twice = try await alliance.stage.refusal(as: .lan) { try $0.withdrawOpinion(first.id) }
            #expect(twice?.rule == .opinionIsWithdrawnInItsRound)
            try await alliance.closeRound()
            let late = try await alliance.stage.refusal(as: .lan) { try $0.withdrawOpinion(second.id) }
            #expect(late?.rule == .opinionIsWithdrawnInItsRound)
            let lines = try await alliance.stage.look(as: .huong) { try $0.opinions(on: $0.programme(id)) }
            #expect(lines.map { $0.withdrawal?.reason } == ["Đã trao đổi", nil])
            let needless = try await alliance.stage.refusal(as: .huong) { try $0.reply(to: first.id, .accepted) }
            #expect(needless?.rule == .replyIsGivenInConsolidation)
        }
    }

    @Test func `the table has every opinion in the order of the text, with its answer`() async throws {
        try await Alliance.with { alliance in
            let made = try await alliance.bring(to: .consultation)
            let id = alliance.id
            let organisation = try await give(
                alliance, .thao, alliance.ward, OpinionDraft(at: .clause(.organisation), comment: "Rõ hơn"))
            let own = try await give(
                alliance, .tuan, alliance.union, OpinionDraft(at: .assignment(made), proposal: "40 buổi"))
            let contrary = try await give(
                alliance, .thao, alliance.ward, OpinionDraft(at: .assignment(made), proposal: "20 buổi"))
            let title = try await give(alliance, .lan, alliance.union, OpinionDraft(at: .title, comment: "Ngắn lại"))
            try await alliance.closeRound()
            var draft = alliance.whole()
            draft.target = Quantity("40")
            let asked = draft
            try await alliance.stage.act(as: .huong) { work in
                try work.alterAssignment(made, to: asked, version: 1)
                let version = try work.recordVersion(of: id, note: "Tiếp thu")
                try work.reply(to: own.id, .accepted, carriedBy: version.id)
                try work.reply(to: contrary.id, .explained, text: "Các bên khác đề nghị tăng")
                try work.reply(to: organisation.id, .acceptedInPart, text: "Một phần")
            }
            let early = try await alliance.refusal(to: .conference)
            #expect(early?.rule == .stepPassesItsCheck)
            try await alliance.stage.act(as: .huong) { try $0.reply(to: title.id, .accepted) }
            let lines = try await alliance.stage.look(as: .lan) { try $0.opinions(on: $0.programme(id)) }
            #expect(lines.map(\.opinion.id) == [title.id, own.id, contrary.id, organisation.id])
            #expect(lines.map(\.isContradicted) == [false, true, true, false])
            #expect(lines.map { $0.reply?.outcome } == [.accepted, .accepted, .explained, .acceptedInPart])
            #expect(lines.map(\.versionNumber) == [nil, 3, nil, nil])
            #expect(
                lines.map(\.partyName) == [Troupe.union.name, Troupe.union.name, Troupe.ward.name, Troupe.ward.name])
            try await alliance.step(to: .conference)
        }
    }

    @Test func `reply.explains, opinion.is-answered-by-drafters and reply.is-given-in-consolidation`() async throws {
        try await Alliance.with { alliance in
            try await alliance.bring(to: .consultation)
            let opinion = try await give(alliance, .tuan, alliance.union, OpinionDraft(at: .title, comment: "a"))
            let early = try await alliance.stage.refusal(as: .huong) { try $0.reply(to: opinion.id, .accepted) }
            #expect(early?.rule == .replyIsGivenInConsolidation)
            try await alliance.closeRound()
            for outcome in [Reply.Outcome.explained, .acceptedInPart] {
                let bare = try await alliance.stage.refusal(as: .huong) {
                    try $0.reply(to: opinion.id, outcome, text: " ")
                }
                #expect(bare?.rule == .replyExplains)
            }
            let other = try await alliance.stage.refusal(as: .tuan) { try $0.reply(to: opinion.id, .accepted) }
            #expect(other?.rule == .opinionIsAnsweredByDrafters)
            try await alliance.stage.act(as: .huong) { try $0.reply(to: opinion.id, .accepted) }
            let unseen = try await alliance.stage.refusal(as: .huong) { try $0.reply(to: opinion.id, .accepted) }
            #expect(unseen?.rule == .recordIsUnchanged)
            try await alliance.stage.act(as: .huong) {
                try $0.reply(to: opinion.id, .explained, text: "Vì", version: 1)
            }
            let acts = try await alliance.stage.acts("opinion", opinion.id.rawValue)
            #expect(acts == ["opinion.answered", "opinion.answered", "opinion.given"])
        }
    }

    @Test func `reply.names-a-later-version`() async throws {
        try await Alliance.with { alliance in
            let id = alliance.id
            try await alliance.bring(to: .consultation)
            let first = try await alliance.stage.look { try $0.versions(of: $0.programme(id))[0].id }
            alliance.stage.clock.advance(seconds: 60)
            let opinion = try await give(alliance, .tuan, alliance.union, OpinionDraft(at: .title, comment: "a"))
            try await alliance.closeRound()
            for version in [first, Key(rawValue: "x")] {
                let refusal = try await alliance.stage.refusal(as: .huong) {
                    try $0.reply(to: opinion.id, .accepted, carriedBy: version)
                }
                #expect(refusal?.rule == .replyNamesALaterVersion)
            }
        }
    }

    @Test func `consultation.early-closing-says-why, while parties are silent and in time`() async throws {
        try await Alliance.with { alliance in
            try await alliance.bring(to: .consultation)
            let id = alliance.id
            let version = try await alliance.programme().version
            let early = try await alliance.stage.refusal(as: .huong) { try $0.closeRound(id, version: version) }
            #expect(early?.rule == .earlyClosingSaysWhy)
            #expect(early?.message.contains(Troupe.union.name) == true)
            _ = try await give(
                alliance, .tuan, alliance.union, OpinionDraft(at: .title, comment: "Nhất trí", audience: .drafters))
            let round = try await alliance.stage.look { try $0.openRound(of: $0.programme(id)) }
            for (player, silent) in [(Player.huong, [alliance.ward]), (.thao, [alliance.union, alliance.ward])] {
                let told = try await alliance.stage.look(as: player) { work in
                    try round.map { try work.silentParties(in: $0, of: work.programme(id)).map(\.id) }
                }
                #expect(told == silent)
            }
            _ = try await give(alliance, .thao, alliance.ward, OpinionDraft(at: .title, comment: "Nhất trí"))
            let all = try await alliance.stage.refusal(as: .huong) { try $0.closeRound(id, version: version) }
            #expect(all == nil)
        }
    }

    @Test func `a round that is over is closed without a reason`() async throws {
        try await Alliance.with { alliance in
            try await alliance.bring(to: .consultation)
            alliance.stage.clock.advance(days: 30)
            try await alliance.closeRound(reason: "")
            let state = try await alliance.programme().state
            #expect(state == .consolidation)
        }
    }

    @Test func `a round is extended from its first day, by the lead, forwards`() async throws {
        try await Alliance.with { alliance in
            let id = alliance.id
            try await alliance.complete()
            let round = try await alliance.openRound(workingDays: 3)
            for (player, days, rule) in [
                (Player.huong, 3, Rule.roundHasItsTime), (.huong, 61, .roundHasItsTime),
                (.tuan, 5, .stepsAreTakenByTheLead),
            ] {
                let refusal = try await alliance.stage.refusal(as: player) {
                    try $0.extendRound(id, toWorkingDays: days)
                }
                #expect(refusal?.rule == rule)
            }
            try await alliance.stage.act(as: .son) { try $0.extendRound(id, toWorkingDays: 10) }
            let extended = try await alliance.stage.look { try $0.openRound(of: $0.programme(id)) }
            #expect(extended?.deadline.start == round.deadline.start)
            #expect(extended?.deadline.count == 10)
            #expect(extended?.due == Day(year: 2019, month: 3, day: 7))
        }
    }

    @Test func `tells each what waits for them`() async throws {
        try await Alliance.with { alliance in
            let stage = alliance.stage
            let waiting: (Player) async throws -> [ProgrammeWaiting.Matter] = { player in
                try await stage.look(as: player) { try $0.programmesWaiting().map(\.matter) }
            }
            var told = [try await waiting(.huong), try await waiting(.tuan), try await waiting(.thu)]
            #expect(told == [[.finishDraft], [], []])
            try await alliance.bring(to: .consultation)
            told = [
                try await waiting(.huong), try await waiting(.tuan), try await waiting(.hien), try await waiting(.van),
            ]
            #expect(told == [[], [.giveOpinion(alliance.union)], [.giveOpinion(alliance.ward)], []])
            let opinion = try await give(alliance, .tuan, alliance.union, OpinionDraft(at: .title, comment: "a"))
            stage.clock.advance(days: 30)
            told = [try await waiting(.huong), try await waiting(.tuan)]
            #expect(told == [[.closeRound], []])
            try await alliance.closeRound()
            told = [try await waiting(.huong), try await waiting(.son)]
            #expect(told == [[.answerOpinions(1)], []])
            try await stage.act(as: .huong) { try $0.reply(to: opinion.id, .accepted) }
            told = [try await waiting(.huong), try await waiting(.son), try await waiting(.lan)]
            #expect(told == [[.takeNextStep], [.takeNextStep], []])
        }
    }
}
