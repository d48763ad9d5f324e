package import Calendars
internal import Storage

/// A conference that waits for the one who looks, and for what.
package struct ConferenceWaiting: Sendable {
    package enum Matter: Sendable, Hashable {
        /// The conference is to be prepared and its invitations sent.
        case sendInvitations
        /// An invitation of the actor, or of the own organisation, has no answer.
        case answerInvitation(Key<Delegate>)
        /// It was moved after the answer of the actor, or of the own organisation.
        case answerAgain(Key<Delegate>)
        /// It was called off; whoever is invited need not come.
        case stayAway(Key<Delegate>)
        /// The own party has not said how it stands to an item.
        case takePosition(Key<ConsensusItem>, Key<Party>)
        /// It is a week away or less, and all that is left is to come.
        case attend
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
            SELECT * FROM conference
            WHERE state <> \(Conference.State.closed) AND \(Conference.visible(to: actor))
              AND (NOT is_cancelled OR ends_at >= \(Instant.start(of: today)))
            ORDER BY starts_at, id
            LIMIT 100
            """)
        let invitations = try ownInvitations(of: conferences)
        let cancelled = conferences.filter(\.isCancelled).flatMap { conference in
            (invitations[conference.id] ?? []).prefix(1).map {
                ConferenceWaiting(conference: conference, matter: .stayAway($0.delegate), due: conference.day)
            }
        }
        let items = try session.all(
            ConsensusItem.self,
            """
            SELECT * FROM consensus_item WHERE conference_id IN (\(list: conferences.map(\.id))) ORDER BY position, id
            """)
        let boards = Dictionary(grouping: try boards(of: items), by: \.item.conferenceId)
        let standing = try programmesStanding(of: items)
        return try cancelled
            + conferences.filter { !$0.isCancelled }.flatMap { conference in
                let boards = boards[conference.id] ?? []
                let isNear = isNear(conference)
                let asked = (invitations[conference.id] ?? []).compactMap { $0.matter(isNear: isNear) }
                let matters =
                    duties(at: conference).filter { !asked.contains($0) } + asked
                    + silences(in: boards, at: conference, standing)
                    + (try minutesDuty(at: conference, boards))
                return matters.map { ConferenceWaiting(conference: conference, matter: $0, due: conference.day) }
            }
    }

    private func isNear(_ conference: Conference) -> Bool {
        conference.state == .open && today <= conference.day && conference.day <= today.advanced(by: 7)
    }

    private func duties(at conference: Conference) -> [ConferenceWaiting.Matter] {
        guard actor.has(anyOf: Role.drafting, in: conference.organisationId) else { return [] }
        switch conference.state {
        case .draft: return [.sendInvitations]
        case .open: return today >= conference.day ? [.start] : isNear(conference) ? [.attend] : []
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

    /// Invitations of the actor, or of organisations for which the actor speaks, with whether they are answered.
    private func ownInvitations(of conferences: [Conference]) throws -> [Key<Conference>: [OwnInvitation]] {
        let open = conferences.filter { $0.state == .open }
        let speaking = actor.capacities.filter { Role.speaking.contains($0.role) }.map(\.organisation)
        let own: SQL = if let person = actor.person { "delegate.person_id = \(person)" } else { "1 = 0" }
        let rows = try session.rows(
            """
            SELECT delegate.id, delegate.conference_id, reply.answer, reply.replied_at,
                   (SELECT max(moved.moved_at) FROM conference_move moved
                    WHERE moved.conference_id = delegate.conference_id)
            FROM delegate
            LEFT JOIN invitation_reply reply ON reply.delegate_id = delegate.id
            WHERE delegate.conference_id IN (\(list: open.map(\.id))) AND delegate.invitation_number IS NOT NULL
              AND (\(own) OR (delegate.person_id IS NULL AND delegate.organisation_id IN (\(list: speaking))))
            ORDER BY delegate.position, delegate.id
            """)
        return try rows.reduce(into: [:]) { invitations, row in
            let invitation = OwnInvitation(
                delegate: try row.get(0), answer: try row.get(2), repliedAt: try row.get(3), movedAt: try row.get(4))
            invitations[try row.get(1, as: Key<Conference>.self), default: []].append(invitation)
        }
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

/// An invitation for which the one who looks may answer.
private struct OwnInvitation {
    let delegate: Key<Delegate>
    let answer: InvitationReply.Answer?
    let repliedAt: Instant?
    /// When the conference was last moved.
    let movedAt: Instant?

    /// What is to be done about it: an answer given before a move is asked for once more.
    func matter(isNear: Bool) -> ConferenceWaiting.Matter? {
        guard let repliedAt else { return .answerInvitation(delegate) }
        if let movedAt, movedAt > repliedAt { return .answerAgain(delegate) }
        return isNear && answer == .attends ? .attend : nil
    }
}
