import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `The evaluation of a programme's year` {
    /// A programme agreed with two assignments, of which the first is reached late and the second has not begun.
    private func evaluated(_ alliance: Alliance) async throws -> [Key<Assignment>] {
        let first = try await alliance.complete()
        let (id, group, front, union) = (alliance.id, alliance.group, alliance.front, alliance.union)
        var draft = alliance.whole("Giám sát", lead: union)
        draft.partners = [.init(front, "Phối hợp")]
        draft.deadline = Day(year: 2019, month: 12, day: 31)
        let asked = draft
        let second = try await alliance.stage.act(as: .huong) { try $0.addAssignment(asked, to: group).id }
        try await alliance.openRound()
        try await alliance.closeRound()
        try await alliance.step(to: .conference)
        try await alliance.step(to: .agreed)
        alliance.stage.clock.advance(days: 180)
        let late = Day(year: 2019, month: 7, day: 10) ?? .distantPast
        try await alliance.stage.act(as: .huong) { work in
            try work.noteResult(of: first, ResultDraft(on: late, "Xong", amount: Quantity("36")), by: front)
            try work.writeEvaluation(of: id, year: 2019, group: group, "Làm tốt", version: 0)
            try work.writeEvaluation(of: id, year: 2019, group: nil, "Hoàn thành", version: 0)
        }
        return [first, second]
    }

    @Test func `is compiled by content group and by party`() async throws {
        try await Alliance.with { alliance in
            let ids = try await evaluated(alliance)
            let id = alliance.id
            let text = try await alliance.stage.look(as: .thao) {
                try $0.evaluationText(of: $0.programme(id), year: 2019)
            }
            #expect(text.narrative == "Hoàn thành" && text.groups.map(\.narrative) == ["Làm tốt"])
            let lines = text.groups[0].lines
            #expect(lines.map(\.id) == ids)
            #expect(lines.map(\.reached) == [Quantity("36"), nil])
            #expect(lines.map(\.isFinished) == [true, false])
            #expect(lines.map(\.isLate) == [true, false])
            #expect(
                text.total.all == 2 && text.total.finished == 1 && text.total.late == 1 && text.total.unfinished == 1)
            #expect(text.parties.map(\.name) == [Troupe.front.name, Troupe.union.name, Troupe.ward.name])
            #expect(text.parties.map(\.leads.all) == [1, 1, 0])
            #expect(text.parties.map(\.leads.unfinished) == [0, 1, 0])
            #expect(text.parties.map(\.partners) == [1, 1, 1])
            #expect(text.parties.map(\.results) == [1, 0, 0])
            try await alliance.stage.act(as: .tuan) { try $0.noteOutcome(of: ids[1], .exceeded, note: "Vượt") }
            alliance.stage.clock.advance(days: 300)
            let later = try await alliance.stage.look { try $0.evaluationText(of: $0.programme(id), year: 2019) }
            #expect(later.total.exceeded == 1 && later.total.unfinished == 0)
            #expect(later.fingerprint != text.fingerprint)
        }
    }

    @Test func `evaluation.is-written-by-drafters, of the version they saw`() async throws {
        try await Alliance.with { alliance in
            _ = try await evaluated(alliance)
            let (id, group, stage) = (alliance.id, alliance.group, alliance.stage)
            for player in [Player.lan, .thao, .van, .quan] {
                let refusal = try await stage.refusal(as: player) {
                    _ = try $0.writeEvaluation(of: id, year: 2019, group: group, "x", version: 1)
                }
                #expect(refusal?.rule == .evaluationIsWrittenByDrafters, "\(player)")
            }
            let stranger = try await stage.refusal(as: .thu) {
                _ = try $0.writeEvaluation(of: id, year: 2019, group: group, "x", version: 1)
            }
            #expect(stranger == .absent)
            let stale = try await stage.refusal(as: .huong) {
                _ = try $0.writeEvaluation(of: id, year: 2019, group: group, "x", version: 0)
            }
            #expect(stale?.rule == .recordIsUnchanged)
            try await stage.act(as: .son) {
                try $0.writeEvaluation(of: id, year: 2019, group: group, "Khác", version: 1)
            }
            let lost = try await stage.refusal(as: .huong) {
                _ = try $0.writeEvaluation(of: id, year: 2019, group: Key(rawValue: "x"), "x", version: 0)
            }
            #expect(lost == .absent)
            try await alliance.step(to: .consolidation, note: "Sửa")
        }
    }

    @Test func `evaluation.is-of-a-year-of-an-agreed-programme`() async throws {
        try await Alliance.with { alliance in
            let id = alliance.id
            try await alliance.bring(to: .conference)
            let early = try await alliance.stage.refusal(as: .huong) {
                _ = try $0.writeEvaluation(of: id, year: 2019, group: nil, "x", version: 0)
            }
            #expect(early?.rule == .evaluationIsOfAnAgreedProgramme)
            try await alliance.step(to: .agreed)
            let other = try await alliance.stage.refusal(as: .huong) {
                _ = try $0.writeEvaluation(of: id, year: 2020, group: nil, "x", version: 0)
            }
            #expect(other?.rule == .evaluationIsOfAnAgreedProgramme)
        }
    }

    @Test func `evaluation.is-frozen-once-agreed, with its fingerprint, when the conference closes`() async throws {
        try await Alliance.with { alliance in
            let ids = try await evaluated(alliance)
            alliance.stage.clock.set(Stage.morning.advanced(seconds: 200 * 86_400))
            let hall = try await Hall(alliance, ids[0])
            let (id, stage, group, union) = (alliance.id, alliance.stage, alliance.group, alliance.union)
            try await hall.open()
            let item = try await hall.put(.evaluation(year: 2019))
            try await hall.agree(on: item)
            let pinned = try await hall.board(item).item.fingerprint
            try await stage.act(as: .lan) {
                try $0.noteResult(
                    of: ids[1], ResultDraft(on: Stage.story, "Bắt đầu", amount: Quantity("1")), by: union)
            }
            try await stage.act(as: .huong) { try $0.putAgain(item, version: 1) }
            let touched = try await hall.board(item)
            #expect(touched.item.fingerprint != pinned)
            #expect(touched.lines.map(\.isReopened) == [true, true, false])
            try await stage.act(as: .huong) { work in
                try work.writeEvaluation(of: id, year: 2019, group: group, "Rất tốt", version: 1)
                try work.putAgain(item, version: 2)
            }
            let all = try await hall.board(item)
            #expect(all.lines.map(\.isReopened) == [true, true, true])
            try await hall.agree(on: item)
            try await hall.start()
            try await hall.closeItem(item)
            try await hall.close()
            let agreed = try await stage.look { try $0.evaluationText(of: $0.programme(id), year: 2019) }
            #expect(agreed.fingerprint == all.item.fingerprint)
            #expect(agreed.groups[0].narrative == "Rất tốt")
            for act: @Sendable (Work) throws -> Void in [
                { _ = try $0.writeEvaluation(of: id, year: 2019, group: group, "x", version: 2) },
                { _ = try $0.recordEvaluation(of: $0.programme(id), year: 2019) },
            ] {
                let refusal = try await stage.refusal(as: .huong, act)
                #expect(refusal?.rule == .evaluationIsFrozenOnceAgreed)
            }
            try await stage.act(as: .tuan) { try $0.noteOutcome(of: ids[1], .reached) }
            let still = try await stage.look { try $0.evaluationText(of: $0.programme(id), year: 2019) }
            #expect(still == agreed)
        }
    }
}
