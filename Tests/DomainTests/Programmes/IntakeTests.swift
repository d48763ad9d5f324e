import Calendars
import Documents
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Taking a Word draft in` {
    /// A draft as a person types it, as bytes of a file.
    private static func file(
        title: String = "Phối hợp hoạt động năm 2019", named name: String = "Dự thảo 2019.docx"
    ) throws -> BroughtFile {
        let lines: [DocumentElement] = [
            .title("Chương trình"), .subtitle(title),
            .citation("Căn cứ Luật số 75/2015/QH13 ngày 09/6/2015 của Quốc hội về Mặt trận Tổ quốc Việt Nam;"),
            .heading("I. MỤC ĐÍCH, YÊU CẦU"), .subheading("1. Mục đích"), .clause("- Tăng cường phối hợp."),
            .subheading("2. Yêu cầu"), .clause("- Thiết thực."),
            .heading("II. NỘI DUNG PHỐI HỢP"), .subheading("1. Công tác tuyên truyền, vận động"),
            .item("- Tuyên truyền hai bộ Quy tắc ứng xử"), .item("- Hội thi cán bộ công đoàn"),
            .heading("III. PHÂN CÔNG TRÁCH NHIỆM"), .subheading("1. Ủy ban MTTQ quận (đơn vị chủ trì)"),
            .clause("- Là cơ quan thường trực."), .subheading("2. LĐLĐ quận"), .clause("- Vận động đoàn viên."),
            .subheading("3. Hội Nông dân quận"), .clause("- Vận động nông dân."),
            .heading("VII. KHEN THƯỞNG"), .clause("Có thành tích được khen."),
            .heading("PHỤ LỤC"), .table(Self.table),
        ]
        let text = OfficialDocument(
            lines, properties: DocumentProperties(subject: "Chương trình phối hợp nhiều bên, 2019", createdAt: 0))
        return BroughtFile(name: name, bytes: try OfficialWord.write(text))
    }

    private static let table = DocumentGrid(
        ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Chỉ tiêu", "Thời hạn", "Địa bàn"].map { .init($0, 1) },
        [
            .chapter("1. Công tác tuyên truyền, vận động"),
            .cells([
                "1", "Tuyên truyền hai bộ Quy tắc ứng xử", "Ủy ban MTTQ quận", "LĐLĐ quận: Vận động đoàn viên",
                "36\nbuổi", "30/06/2019", "Phường Hàng Bạc; Phường Không Có",
            ]),
            .cells([
                "2", "Hội thi cán bộ công đoàn", "LĐLĐ quận", "Hội Nông dân quận", "1\nhội thi", "31/01/2020", "",
            ]),
        ])

    @Test func `makes a programme in one act, and keeps what found no place`() async throws {
        try await withDesk { stage in
            let file = try DraftFile(try Self.file())
            let draft = try await stage.look(as: .huong) { try $0.proposeIntake(of: file) }
            let (front, union) = (try await stage.organisation(.front), try await stage.organisation(.union))
            #expect(draft.parties.map(\.organisation) == [front, union, nil])
            #expect(draft.lead == front && draft.kind == .multilateral)
            let back = IntakeDraft(json: draft.json)
            #expect(back == draft)
            let taken = try await stage.act(as: .huong) { try $0.takeIn(draft) }
            let (text, parties) = try await stage.look(as: .tuan) { work in
                (try work.text(of: work.programme(taken.programme.id)), try work.parties(of: taken.programme))
            }
            #expect(parties.map(\.organisationId) == [front, union])
            #expect(text.title == "Chương trình phối hợp hoạt động năm 2019" && text.firstYear == 2019)
            #expect(text.citations == ["Luật số 75/2015/QH13 ngày 09/6/2015 của Quốc hội về Mặt trận Tổ quốc Việt Nam"])
            let clauses = Dictionary(uniqueKeysWithValues: text.clauses.map { ($0.name, $0.text) })
            #expect(clauses[.purpose] == "- Tăng cường phối hợp." && clauses[.requirements] == "- Thiết thực.")
            #expect(clauses[.responsibilities(parties[1].id)] == "- Vận động đoàn viên.")
            let assignments = text.groups.flatMap(\.assignments)
            try #require(assignments.count == 2)
            #expect(assignments[0].leadId == parties[0].id && assignments[0].deadline == "2019-06-30")
            #expect(assignments[0].partners.map(\.part) == ["Vận động đoàn viên"])
            #expect(assignments[0].target == Quantity("36") && assignments[0].unit == "buổi")
            #expect(assignments[0].areas.map(\.name) == ["Phường Hàng Bạc"])
            #expect(assignments[1].deadline == nil && assignments[1].phase == "31/01/2020")
            #expect(
                Set(taken.unread.map(\.text)).isSuperset(of: [
                    "Hội Nông dân quận", "- Vận động nông dân.", "Phường Không Có", "31/01/2020",
                    "VII. KHEN THƯỞNG\nCó thành tích được khen.",
                ]))
            let kept = try await stage.look(as: .huong) { try $0.intakes(of: taken.programme) }
            #expect(kept.map(\.leftovers) == [taken.unread] && kept[0].content == draft.reading)
            let hidden = try await stage.look(as: .tuan) { try $0.intakes(of: taken.programme) }
            #expect(hidden.isEmpty)
            #expect(try await stage.acts("programme", taken.programme.id.rawValue).contains("programme.taken-in"))
        }
    }

    @Test func `is read away from the threads that answer, and never without end`() async throws {
        let file = try await DraftReader().read(try Self.file())
        #expect(try DraftFile(try Self.file()) == file)
        try await withDesk { stage in
            var draft = try await stage.look(as: .huong) { try $0.proposeIntake(of: file) }
            let many = Array(repeating: draft.reading.groups[0].assignments[0], count: 3_001)
            draft.reading.groups[0].assignments = many
            let large = draft
            let refusal = try await stage.refusal(as: .huong) { try $0.takeIn(large) }
            #expect(refusal?.message.contains("3001 nhiệm vụ") == true)
        }
    }

    @Test func `is taken back by discarding the draft`() async throws {
        try await withDesk { stage in
            let file = try DraftFile(try Self.file())
            let taken = try await stage.act(as: .huong) { try $0.takeIn($0.proposeIntake(of: file)) }
            let programme = try await stage.look { try $0.programme(taken.programme.id) }
            try await stage.act(as: .huong) { try $0.discardProgramme(programme.id, version: programme.version) }
            let left = try await stage.look { work in
                try ["intake", "assignment", "clause", "party"].map {
                    try work.session.first(Int.self, "SELECT count(*) FROM \(SQL(stringLiteral: $0))") ?? -1
                }
            }
            #expect(left == [0, 0, 0, 0])
        }
    }

    @Test func `intake.file-is-taken-in-once`() async throws {
        try await withDesk { stage in
            let file = try DraftFile(try Self.file())
            try await stage.act(as: .huong) { try $0.takeIn($0.proposeIntake(of: file)) }
            let again = try await stage.refusal(as: .huong) { try $0.takeIn($0.proposeIntake(of: file)) }
            #expect(again?.rule == .fileIsTakenInOnce)
            let known = try await stage.look(as: .huong) { try $0.programmes(takenFrom: file.fingerprint).count }
            #expect(known == 1)
            try await stage.act(as: .huong) { try $0.takeIn($0.proposeIntake(of: file), isAnother: true) }
            let count = try await stage.look { try $0.programmes().count }
            #expect(count == 2)
        }
    }

    @Test func `intake.names-lead-and-years`() async throws {
        try await withDesk { stage in
            let file = try DraftFile(try Self.file())
            let draft = try await stage.look(as: .huong) { try $0.proposeIntake(of: file) }
            var (leaderless, timeless) = (draft, draft)
            leaderless.lead = nil
            timeless.reading.firstYear = nil
            for broken in [leaderless, timeless] {
                let refusal = try await stage.refusal(as: .huong) { try $0.takeIn(broken) }
                #expect(refusal?.rule == .intakeNamesLeadAndYears)
            }
            let stranger = try await stage.refusal(as: .tuan) { try $0.takeIn(draft) }
            #expect(stranger?.rule == .programmeIsStartedByItsLead)
            let count = try await stage.look { try $0.programmes().count }
            #expect(count == 0)
        }
    }

    @Test func `a file that is no document is refused with what to do`() {
        #expect(throws: Refusal.self) { try DraftFile(BroughtFile(name: "a.docx", bytes: Array("%PDF-1.4".utf8))) }
    }

    @Test(arguments: [
        (
            "Luật số 75/2015/QH13 ngày 09/6/2015 của Quốc hội về Mặt trận Tổ quốc Việt Nam", "75/2015/QH13",
            "Quốc hội", "về Mặt trận Tổ quốc Việt Nam"
        ),
        ("Nghị quyết số 01-NQ/QU của Quận ủy", "01-NQ/QU", "Quận ủy", ""),
        ("Luật Mặt trận Tổ quốc Việt Nam", "", "", "Mặt trận Tổ quốc Việt Nam"),
        (
            "Quyết định số 5 ngày 31 tháng 02 năm 2019 về việc X", "", "",
            "định số 5 ngày 31 tháng 02 năm 2019 về việc X"
        ),
    ])
    func `citations are taken apart so that they say the same`(
        line: String, number: String, issuer: String, abstract: String
    ) {
        let draft = CitationWords.draft(line)
        #expect(draft.number == number && draft.issuer == issuer && draft.abstract == abstract)
        let citation = Citation(id: Key(rawValue: "a"), programmeId: Key(rawValue: "b"), position: 1, draft, version: 1)
        #expect(citation.line == line)
    }
}
