import Calendars
import Documents
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Putting a Word draft over a programme` {
    private static func file(year: Int = 2019) throws -> DraftFile {
        let names = ["Ủy ban Mặt trận Tổ quốc Việt Nam quận Hoàn Kiếm", "Liên đoàn Lao động quận Hoàn Kiếm"]
        let text = OfficialDocument(
            [
                .title("Chương trình"), .subtitle("Phối hợp năm \(year)"), .citation("Căn cứ Luật Thanh tra;"),
                .heading("I. MỤC ĐÍCH, YÊU CẦU"), .subheading("1. Mục đích"), .clause("- Mục đích mới."),
                .heading("II. NỘI DUNG PHỐI HỢP"), .subheading("1. Tuyên truyền, vận động"),
                .item("- Tuyên truyền hai bộ quy tắc ứng xử"), .item("- Việc mới của năm"),
                .subheading("2. Nhóm hoàn toàn mới"), .item("- Việc trong nhóm mới"),
                .heading("III. PHÂN CÔNG TRÁCH NHIỆM"), .subheading("1. \(names[0]) (đơn vị chủ trì)"),
                .subheading("2. \(names[1])"), .clause("- Vận động đoàn viên."),
                .heading("PHỤ LỤC"),
                .table(
                    DocumentGrid(
                        [.init("TT", 1), .init("Nhiệm vụ", 1), .init("Chủ trì", 1), .init("Thời hạn", 1)],
                        [
                            .chapter("1. Tuyên truyền, vận động"),
                            .cells(["1", "Tuyên truyền hai bộ quy tắc ứng xử", names[1], "30/11/2019"]),
                        ])),
            ], properties: DocumentProperties(subject: "Chương trình phối hợp nhiều bên, \(year)", createdAt: 0))
        return try DraftFile(BroughtFile(name: "b.docx", bytes: try OfficialWord.write(text)))
    }

    /// An alliance with a second assignment that the file does not name, and the file over it.
    private static func taken(_ alliance: Alliance) async throws -> TakenIn {
        let (id, group) = (alliance.id, alliance.group)
        let file = try file()
        try await alliance.complete()
        try await alliance.stage.act(as: .huong) {
            try $0.addAssignment(AssignmentDraft(title: "Việc không có trong tệp"), to: group)
        }
        return try await alliance.stage.act(as: .huong) { work in
            try work.takeIn(work.proposeIntake(of: file), over: id, version: work.programme(id).version)
        }
    }

    @Test func `changes what the file says, adds what is new, and leaves the rest`() async throws {
        try await Alliance.with { alliance in
            let taken = try await Self.taken(alliance)
            #expect(taken.added == 2 && taken.changed == 1 && taken.untouched == ["Việc không có trong tệp"])
            let id = alliance.id
            let text = try await alliance.stage.look { try $0.text(of: $0.programme(id)) }
            #expect(
                text.groups.map { $0.assignments.map(\.title) } == [
                    ["Tuyên truyền hai bộ Quy tắc ứng xử", "Việc không có trong tệp", "Việc mới của năm"],
                    ["Việc trong nhóm mới"],
                ])
            let changed = text.groups[0].assignments[0]
            #expect(changed.leadId == alliance.union && changed.deadline == "2019-11-30")
            #expect(
                changed.partners.map(\.id) == [alliance.ward] && changed.objective == "Mọi hộ dân biết hai bộ Quy tắc")
            #expect(text.parties.count == 3 && text.citations.count == 2)
            #expect(text.clauses.first { $0.name == .purpose }?.text == "- Mục đích mới.")
            #expect(text.clauses.first { $0.name == .requirements }?.text == "1. Nội dung Yêu cầu")
            #expect(try await alliance.stage.acts("programme", id.rawValue).contains("programme.taken-in-over"))
            let file = try Self.file()
            let again = try await alliance.stage.refusal(as: .huong) { work in
                try work.takeIn(work.proposeIntake(of: file), over: id, version: work.programme(id).version)
            }
            #expect(again?.rule == .fileIsTakenInOnce)
        }
    }

    @Test func `is undone to the very text of before`() async throws {
        try await Alliance.with { alliance in
            _ = try await Self.taken(alliance)
            let (id, stage) = (alliance.id, alliance.stage)
            let intake = try #require(try await stage.look(as: .huong) { try $0.intakes(of: $0.programme(id)) }.first)
            let before = try #require(intake.beforeId)
            let stays = try await stage.act(as: .huong) {
                try $0.undoIntake(intake.id, version: $0.programme(id).version)
            }
            #expect(stays.isEmpty)
            let (old, now) = try await stage.look { work in
                (try work.version(before).text, try work.text(of: work.programme(id)).canonical)
            }
            #expect(old == now)
            let left = try await stage.look(as: .huong) { try $0.intakes(of: $0.programme(id)).count }
            #expect(left == 0)
        }
    }

    @Test func `what somebody changed since stays, and is told`() async throws {
        try await Alliance.with { alliance in
            _ = try await Self.taken(alliance)
            let (id, stage) = (alliance.id, alliance.stage)
            let purpose = try await alliance.clause(.purpose)
            let intake = try #require(try await stage.look(as: .huong) { try $0.intakes(of: $0.programme(id)) }.first)
            let stays = try await stage.act(as: .huong) { work in
                try work.writeClause(purpose.id, "Sửa tay", version: purpose.version)
                let all = try work.assignments(of: work.programme(id))
                guard let new = all.first(where: { $0.assignment.title == "Việc trong nhóm mới" }) else {
                    throw Refusal.absent
                }
                var draft = AssignmentDraft(new)
                draft.amount = "Đã bổ sung"
                try work.alterAssignment(new.assignment.id, to: draft, version: new.assignment.version)
                return try work.undoIntake(intake.id, version: work.programme(id).version)
            }
            #expect(stays.count == 3)
            for word in ["Mục đích", "Việc trong nhóm mới", "Nhóm hoàn toàn mới"] {
                #expect(stays.contains { $0.contains(word) }, "\(word)")
            }
            let kept = try await alliance.clause(.purpose)
            #expect(kept.text == "Sửa tay")
        }
    }

    @Test func `intake.is-of-the-programmes-years`() async throws {
        try await Alliance.with { alliance in
            let (id, file) = (alliance.id, try Self.file(year: 2020))
            let refusal = try await alliance.stage.refusal(as: .huong) { work in
                try work.takeIn(work.proposeIntake(of: file), over: id, version: work.programme(id).version)
            }
            #expect(refusal?.rule == .intakeIsOfTheYears)
        }
    }

    @Test func `intake.was-put-over-a-programme`() async throws {
        try await Alliance.with { alliance in
            let (stage, file) = (alliance.stage, try Self.file())
            let taken = try await stage.act(as: .huong) { try $0.takeIn($0.proposeIntake(of: file)) }
            let intake = try #require(try await stage.look(as: .huong) { try $0.intakes(of: taken.programme) }.first)
            let refusal = try await stage.refusal(as: .huong) {
                try $0.undoIntake(intake.id, version: taken.programme.version)
            }
            #expect(refusal?.rule == .intakeWasPutOver)
            let stranger = try await stage.refusal(as: .tuan) {
                try $0.undoIntake(intake.id, version: taken.programme.version)
            }
            #expect(stranger?.rule == .textIsWrittenByDrafters)
        }
    }

    @Test func `only those who draft put a file over, on the version that they saw`() async throws {
        try await Alliance.with { alliance in
            let (id, file) = (alliance.id, try Self.file())
            let draft = try await alliance.stage.look(as: .huong) { try $0.proposeIntake(of: file) }
            let stranger = try await alliance.stage.refusal(as: .tuan) { try $0.takeIn(draft, over: id, version: 1) }
            #expect(stranger?.rule == .textIsWrittenByDrafters)
            let late = try await alliance.stage.refusal(as: .huong) { try $0.takeIn(draft, over: id, version: 99) }
            #expect(late?.rule == .recordIsUnchanged)
        }
    }
}
