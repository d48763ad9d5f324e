import Calendars
import Documents
import Domain
import HTTPTypes
import TestKit
import Testing

@testable import Web

@Suite(.timeLimit(.minutes(3))) struct `The pages of long registers` {
    private static func draw(_ count: Int, _ house: OpenSite) async throws -> Key<Organisation> {
        let front = try await house.stage.organisation(.front)
        try await house.stage.act(as: .huong) { work in
            for number in 0..<count {
                _ = try work.drawNumber(for: front, .letter, about: "Công văn thứ \(number + 1)", on: Stage.story)
            }
        }
        return front
    }

    @Test func `show fifty lines each, the latest first, and the whole year in print`() async throws {
        try await withDesk { stage in
            try await stage.withSite { house in
                let front = try await Self.draw(120, house)
                let clerk = try await house.visitor(.huong)
                let path = Paths.register(of: front, year: 2019, incoming: false)
                let first = try await clerk.get(path)
                #expect(first.document.problems == [] && first.text.contains("1–50 trong 120"))
                #expect(first.text.contains("120/MTTQ-BTT") && !first.text.contains(">70/MTTQ-BTT"))
                let last = try await clerk.get("\(path)&trang=3")
                #expect(last.text.contains("101–120 trong 120") && last.text.contains("01/MTTQ-BTT"))
                #expect(try await clerk.get("\(path)&trang=99").text.contains("101–120 trong 120"))
                let file = try await clerk.get(Paths.registerFile(of: front, year: 2019, incoming: false))
                let words = try Tool.run("unzip", ["-p", "FILE"], on: file.bytes)
                #expect(words.contains("Công văn thứ 1<") && words.contains("Công văn thứ 120<"))
                #expect(try await clerk.get("\(Paths.envelopes)?trang=9").document.problems == [])
            }
        }
    }

    @Test func `let coordinators decide which kinds share one row of numbers`() async throws {
        try await withDesk { stage in
            try await stage.withSite { house in
                let front = try await Self.draw(1, house)
                let clerk = try await house.visitor(.huong)
                let path = Paths.numbering(of: front)
                let form = try await clerk.get(path)
                #expect(form.status == .ok && form.document.problems == [])
                let early = try await clerk.post(
                    path, pairs: [("tu-nam", "2019"), ("loai", "plan"), ("loai", "report"), ("da-xem", "")])
                #expect(early.status == .unprocessableContent && early.text.contains("Hãy bắt đầu từ năm 2020"))
                let set = try await clerk.post(
                    path, pairs: [("tu-nam", "2020"), ("loai", "plan"), ("loai", "report"), ("da-xem", "")])
                #expect(set.status == .seeOther)
                let next = try await clerk.get(Paths.register(of: front, year: 2020, incoming: false))
                #expect(next.text.contains("Đánh số chung một dãy: Kế hoạch, Báo cáo"))
                let file = try await clerk.get(Paths.registerFile(of: front, year: 2020, incoming: false))
                #expect(
                    try Tool.run("unzip", ["-p", "FILE"], on: file.bytes).contains("Đánh số chung một dãy: Kế hoạch"))
                let reader = try await house.visitor(.van)
                #expect(try await reader.get(path).text.contains("quy định"))
                #expect(try await reader.post(path, ["tu-nam": "2021"]).status == .forbidden)
                #expect(try await house.visitor(.tuan).get(path).status == .notFound)
            }
        }
    }
}
