import Calendars
@testable import Domain
import Storage
import TestKit

/// A conference of the alliance on the day of the story, chaired by the leader of the Front, with its programme before it.
struct Hall: Sendable {
    let alliance: Alliance
    let id: Key<Conference>
    let assignment: Key<Assignment>

    var stage: Stage { alliance.stage }

    /// Lets a test have a conference of its own, as a draft; the programme has come to a state.
    static func with<T>(
        programmeIn state: Programme.State = .conference, _ test: (Hall) async throws -> T
    ) async throws -> T {
        try await Alliance.with { alliance in
            let assignment = try await alliance.bring(to: state)
            return try await test(Hall(alliance, assignment))
        }
    }

    init(_ alliance: Alliance, _ assignment: Key<Assignment>) async throws {
        self.alliance = alliance
        self.assignment = assignment
        let front = try await alliance.stage.organisation(.front)
        let draft = try await Hall.draft(on: alliance.stage)
        let programme = alliance.id
        id = try await alliance.stage.act(as: .huong) {
            try $0.conveneConference(draft, by: front, carrying: [programme]).id
        }
    }

    static let start = Stage.morning.advanced(seconds: 1800)

    static func draft(on stage: Stage) async throws -> ConferenceDraft {
        ConferenceDraft(
            title: "Hội nghị tổng kết chương trình phối hợp", startsAt: start,
            endsAt: start.advanced(seconds: 3 * 3600),
            place: "Hội trường Quận ủy", chairId: try await holding(.son, on: stage),
            secretaryId: try await holding(.huong, on: stage))
    }

    static func holding(_ player: Player, on stage: Stage) async throws -> Key<Holding> {
        guard let holding = try await stage.actor(player).capacities.first?.holding else {
            throw Refusal.absent
        }
        return holding
    }

    func conference() async throws -> Conference {
        let id = id
        return try await stage.look { try $0.conference(id) }
    }

    /// Invites whoever holds the office of the players, in their order.
    @discardableResult
    func invite(_ players: [Player] = [.son, .lan, .hien]) async throws -> [Key<Delegate>] {
        var ids: [Key<Delegate>] = []
        for player in players {
            let holding = try await Hall.holding(player, on: stage)
            let id = id
            // An office that is not listed is seen by its own organisation and the installation only.
            ids.append(try await stage.act { try $0.inviteDelegate(DelegateDraft(.holder(holding)), to: id).id })
        }
        return ids
    }

    /// Invites the three leaders and sends the invitations.
    @discardableResult
    func open() async throws -> [Key<Delegate>] {
        let delegates = try await invite()
        let (id, version) = (id, try await conference().version)
        try await stage.act(as: .huong) { try $0.openConference(id, version: version) }
        return delegates
    }

    /// Invites, opens, and begins.
    @discardableResult
    func begin() async throws -> [Key<Delegate>] {
        let delegates = try await open()
        try await start()
        return delegates
    }

    func start() async throws {
        let (id, version) = (id, try await conference().version)
        try await stage.act(as: .huong) { try $0.startConference(id, version: version) }
    }

    /// Meets elsewhere, two hours later.
    func move(to place: String) async throws {
        let (id, old) = (id, try await conference())
        var draft = ConferenceDraft(old)
        draft.place = place
        draft.startsAt = old.startsAt.advanced(seconds: 7200)
        draft.endsAt = old.endsAt.advanced(seconds: 7200)
        let moved = draft
        try await stage.act(as: .huong) { try $0.alterConference(id, to: moved, version: old.version) }
    }

    func cancel(_ reason: String = "Bão số 3", as player: Player = .huong) async throws {
        let (id, version) = (id, try await conference().version)
        try await stage.act(as: player) { try $0.cancelConference(id, reason: reason, version: version) }
    }

    @discardableResult
    func close(as player: Player = .son) async throws -> Minutes {
        let (id, version) = (id, try await conference().version)
        return try await stage.act(as: player) { try $0.closeConference(id, version: version) }
    }

    /// Puts the text of the programme, or the evaluation of its year, before the parties.
    @discardableResult
    func put(_ subject: ConsensusSubject = .text) async throws -> Key<ConsensusItem> {
        let (id, programme) = (id, alliance.id)
        return try await stage.act(as: .huong) { try $0.putToConsensus(subject, of: programme, in: id).id }
    }

    func board(_ id: Key<ConsensusItem>) async throws -> ConsensusBoard {
        try await stage.look { try $0.consensusBoard(of: try $0.consensusItem(id).item) }
    }

    /// Takes a position for a party as somebody who speaks for it, on what stands there now.
    @discardableResult
    func take(
        _ stand: Position.Stand, _ text: String = "", as player: Player, for party: Key<Party>,
        on item: Key<ConsensusItem>
    ) async throws -> Position {
        let board = try await board(item)
        let last = board.lines.first { $0.party.id == party }?.lastNumber ?? 0
        return try await stage.act(as: player) {
            try $0.takePosition(
                on: item, stand, text: text, for: party, version: board.item.version, after: last)
        }
    }

    /// Lets all three parties agree.
    func agree(on item: Key<ConsensusItem>) async throws {
        try await take(.agrees, as: .son, for: alliance.front, on: item)
        try await take(.agrees, as: .lan, for: alliance.union, on: item)
        try await take(.agrees, as: .hien, for: alliance.ward, on: item)
    }

    @discardableResult
    func closeItem(
        _ item: Key<ConsensusItem>, asNotAgreed: Bool = false, as player: Player = .son
    ) async throws -> ConsensusItem.Result {
        let version = try await board(item).item.version
        return try await stage.act(as: player) {
            try $0.closeConsensus(item, asNotAgreed: asNotAgreed, version: version)
        }
    }
}
