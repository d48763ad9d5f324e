import Calendars
import Documents
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `A row of numbers for several kinds` {
    private static func draft(
        _ shared: Set<DocumentKind>, from year: Int = 2019, seen: Key<Numbering>? = nil
    ) -> NumberingDraft {
        NumberingDraft(firstYear: year, shared: shared, seen: seen)
    }

    @Test func `is counted through, beside the rows of the others`() async throws {
        try await withDesk { stage in
            let front = try await stage.organisation(.front)
            try await stage.act(as: .huong) { try $0.setNumbering(of: front, Self.draft([.plan, .report])) }
            var notations: [String] = []
            for kind in [DocumentKind.plan, .report, .programme, .plan] {
                let entry = try await stage.act(as: .huong) {
                    try $0.drawNumber(for: front, kind, about: "Văn bản", on: Stage.story)
                }
                notations.append(entry.notation)
            }
            #expect(notations == ["01/KH-MTTQ-BTT", "02/BC-MTTQ-BTT", "01/CTr-MTTQ-BTT", "03/KH-MTTQ-BTT"])
        }
    }

    @Test func `stays without gaps when forty draw at once`() async throws {
        try await withDesk { stage in
            let front = try await stage.organisation(.front)
            try await stage.act(as: .huong) { try $0.setNumbering(of: front, Self.draft([.letter, .notice])) }
            let (desk, actor) = (stage.desk, try await stage.actor(.huong))
            let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
                for turn in 0..<40 {
                    group.addTask {
                        try await desk.act(as: actor) {
                            try $0.drawNumber(
                                for: front, turn.isMultiple(of: 2) ? .letter : .notice, about: "Văn bản",
                                on: Stage.story)
                        }.number
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(numbers.sorted() == Array(1...40))
        }
    }

    @Test func `begins with a year of which no number is drawn yet`() async throws {
        try await withDesk { stage in
            let front = try await stage.organisation(.front)
            _ = try await stage.act(as: .huong) {
                try $0.drawNumber(for: front, .plan, about: "Kế hoạch", on: Stage.story)
            }
            let late = try await stage.refusal(as: .huong) {
                try $0.setNumbering(of: front, Self.draft([.plan, .report]))
            }
            #expect(late?.rule == .numberingBeginsWithAnUnusedYear)
            #expect(late?.message.contains("Hãy bắt đầu từ năm 2020") == true)
            try await stage.act(as: .huong) {
                try $0.setNumbering(of: front, Self.draft([.plan, .report], from: 2020))
            }
            let (now, next) = try await stage.look(as: .huong) { work in
                (try work.numbering(of: front, year: 2019), try work.numbering(of: front, year: 2021))
            }
            #expect(now == nil && next?.shared == [.plan, .report])
            let past = try await stage.refusal(as: .huong) {
                try $0.setNumbering(of: front, Self.draft([.plan, .report], from: 2018))
            }
            #expect(past?.rule == .numberingBeginsWithAnUnusedYear)
        }
    }

    @Test func `is decided by the coordinators, for two kinds or more, on what they saw`() async throws {
        try await withDesk { stage in
            let front = try await stage.organisation(.front)
            let one = try await stage.refusal(as: .huong) { try $0.setNumbering(of: front, Self.draft([.plan])) }
            #expect(one?.rule == .numberingIsSharedByTwo)
            let keeper = try await stage.refusal(as: .van) { try $0.setNumbering(of: front, Self.draft([])) }
            #expect(keeper?.rule == .numberingIsSetByCoordinators)
            let stranger = try await stage.refusal(as: .tuan) { try $0.setNumbering(of: front, Self.draft([])) }
            #expect(stranger == .absent)
            try await stage.act(as: .son) { try $0.setNumbering(of: front, Self.draft([.plan, .report])) }
            let stale = try await stage.refusal(as: .huong) { try $0.setNumbering(of: front, Self.draft([])) }
            #expect(stale?.rule == .recordIsUnchanged)
            let seen = try await stage.look(as: .huong) { try $0.numbering(of: front, year: 2019)?.id }
            try await stage.act(as: .huong) { try $0.setNumbering(of: front, Self.draft([], seen: seen)) }
            let none = try await stage.look(as: .huong) { try $0.numbering(of: front, year: 2019)?.shared }
            #expect(none == [])
        }
    }
}
