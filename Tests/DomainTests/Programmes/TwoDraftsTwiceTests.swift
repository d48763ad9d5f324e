import Documents
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Two drafts, each brought twice` {
    private func file(_ name: String, _ points: [String]) throws -> DraftFile {
        let text = OfficialDocument(
            [
                .title("Chương trình"), .subtitle("Phối hợp năm 2019"), .heading("II. NỘI DUNG PHỐI HỢP"),
                .subheading("1. Tuyên truyền, vận động"),
            ] + points.map { .item("- \($0)") }, properties: DocumentProperties(createdAt: 0))
        return try DraftFile(BroughtFile(name: name, bytes: try OfficialWord.write(text)))
    }

    @Test func `over one programme add each assignment once, and a file again is taken only when somebody says so`()
        async throws
    {
        try await Alliance.with { alliance in
            let (id, stage) = (alliance.id, alliance.stage)
            let first = try file("a.docx", ["Việc chung", "Việc của bản thứ nhất"])
            let second = try file("b.docx", ["Việc chung", "Việc của bản thứ hai"])
            func take(_ file: DraftFile, again: Bool = false) async throws -> TakenIn? {
                try await stage.act(as: .huong) { work in
                    do {
                        return try work.takeIn(
                            work.proposeIntake(of: file), over: id, version: work.programme(id).version,
                            isAnother: again)
                    } catch let refusal as Refusal where refusal.rule == .fileIsTakenInOnce { return nil }
                }
            }
            let taken = try await [take(first)?.added, take(second)?.added, take(first)?.added, take(second)?.added]
            #expect(taken == [2, 1, nil, nil])
            let again = try await [take(first, again: true)?.added, take(second, again: true)?.added]
            #expect(again == [0, 0])
            let titles = try await alliance.assignments().map(\.assignment.title)
            #expect(titles == ["Việc chung", "Việc của bản thứ nhất", "Việc của bản thứ hai"])
        }
    }
}
