import Documents
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `The table of opinions as a file` {
    private static func cells(_ bytes: [UInt8]) throws -> [[String]] {
        try WordReader.read(bytes).blocks.flatMap { block -> [[String]] in
            guard case .table(let table) = block, table.rows.first?.first?.text == "TT" else { return [] }
            return table.rows.map { $0.map(\.text) }
        }
    }

    /// Three opinions: one answered, one for the drafters alone, one withdrawn.
    private static func furnish(_ alliance: Alliance) async throws {
        let (stage, union, ward) = (alliance.stage, alliance.union, alliance.ward)
        try await alliance.bring(to: .consultation)
        let answered = try await stage.act(as: .tuan) {
            try $0.giveOpinion(
                OpinionDraft(at: .clause(.purpose), comment: "Cần rõ hơn\nhai dòng", proposal: "Mục đích khác"),
                for: union)
        }
        try await stage.act(as: .tuan) {
            try $0.giveOpinion(
                OpinionDraft(at: .clause(.money), comment: "Thầm kín", audience: .drafters), for: union)
        }
        let taken = try await stage.act(as: .thao) {
            try $0.giveOpinion(OpinionDraft(at: .clause(.purpose), comment: "Rút lại"), for: ward)
        }
        try await stage.act(as: .thao) { try $0.withdrawOpinion(taken.id, reason: "Nhầm") }
        try await alliance.closeRound()
        try await stage.act(as: .huong) {
            try $0.reply(to: answered.id, .acceptedInPart, text: "Bổ sung một ý")
        }
    }

    @Test func `has every opinion that its reader reads, with its answer`() async throws {
        try await Alliance.with { alliance in
            try await Self.furnish(alliance)
            let (desk, id) = (alliance.stage.desk, alliance.id)
            let drafter = try await alliance.stage.actor(.huong)
            let paper = try await desk.paper(ofOpinionsOn: id, .number(1), as: .docx, by: drafter)
            let rows = try Self.cells(paper.bytes)
            try #require(rows.count == 4)
            #expect(rows[0].count == 8 && rows[0][6] == "Nội dung tiếp thu, giải trình")
            #expect(rows[1][3] == "Cần rõ hơn\nhai dòng" && rows[1][4] == "Mục đích khác")
            #expect(rows[1][5] == "Tiếp thu một phần" && rows[1][6] == "Bổ sung một ý")
            #expect(rows.contains { $0[5] == "Đã rút" && $0[7].contains("Nhầm") })
            #expect(rows.contains { $0[3] == "Thầm kín" && $0[5] == "Chưa trả lời" })
            let stranger = try await alliance.stage.actor(.thao)
            let partial = try await desk.paper(ofOpinionsOn: id, as: .docx, by: stranger)
            let seen = try Self.cells(partial.bytes)
            #expect(seen.count == 3 && !seen.contains { $0[3] == "Thầm kín" })
        }
    }

    @Test func `is a workbook of the same rows`() async throws {
        try await Alliance.with { alliance in
            try await Self.furnish(alliance)
            let drafter = try await alliance.stage.actor(.huong)
            let paper = try await alliance.stage.desk.paper(ofOpinionsOn: alliance.id, as: .xlsx, by: drafter)
            #expect(FileKind.sniff(paper.bytes) == .xlsx && paper.name.hasSuffix(".xlsx"))
            let rows = try SpreadsheetReader(bytes: paper.bytes).rows(ofSheet: 0)
            var texts: [[String]] = []
            while let row = try rows.next() {
                texts.append(row.cells.map { if case .text(let text) = $0 { text } else { "" } })
            }
            #expect(texts.contains { $0.contains("Cần rõ hơn\nhai dòng") && $0.contains("Bổ sung một ý") })
            #expect(texts.contains { $0.contains { $0.contains("Tổng số 3 ý kiến") } })
        }
    }

    @Test func `of a round or a programme that is not there is absent`() async throws {
        try await Alliance.with { alliance in
            try await Self.furnish(alliance)
            let (desk, id) = (alliance.stage.desk, alliance.id)
            let drafter = try await alliance.stage.actor(.huong)
            await #expect(throws: Refusal.absent) {
                try await desk.paper(ofOpinionsOn: id, .only(Key(rawValue: "2")), as: .docx, by: drafter)
            }
            await #expect(throws: Refusal.absent) {
                try await desk.paper(ofOpinionsOn: Key(rawValue: "x"), as: .docx, by: drafter)
            }
        }
    }
}
