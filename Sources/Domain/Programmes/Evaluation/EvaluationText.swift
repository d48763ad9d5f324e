internal import Calendars

/// The evaluation of a programme's year, compiled from what was noted and what people wrote, in the one form that is
/// fingerprinted.
package struct EvaluationText: Hashable, Codable, Sendable {
    /// What became of one assignment.
    package struct Line: Hashable, Codable, Sendable {
        package let id: Key<Assignment>
        package let title: String
        package let leadId: Key<Party>?
        package let lead: String?
        package let partnerIds: [Key<Party>]
        package let unit: String
        package let target: Quantity?
        /// What the results add up to.
        package let reached: Quantity?
        package let deadline: String?
        /// The judgement that was noted, where one was.
        package let outcome: AssignmentOutcome.Outcome?
        package let note: String
        package let results: Int
        package let isFinished: Bool
        /// Finished after its deadline, or unfinished when the deadline had passed.
        package let isLate: Bool
    }

    package struct Group: Hashable, Codable, Sendable {
        package let id: Key<ContentGroup>
        package let title: String
        package let narrative: String
        package let lines: [Line]
        package let count: Count
    }

    package struct PartySummary: Hashable, Codable, Sendable {
        package let id: Key<Party>
        package let name: String
        /// Of the assignments that it leads.
        package let leads: Count
        /// How many it takes part in under another's lead, and how many results it noted itself.
        package let partners: Int
        package let results: Int
    }

    /// Assignments counted by what became of them.
    package struct Count: Hashable, Codable, Sendable {
        package let all: Int
        package let exceeded: Int
        package let finished: Int
        package let unfinished: Int
        package let late: Int

        init(_ lines: [Line]) {
            all = lines.count
            exceeded = lines.count { $0.outcome == .exceeded }
            finished = lines.count { $0.isFinished }
            unfinished = lines.count { !$0.isFinished }
            late = lines.count { $0.isLate }
        }
    }

    package let programmeTitle: String
    package let year: Int
    package let narrative: String
    package let groups: [Group]
    package let parties: [PartySummary]
    package let total: Count

    /// The text as JSON.
    package var canonical: String { JSONText.encode(self) }

    package var fingerprint: String { Digest.fingerprint(canonical) }

    /// The parties that a change from an earlier text concerns; nothing where words about groups or the whole changed,
    /// which concern all.
    func partiesTouched(since old: EvaluationText) -> Set<Key<Party>>? {
        let words = { (text: EvaluationText) in [text.narrative] + text.groups.flatMap { [$0.title, $0.narrative] } }
        guard words(self) == words(old) else { return nil }
        let before = Set(old.groups.flatMap(\.lines))
        let after = Set(groups.flatMap(\.lines))
        return Set(before.symmetricDifference(after).flatMap { [$0.leadId].compactMap(\.self) + $0.partnerIds })
    }
}

extension EvaluationText.Line {
    /// Reckons what became of an assignment by the results noted until the end of a year, as of a day.
    init(_ detail: AssignmentDetail, _ results: [AssignmentResult], asOf day: Day) {
        let assignment = detail.assignment
        let progress = AssignmentProgress(results, target: assignment.target)
        let isFinished =
            switch detail.outcome?.outcome {
            case .exceeded, .reached: true
            case .unfinished: false
            case nil: progress.reachedOn != nil
            }
        let doneOn = isFinished ? progress.reachedOn ?? progress.lastOn ?? detail.outcome?.notedAt.day : nil
        self.init(
            id: assignment.id, title: assignment.title, leadId: assignment.leadId, lead: detail.lead?.name,
            partnerIds: detail.partners.map(\.partyId), unit: assignment.unit, target: assignment.target,
            reached: progress.reached, deadline: assignment.deadline?.description, outcome: detail.outcome?.outcome,
            note: detail.outcome?.note ?? "", results: results.count, isFinished: isFinished,
            isLate: assignment.deadline.map { $0 < (doneOn ?? day) } ?? false)
    }
}
