import Calendars
import Documents
@testable import Domain
import Storage
import TestKit
import Testing

/// What comes after an issued document: the same once more, other words, or a letter about its form.
@Suite struct `After a document is issued` {
    private func issue(_ id: Key<Envelope>, _ table: SigningTable, by players: [Player] = [.lan, .hien, .son])
        async throws
    {
        for player in players { try await table.confirm(as: player, in: id) }
        try await table.stage.act(as: .son) { try $0.issueEnvelope(id, on: Stage.story) }
    }

    private func agreeAnew(_ table: SigningTable, _ words: String) async throws {
        try await table.alliance.step(to: .consolidation, note: "Sửa nội dung")
        let clause = try await table.alliance.clause(.reporting)
        try await table.stage.act(as: .huong) { try $0.writeClause(clause.id, words, version: clause.version) }
        try await table.alliance.step(to: .conference)
        try await table.alliance.step(to: .agreed)
    }

    private func state(of id: Key<Envelope>, _ table: SigningTable) async throws -> EnvelopeState {
        try await table.detail(id).state
    }

    @Test func `a document of equal form replaces it, and what amended it, from the day that it is issued`()
        async throws
    {
        try await SigningTable.with { table in
            let first = try await table.open()
            try await issue(first, table)
            try await agreeAnew(table, "Giao ban hằng tháng.")
            let amendment = try await table.open()
            try await issue(amendment, table)
            try await agreeAnew(table, "Giao ban hai tháng một lần.")
            let second = try await table.open { $0.relation = .replaces }
            let envelope = try await table.detail(second).envelope
            #expect(envelope.relation == .replaces && envelope.predecessorId == first)
            let original = try await table.detail(first).envelope
            #expect(envelope.kind == original.kind && envelope.title == original.title)
            let words = envelope.document.map { "\($0.elements)" } ?? ""
            #expect(words.contains("thay thế chương trình số 01/CTr-MTTQ-BTT"))
            #expect(words.contains("chương trình số 02/CTr-MTTQ-BTT"))
            #expect(words.contains("Giao ban hai tháng một lần."))
            let standing = try await state(of: first, table)
            #expect(standing == .issued)
            try await issue(second, table)
            let ended = [try await state(of: first, table), try await state(of: amendment, table)]
            #expect(ended == [.replaced, .replaced])
            let last = try await state(of: second, table)
            #expect(last == .issued)
            let record = try await table.stage.look { work in
                try work.publicRecord(code: work.envelope(first).code)
            }
            #expect(record.state == .replaced)
            #expect(record.successors.map(\.relation) == [.amends, .replaces])
            for number in ["01/CTr-MTTQ-BTT", "02/CTr-MTTQ-BTT"] {
                let found = try await table.stage.look(as: .son) {
                    try $0.search(number, nouns: [Envelope.noun], on: Stage.story).first
                }
                #expect(found?.hit.detail.contains("Đã được thay thế 03/CTr-MTTQ-BTT") == true, "\(number)")
            }
        }
    }

    @Test func `a second amendment names the original and the first, and says what changed since`() async throws {
        try await SigningTable.with { table in
            let first = try await table.open()
            try await issue(first, table)
            try await agreeAnew(table, "Giao ban hằng tháng.")
            try await issue(try await table.open(), table)
            try await agreeAnew(table, "Giao ban hai tháng một lần.")
            let envelope = try await table.detail(try await table.open()).envelope
            #expect(envelope.predecessorId == first)
            let words = envelope.document.map { "\($0.elements)" } ?? ""
            #expect(words.contains("01/CTr-MTTQ-BTT") && words.contains("02/CTr-MTTQ-BTT"))
            #expect(words.contains("Giao ban hai tháng một lần."))
            #expect(!words.contains("Giao ban hằng tháng."))
        }
    }

    @Test func `a letter corrects its form, signed by the body that issued it alone`() async throws {
        try await SigningTable.with { table in
            let first = try await table.open()
            let early = try await table.stage.refusal(as: .son) { _ = try $0.suggestedCorrection(of: first) }
            #expect(early?.rule == .formIsCorrectedByLetter)
            try await issue(first, table)
            let foreign = try await table.stage.refusal(as: .lan) { _ = try $0.suggestedCorrection(of: first) }
            #expect(foreign?.rule == .envelopeIsKeptByTheLead)
            let draft = try await table.stage.look(as: .son) { try $0.suggestedCorrection(of: first) }
            #expect(draft.sides.count == 1)
            let son = try await table.actor(.son)
            for lines in [
                [], [CorrectionLine(place: "Mục I", wrong: "giống", right: "giống")],
                [CorrectionLine(place: "", wrong: "a", right: "b")],
            ] {
                let refusal = await #expect(throws: Refusal.self) {
                    try await table.room.open(.correction(CorrectionDraft(of: first, lines)), draft, as: son)
                }
                #expect(refusal?.rule == .formIsCorrectedByLetter)
            }
            let correction = CorrectionDraft(
                of: first, [CorrectionLine(place: "Phần nơi nhận", wrong: "Lưu: VP", right: "Lưu: VT")])
            let letter = try await table.room.open(.correction(correction), draft, as: son)
            let envelope = try await table.detail(letter).envelope
            #expect(envelope.kind == .letter && envelope.relation == .corrects && envelope.predecessorId == first)
            #expect(envelope.numberText == "01/MTTQ-BTT")
            let words = envelope.document.map { "\($0.elements)" } ?? ""
            #expect(words.contains("đã in “Lưu: VP”, nay sửa là “Lưu: VT”"))
            let twice = await #expect(throws: Refusal.self) {
                try await table.room.open(.correction(correction), draft, as: son)
            }
            #expect(twice?.rule == .envelopeIsOneAtATime)
            try await issue(letter, table, by: [.son])
            let standing = try await state(of: first, table)
            #expect(standing == .issued)
            let again = try await table.stage.refusal(as: .son) { _ = try $0.suggestedCorrection(of: letter) }
            #expect(again?.rule == .formIsCorrectedByLetter)
            // A letter is no text of the programme: other words go on from the original.
            try await agreeAnew(table, "Giao ban hằng tháng.")
            let amendment = try await table.detail(try await table.open()).envelope
            #expect(amendment.predecessorId == first)
        }
    }
}
