package import Calendars
internal import Storage

/// A programme that waits for the one who looks, and for what.
package struct ProgrammeWaiting: Sendable {
    package enum Matter: Sendable, Hashable {
        /// The draft is to be written to its end.
        case finishDraft
        /// The own party has not said what it thinks.
        case giveOpinion(Key<Party>)
        /// The last day of the round is over.
        case closeRound
        /// So many opinions have no answer.
        case answerOpinions(Int)
        /// Every opinion is answered: the next step can be taken.
        case takeNextStep
    }

    package let programme: Programme
    package let matter: Matter
    /// The last day for it, where there is one.
    package let due: Day?
    /// When the party was last reminded, where its opinion is waited for.
    package var reminded: Day?
}

extension Work {
    /// What waits for the actor in the programmes of which the own organisations are parties, the earliest day first.
    ///
    /// A constant number of queries, however many programmes there are.
    package func programmesWaiting() throws -> [ProgrammeWaiting] {
        let own = actor.capacities.filter { Role.speaking.contains($0.role) }.map(\.organisation)
        let parties = try session.all(
            Party.self, "SELECT * FROM party WHERE organisation_id IN (\(list: own)) AND left_on IS NULL")
        let states: [Programme.State] = [.draft, .consultation, .consolidation]
        let programmes = try session.all(
            Programme.self,
            """
            SELECT * FROM programme WHERE id IN (\(list: Set(parties.map(\.programmeId)))) AND state IN (\(list: states))
            ORDER BY first_year DESC, sort_key, id
            LIMIT 100
            """)
        let rounds = try session.all(
            ConsultationRound.self,
            "SELECT * FROM consultation_round WHERE programme_id IN (\(list: programmes.map(\.id))) AND closed_at IS NULL"
        )
        let open = Dictionary(rounds.map { ($0.programmeId, $0) }, uniquingKeysWith: { first, _ in first })
        let spoke = try session.all(
            Key<Party>.self, "SELECT DISTINCT party_id FROM opinion WHERE round_id IN (\(list: rounds.map(\.id)))")
        let silent = parties.filter { !spoke.contains($0.id) }
        let unanswered = try unanswered(of: programmes)
        let reminded = try lastReminders(of: silent.map(\.id), in: rounds)
        let plans = try Timetables(of: programmes.map(\.leadId), self)
        return programmes.compactMap { programme in
            let round = open[programme.id]
            let party = silent.first { $0.programmeId == programme.id && $0.organisationId != programme.leadId }
            return matter(of: programme, round, party, unanswered[programme.id] ?? 0).map { matter in
                let due = matter.next.map { plans[programme.leadId, programme.firstYear].day($0) }
                var waiting = ProgrammeWaiting(programme: programme, matter: matter, due: round?.due ?? due)
                if case .giveOpinion(let party) = matter { waiting.reminded = reminded[party] }
                return waiting
            }
        }.sorted { ($0.due ?? .distantFuture) < ($1.due ?? .distantFuture) }
    }

    private func matter(
        of programme: Programme, _ round: ConsultationRound?, _ silent: Party?, _ unanswered: Int
    ) -> ProgrammeWaiting.Matter? {
        switch programme.state {
        case .draft: actor.mayDraft(programme) ? .finishDraft : nil
        case .consultation:
            if let round, round.due < today, actor.maySteer(programme) {
                .closeRound
            } else {
                silent.map { .giveOpinion($0.id) }
            }
        case .consolidation:
            if unanswered > 0 {
                actor.mayDraft(programme) ? .answerOpinions(unanswered) : nil
            } else {
                actor.maySteer(programme) ? .takeNextStep : nil
            }
        case .partyCommittee, .conference, .agreed: nil
        }
    }

    /// When parties were last reminded in rounds that are open.
    private func lastReminders(
        of parties: [Key<Party>], in rounds: [ConsultationRound]
    ) throws -> [Key<Party>: Day] {
        let rows = try session.rows(
            """
            SELECT party_id, max(day) FROM reminder
            WHERE party_id IN (\(list: parties)) AND round_id IN (\(list: rounds.map(\.id)))
            GROUP BY party_id
            """)
        return try rows.reduce(into: [:]) { days, row in
            days[try row.get(0, as: Key<Party>.self)] = try row.get(1, as: Day.self)
        }
    }

    private func unanswered(of programmes: [Programme]) throws -> [Key<Programme>: Int] {
        let rows = try session.rows(
            """
            SELECT opinion.programme_id, count(*) FROM opinion
            WHERE opinion.programme_id IN (\(list: programmes.map(\.id)))
              AND NOT EXISTS (SELECT 1 FROM opinion_withdrawal taken WHERE taken.opinion_id = opinion.id)
              AND NOT EXISTS (SELECT 1 FROM reply WHERE reply.opinion_id = opinion.id)
            GROUP BY opinion.programme_id
            """)
        return try rows.reduce(into: [:]) { counts, row in
            counts[try row.get(0, as: Key<Programme>.self)] = try row.get(1, as: Int.self)
        }
    }
}

extension ProgrammeWaiting.Matter {
    /// The step of the year that should begin once this is done; nothing where another day counts.
    fileprivate var next: YearStep? {
        switch self {
        case .finishDraft: .consultation
        case .answerOpinions, .takeNextStep: .conference
        case .giveOpinion, .closeRound: nil
        }
    }
}
