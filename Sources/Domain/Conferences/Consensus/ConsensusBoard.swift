internal import Storage

/// One item of consensus with where every party stands: what hangs in the hall.
package struct ConsensusBoard: Sendable {
    /// Where one party stands.
    package struct Line: Sendable {
        package let party: Party
        /// What counts now; nothing where the party has not spoken, or must speak again.
        package let current: Position?
        /// Everything it said on this item, the latest first.
        package let history: [Position]

        /// It spoke, and what it spoke about changed since.
        package var isReopened: Bool { current == nil && !history.isEmpty }
        /// What a new position of the party follows on; 0 where there is none.
        package var lastNumber: Int { history.first?.number ?? 0 }
    }

    package let item: ConsensusItem
    package let lines: [Line]

    /// How many parties spoke, of how many.
    package var spoken: Int { lines.count { $0.current != nil } }
    package var all: Int { lines.count }
    package var missing: [Party] { lines.filter { $0.current == nil }.map(\.party) }

    /// Positions with an opinion that the minutes print: reserved ones.
    package var reservations: [Line] { lines.filter { $0.current?.stand == .reserves } }

    package func count(of stand: Position.Stand) -> Int { lines.count { $0.current?.stand == stand } }

    /// Whether there is consensus as things stand: every party spoke, and none disagrees.
    package var hasConsensus: Bool { all > 0 && spoken == all && count(of: .disagrees) == 0 }
}

extension Work {
    /// What a conference that the actor has found is to agree on, in order.
    package func consensusItems(of conference: Conference) throws -> [ConsensusItem] {
        try session.all(
            ConsensusItem.self,
            "SELECT * FROM consensus_item WHERE conference_id = \(conference.id) ORDER BY position, id")
    }

    /// An item by id with its conference, found through the one who looks.
    package func consensusItem(
        _ id: Key<ConsensusItem>
    ) throws -> (item: ConsensusItem, conference: Conference) {
        guard let item = try session.find(ConsensusItem.self, id) else { throw Refusal.absent }
        return (item, try conference(item.conferenceId))
    }

    /// Where the parties stand to everything that a conference, which the actor has found, is to agree on; four queries.
    package func consensusBoards(of conference: Conference) throws -> [ConsensusBoard] {
        try boards(of: try consensusItems(of: conference))
    }

    /// Where the parties stand to one item that the actor has found.
    package func consensusBoard(of item: ConsensusItem) throws -> ConsensusBoard {
        try boards(of: [item]).first ?? ConsensusBoard(item: item, lines: [])
    }

    func boards(of items: [ConsensusItem]) throws -> [ConsensusBoard] {
        let ids = items.map(\.id)
        let positions = try session.all(
            Position.self, "SELECT * FROM consensus_position WHERE item_id IN (\(list: ids)) ORDER BY number DESC")
        let reopened = Set(
            try session.all(
                Key<Position>.self,
                """
                SELECT position_id FROM position_reopening
                WHERE position_id IN (SELECT id FROM consensus_position WHERE item_id IN (\(list: ids)))
                """))
        let parties = try session.all(
            Party.self,
            """
            SELECT * FROM party WHERE programme_id IN (\(list: Set(items.map(\.programmeId)))) AND left_on IS NULL
            ORDER BY position, id
            """)
        return items.map { item in
            let own = positions.filter { $0.itemId == item.id }
            let lines = parties.filter { $0.programmeId == item.programmeId }.map { party in
                let history = own.filter { $0.partyId == party.id }
                return ConsensusBoard.Line(
                    party: party, current: history.first.flatMap { reopened.contains($0.id) ? nil : $0 },
                    history: history)
            }
            return ConsensusBoard(item: item, lines: lines)
        }
    }
}
