import Documents
import Domain
import TestKit
import Testing

@testable import Web

@Suite struct `The table of assignments, narrowed` {
    private func rows(_ page: Page) throws -> [String] {
        try TableFile(page.bytes).rows().map { $0[1].text }.drop { !$0.hasPrefix("Nhiệm vụ") }.dropFirst().map(\.self)
    }

    @Test func `by each question shows, exports and prints the same rows, and each can be taken away`() async throws {
        try await withProgrammes { house in
            let programme = try await house.programme(2018)
            let id = programme.id
            let all = try await house.look { try $0.assignments(of: programme) }
            let some = try #require(all.first { $0.lead != nil && !$0.areas.isEmpty && $0.outcome != nil } ?? all.first)
            let visitor = try await house.visitor(of: "tonghop.mttq")
            var questions = [
                ("ben", try #require(some.lead?.id.rawValue)), ("nhom", some.assignment.groupId.rawValue),
                ("trang-thai", some.standing.rawValue),
            ]
            if let area = some.areas.first { questions.append(("dia-ban", area.id.rawValue)) }
            if let theme = some.theme { questions.append(("chu-de", theme.id.rawValue)) }
            for (name, value) in questions {
                let filter = AssignmentFilter(asked: FormValues([name: [value]]))
                let expected = try await house.look {
                    try $0.assignments(of: programme, filter).map(\.assignment.title)
                }
                #expect(!expected.isEmpty && expected.count <= all.count, "\(name)")
                let page = try await visitor.get("\(Paths.assignments(of: id))?\(name)=\(value)")
                #expect(page.document.problems == [], "\(name)")
                #expect(expected.allSatisfy(page.text.contains), "\(name)")
                #expect(page.text.contains("class=\"chip\"") && page.text.contains("tai-ve?\(name)=\(value)"))
                let file = try await visitor.get("\(Paths.assignmentFile(of: id))?\(name)=\(value)")
                #expect(try rows(file) == expected, "\(name)")
            }
            let both = try await visitor.get(
                "\(Paths.assignments(of: id))?nhom=\(some.assignment.groupId)&trang-thai=\(some.standing.rawValue)")
            let links = both.document.links
            #expect(links.contains("\(Paths.assignments(of: id))?trang-thai=\(some.standing.rawValue)"))
            #expect(links.contains("\(Paths.assignments(of: id))?nhom=\(some.assignment.groupId)"))
        }
    }

    @Test func `to nothing says how to ask for more`() async throws {
        try await withProgrammes { house in
            let programme = try await house.programme(2018)
            let visitor = try await house.visitor(of: "canbo.doan")
            let page = try await visitor.get(
                "\(Paths.assignments(of: programme.id))?nhom=0190a000-0000-7000-8000-000000000000&trang-thai=incomplete"
            )
            #expect(page.status == .ok && page.document.problems == [])
            #expect(page.text.contains("Không có nhiệm vụ nào như vậy") && page.text.contains("Xem tất cả nhiệm vụ"))
            #expect(page.document.links.contains("\(Paths.assignments(of: programme.id))?trang-thai=incomplete"))
        }
    }
}
