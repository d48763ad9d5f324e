import Calendars
import Documents
@testable import Domain
import Foundation
import Storage
import TestKit

/// An agreed programme of three parties, ready to be put before its signatories.
struct SigningTable: Sendable {
    let stage: Stage
    let alliance: Alliance
    let room: SigningRoom
    let folder: URL

    /// Its workers are shared by every test of this process.
    private static let engines = SigningEngines()

    static func with<T>(_ test: (SigningTable) async throws -> T) async throws -> T {
        try await Alliance.with { alliance in
            try await alliance.bring(to: .agreed)
            return try await TestFolder.with { folder in
                let stage = alliance.stage
                let room = SigningRoom(
                    desk: stage.desk, vault: FolderVault(folder: folder.path), secrets: stage.key,
                    passwords: PasswordKeeper(cost: .light), address: "https://phoihop.example", engines: engines)
                return try await test(SigningTable(stage: stage, alliance: alliance, room: room, folder: folder))
            }
        }
    }

    /// Somebody who has just proved who they are.
    func actor(_ player: Player) async throws -> Actor {
        let actor = try await stage.actor(player)
        return Actor(
            source: actor.source, name: actor.name, capacity: actor.capacity, capacities: actor.capacities,
            host: actor.host, steppedUpUntil: stage.clock.now.advanced(seconds: 600))
    }

    func draft(_ change: (inout EnvelopeDraft) -> Void = { _ in }) async throws -> EnvelopeDraft {
        let id = alliance.id
        var draft = try await stage.look(as: .son) { try $0.suggestedEnvelope(for: id) }
        change(&draft)
        return draft
    }

    func open(_ change: (inout EnvelopeDraft) -> Void = { _ in }) async throws -> Key<Envelope> {
        try await room.open(.programme(alliance.id), try await draft(change), as: try await actor(.son))
    }

    func detail(_ id: Key<Envelope>) async throws -> EnvelopeDetail {
        try await stage.look { try $0.envelopeDetail(id) }
    }

    func place(of player: Player, in id: Key<Envelope>) async throws -> Key<Signatory> {
        guard let place = try await detail(id).places.first(where: { $0.signatory.personName == player.name }) else {
            throw Refusal.absent
        }
        return place.signatory.id
    }

    func confirm(as player: Player, in id: Key<Envelope>) async throws {
        try await room.confirm(
            try await place(of: player, in: id), password: Player.password, as: try await actor(player))
    }

    /// What a try to confirm is refused with.
    func refusal(as player: Player, at place: Key<Signatory>, password: String = Player.password) async throws
        -> Refusal?
    {
        do { try await room.confirm(place, password: password, as: try await actor(player)) } catch let refusal
            as Refusal
        {
            return refusal
        }
        return nil
    }
}
