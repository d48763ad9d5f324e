import Calendars
import Documents
@testable import Domain
import Foundation
import Storage
import TestKit
import Testing

@Suite struct `Signing a programme` {
    @Test func `ends with an issued document that anybody can check`() async throws {
        try await SigningTable.with { table in
            let id = try await table.open()
            for player in [Player.lan, .hien, .son] { try await table.confirm(as: player, in: id) }
            let signed = try await table.detail(id)
            #expect(signed.state == .signed)
            #expect(signed.envelope.numberText == "01/CTr-MTTQ-BTT")
            try await table.stage.act(as: .son) { try $0.issueEnvelope(id, on: Stage.story) }
            let issued = try await table.detail(id)
            #expect(issued.state == .issued)
            try await table.stage.act { try $0.sealEvents() }
            let bundle = try await table.room.paper(.bundle, of: issued)
            let file = table.folder.appending(path: "goi.zip")
            try Data(bundle.bytes).write(to: file)
            let check = try BundleCheck.check(path: file.path, at: Stage.morning.date)
            #expect(check.isSound, "\(check.text)")
            #expect(check.signatures.count == 3)
            let record = try await table.stage.look { try $0.publicRecord(code: issued.envelope.code.lowercased()) }
            #expect(record.signatures.map(\.signer).contains(Player.hien.name))
            let audit = try await table.room.audit()
            #expect(audit.isSound, "\(audit.findings)")
            #expect(audit.signatures == 3)
            let acts = try await table.stage.acts(Envelope.noun, id.rawValue)
            #expect(
                acts == ["envelope.issued", "envelope.signed", "envelope.signed", "envelope.signed", "envelope.opened"])
        }
    }

    @Test func `is audited: a changed byte of the file is found`() async throws {
        try await SigningTable.with { table in
            let id = try await table.open()
            for player in [Player.lan, .hien] { try await table.confirm(as: player, in: id) }
            let print = try #require(try await table.detail(id).base?.fingerprint)
            let names = try FileManager.default.subpathsOfDirectory(atPath: table.folder.path)
            let file = table.folder.appending(path: try #require(names.first { $0.hasSuffix(print) }))
            let bytes = try Data(contentsOf: file)
            var changed = bytes
            changed[bytes.count / 2] ^= 1
            try changed.write(to: file)
            let damaged = try await table.room.audit()
            #expect(damaged.findings.map(\.message) == ["Tệp \(print.prefix(16))… khác với lúc giữ."])
            try bytes.write(to: file)
            let sound = try await table.room.audit()
            #expect(sound.isSound && sound.signatures == 2)
        }
    }

    @Test func `keeps the order where one was set, whatever link is followed`() async throws {
        try await SigningTable.with { table in
            let id = try await table.open { $0.isOrdered = true }
            let last = try await table.place(of: .son, in: id)
            let early = try await table.refusal(as: .son, at: last)
            #expect(early?.rule == .signingKeepsTheOrder)
            for player in [Player.lan, .hien, .son] { try await table.confirm(as: player, in: id) }
            let state = try await table.detail(id).state
            #expect(state == .signed)
        }
    }

    @Test func `is for the signatory alone, once, with the right password and a fresh proof`() async throws {
        try await SigningTable.with { table in
            let id = try await table.open()
            let place = try await table.place(of: .lan, in: id)
            let foreign = try await table.refusal(as: .son, at: place)
            #expect(foreign?.rule == .signatureIsOnesOwn)
            let stranger = try await table.refusal(as: .giang, at: place)
            #expect(stranger?.kind == .forbidden)
            let wrong = try await table.refusal(as: .lan, at: place, password: "sai mật khẩu")
            #expect(wrong?.rule == .signInIsProven)
            let unproved = try await table.stage.actor(.lan)
            await #expect(throws: Refusal.self) {
                try await table.room.confirm(place, password: Player.password, as: unproved)
            }
            try await table.confirm(as: .lan, in: id)
            let twice = try await table.refusal(as: .lan, at: place)
            #expect(twice?.rule == .signatureIsGivenOnce)
            let count = try await table.detail(id).signedParties
            #expect(count == 1)
        }
    }

    @Test func `is refused to one whose office has ended`() async throws {
        try await SigningTable.with { table in
            let id = try await table.open()
            let place = try await table.place(of: .lan, in: id)
            let actor = try await table.actor(.lan)
            try await table.stage.act { work in
                let holding = try #require(actor.capacity?.holding)
                try work.session.run(
                    "UPDATE holding SET valid_through = \(Stage.story.advanced(by: -1)) WHERE id = \(holding)")
            }
            await #expect(throws: Refusal.self) {
                try await table.room.confirm(place, password: Player.password, as: actor)
            }
            let refusal = await #expect(throws: Refusal.self) {
                try await table.stage.desk.look(as: actor) { _ = try $0.placeToSign(place) }
            }
            #expect(refusal?.rule == .signatoryHasTheRight)
        }
    }

    @Test func `of two who may sign for a party takes the first, and both where both are needed`() async throws {
        try await SigningTable.with { table in
            let front = try await table.stage.organisation(.front)
            let actor = try await table.actor(.son)
            let candidates = try await table.stage.look { try $0.signingCandidates(for: front, on: Stage.story) }
            #expect(candidates.map(\.person).contains(try #require(actor.person)))
            let draft = try await table.draft { draft in
                for place in draft.sides.indices where draft.sides[place].organisation == front {
                    draft.sides[place].needed = 2
                }
            }
            let refusal = await #expect(throws: Refusal.self) {
                try await table.room.open(.programme(table.alliance.id), draft, as: actor)
            }
            #expect(refusal?.problems.first?.message.contains("Số chữ ký") == true)
        }
    }

    @Test func `ends when somebody declines, and begins again with the same number`() async throws {
        try await SigningTable.with { table in
            let id = try await table.open()
            let place = try await table.place(of: .hien, in: id)
            let silent = try await table.stage.refusal(as: .hien) { try $0.declineToSign(place, because: "") }
            #expect(silent?.rule == .signingEndsWithAReason)
            try await table.stage.act(as: .hien) { try $0.declineToSign(place, because: "Còn thiếu kinh phí") }
            let dead = try await table.refusal(as: .lan, at: try await table.place(of: .lan, in: id))
            #expect(dead?.kind == .outOfTurn)
            let early = await #expect(throws: Refusal.self) { try await table.open() }
            #expect(early?.rule == .envelopeIsOneAtATime)
            let foreign = try await table.stage.refusal(as: .lan) { try $0.withdrawEnvelope(id, because: "Không") }
            #expect(foreign?.rule == .envelopeIsKeptByTheLead)
            try await table.stage.act(as: .son) { try $0.withdrawEnvelope(id, because: "Lập lại") }
            let again = try await table.open()
            let number = try await table.detail(again).envelope.numberText
            #expect(number == "01/CTr-MTTQ-BTT")
        }
    }

    @Test func `is over when its last day has passed`() async throws {
        try await SigningTable.with { table in
            let id = try await table.open { $0.lastDay = Stage.story }
            table.stage.clock.advance(days: 1)
            let refusal = try await table.refusal(as: .lan, at: try await table.place(of: .lan, in: id))
            #expect(refusal?.message.contains("Hạn ký đã hết") == true)
            let state = try await table.detail(id).state
            #expect(state == .expired)
        }
    }

    @Test func `waits for an agreed text, which stands still while it is signed`() async throws {
        try await SigningTable.with { table in
            let id = try await table.open()
            let back = try await table.alliance.refusal(to: .consolidation, note: "Sửa")
            #expect(back?.rule == .envelopeIsOneAtATime)
            try await table.stage.act(as: .son) { try $0.withdrawEnvelope(id, because: "Sửa lại") }
            try await table.alliance.step(to: .consolidation, note: "Sửa")
            let early = await #expect(throws: Refusal.self) { try await table.open() }
            #expect(early?.rule == .envelopeHoldsAnAgreedText)
        }
    }

    @Test func `leaves nothing that anybody can change, on either engine`() async throws {
        try await SigningTable.with { table in
            let id = try await table.open()
            try await table.confirm(as: .lan, in: id)
            let changes: [SQL] = [
                "UPDATE envelope SET title = 'khác'", "DELETE FROM signature", "UPDATE signature SET level = 'wet'",
                "DELETE FROM envelope_revision", "UPDATE signatory SET person_name = 'khác'", "DELETE FROM envelope",
            ]
            for change in changes {
                await #expect(throws: (any Error).self) { try await table.stage.act { try $0.session.run(change) } }
            }
            let count = try await table.detail(id).signedParties
            #expect(count == 1)
        }
    }

    @Test func `on paper binds the scan by the code at its foot`() async throws {
        try await SigningTable.with { table in
            let id = try await table.open()
            let place = try await table.place(of: .lan, in: id)
            let scan = BroughtFile(name: "quet.pdf", bytes: Array("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n".utf8))
            let clerk = try await table.actor(.tuan)
            let other = await #expect(throws: Refusal.self) {
                try await table.room.keepScan(scan, at: place, code: "AAAA-BBBB-CCCC-DDDD", as: clerk)
            }
            #expect(other?.rule == .scanBearsTheCode)
            let stranger = try await table.actor(.thao)
            let code = try await table.detail(id).envelope.code
            let foreign = await #expect(throws: Refusal.self) {
                try await table.room.keepScan(scan, at: place, code: code, as: stranger)
            }
            #expect(foreign?.rule == .signatureIsOnesOwn)
            try await table.room.keepScan(scan, at: place, code: Envelope.spelled(code).lowercased(), as: clerk)
            let level = try await table.detail(id).places.first { $0.signatory.id == place }?.signature?.level
            #expect(level == .wet)
        }
    }
}
