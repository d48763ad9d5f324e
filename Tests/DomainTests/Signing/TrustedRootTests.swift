import Calendars
@testable import Domain
import Foundation
import Signatures
import Storage
import TestKit
import Testing

@Suite struct `An authority that is no longer trusted` {
    @Test func `vouches for what was signed before, and for nothing after`() async throws {
        try await SigningTable.with { table in
            let id = try await table.open()
            let certificates = try await SampleCertificates(at: table.stage.desk)
            let lan = try await table.actor(.lan)
            try await table.room.sign(
                try await table.place(of: .lan, in: id), with: try certificates.key(for: lan), as: lan)
            let first = try await table.stage.look { try $0.trustedRootLines().first?.root }
            let root = try #require(first)
            try await table.stage.act(as: .quan) { try $0.distrust(root.id, from: Stage.story, because: "Bị lộ khóa") }
            let hien = try await table.actor(.hien)
            let place = try await table.place(of: .hien, in: id)
            let refusal = await #expect(throws: Refusal.self) {
                try await table.room.sign(place, with: try certificates.key(for: hien), as: hien)
            }
            #expect(refusal?.rule == .signatureIsVerified)
            #expect(refusal?.message.contains("không còn trong danh sách tin cậy") == true)
            let detail = try await table.detail(id)
            #expect(detail.revisions.count == 2 && detail.places.compactMap(\.signature).count == 1)
            let audit = try await table.room.audit()
            #expect(audit.isSound && audit.signatures == 1, "\(audit.findings)")
            try await table.confirm(as: .hien, in: id)
        }
    }

    @Test func `is still trusted until the day that was set`() async throws {
        try await SigningTable.with { table in
            let id = try await table.open()
            let certificates = try await SampleCertificates(at: table.stage.desk)
            let first = try await table.stage.look { try $0.trustedRootLines().first?.root }
            let root = try #require(first)
            try await table.stage.act(as: .quan) {
                try $0.distrust(root.id, from: Stage.story.advanced(by: 1), because: "Hết hợp đồng")
            }
            let lan = try await table.actor(.lan)
            try await table.room.sign(
                try await table.place(of: .lan, in: id), with: try certificates.key(for: lan), as: lan)
            table.stage.clock.advance(seconds: 86_400)
            let hien = try await table.actor(.hien)
            let place = try await table.place(of: .hien, in: id)
            await #expect(throws: Refusal.self) {
                try await table.room.sign(place, with: try certificates.key(for: hien), as: hien)
            }
        }
    }

    @Test func `is taken off once, by the administrators of the host, with a reason, never for the past`()
        async throws
    {
        try await withDesk { stage in
            _ = try await SampleCertificates(at: stage.desk)
            let first = try await stage.look { try $0.trustedRootLines().first?.root }
            let root = try #require(first)
            let (id, today) = (root.id, Stage.story)
            for stranger in [Player.huong, .son, .tuan] {
                let refusal = try await stage.refusal(as: stranger) {
                    try $0.distrust(id, from: today, because: "Lý do")
                }
                #expect(refusal == .absent)
            }
            let silent = try await stage.refusal(as: .quan) { try $0.distrust(id, from: today, because: " ") }
            #expect(silent?.rule == .rootEndsOnce && silent?.problems.first?.field == "ly-do")
            let past = try await stage.refusal(as: .quan) {
                try $0.distrust(id, from: today.advanced(by: -1), because: "Lý do")
            }
            #expect(past?.problems.first?.field == "tu-ngay")
            try await stage.act(as: .quan) { try $0.distrust(id, from: today, because: "Ngừng dịch vụ") }
            let twice = try await stage.refusal(as: .quan) { try $0.distrust(id, from: today, because: "Lần nữa") }
            #expect(twice?.kind == .outOfTurn && twice?.message.contains(Player.quan.name) == true)
            let again = try await stage.refusal(as: .quan) { _ = try $0.trust(root.certificate) }
            #expect(again?.rule == .rootEndsOnce)
            let (now, ever) = try await stage.look { work in
                (try work.signatureTrust(on: today).roots.count, try work.signatureTrust().roots.count)
            }
            #expect(ever == now + 1)
        }
    }
}
