import Calendars
import Documents
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Parties that come and go after the consultation` {
    /// An alliance whose union said something openly and something to the drafters alone, and then left.
    private func left(_ alliance: Alliance) async throws {
        try await alliance.bring(to: .consultation)
        let union = alliance.union
        try await alliance.stage.act(as: .tuan) { work in
            try work.giveOpinion(OpinionDraft(at: .clause(.purpose), comment: "Nói công khai"), for: union)
            try work.giveOpinion(
                OpinionDraft(at: .clause(.money), comment: "Nói riêng", audience: .drafters), for: union)
        }
        try await alliance.closeRound()
        alliance.stage.clock.advance(days: 1)
        try await alliance.stage.act(as: .huong) { work in
            try work.removeParty(union, lastDay: work.today, version: work.party(union).party.version)
        }
    }

    @Test func `what a party that left said stays, is marked so in page, Word and Excel, and is answered`() async throws
    {
        try await Alliance.with { alliance in
            try await left(alliance)
            let (id, stage) = (alliance.id, alliance.stage)
            let lines = try await stage.look(as: .huong) { try $0.opinions(on: $0.programme(id)) }
            #expect(lines.map(\.opinion.comment) == ["Nói công khai", "Nói riêng"])
            #expect(
                lines.allSatisfy { $0.partyName == Troupe.union.name && $0.partyLeftOn == Stage.story.advanced(by: 1) })
            let word = try await stage.desk.paper(
                ofOpinionsOn: id, as: .docx, by: try await stage.actor(.huong))
            #expect("\(try WordReader.read(word.bytes).blocks)".contains("đã rời chương trình ngày 22/02/2019"))
            let sheet = try await stage.desk.paper(
                ofOpinionsOn: id, as: .xlsx, by: try await stage.actor(.huong))
            let cells = try TableFile(sheet.bytes).rows().flatMap(\.cells).map(\.text)
            #expect(cells.contains { $0.contains("đã rời chương trình ngày 22/02/2019") })
            for line in lines {
                try await stage.act(as: .huong) { try $0.reply(to: line.opinion.id, .accepted) }
            }
            let count = try await stage.look(as: .huong) { try $0.opinionCount(on: $0.programme(id)) }
            #expect(count.given == 2 && count.unanswered == 0)
        }
    }

    @Test func `a party that left reads nothing any more, and the others no more than before`() async throws {
        try await Alliance.with { alliance in
            try await left(alliance)
            let id = alliance.id
            for player in [Player.tuan, .lan] {
                let refusal = try await alliance.stage.refusal(as: player) { try $0.opinions(on: $0.programme(id)) }
                #expect(refusal == .absent)
            }
            let ward = try await alliance.stage.look(as: .thao) { try $0.opinions(on: $0.programme(id)) }
            #expect(ward.map(\.opinion.comment) == ["Nói công khai"])
        }
    }

    @Test func `a party that joined after the consultation is named as not asked, until it is`() async throws {
        try await Alliance.with { alliance in
            let (id, ward, stage) = (alliance.id, alliance.ward, alliance.stage)
            let organisation = try await stage.organisation(.ward)
            func notAsked() async throws -> [String] {
                try await stage.look(as: .huong) { try $0.partiesNotAsked(of: $0.programme(id)).map(\.name) }
            }
            try await alliance.complete()
            try await stage.act(as: .huong) { work in
                try work.removeParty(ward, lastDay: work.today, version: work.party(ward).party.version)
            }
            let before = try await notAsked()
            #expect(before == [])
            try await alliance.openRound()
            try await alliance.closeRound()
            try await stage.act(as: .huong) {
                try $0.addParty(organisation, to: id, version: $0.programme(id).version)
            }
            let joined = try await notAsked()
            #expect(joined == [Troupe.ward.name])
            let paper = try await stage.desk.paper(ofOpinionsOn: id, as: .docx, by: try await stage.actor(.huong))
            #expect("\(try WordReader.read(paper.bytes).blocks)".contains("Tham gia sau khi lấy ý kiến"))
            try await alliance.openRound()
            let asked = try await notAsked()
            #expect(asked == [])
        }
    }

    @Test func `positions of a party that left count no more, those of one that came are asked for`() async throws {
        try await Alliance.with { alliance in
            let hall = try await Hall(alliance, try await alliance.bring(to: .conference))
            try await hall.open()
            let item = try await hall.put(.text)
            try await hall.agree(on: item)
            let (id, union) = (alliance.id, alliance.union)
            try await alliance.step(to: .consolidation, note: "Một bên rời")
            try await alliance.stage.act(as: .huong) { work in
                try work.removeParty(union, lastDay: work.today, version: work.party(union).party.version)
            }
            let board = try await hall.board(item)
            #expect(board.lines.map(\.party.id) == [alliance.front, alliance.ward])
            let kept = try await alliance.stage.only(
                Int.self, "SELECT count(*) FROM consensus_position WHERE party_id = \(union)")
            #expect(kept == 1)
            let organisation = try await alliance.stage.organisation(.union)
            try await alliance.stage.act(as: .huong) {
                try $0.addParty(organisation, to: id, version: $0.programme(id).version)
            }
            let back = try await hall.board(item)
            #expect(back.lines.map(\.party.id).contains(union))
        }
    }
}
