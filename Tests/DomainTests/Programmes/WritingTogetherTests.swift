import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `Two people on one clause` {
    private func seen(_ alliance: Alliance, _ player: Player, _ place: WritingPlace) async throws -> [String] {
        try await alliance.stage.act(as: player) { try $0.noteWriting(at: place).map(\.name) }
    }

    private func expect(
        _ alliance: Alliance, _ player: Player, at place: WritingPlace, sees others: [Player],
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let names = try await seen(alliance, player, place)
        #expect(names == others.map(\.name), sourceLocation: sourceLocation)
    }

    @Test func `are told of each other, until one has saved or gone`() async throws {
        try await Alliance.with { alliance in
            let clause = try await alliance.clause(.responsibilities(alliance.union))
            let place = WritingPlace.clause(clause.id)
            try await expect(alliance, .huong, at: place, sees: [])
            try await expect(alliance, .tuan, at: place, sees: [.huong])
            try await expect(alliance, .huong, at: place, sees: [.tuan])
            let began = try await alliance.stage.act(as: .tuan) { try $0.noteWriting(at: place).first?.beganAt }
            #expect(began == Stage.morning)
            try await alliance.stage.act(as: .tuan) { try $0.writeClause(clause.id, "1. Việc", version: 1) }
            try await expect(alliance, .huong, at: place, sees: [])
            try await expect(alliance, .tuan, at: place, sees: [.huong])
            alliance.stage.clock.advance(seconds: OtherWriter.patience - 1)
            try await expect(alliance, .tuan, at: place, sees: [.huong])
            alliance.stage.clock.advance(seconds: 2)
            try await expect(alliance, .tuan, at: place, sees: [])
        }
    }

    @Test func `of an assignment are told too, and the form of one place tells nothing of another`() async throws {
        try await Alliance.with { alliance in
            let made = try await alliance.complete()
            let purpose = try await alliance.clause(.purpose)
            _ = try await alliance.stage.act(as: .huong) { try $0.noteWriting(at: .assignment(made)) }
            try await expect(alliance, .huong, at: .assignment(made), sees: [])
            try await expect(alliance, .huong, at: .clause(purpose.id), sees: [])
        }
    }

    @Test func `are shown to nobody who may not write there, and strangers find nothing`() async throws {
        try await Alliance.with { alliance in
            let clause = try await alliance.clause(.responsibilities(alliance.union))
            let place = WritingPlace.clause(clause.id)
            _ = try await seen(alliance, .tuan, place)
            for player in [Player.thao, .hien, .lan, .son, .giang, .quan] {
                try await expect(alliance, player, at: place, sees: [])
            }
            let refusal = try await alliance.stage.refusal(as: .thu) { try $0.noteWriting(at: place) }
            #expect(refusal == .absent)
            try await expect(alliance, .huong, at: place, sees: [.tuan])
        }
    }

    @Test func `are not noted while the text stands still`() async throws {
        try await Alliance.with { alliance in
            let made = try await alliance.bring(to: .consultation)
            try await expect(alliance, .huong, at: .assignment(made), sees: [])
            let count = try await alliance.stage.only(Int.self, "SELECT count(*) FROM writing")
            #expect(count == 0)
        }
    }

    @Test func `whose machines serve at once are both there`() async throws {
        try await Alliance.with { alliance in
            let clause = try await alliance.clause(.responsibilities(alliance.union))
            let place = WritingPlace.clause(clause.id)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for player in [Player.huong, .tuan, .huong, .tuan, .huong, .tuan] {
                    group.addTask { _ = try await self.seen(alliance, player, place) }
                }
                try await group.waitForAll()
            }
            let count = try await alliance.stage.only(Int.self, "SELECT count(*) FROM writing")
            #expect(count == 2)
        }
    }
}
