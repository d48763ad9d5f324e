package import Calendars
internal import Storage

/// One opinion in the table "tổng hợp, tiếp thu, giải trình ý kiến".
package struct OpinionLine: Sendable {
    package let opinion: Opinion
    package let roundNumber: Int
    package let partyName: String
    /// The last day of the party, where it left the programme since; what it said stays.
    package let partyLeftOn: Day?
    package let withdrawal: OpinionWithdrawal?
    package let reply: Reply?
    /// The number of the version that carries the change.
    package let versionNumber: Int?
    /// Another party proposes other words for the same place.
    package let isContradicted: Bool
}

/// How many opinions a programme has, and how they were answered, as far as the one who looks reads them.
package struct OpinionCount: Sendable, Hashable {
    package let given: Int
    package let withdrawn: Int
    package let late: Int
    package let unanswered: Int
}

extension Work {
    /// The opinions on a programme that the actor has found and reads, in the order of the text, then of the parties.
    ///
    /// - Parameter place: only those on one place, for its margin.
    package func opinions(
        on programme: Programme, round: Key<ConsultationRound>? = nil, at place: TextPlace? = nil
    ) throws -> [OpinionLine] {
        let lines = try readOpinions(on: programme, round: round, at: place)
        guard place == nil else { return lines }
        let order = Dictionary(
            try text(of: programme).passages.enumerated().map { ($0.element.place, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        return lines.enumerated().sorted { left, right in
            let places = [left, right].map { order[$0.element.opinion.place] ?? Int.max }
            return (places[0], left.offset) < (places[1], right.offset)
        }.map(\.element)
    }

    /// The parties that take part now and were in no text that was put out: they joined after the consultation.
    package func partiesNotAsked(of programme: Programme) throws -> [Party] {
        let texts = try session.all(
            String.self,
            """
            SELECT version.text FROM consultation_round
            JOIN programme_version version ON version.id = consultation_round.version_id
            WHERE consultation_round.programme_id = \(programme.id)
            ORDER BY consultation_round.number
            """)
        guard !texts.isEmpty else { return [] }
        let asked = Set(
            texts.compactMap { JSONText.decode(ProgrammeText.self, from: $0) }.flatMap { $0.parties.map(\.id) })
        return try parties(of: programme).filter { !$0.hasLeft && !asked.contains($0.id) }
    }

    /// How many opinions there are, as far as the actor reads them.
    package func opinionCount(on programme: Programme) throws -> OpinionCount {
        let row = try session.rows(
            """
            SELECT count(*), count(opinion_withdrawal.id),
                   CAST(coalesce(sum(CASE WHEN opinion.is_late THEN 1 ELSE 0 END), 0) AS BIGINT),
                   CAST(coalesce(sum(CASE WHEN reply.id IS NULL AND opinion_withdrawal.id IS NULL THEN 1 ELSE 0 END), 0) AS BIGINT)
            FROM opinion
            JOIN programme ON programme.id = opinion.programme_id
            LEFT JOIN opinion_withdrawal ON opinion_withdrawal.opinion_id = opinion.id
            LEFT JOIN reply ON reply.opinion_id = opinion.id
            WHERE \(readable(on: programme))
            """
        ).first
        return OpinionCount(
            given: try row?.get(0) ?? 0, withdrawn: try row?.get(1) ?? 0, late: try row?.get(2) ?? 0,
            unanswered: try row?.get(3) ?? 0)
    }

    /// How many opinions, withdrawn ones left out, there are on each place, as far as the actor reads them.
    package func opinionCounts(on programme: Programme) throws -> [TextPlace: Int] {
        let rows = try session.rows(
            """
            SELECT opinion.place, count(*) FROM opinion
            JOIN programme ON programme.id = opinion.programme_id
            WHERE \(readable(on: programme))
              AND NOT EXISTS (SELECT 1 FROM opinion_withdrawal taken WHERE taken.opinion_id = opinion.id)
            GROUP BY opinion.place
            """)
        return try rows.reduce(into: [:]) { counts, row in
            counts[try row.get(0, as: TextPlace.self)] = try row.get(1, as: Int.self)
        }
    }

    /// The condition over `opinion` and `programme` that the actor reads an opinion on the programme.
    private func readable(on programme: Programme) -> SQL {
        """
        opinion.programme_id = \(programme.id) AND \(Programme.visible(to: actor, on: today))
        AND \(Opinion.visible(to: actor))
        """
    }

    private func readOpinions(
        on programme: Programme, round: Key<ConsultationRound>?, at place: TextPlace?
    ) throws -> [OpinionLine] {
        var conditions: [SQL] = [readable(on: programme)]
        if let round { conditions.append("opinion.round_id = \(round)") }
        if let place { conditions.append("opinion.place = \(place)") }
        let rows = try session.rows(
            """
            SELECT opinion.*, consultation_round.number AS round_number, party.name AS party_name, party.left_on AS party_left_on,
                   programme_version.number AS version_number
            FROM opinion
            JOIN programme ON programme.id = opinion.programme_id
            JOIN consultation_round ON consultation_round.id = opinion.round_id
            JOIN party ON party.id = opinion.party_id
            LEFT JOIN reply ON reply.opinion_id = opinion.id
            LEFT JOIN programme_version ON programme_version.id = reply.version_id
            WHERE \(SQL.joined(conditions, separator: " AND "))
            ORDER BY consultation_round.number, party.position, opinion.id
            """)
        let opinions = try rows.map { try $0.decode(Opinion.self) }
        let ties = try OpinionTies(of: opinions, self)
        return try zip(rows, opinions).map { row, opinion in
            OpinionLine(
                opinion: opinion, roundNumber: try row.get("round_number"), partyName: try row.get("party_name"),
                partyLeftOn: try row.get("party_left_on"),
                withdrawal: ties.withdrawals[opinion.id], reply: ties.replies[opinion.id],
                versionNumber: try row.get("version_number"), isContradicted: ties.isContradicted(opinion))
        }
    }
}

/// What opinions are tied to, read at once for all of them.
private struct OpinionTies {
    let withdrawals: [Key<Opinion>: OpinionWithdrawal]
    let replies: [Key<Opinion>: Reply]
    private let standing: [TextPlace: [Opinion]]

    init(of opinions: [Opinion], _ work: Work) throws {
        let ids = opinions.map(\.id)
        let taken = try work.session.all(
            OpinionWithdrawal.self, "SELECT * FROM opinion_withdrawal WHERE opinion_id IN (\(list: ids))")
        let given = try work.session.all(Reply.self, "SELECT * FROM reply WHERE opinion_id IN (\(list: ids))")
        let withdrawals = Dictionary(taken.map { ($0.opinionId, $0) }, uniquingKeysWith: { first, _ in first })
        self.withdrawals = withdrawals
        replies = Dictionary(given.map { ($0.opinionId, $0) }, uniquingKeysWith: { first, _ in first })
        standing = Dictionary(
            grouping: opinions.filter { withdrawals[$0.id] == nil && $0.proposal != nil }, by: \.place)
    }

    func isContradicted(_ opinion: Opinion) -> Bool {
        guard let proposal = opinion.proposal, withdrawals[opinion.id] == nil else { return false }
        return (standing[opinion.place] ?? []).contains {
            $0.partyId != opinion.partyId && $0.roundId == opinion.roundId && $0.proposal != proposal
        }
    }
}
