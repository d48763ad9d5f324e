internal import Documents
internal import Storage

/// What a table of assignments would make of a programme, row by row; nothing is stored.
package struct AssignmentTablePlan: Sendable {
    /// What a row does.
    package enum Finding: String, Sendable {
        case new, changed, unchanged, refused
        /// The row changes an assignment that somebody else changed since the file was taken out.
        case contested
    }

    /// One row of the file and what comes of it.
    package struct Line: Sendable {
        package let line: Int
        package let title: String
        package let finding: Finding
        /// The assignment that is there.
        package let assignment: Key<Assignment>?
        /// What is different afterwards, as people read it.
        package var changes: Facts = .none
        var problems: [CellProblem] = []
        /// Who changed it last, and when, where that counts.
        package var last: LastChange?
        var draft: AssignmentDraft?
        var group: ContentGroup?
        var version = 0

        /// What is wrong with its cells, in whole sentences.
        package var told: [String] { problems.map(\.description) }
    }

    /// Who changed an assignment last.
    package struct LastChange: Sendable {
        package let name: String?
        package let at: Instant
    }

    package let lines: [Line]
    /// Titles of assignments that the file does not name; they stay.
    package let unnamed: [String]
    /// Titles of columns under which nothing was read.
    package let unknown: [String]

    package func count(_ finding: Finding) -> Int { lines.count { $0.finding == finding } }

    package var isWhole: Bool { count(.refused) == 0 }

    /// A receipt for exactly this plan: what was looked at is what is taken.
    package var seal: String {
        Digest.fingerprint(
            lines.map { "\($0.line) \($0.finding.rawValue) \($0.assignment?.rawValue ?? "") \($0.version)" }
                .joined(separator: "\n"))
    }
}

extension Work {
    /// What a table would make of a programme whose text the actor may change now.
    package func planTable(_ brought: BroughtAssignments, over id: Key<Programme>) throws -> AssignmentTablePlan {
        let programme = try openToDrafters(id)
        var planning = try AssignmentTablePlanning(brought, programme, self)
        let lines = try brought.lines.map { try planning.planned($0) }
        return AssignmentTablePlan(lines: lines, unnamed: planning.unnamed, unknown: brought.unknown)
    }

    /// Who changed an assignment last.
    func lastChange(of assignment: Assignment) throws -> AssignmentTablePlan.LastChange {
        let name = try assignment.changedBy.flatMap { member in
            try session.first(
                String.self,
                "SELECT person.full_name FROM member JOIN person ON person.id = member.person_id WHERE member.id = \(member)"
            )
        }
        return .init(name: name, at: assignment.changedAt)
    }
}
