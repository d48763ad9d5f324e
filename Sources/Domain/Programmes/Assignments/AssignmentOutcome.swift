package import Storage
internal import Vietnamese

extension Rule {
    /// What became of an assignment is noted by its lead or the programme's, once the programme is agreed.
    package static let outcomeIsNotedByTheLead = Rule("assignment.outcome-is-noted-by-the-lead")
}

/// What became of an assignment at the end of its time, in one word and a note.
package struct AssignmentOutcome: Record {
    package static let table: SQL = "assignment_outcome"

    package enum Outcome: String, Codable, Sendable, CaseIterable, SQLConvertible {
        case exceeded, reached, unfinished

        package var wording: Wording {
            switch self {
            case .exceeded: Wording("Vượt", "Exceeded")
            case .reached: Wording("Đạt", "Reached")
            case .unfinished: Wording("Chưa hoàn thành", "Unfinished")
            }
        }
    }

    package let id: Key<AssignmentOutcome>
    package let assignmentId: Key<Assignment>
    package var outcome: Outcome
    package var note: String
    package var notedAt: Instant
    package var notedBy: Key<Member>?
}

extension Work {
    /// Notes what became of an assignment, instead of what was noted before.
    package func noteOutcome(
        of id: Key<Assignment>, _ outcome: AssignmentOutcome.Outcome, note: String = ""
    ) throws {
        let detail = try assignmentDetail(id)
        let programme = try programme(detail.assignment.programmeId)
        try require(
            actor.mayDraft(programme) || detail.lead.map { actor.drafts(for: $0.organisationId) } == true,
            .outcomeIsNotedByTheLead,
            "Kết quả do cán bộ của đơn vị chủ trì nhiệm vụ hoặc chủ trì chương trình ghi.")
        guard programme.state == .agreed else {
            throw Refusal.outOfTurn(.outcomeIsNotedByTheLead, "Kết quả được ghi sau khi chương trình đã thống nhất.")
        }
        let note = CleanText.cleaned(note, as: .lines)
        guard note.count <= 5000 else {
            throw Refusal.invalid([.init("ghi-chu", "Hãy rút gọn còn không quá 5.000 ký tự.")])
        }
        try session.run("DELETE FROM assignment_outcome WHERE assignment_id = \(id)")
        try session.insert(
            AssignmentOutcome(
                id: newKey(), assignmentId: id, outcome: outcome, note: note, notedAt: now, notedBy: actor.member))
        try record(
            "assignment.outcome-noted", detail.assignment,
            Facts().changed(
                "Kết quả", from: detail.outcome?.outcome.wording.vietnamese, to: outcome.wording.vietnamese
            ).with("Ghi chú", note))
    }
}
