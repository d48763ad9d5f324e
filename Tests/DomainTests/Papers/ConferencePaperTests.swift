import Calendars
import Documents
@testable import Domain
import TestKit
import Testing

@Suite struct `The documents of a conference` {
    /// The words of a document under each other, after it was found to be in form.
    private static func words(_ document: OfficialDocument) throws -> String {
        let bytes = try OfficialWord.write(document)
        let findings = try FormatCheck.findings(in: bytes, style: document.style)
        #expect(findings == [], "\(findings.map(\.sentence))")
        return try WordReader.read(bytes).blocks.flatMap { block in
            switch block {
            case .paragraph(let paragraph): [paragraph.line]
            case .table(let table): table.rows.flatMap { $0.map(\.text) }
            }
        }.joined(separator: "\n")
    }

    @Test func `minutes have secretary and chair, and no place and day in their head`() async throws {
        try await Hall.with { hall in
            let (id, stage) = (hall.id, hall.stage)
            let delegates = try await hall.begin()
            try await stage.act(as: .huong) { work in
                try work.checkIn(delegates[0])
                try work.addConclusion(
                    ConclusionDraft("Cụ thể hóa chương trình", owner: .named("Các bên"), due: Stage.story), to: id)
            }
            let document = try await stage.look(as: .huong) { try $0.document(.minutes(id)) }
            let words = try Self.words(document)
            #expect(words.contains("BIÊN BẢN") && words.contains("/BB-"))
            #expect(!words.contains("tháng       năm"))
            #expect(words.contains("THƯ KÝ\nCHỦ TỌA\n\(Player.huong.name)\n\(Player.son.name)"), "\(words)")
            #expect(words.contains("Cụ thể hóa chương trình (Các bên, hoàn thành trước ngày 21/02/2019)"))
            let head = try #require(
                document.elements.lazy.compactMap { if case .letterhead(let head) = $0 { head } else { nil } }.first)
            #expect(head.placeAndDay.isEmpty)
        }
    }

    @Test func `conclusions are told to those who answer for them, once there are any`() async throws {
        try await Hall.with { hall in
            let (id, stage) = (hall.id, hall.stage)
            _ = try await hall.begin()
            await #expect(throws: Refusal.absent) {
                try await stage.look(as: .huong) { try $0.document(.conclusions(id)) }
            }
            try await stage.act(as: .huong) {
                _ = try $0.addConclusion(ConclusionDraft("Cụ thể hóa", owner: .named("Quận Đoàn")), to: id)
            }
            let words = try Self.words(try await stage.look(as: .huong) { try $0.document(.conclusions(id)) })
            #expect(words.contains("1. Cụ thể hóa (Quận Đoàn).") && words.contains("- Quận Đoàn (để thực hiện);"))
            let draft = try await stage.look(as: .huong) { try $0.suggestedEnvelope(for: .conclusions(id)) }
            #expect(draft.receivers.map(\.name) == ["Quận Đoàn"] && draft.sides.count == 1)
            let foreign = try await stage.refusal(as: .lan) { _ = try $0.suggestedEnvelope(for: .conclusions(id)) }
            #expect(foreign?.rule == .envelopeIsKeptByTheLead)
        }
    }

    @Test func `an invitation has its number, its day and the code for the door, for those who may see it`()
        async throws
    {
        try await Hall.with { hall in
            let stage = hall.stage
            let delegates = try await hall.begin()
            let words = try Self.words(
                try await stage.look(as: .huong) { try $0.document(.invitation(delegates[1])) })
            let code = try await stage.look(as: .huong) { try $0.invitation(of: delegates[1]).code }
            #expect(words.contains("GIẤY MỜI") && words.contains("/GM-") && words.contains(code))
            #expect(words.contains("trân trọng kính mời:") && words.contains("Thời gian: 08 giờ"))
            await #expect(throws: Refusal.self) {
                try await stage.look(as: .thao) { try $0.document(.invitation(delegates[1])) }
            }
        }
    }
}
