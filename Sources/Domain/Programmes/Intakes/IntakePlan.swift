/// What taking a file in would make of it, and what of it would find no place; nothing is stored.
package struct IntakePlan: Sendable {
    /// An assignment whose parties are still organisations, since the programme is not there yet.
    package struct PlannedAssignment: Hashable, Sendable {
        package struct PlannedShare: Hashable, Sendable {
            package let organisation: Key<Organisation>
            package let part: String
        }

        package var draft: AssignmentDraft
        package var lead: Key<Organisation>?
        package var partners: [PlannedShare] = []
    }

    /// A chapter with its assignments.
    package struct PlannedGroup: Hashable, Sendable {
        package let title: String
        package let standard: Key<StandardGroup>?
        package let assignments: [PlannedAssignment]
    }

    package let programme: ProgrammeDraft
    package let lead: Key<Organisation>
    /// The lead among them, in the order of the document.
    package let parties: [Key<Organisation>]
    package let themes: [Key<Theme>]
    package let citations: [CitationDraft]
    package let clauses: [ClauseName: String]
    package let responsibilities: [Key<Organisation>: String]
    package let groups: [PlannedGroup]
    /// With what the reading itself did not understand.
    package let unread: [ProgrammeReading.Unread]

    /// More than any programme has; a file with more is something else.
    package static let mostAssignments = 3_000

    package var assignments: Int { groups.reduce(0) { $0 + $1.assignments.count } }
}

extension Work {
    /// What taking a file in would make of it; refused where too little is known of it yet.
    package func planIntake(_ draft: IntakeDraft) throws -> IntakePlan {
        guard let lead = draft.lead else {
            throw Refusal.invalid(
                .intakeNamesLeadAndYears, "chu-tri", "Hãy chọn đơn vị chủ trì soạn thảo chương trình này.")
        }
        guard let first = draft.reading.firstYear?.value else {
            throw Refusal.invalid(
                .intakeNamesLeadAndYears, "nam",
                "Không thấy năm của chương trình trong tệp. Hãy ghi năm bằng bốn chữ số.")
        }
        let count = draft.reading.assignments.count
        guard count <= IntakePlan.mostAssignments else {
            throw Refusal.invalid([
                .init(
                    "tep",
                    "Tệp có \(count) nhiệm vụ, quá mức \(IntakePlan.mostAssignments). Hãy chỉ giữ phần của một chương trình."
                )
            ])
        }
        let years = first...max(first, draft.reading.lastYear ?? first)
        return try IntakePlanning(draft, lead: lead, years: years, self).plan()
    }
}
