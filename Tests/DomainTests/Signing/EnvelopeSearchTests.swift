@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `A document before its signatories` {
    private func found(_ words: String, as player: Player, _ table: SigningTable) async throws -> [SearchHit] {
        try await table.stage.look(as: player) { try $0.search(words, on: Stage.story) }.map(\.hit)
            .filter { $0.noun == Envelope.noun }
    }

    @Test(arguments: ["01/CTr-MTTQ-BTT", "01 ctr mttq btt", "chuong trinh phoi hop"])
    func `is found by its number and its words, by those who see it`(words: String) async throws {
        try await SigningTable.with { table in
            let id = try await table.open()
            for player in [Player.son, .lan, .hien, .quan] {
                let hits = try await found(words, as: player, table)
                #expect(hits.map(\.subject) == [id.rawValue], "\(player)")
            }
            let strangers = try await found(words, as: .thu, table)
            #expect(strangers.isEmpty)
        }
    }

    @Test func `says how far it is`() async throws {
        try await SigningTable.with { table in
            let first = try await table.open()
            let open = try await found("01/CTr-MTTQ-BTT", as: .lan, table)
            #expect(open.first?.detail.contains("Đang ký") == true)
            try await table.stage.act(as: .son) { try $0.withdrawEnvelope(first, because: "Sửa câu chữ") }
            let gone = try await found("01/CTr-MTTQ-BTT", as: .lan, table)
            #expect(gone.first?.detail.contains("Đã rút") == true && gone.first?.validThrough == "\(Stage.story)")
            let second = try await table.open()
            for player in [Player.lan, .hien, .son] { try await table.confirm(as: player, in: second) }
            try await table.stage.act(as: .son) { try $0.issueEnvelope(second, on: Stage.story) }
            let issued = try await found("01/CTr-MTTQ-BTT", as: .lan, table)
            #expect(issued.count == 2 && issued.contains { $0.detail.contains("Đã phát hành 21/02/2019") })
        }
    }
}
