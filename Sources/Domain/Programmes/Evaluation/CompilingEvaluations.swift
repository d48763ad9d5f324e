internal import Calendars
internal import Storage

extension Work {
    /// The evaluation of a programme's year, where somebody has begun it or a conference had it; the actor has found the
    /// programme.
    package func evaluation(of programme: Programme, year: Int) throws -> Evaluation? {
        try session.first(
            Evaluation.self, "SELECT * FROM evaluation WHERE programme_id = \(programme.id) AND year = \(year)")
    }

    /// The versions of an evaluation that conferences had before them, the latest first.
    package func versions(of evaluation: Evaluation) throws -> [EvaluationVersion] {
        try session.all(
            EvaluationVersion.self,
            "SELECT * FROM evaluation_version WHERE evaluation_id = \(evaluation.id) ORDER BY number DESC")
    }

    /// What people wrote around the figures, by content group; the words about the whole stand under nothing.
    package func passages(of evaluation: Evaluation) throws -> [EvaluationPassage] {
        try session.all(
            EvaluationPassage.self,
            "SELECT * FROM evaluation_passage WHERE evaluation_id = \(evaluation.id) ORDER BY id")
    }

    /// The evaluation of a year of a programme that the actor has found: as it was agreed, else compiled now.
    package func evaluationText(of programme: Programme, year: Int) throws -> EvaluationText {
        let evaluation = try evaluation(of: programme, year: year)
        if let evaluation, let number = evaluation.agreedNumber {
            let agreed = try versions(of: evaluation).first { $0.number == number }
            guard let content = agreed?.content else { throw Refusal.absent }
            return content
        }
        return try compile(programme, year, try evaluation.map { try passages(of: $0) } ?? [])
    }

    private func compile(
        _ programme: Programme, _ year: Int, _ passages: [EvaluationPassage]
    ) throws -> EvaluationText {
        let words = Dictionary(passages.map { ($0.groupId, $0.text) }, uniquingKeysWith: { first, _ in first })
        let end = Day(year: year, month: 12, day: 31) ?? .distantFuture
        let results = try results(of: programme).mapValues { lines in
            lines.filter { $0.counts && $0.result.happenedOn <= end }.map(\.result)
        }
        let details = Dictionary(grouping: try assignments(of: programme), by: \.assignment.groupId)
        let groups = try contentGroups(of: programme).map { group in
            let lines = (details[group.id] ?? []).map { detail in
                EvaluationText.Line(detail, results[detail.assignment.id] ?? [], asOf: today)
            }
            return EvaluationText.Group(
                id: group.id, title: group.title, narrative: words[group.id] ?? "", lines: lines, count: .init(lines))
        }
        let lines = groups.flatMap(\.lines)
        let noted = results.values.flatMap(\.self)
        return EvaluationText(
            programmeTitle: programme.title, year: year, narrative: words[nil] ?? "", groups: groups,
            parties: try parties(of: programme).filter { !$0.hasLeft }.map { party in
                EvaluationText.PartySummary(
                    id: party.id, name: party.name, leads: .init(lines.filter { $0.leadId == party.id }),
                    partners: lines.count { $0.partnerIds.contains(party.id) },
                    results: noted.count { $0.partyId == party.id })
            }, total: .init(lines))
    }
}
