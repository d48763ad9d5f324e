import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Results of assignments` {
    static let day = Day(year: 2019, month: 1, day: 15) ?? .distantPast

    @Test func `add up against the target, those withdrawn left out`() async throws {
        try await Alliance.with { alliance in
            let made = try await alliance.bring(to: .agreed)
            let (front, union, stage) = (alliance.front, alliance.union, alliance.stage)
            let area = try await stage.area(Troupe.ward.area).id
            try await stage.act(as: .huong) {
                try $0.noteResult(
                    of: made, ResultDraft(on: Self.day, "Sáu buổi tại Hàng Bạc", amount: Quantity("6.5"), areaId: area),
                    by: front)
            }
            let wrong = try await stage.act(as: .lan) {
                try $0.noteResult(
                    of: made, ResultDraft(on: Self.day.advanced(by: 1), "Ghi nhầm", amount: Quantity("100")), by: union)
            }
            try await stage.act(as: .tuan) { work in
                try work.withdrawResult(wrong.id, reason: "Ghi nhầm số")
                try work.noteResult(
                    of: made, ResultDraft(on: Self.day.advanced(by: 2), "Thêm", amount: Quantity("30")), by: union)
                try work.noteResult(of: made, ResultDraft(on: Stage.story, "Họp"), by: union)
            }
            let (lines, progress) = try await stage.look(as: .thao) { work in
                let assignment = try work.assignment(made)
                return (try work.results(of: assignment), try work.progress(of: assignment))
            }
            #expect(lines.map(\.counts) == [true, false, true, true])
            #expect(lines.map(\.partyName) == [Troupe.front.name] + Array(repeating: Troupe.union.name, count: 3))
            #expect(lines[0].areaName == "Phường Hàng Bạc" || lines[0].areaName?.contains("Hàng Bạc") == true)
            #expect(lines[2].result.personName == Player.tuan.name)
            #expect(progress.reached == Quantity("36.5") && progress.percent == 101)
            #expect(progress.reachedOn == Self.day.advanced(by: 2) && progress.lastOn == Stage.story)
        }
    }

    @Test func `result.is-noted-by-those-who-take-part, once the programme is agreed`() async throws {
        try await Alliance.with { alliance in
            let made = try await alliance.bring(to: .conference)
            let (front, union, stage) = (alliance.front, alliance.union, alliance.stage)
            let draft = ResultDraft(on: Self.day, "Đã làm")
            let early = try await stage.refusal(as: .huong) { _ = try $0.noteResult(of: made, draft, by: front) }
            #expect(early?.rule == .resultIsNotedByThoseWhoTakePart)
            try await alliance.step(to: .agreed)
            for player in [Player.huong, .van, .thao, .quan] {
                let refusal = try await stage.refusal(as: player) { _ = try $0.noteResult(of: made, draft, by: union) }
                #expect(refusal?.rule == .resultIsNotedByThoseWhoTakePart, "\(player)")
            }
            let stranger = try await stage.refusal(as: .thu) { _ = try $0.noteResult(of: made, draft, by: union) }
            #expect(stranger == .absent)
            let noted = try await stage.act(as: .tuan) { try $0.noteResult(of: made, draft, by: union).id }
            let other = try await stage.refusal(as: .thao) { try $0.withdrawResult(noted, reason: "x") }
            #expect(other?.rule == .resultIsNotedByThoseWhoTakePart)
            let unseen = try await stage.refusal(as: .thu) { try $0.withdrawResult(noted, reason: "x") }
            #expect(unseen == .absent)
            let may = try await stage.look(as: .lan) { try $0.partiesToNoteResults(of: $0.assignmentDetail(made)) }
            #expect(may.map(\.id) == [union])
        }
    }

    @Test func `a party that takes no part in an assignment notes nothing of it`() async throws {
        try await Alliance.with { alliance in
            try await alliance.complete()
            var draft = alliance.whole("Việc riêng")
            draft.partners = []
            let (asked, group, union) = (draft, alliance.group, alliance.union)
            let own = try await alliance.stage.act(as: .huong) { try $0.addAssignment(asked, to: group).id }
            try await alliance.openRound()
            try await alliance.closeRound()
            try await alliance.step(to: .conference)
            try await alliance.step(to: .agreed)
            let refusal = try await alliance.stage.refusal(as: .lan) {
                _ = try $0.noteResult(of: own, ResultDraft(on: Self.day, "x"), by: union)
            }
            #expect(refusal?.rule == .resultIsNotedByThoseWhoTakePart)
        }
    }

    @Test func `result.says-what-was-done`() async throws {
        try await Alliance.with { alliance in
            let made = try await alliance.bring(to: .agreed)
            let front = alliance.front
            for draft in [
                ResultDraft(on: Stage.story.advanced(by: 1), "Mai"),
                ResultDraft(on: Day(year: 2018, month: 12, day: 31) ?? .distantPast, "Năm trước"),
                ResultDraft(on: Self.day, "  "), ResultDraft(on: Self.day, "Âm", amount: Quantity("-1")),
            ] {
                let refusal = try await alliance.stage.refusal(as: .huong) {
                    _ = try $0.noteResult(of: made, draft, by: front)
                }
                #expect(refusal?.rule == .resultSaysWhatWasDone)
            }
        }
    }

    @Test func `result.is-withdrawn-once, with a reason, and keeps its assignment`() async throws {
        try await Alliance.with { alliance in
            let made = try await alliance.bring(to: .agreed)
            let front = alliance.front
            let id = try await alliance.stage.act(as: .huong) {
                try $0.noteResult(of: made, ResultDraft(on: Self.day, "Đã làm"), by: front).id
            }
            let bare = try await alliance.stage.refusal(as: .huong) { try $0.withdrawResult(id, reason: " ") }
            #expect(bare?.rule == .resultIsWithdrawnOnce)
            try await alliance.stage.act(as: .huong) { try $0.withdrawResult(id, reason: "Nhầm") }
            let twice = try await alliance.stage.refusal(as: .huong) { try $0.withdrawResult(id, reason: "Nhầm") }
            #expect(twice?.rule == .resultIsWithdrawnOnce)
            try await alliance.step(to: .consolidation, note: "Sửa")
            let kept = try await alliance.stage.refusal(as: .huong) { try $0.removeAssignment(made, version: 1) }
            #expect(kept?.rule == .assignmentIsFreeToGo)
        }
    }
}
