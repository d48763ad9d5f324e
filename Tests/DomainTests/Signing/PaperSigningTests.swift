import Calendars
import Documents
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `A document of the year before its signatory` {
    private func plan(_ table: SigningTable, by troupe: Troupe) async throws -> YearPaper {
        let organisation = try await table.stage.organisation(troupe)
        let id = table.alliance.id
        let party = try await table.stage.look { work in
            try #require(try work.parties(of: work.programme(id)).first { $0.organisationId == organisation })
        }
        return .plan(party.id, of: id)
    }

    private func draft(_ paper: YearPaper, as player: Player, _ table: SigningTable) async throws -> EnvelopeDraft {
        try await table.stage.look(as: player) { try $0.suggestedEnvelope(for: paper) }
    }

    @Test func `is numbered in the register of its issuer, signed by its head and issued`() async throws {
        try await SigningTable.with { table in
            let paper = try await plan(table, by: .union)
            let draft = try await draft(paper, as: .lan, table)
            let id = try await table.room.open(.paper(paper), draft, as: try await table.actor(.lan))
            let envelope = try await table.detail(id).envelope
            #expect(envelope.kind == .plan && !envelope.isTextOfProgramme)
            #expect(envelope.numberText == "01/KH-LĐLĐ")
            let words = envelope.document.map { "\($0.elements)" } ?? ""
            #expect(words.contains("01/KH-LĐLĐ") && words.contains(Player.lan.name))
            #expect(words.contains(DateLine.text(place: "Hoàn Kiếm", on: Stage.story)))
            let twice = await #expect(throws: Refusal.self) {
                try await table.room.open(.paper(paper), draft, as: try await table.actor(.lan))
            }
            #expect(twice?.rule == .envelopeIsOneAtATime)
            try await table.confirm(as: .lan, in: id)
            try await table.stage.act(as: .lan) { try $0.issueEnvelope(id, on: Stage.story) }
            let same = await #expect(throws: Refusal.self) {
                try await table.room.open(.paper(paper), draft, as: try await table.actor(.lan))
            }
            #expect(same?.message.contains("chưa có gì thay đổi") == true)
            // It is no text of the programme: this goes before its own signatories as before.
            let programme = try await table.detail(try await table.open()).envelope
            #expect(programme.predecessorId == nil)
        }
    }

    @Test func `is replaced by one of other words, which says so`() async throws {
        try await SigningTable.with { table in
            let submission = YearPaper.submission(table.alliance.id)
            let draft = try await draft(submission, as: .son, table)
            let first = try await table.room.open(.paper(submission), draft, as: try await table.actor(.son))
            try await table.confirm(as: .son, in: first)
            try await table.stage.act(as: .son) { try $0.issueEnvelope(first, on: Stage.story) }
            try await table.alliance.step(to: .consolidation, note: "Thêm căn cứ")
            let id = table.alliance.id
            try await table.stage.act(as: .huong) { work in
                let programme = try work.programme(id)
                _ = try work.addCitation(
                    CitationDraft(kind: "Luật", abstract: "Mặt trận Tổ quốc Việt Nam năm 2015"), to: programme.id)
            }
            let second = try await table.room.open(.paper(submission), draft, as: try await table.actor(.son))
            let envelope = try await table.detail(second).envelope
            #expect(envelope.relation == .replaces && envelope.predecessorId == first)
            let words = envelope.document.map { "\($0.elements)" } ?? ""
            #expect(words.contains("thay thế tờ trình số 01/TTr-MTTQ-BTT"))
        }
    }

    @Test func `is put there by its issuer alone, and plans follow the agreement`() async throws {
        try await SigningTable.with { table in
            let paper = try await plan(table, by: .union)
            let foreign = try await table.stage.refusal(as: .son) { _ = try $0.suggestedEnvelope(for: paper) }
            #expect(foreign?.rule == .envelopeIsKeptByTheLead)
            let stranger = try await table.stage.refusal(as: .thu) { _ = try $0.suggestedEnvelope(for: paper) }
            #expect(stranger == .absent)
            let draft = try await draft(paper, as: .lan, table)
            try await table.alliance.step(to: .consolidation, note: "Sửa")
            let early = await #expect(throws: Refusal.self) {
                try await table.room.open(.paper(paper), draft, as: try await table.actor(.lan))
            }
            #expect(early?.rule == .envelopeHoldsAnAgreedText)
            let decision = YearPaper.decision(table.alliance.id)
            let frame = try await table.stage.refusal(as: .son) { _ = try $0.suggestedEnvelope(for: decision) }
            #expect(frame == .absent)
        }
    }
}
