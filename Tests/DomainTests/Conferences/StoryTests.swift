import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `The conference of 21/02/2019` {
    private static let lastYear = Day(year: 2018, month: 11, day: 18) ?? .distantPast

    /// The programme of the years before, with a result of 2018, and the draft of 2019.
    private func programmes(on stage: Stage) async throws -> (old: Alliance, new: Alliance, assignment: Key<Assignment>)
    {
        let draft = ProgrammeDraft(
            kind: .multilateral, title: "Chương trình phối hợp hoạt động năm 2018", firstYear: 2018, lastYear: 2019)
        let old = try await Alliance(on: stage, draft: draft)
        let assignment = try await old.bring(to: .agreed)
        let front = old.front
        try await stage.act(as: .huong) { work in
            try work.noteResult(
                of: assignment, ResultDraft(on: Self.lastYear, "Ngày hội Đại đoàn kết", amount: Quantity("36")),
                by: front)
            try work.writeEvaluation(
                of: old.id, year: 2018, group: nil, "Hoạt động phối hợp chặt chẽ, đồng bộ", version: 0)
        }
        let new = try await Alliance(on: stage)
        try await new.bring(to: .conference)
        return (old, new, assignment)
    }

    @Test func `forty come, both items are agreed with one reservation, and the minutes are locked`() async throws {
        try await withDesk { stage in
            let (old, new, assignment) = try await programmes(on: stage)
            let hall = try await Hall(new, assignment)
            let id = hall.id
            try await stage.act(as: .huong) { work in
                try work.carryProgrammes([old.id, new.id], in: id, version: 1)
                for number in 1...37 {
                    try work.inviteDelegate(
                        DelegateDraft(
                            .guest(organisation: "Phường \(number)"), personName: "Đại biểu \(number)",
                            positionText: "Chủ tịch"), to: id)
                }
            }
            try await hall.open()
            let review = try await stage.act(as: .huong) {
                try $0.putToConsensus(.evaluation(year: 2018), of: old.id, in: id).id
            }
            let draft = try await hall.put()
            try await hall.start()
            let codes = try await stage.look { try $0.session.all(String.self, "SELECT code FROM delegate_pass") }
            #expect(codes.count == 40)
            for code in codes { try await stage.act(as: .huong) { try $0.checkIn(code: code) } }
            for (alliance, item) in [(old, review), (new, draft)] {
                try await hall.take(.agrees, as: .son, for: alliance.front, on: item)
                try await hall.take(.agrees, as: .lan, for: alliance.union, on: item)
            }
            try await hall.take(.agrees, as: .hien, for: old.ward, on: review)
            try await hall.take(.reserves, "Kinh phí của phường chưa rõ", as: .hien, for: new.ward, on: draft)
            let foreign = try await stage.refusal(as: .lan) {
                try $0.takePosition(on: draft, .agrees, for: old.union, version: 1)
            }
            #expect(foreign == .absent)
            let results = [try await hall.closeItem(review), try await hall.closeItem(draft)]
            #expect(results == [.agreed, .agreed])
            let locked = try await hall.close()
            let text = try #require(locked.content).parts.map(\.text).joined(separator: "\n")
            #expect(text.contains("Có mặt 40 đại biểu; được mời 40."))
            #expect(text.contains("1. Đánh giá kết quả năm 2018"))
            #expect(text.contains("2. Dự thảo Chương trình phối hợp hoạt động năm 2019: Đã thống nhất"))
            #expect(text.contains("Ý kiến bảo lưu:\n- \(Troupe.ward.name): Kinh phí của phường chưa rõ"))
            let state = try await new.programme().state
            #expect(state == .agreed)
            let frozen = try await stage.look { work in
                try work.evaluation(of: work.programme(old.id), year: 2018)?.agreedNumber
            }
            #expect(frozen == 1)
        }
    }
}
