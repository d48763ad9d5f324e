package import Calendars
internal import Storage

/// A conference that waits for the one who looks, and for what.
package struct ConferenceWaiting: Sendable {
    package enum Matter: Sendable, Hashable {
        /// The conference is to be prepared and its invitations sent.
        case sendInvitations
        /// An invitation of the actor, or of the own organisation, has no answer.
        case answerInvitation(Key<Delegate>)
        /// The own party has not said how it stands to an item.
        case takePosition(Key<ConsensusItem>, Key<Party>)
        /// Its time has come.
        case start
        /// Everything to be agreed on is closed: the minutes are to be looked through.
        case checkMinutes
    }

    package let conference: Conference
    package let matter: Matter
    /// The last day for it.
    package let due: Day
}

extension Work {
    /// What waits for the actor at conferences that have not ended, the earliest day first.
    ///
    /// Seven queries, however many there are.
    package func conferencesWaiting() throws -> [ConferenceWaiting] {
        guard actor.member != nil else { return [] }
        let conferences = try session.all(
            Conference.self,
            """
            SELECT * FROM conference WHERE state <> \(Conference.State.closed) AND \(Conference.visible(to: actor))
            ORDER BY starts_at, id
            LIMIT 100
            """)
        let unanswered = Dictionary(grouping: try unansweredInvitations(of: conferences), by: \.conferenceId)
        let items = try session.all(
            ConsensusItem.self,
            """
            SELECT * FROM consensus_item WHERE conference_id IN (\(list: conferences.map(\.id))) ORDER BY position, id
            """)
        let boards = Dictionary(grouping: try boards(of: items), by: \.item.conferenceId)
        let standing = try programmesStanding(of: items)
        return try conferences.flatMap { conference in
            let boards = boards[conference.id] ?? []
            let matters =
                duties(at: conference)
                + (unanswered[conference.id] ?? []).map { .answerInvitation($0.id) }
                + silences(in: boards, at: conference, standing)
                + (try minutesDuty(at: conference, boards))
            return matters.map { ConferenceWaiting(conference: conference, matter: $0, due: conference.day) }
        }
    }

    private func duties(at conference: Conference) -> [ConferenceWaiting.Matter] {
        guard actor.has(anyOf: Role.drafting, in: conference.organisationId) else { return [] }
        switch conference.state {
        case .draft: return [.sendInvitations]
        case .open: return today >= conference.day ? [.start] : []
        case .inProgress, .closed: return []
        }
    }

    private func silences(
        in boards: [ConsensusBoard], at conference: Conference, _ standing: Set<Key<Programme>>
    ) -> [ConferenceWaiting.Matter] {
        guard conference.state == .open || conference.state == .inProgress else { return [] }
        return boards.filter { $0.item.isOpen && ($0.item.isEvaluation || standing.contains($0.item.programmeId)) }
            .flatMap { board in
                board.missing.filter { actor.speaks(for: $0.organisationId) }.map {
                    .takePosition(board.item.id, $0.id)
                }
            }
    }

    private func minutesDuty(
        at conference: Conference, _ boards: [ConsensusBoard]
    ) throws -> [ConferenceWaiting.Matter] {
        guard conference.state == .inProgress, boards.allSatisfy({ !$0.item.isOpen }) else { return [] }
        let isSecretary = try holds(conference.secretaryId)
        return isSecretary || actor.has(.coordinator, in: conference.organisationId) ? [.checkMinutes] : []
    }

    /// Invitations of the actor, or of organisations for which the actor speaks, that nobody answered.
    private func unansweredInvitations(of conferences: [Conference]) throws -> [Delegate] {
        let open = conferences.filter { $0.state == .open }
        let speaking = actor.capacities.filter { Role.speaking.contains($0.role) }.map(\.organisation)
        let own: SQL = if let person = actor.person { "delegate.person_id = \(person)" } else { "1 = 0" }
        return try session.all(
            Delegate.self,
            """
            SELECT * FROM delegate
            WHERE conference_id IN (\(list: open.map(\.id))) AND invitation_number IS NOT NULL
              AND (\(own) OR (person_id IS NULL AND organisation_id IN (\(list: speaking))))
              AND NOT EXISTS (SELECT 1 FROM invitation_reply reply WHERE reply.delegate_id = delegate.id)
            ORDER BY position, id
            """)
    }

    /// The programmes whose text stands still before a conference.
    private func programmesStanding(of items: [ConsensusItem]) throws -> Set<Key<Programme>> {
        Set(
            try session.all(
                Key<Programme>.self,
                """
                SELECT id FROM programme
                WHERE id IN (\(list: Set(items.map(\.programmeId)))) AND state = \(Programme.State.conference)
                """))
    }
}
