import Calendars
import Documents
@testable import Domain
import Foundation
import Signatures
import Storage
import TestKit
import Testing

@Suite struct `Signing with a certificate` {
    @Test func `appends each signature to the file, beside confirmations of the same bytes`() async throws {
        try await SigningTable.with { table in
            let id = try await table.open()
            let certificates = try await SampleCertificates(at: table.stage.desk)
            for player in [Player.lan, .hien] {
                let actor = try await table.actor(player)
                try await table.room.sign(
                    try await table.place(of: player, in: id), with: try certificates.key(for: actor), as: actor)
            }
            try await table.confirm(as: .son, in: id)
            let detail = try await table.detail(id)
            #expect(detail.state == .signed)
            #expect(detail.revisions.map(\.number) == [0, 1, 2])
            let base = try await table.room.paper(.base, of: detail).bytes
            let signed = try await table.room.paper(.signed, of: detail).bytes
            #expect(signed.starts(with: base))
            let audit = try await table.room.audit()
            #expect(audit.isSound, "\(audit.findings)")
        }
    }

    @Test func `is refused under an authority that nobody trusts, and nothing is kept`() async throws {
        try await SigningTable.with { table in
            let id = try await table.open()
            let founded = Instant.start(of: Sample.beginning).date
            let authority = try CertificateAuthority.founded(
                name: "Không ai tin", organisation: "Nơi khác", key: SigningKey(), at: founded)
            let key = SigningKey()
            let certificate = try authority.issue(
                name: Player.lan.name, organisation: "LĐLĐ", to: key.publicHalf, at: founded)
            let file = try SampleCertificates.archive(
                key: key.pem, certificate: certificate.pem, authority: authority.certificate.pem)
            let actor = try await table.actor(.lan)
            let place = try await table.place(of: .lan, in: id)
            let refusal = await #expect(throws: Refusal.self) {
                try await table.room.sign(
                    place, with: .file(file, passphrase: SampleCertificates.passphrase), as: actor)
            }
            #expect(refusal?.rule == .signatureIsVerified)
            let wrong = await #expect(throws: Refusal.self) {
                try await table.room.sign(place, with: .file(file, passphrase: "sai"), as: actor)
            }
            #expect(wrong?.message.contains("Mật khẩu") == true)
            let broken = await #expect(throws: Refusal.self) {
                try await table.room.sign(place, with: .file([1, 2, 3], passphrase: "sai"), as: actor)
            }
            #expect(broken?.rule == .signatureIsVerified)
            let count = try await table.detail(id).revisions.count
            #expect(count == 1)
        }
    }

    @Test func `elsewhere is taken in only over the newest file, changed in nothing else`() async throws {
        try await SigningTable.with { table in
            let id = try await table.open()
            let actor = try await table.actor(.lan)
            let place = try await table.place(of: .lan, in: id)
            let base = try await table.room.paper(.base, of: try await table.detail(id)).bytes
            for file in [base, base + Array("\n% thêm\n".utf8), Array("%PDF-1.7\n%%EOF".utf8), []] {
                let refusal = await #expect(throws: Refusal.self) {
                    try await table.room.takeSigned(file, at: place, as: actor)
                }
                #expect(refusal?.rule == .signatureIsVerified)
            }
            let count = try await table.detail(id).revisions.count
            #expect(count == 1)
        }
    }

    @Test func `leaves a changed file to be found`() async throws {
        try await SigningTable.with { table in
            let id = try await table.open()
            let certificates = try await SampleCertificates(at: table.stage.desk)
            let actor = try await table.actor(.lan)
            try await table.room.sign(
                try await table.place(of: .lan, in: id), with: try certificates.key(for: actor), as: actor)
            var bytes = try await table.room.paper(.signed, of: try await table.detail(id)).bytes
            let roots = try await table.stage.look { try $0.signatureTrust().roots }
            let good = FileCheck.check(pdf: bytes, named: "tệp", roots: roots, at: Stage.morning.date)
            #expect(good.isSound, "\(good.text)")
            bytes[bytes.count / 3] ^= 1
            let bad = FileCheck.check(pdf: bytes, named: "tệp", roots: roots, at: Stage.morning.date)
            #expect(!bad.isSound)
        }
    }
}
