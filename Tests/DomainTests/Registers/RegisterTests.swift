import Calendars
import Documents
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `The registers of documents` {
    private func draw(
        _ kind: DocumentKind = .programme, on day: Day = Stage.story, as player: Player = .huong, at stage: Stage
    ) async throws -> OutgoingEntry {
        let front = try await stage.organisation(.front)
        return try await stage.act(as: player) {
            try $0.drawNumber(for: front, kind, about: "Chương trình phối hợp hoạt động", on: day)
        }
    }

    @Test func `number each kind from 01 and begin anew each year`() async throws {
        try await withDesk { stage in
            var notations: [String] = []
            for kind in [DocumentKind.programme, .programme, .plan] {
                notations.append(try await draw(kind, at: stage).notation)
            }
            #expect(notations == ["01/CTr-MTTQ-BTT", "02/CTr-MTTQ-BTT", "01/KH-MTTQ-BTT"])
            let next = try await draw(on: Day(year: 2020, month: 1, day: 2) ?? Stage.story, at: stage)
            #expect(next.number == 1)
        }
    }

    @Test func `give fifty who draw at once each a number of their own, without gaps`() async throws {
        try await withDesk { stage in
            let front = try await stage.organisation(.front)
            let actor = try await stage.actor(.huong)
            let desk = stage.desk
            let numbers = try await withThrowingTaskGroup(of: [Int].self) { group in
                for _ in 0..<50 {
                    group.addTask {
                        var drawn: [Int] = []
                        for _ in 0..<2 {
                            let entry = try await desk.act(as: actor) {
                                try $0.drawNumber(for: front, .letter, about: "Công văn", on: Stage.story)
                            }
                            drawn.append(entry.number)
                        }
                        return drawn
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(numbers.sorted() == Array(1...100))
        }
    }

    @Test func `keep a voided number with its reason and never give it again`() async throws {
        try await withDesk { stage in
            let entry = try await draw(at: stage)
            let silent = try await stage.refusal(as: .huong) { try $0.voidNumber(entry.id, because: " ") }
            #expect(silent?.rule == .outgoingNumberEndsOnce)
            try await stage.act(as: .huong) { try $0.voidNumber(entry.id, because: "Soạn nhầm") }
            let again = try await stage.refusal(as: .huong) { try $0.voidNumber(entry.id, because: "Lần nữa") }
            #expect(again?.kind == .outOfTurn)
            let next = try await draw(at: stage)
            #expect(next.number == 2)
            let line = try await stage.look(as: .huong) { try $0.outgoingLine(entry.id) }
            #expect(line.void?.reason == "Soạn nhầm")
        }
    }

    @Test func `ask why a document goes out later than the next working day`() async throws {
        try await withDesk { stage in
            let entry = try await draw(at: stage)
            let late = Stage.story.advanced(by: 6)
            let draft = DispatchDraft(day: late, signer: "Nguyễn Mẫu Sơn", recipients: "Các phường")
            let refusal = try await stage.refusal(as: .huong) { try $0.dispatch(entry.id, draft) }
            #expect(refusal?.rule == .dispatchIsTimely)
            #expect(refusal?.problems.first?.field == "ghi-chu")
            var explained = draft
            explained.note = "Máy in hỏng"
            let told = explained
            try await stage.act(as: .huong) { try $0.dispatch(entry.id, told) }
            let ended = try await stage.refusal(as: .huong) { try $0.voidNumber(entry.id, because: "Muộn") }
            #expect(ended?.rule == .outgoingNumberEndsOnce)
        }
    }

    @Test func `are kept by their own office and read by nobody outside`() async throws {
        try await withDesk { stage in
            let entry = try await draw(at: stage)
            let front = try await stage.organisation(.front)
            for stranger in [Player.tuan, .thao] {
                let drawing = try await stage.refusal(as: stranger) {
                    try $0.drawNumber(for: front, .plan, about: "Kế hoạch", on: Stage.story)
                }
                #expect(drawing == .absent)
                let reading = try await stage.refusal(as: stranger) { try $0.outgoingLine(entry.id) }
                #expect(reading == .absent)
            }
            let administrator = try await stage.refusal(as: .van) {
                try $0.drawNumber(for: front, .plan, about: "Kế hoạch", on: Stage.story)
            }
            #expect(administrator?.rule == .registerIsKeptByItsOffice)
            let paper = try await stage.desk.registerPaper(
                of: front, year: 2019, incoming: false, as: try await stage.actor(.huong))
            #expect(paper.bytes.count > 1000)
            let stranger = try await stage.actor(.tuan)
            await #expect(throws: Refusal.absent) {
                try await stage.desk.registerPaper(of: front, year: 2019, incoming: false, as: stranger)
            }
        }
    }

    @Test func `number what arrives, and refuse a document from the future`() async throws {
        try await withDesk { stage in
            let front = try await stage.organisation(.front)
            @Sendable func arrival(_ day: Day) -> ArrivalDraft {
                ArrivalDraft(
                    author: "Quận ủy Hoàn Kiếm", notation: "12-CV/QU", documentDay: day, kind: .letter,
                    subject: "Về việc tổ chức hội nghị", arrivedOn: Stage.story)
            }
            let first = try await stage.act(as: .huong) {
                try $0.registerArrival(arrival(Stage.story), at: front)
            }
            let second = try await stage.act(as: .huong) {
                try $0.registerArrival(arrival(Stage.story.advanced(by: -3)), at: front)
            }
            #expect([first.numberText, second.numberText] == ["01", "02"])
            let refusal = try await stage.refusal(as: .huong) {
                try $0.registerArrival(arrival(Stage.story.advanced(by: 1)), at: front)
            }
            #expect(refusal?.rule == .arrivalFollowsItsDocument)
        }
    }
}
