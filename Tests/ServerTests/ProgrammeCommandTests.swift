import Calendars
import Domain
import Foundation
import Storage
import TestKit
import Testing

@Suite struct `A programme on the command line` {
    private static let clock = ["PHOIHOP_CLOCK": "2019-02-15"]

    /// Starts a programme of the sample's Front and federation of labour with one assignment.
    private static func start(in folder: URL) async throws -> String {
        let store = try Installations.store(in: folder)
        let morning = Instant.start(of: Day(year: 2019, month: 2, day: 15) ?? .distantPast)
        let desk = Desk(store: store, clock: FixedClock(morning))
        let id = try await desk.act(as: .installation) { work in
            guard let lead = try work.organisation(code: "MTTQ-HK"), let union = try work.organisation(code: "LDLD-HK")
            else { throw TestTrouble("the sample has other codes") }
            let programme = try work.startProgramme(
                ProgrammeDraft(kind: .bilateral, title: "Chương trình phối hợp năm 2019", firstYear: 2019),
                lead: lead.id, partners: [union.id])
            let parties = try work.parties(of: programme)
            try work.addAssignment(
                AssignmentDraft(
                    title: "Thi cán bộ công đoàn giỏi", lead: parties[1].id, partners: [.init(parties[0].id)],
                    unit: "hội thi", target: Quantity("2"), deadline: Day(year: 2019, month: 9, day: 30)),
                to: work.contentGroups(of: programme)[0].id)
            return programme.id.rawValue
        }
        await store.close()
        return id
    }

    @Test func `goes out to Word and comes in again`() async throws {
        try await Installations.withSample { folder in
            let id = try await Self.start(in: folder)
            let file = folder.deletingLastPathComponent().appending(path: "ct.docx").path
            let out = try await Program.run(
                ["export", "programme", id, file, "--data", folder.path], environment: Self.clock)
            #expect(out.status == 0, "\(out.told)")
            let dry = try await Program.run(
                ["import", "programme", file, "--dry-run", "--json", "--data", folder.path], environment: Self.clock)
            #expect(dry.status == 0, "\(dry.told)")
            let told = try #require(try JSONSerialization.jsonObject(with: Data(dry.output.utf8)) as? [String: Any])
            #expect((told["unread"] as? [Any])?.isEmpty == true && told["programme"] == nil)
            let parties = try #require(told["parties"] as? [[String: Any]])
            #expect(parties.map { $0["code"] as? String } == ["MTTQ-HK", "LDLD-HK"])
            #expect(parties.map { $0["isLead"] as? Bool } == [true, false])
            #expect(
                dry.output.contains("\"deadline\" : \"2019-09-30\"") && dry.output.contains("\"unit\" : \"hội thi\""))
            let taken = try await Program.run(
                ["import", "programme", file, "--data", folder.path], environment: Self.clock)
            #expect(taken.status == 0 && taken.output.contains("Đã lập chương trình"), "\(taken.told)")
            #expect(taken.output.contains("thời hạn: 30/09/2019; thước đo: 2 hội thi"), "\(taken.told)")
            let over = try await Program.run(
                ["import", "programme", file, "--over", id, "--data", folder.path], environment: Self.clock)
            #expect(over.status == 0 && over.output.contains("thêm 0, sửa 0, giữ nguyên 0"), "\(over.told)")
            let again = try await Program.run(
                ["import", "programme", file, "--data", folder.path], environment: Self.clock)
            #expect(again.status == 1 && again.errors.contains("đã được nhập"), "\(again.told)")
        }
    }

    @Test func `the whole programme of the sample comes back word by word`() async throws {
        try await Installations.withSample { folder in
            let file = folder.deletingLastPathComponent().appending(path: "2019.docx").path
            let before = try await Self.programmes(in: folder)
            let sample = try #require(before.max { $0.text.count < $1.text.count })
            #expect(sample.text.count > 30)
            let out = try await Program.run(
                ["export", "programme", sample.id, file, "--data", folder.path], environment: Self.clock)
            #expect(out.status == 0, "\(out.told)")
            let taken = try await Program.run(
                ["import", "programme", file, "--data", folder.path], environment: Self.clock)
            #expect(taken.status == 0 && taken.output.contains("Mọi chỗ trong tệp đều được hiểu."), "\(taken.told)")
            let after = try await Self.programmes(in: folder)
            let copy = try #require(after.first { one in !before.contains { $0.id == one.id } })
            for (old, new) in zip(sample.text, copy.text) where old != new { Issue.record("\(old) ≠ \(new)") }
            #expect(sample.text.count == copy.text.count)
        }
    }

    /// Every programme with the words of its places.
    private static func programmes(in folder: URL) async throws -> [(id: String, text: [String])] {
        let store = try Installations.store(in: folder)
        let morning = Instant.start(of: Day(year: 2019, month: 2, day: 15) ?? .distantPast)
        let all = try await Desk(store: store, clock: FixedClock(morning)).look(as: .installation) { work in
            try work.programmes().map { line in
                (
                    line.programme.id.rawValue,
                    try work.text(of: line.programme).passages.map { "\($0.heading)|\($0.text)" }
                )
            }
        }
        await store.close()
        return all
    }

    @Test func `says what is wrong`() async throws {
        try await Installations.withSample { folder in
            let file = folder.deletingLastPathComponent().appending(path: "a.docx")
            try Data("%PDF-1.4".utf8).write(to: file)
            let data = ["--data", folder.path]
            let wrong = try await Program.run(["import", "programme", file.path] + data)
            #expect(wrong.status == 1 && wrong.errors.contains("PDF"), "\(wrong.told)")
            let missing = try await Program.run(["import", "programme", "/nowhere.docx"] + data)
            #expect(missing.status == 1 && missing.errors.contains("Không mở được tệp"))
            let absent = try await Program.run(["export", "programme", "x", file.path] + data)
            #expect(absent.status == 1 && absent.errors.contains("Không có chương trình này"), "\(absent.told)")
            let opinions = try await Program.run(["export", "opinions", "x", file.path] + data)
            #expect(opinions.status == 1 && opinions.errors.contains("Không có chương trình này"))
            let mistyped = try await Program.run(["import", "programme", file.path, "--party", "x"] + data)
            #expect(mistyped.status == 64)
        }
    }
}
