import Calendars
import Documents
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Issuing a signed programme` {
    private func signed(_ table: SigningTable) async throws -> Key<Envelope> {
        let id = try await table.open()
        for player in [Player.lan, .hien, .son] { try await table.confirm(as: player, in: id) }
        return id
    }

    @Test func `waits for every signature and happens once`() async throws {
        try await SigningTable.with { table in
            let id = try await table.open()
            let early = try await table.stage.refusal(as: .son) { try $0.issueEnvelope(id, on: Stage.story) }
            #expect(early?.rule == .issueFollowsEverySignature)
            for player in [Player.lan, .hien, .son] { try await table.confirm(as: player, in: id) }
            let foreign = try await table.stage.refusal(as: .lan) { try $0.issueEnvelope(id, on: Stage.story) }
            #expect(foreign?.rule == .envelopeIsKeptByTheLead)
            try await table.stage.act(as: .son) { try $0.issueEnvelope(id, on: Stage.story) }
            let twice = try await table.stage.refusal(as: .son) { try $0.issueEnvelope(id, on: Stage.story) }
            #expect(twice?.kind == .outOfTurn)
            let line = try await table.stage.look(as: .huong) { work in
                try work.outgoing(of: work.envelope(id).organisationId, year: 2019).first
            }
            #expect(line?.dispatch?.signer.contains(Player.lan.name) == true)
        }
    }

    @Test func `is confirmed by each recipient for itself, with its own number and hands`() async throws {
        try await SigningTable.with { table in
            let id = try await signed(table)
            try await table.stage.act(as: .son) { try $0.issueEnvelope(id, on: Stage.story) }
            let lines = try await table.stage.look { try $0.recipients(of: $0.envelope(id)) }
            let union = try #require(lines.first { $0.recipient.name == Troupe.union.name })
            let draft = HandingDraft(assignedTo: "Ban Tuyên giáo", due: Stage.story.advanced(by: 14))
            let foreign = try await table.stage.refusal(as: .thao) { try $0.confirmReceipt(union.recipient.id, draft) }
            #expect(foreign?.rule == .receiptIsOnesOwn)
            try await table.stage.act(as: .tuan) { try $0.confirmReceipt(union.recipient.id, draft) }
            let twice = try await table.stage.refusal(as: .tuan) { try $0.confirmReceipt(union.recipient.id, draft) }
            #expect(twice?.kind == .outOfTurn)
            try await table.stage.act(as: .tuan) {
                try $0.handOn(union.recipient.id, HandingDraft(assignedTo: "Ban Tổ chức"))
            }
            let organisation = try await table.stage.organisation(.union)
            let incoming = try await table.stage.look(as: .tuan) { try $0.incoming(of: organisation, year: 2019) }
            #expect(incoming.map(\.notation) == ["01/CTr-MTTQ-BTT"])
            let handed = try await table.stage.look { work in
                try work.recipients(of: work.envelope(id)).first { $0.recipient.id == union.recipient.id }?.handing
            }
            #expect(handed?.assignedTo == "Ban Tổ chức")
        }
    }

    @Test func `lets an amendment follow, chained to the original`() async throws {
        try await SigningTable.with { table in
            let first = try await signed(table)
            try await table.stage.act(as: .son) { try $0.issueEnvelope(first, on: Stage.story) }
            let same = await #expect(throws: Refusal.self) { try await table.open() }
            #expect(same?.rule == .envelopeIsOneAtATime)
            try await table.alliance.step(to: .consolidation, note: "Điều chỉnh giữa năm")
            let clause = try await table.alliance.clause(.reporting)
            try await table.stage.act(as: .huong) {
                try $0.writeClause(clause.id, "Giao ban hằng tháng.", version: clause.version)
            }
            try await table.alliance.step(to: .conference)
            try await table.alliance.step(to: .agreed)
            let second = try await table.open()
            let amendment = try await table.detail(second).envelope
            #expect(amendment.predecessorId == first)
            #expect(amendment.relation == .amends)
            let words = amendment.document.map { "\($0.elements)" } ?? ""
            #expect(words.contains("Giao ban hằng tháng."))
            #expect(words.contains("01/CTr-MTTQ-BTT"))
            for player in [Player.lan, .hien, .son] { try await table.confirm(as: player, in: second) }
            try await table.stage.act(as: .son) { try $0.issueEnvelope(second, on: Stage.story) }
            let record = try await table.stage.look { work in
                try work.publicRecord(code: work.envelope(first).code)
            }
            #expect(record.successors.map(\.numberText) == [amendment.numberText])
        }
    }

    @Test func `shows nothing to strangers, and to recipients only what was issued`() async throws {
        try await SigningTable.with { table in
            let id = try await table.open()
            for stranger in [Player.thu] {
                let refusal = try await table.stage.refusal(as: stranger) { try $0.envelope(id) }
                #expect(refusal == .absent)
            }
            let code = try await table.detail(id).envelope.code
            let open = try await table.stage.look { try $0.publicRecord(code: code) }
            #expect(open.title.isEmpty && open.signatures.isEmpty)
            let unknown = try await table.stage.refusal { try $0.publicRecord(code: "AAAABBBBCCCCDDDD") }
            #expect(unknown == .absent)
        }
    }
}
