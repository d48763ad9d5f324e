package import Storage

/// A task that a superior body gave for the year, which the programme has to answer (nhiệm vụ trọng tâm của cấp trên).
package struct CentralTask: Record {
    package static let table: SQL = "central_task"

    package let id: Key<CentralTask>
    package let programmeId: Key<Programme>
    package var position: Int
    package var title: String
    package var issuer: String
    /// The document in which it stands.
    package var source: String
    package var version: Int
}

/// An assignment answers a central task.
struct CentralTaskLink: Record {
    static let table: SQL = "central_task_link"
    let id: Key<CentralTaskLink>
    let centralTaskId: Key<CentralTask>
    let assignmentId: Key<Assignment>
}

/// The matrix of central tasks against assignments, with its gaps.
package struct CentralTaskMatrix: Sendable {
    /// One central task with the assignments that answer it.
    package struct Line: Sendable {
        package let task: CentralTask
        package let assignments: [Key<Assignment>]

        package var isGap: Bool { assignments.isEmpty }
    }

    package let lines: [Line]

    /// Central tasks that no assignment answers.
    package var gaps: [CentralTask] { lines.filter(\.isGap).map(\.task) }
}
