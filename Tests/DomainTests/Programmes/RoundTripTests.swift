import Calendars
import Documents
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `A programme taken out to Word` {
    /// Two texts that say the same, whatever the identities of their parts.
    private static func words(_ text: ProgrammeText) -> [String] {
        [text.kind.rawValue, "\(text.firstYear)-\(text.lastYear)", text.parentId?.rawValue ?? "-"]
            + text.parties.map { "\($0.name) \($0.isLead)" }
            + text.passages.map { "\($0.heading)|\($0.text)" }
            + text.groups.flatMap(\.assignments).flatMap { assignment in
                ["\(assignment.concretises?.rawValue ?? "-") \(assignment.themeId?.rawValue ?? "-")"]
                    + assignment.areas.map(\.id.rawValue)
                    + assignment.partners.map { "\($0.name)|\($0.part)" }
                    + [assignment.objective, assignment.amount, assignment.unit, assignment.product]
            }
    }

    /// Takes a programme out and in again, and compares the words of both.
    private static func goesRound(_ id: Key<Programme>, _ stage: Stage) async throws {
        let actor = try await stage.actor(.huong)
        let paper = try await stage.desk.paper(ofProgramme: id, as: actor)
        let file = try DraftFile(BroughtFile(name: paper.name, bytes: paper.bytes))
        #expect(file.reading.unread.isEmpty, "\(file.reading.unread)")
        let taken = try await stage.act(as: .huong) { try $0.takeIn($0.proposeIntake(of: file)) }
        #expect(taken.unread.isEmpty, "\(taken.unread)")
        let (old, new) = try await stage.look(as: .huong) { work in
            (
                Self.words(try work.text(of: work.programme(id))),
                Self.words(try work.text(of: work.programme(taken.programme.id)))
            )
        }
        for (before, after) in zip(old, new) where before != after { Issue.record("\(before) ≠ \(after)") }
        #expect(old.count == new.count && old.count > 12)
    }

    @Test func `comes back as the same programme`() async throws {
        try await Alliance.with { alliance in
            try await alliance.complete()
            try await Self.goesRound(alliance.id, alliance.stage)
        }
    }

    @Test func `comes back with everything that an assignment can say`() async throws {
        try await Alliance.with { alliance in
            let (id, stage) = (alliance.id, alliance.stage)
            try await alliance.complete()
            let lead = try await stage.organisation(.front)
            let ward = try await stage.area("00061")
            let other = try await stage.area("00064")
            let parties = [alliance.front, alliance.union, alliance.ward]
            try await stage.act(as: .huong) { work in
                let programme = try work.programme(id)
                let frame = ProgrammeDraft(kind: .standing, title: "Quy chế khung", firstYear: 2016, lastYear: 2021)
                let parent = try work.startProgramme(frame, lead: lead, withGroups: false)
                let theme = try work.addTheme(
                    ThemeDraft(year: 2019, level: .district, title: "Năm dân vận: khéo.", issuer: "Quận ủy"),
                    keptBy: lead)
                try work.chooseThemes([theme.id], for: id, version: programme.version)
                try work.alterProgramme(
                    id,
                    to: ProgrammeDraft(
                        kind: .supervision, title: "Kế hoạch Phối hợp giám sát", firstYear: 2019, lastYear: 2020,
                        parentId: parent.id), version: programme.version + 1)
                try work.addCitation(
                    CitationDraft(
                        kind: "Công văn", number: "5", issuedOn: Day(year: 2019, month: 1, day: 5),
                        abstract: "v/v: a, b;"), to: id)
                try work.addCitation(CitationDraft(kind: "Căn cứ", abstract: "căn cứ thêm."), to: id)
                let first = try work.addContentGroup("1. Nhóm cùng tên; thật", to: id)
                let second = try work.addContentGroup("1. Nhóm cùng tên; thật", to: id)
                try work.addContentGroup("Nhóm trống", to: id)
                for group in [first, second] {
                    for place in 1...2 {
                        try work.addAssignment(
                            AssignmentDraft(
                                title: "- Việc (1.): cùng tên./.", lead: parties[place],
                                partners: [
                                    .init(parties[0], "1. Một phần: a\n\n\t- b\n+ c"),
                                    .init(parties[place % 2 + 1], ""),
                                ],
                                objective: "Mục tiêu \(place)\n\na) điểm", amount: "TT\nNhiệm vụ", unit: "lượt người",
                                target: Quantity("1234.5"), deadline: Day(year: 2020, month: 12, day: 31),
                                phase: "30/06/2019", areas: [ward.id, other.id], product: "Nguồn: không",
                                money: 1_250_000_000, moneySource: "Kinh phí: 5 đồng", isFlagship: true,
                                themeId: theme.id),
                            to: group.id)
                    }
                    try work.addAssignment(AssignmentDraft(title: "12. Trơn"), to: group.id)
                    try work.addAssignment(
                        AssignmentDraft(title: "Chỉ có đơn vị tính", unit: "18 phường loại 2"), to: group.id)
                }
                let texts = [
                    "I. KINH PHÍ\n1. Mục đích\n\n\tNơi nhận: ai đó", "PHỤ LỤC\n- a\n+ b ./.", "a./.", "Căn cứ Luật;",
                    "1.", "…", "Chủ đề: không phải", "Hết.", "Phân công trách nhiệm\nIII. NỘI DUNG",
                ]
                for (clause, text) in zip(try work.clauses(of: programme), texts) {
                    try work.writeClause(clause.id, text, version: clause.version)
                }
            }
            try await Self.goesRound(id, stage)
        }
    }

    @Test func `comes back empty where it is empty`() async throws {
        try await withDesk { stage in
            let (union, front) = (try await stage.organisation(.union), try await stage.organisation(.front))
            let id = try await stage.act(as: .huong) { work in
                let draft = ProgrammeDraft(kind: .bilateral, title: "Thỏa thuận 1. với bạn", firstYear: 2019)
                return try work.startProgramme(draft, lead: front, partners: [union], withGroups: false).id
            }
            try await Self.goesRound(id, stage)
        }
    }

    @Test func `has the form of the decree`() async throws {
        try await Alliance.with { alliance in
            try await alliance.complete()
            let actor = try await alliance.stage.actor(.tuan)
            let paper = try await alliance.stage.desk.paper(ofProgramme: alliance.id, as: actor)
            #expect(paper.name == "chuong-trinh-phoi-hop-hoat-dong-nam-2019.docx")
            let document = try WordReader.read(paper.bytes)
            let lines = document.blocks.flatMap { block in
                switch block {
                case .paragraph(let paragraph): [paragraph.line]
                case .table(let table): table.rows.flatMap { $0.map(\.text) }
                }
            }
            for line in [
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", "CHƯƠNG TRÌNH",
                "I. MỤC ĐÍCH, YÊU CẦU", "II. NỘI DUNG PHỐI HỢP", "III. PHÂN CÔNG TRÁCH NHIỆM",
                "IV. CHẾ ĐỘ GIAO BAN, THÔNG TIN, BÁO CÁO", "V. KINH PHÍ", "VI. TỔ CHỨC THỰC HIỆN", "Nơi nhận:",
                "- Lưu: VT.", "PHỤ LỤC. BẢNG PHÂN CÔNG NHIỆM VỤ",
            ] { #expect(lines.contains(line), "\(line)") }
            #expect(lines.contains { $0.contains("TM. BAN THƯỜNG TRỰC") })
            await #expect(throws: Refusal.absent) {
                try await alliance.stage.desk.paper(ofProgramme: Key(rawValue: "x"), as: actor)
            }
        }
    }
}
