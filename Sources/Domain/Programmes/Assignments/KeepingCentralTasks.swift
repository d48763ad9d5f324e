internal import Storage
internal import Vietnamese

/// How somebody writes a central task of a superior.
package struct CentralTaskDraft: Hashable, Sendable {
    package var title: String
    package var issuer: String
    package var source: String

    package init(title: String, issuer: String, source: String = "") {
        self.title = CleanText.cleaned(title)
        self.issuer = CleanText.cleaned(issuer)
        self.source = CleanText.cleaned(source)
    }

    func check() throws(Refusal) {
        var problems: [Refusal.Problem] = []
        if title.isEmpty { problems.append(.init("nhiem-vu", "Hãy ghi nhiệm vụ trọng tâm của cấp trên.")) }
        if issuer.isEmpty { problems.append(.init("co-quan", "Hãy ghi cấp trên đã giao nhiệm vụ.")) }
        if title.count > 1000 || max(issuer.count, source.count) > 500 {
            problems.append(.init("nhiem-vu", "Hãy rút gọn: nhiệm vụ không quá 1.000, các ô khác không quá 500 ký tự."))
        }
        guard problems.isEmpty else { throw .invalid(problems) }
    }
}

extension Work {
    /// The central tasks against the assignments of a programme that the actor has found.
    package func centralTaskMatrix(of programme: Programme) throws -> CentralTaskMatrix {
        let tasks = try session.all(
            CentralTask.self, "SELECT * FROM central_task WHERE programme_id = \(programme.id) ORDER BY position, id")
        let links = try session.all(
            CentralTaskLink.self, "SELECT * FROM central_task_link WHERE central_task_id IN (\(list: tasks.map(\.id)))")
        let answers = Dictionary(grouping: links, by: \.centralTaskId)
        return CentralTaskMatrix(
            lines: tasks.map { .init(task: $0, assignments: (answers[$0.id] ?? []).map(\.assignmentId).sorted()) })
    }

    /// What was done to the central tasks of a programme that the actor has found, the latest first.
    package func centralTaskHistory(of programme: Programme, limit: Int = 30) throws -> [HistoryLine] {
        try history(of: programme, limit: 500).filter { $0.event.act.hasPrefix("programme.central-task-") }
            .prefix(limit).map(\.self)
    }

    /// Enters a central task, as the last.
    @discardableResult
    package func addCentralTask(_ draft: CentralTaskDraft, to id: Key<Programme>) throws -> CentralTask {
        let programme = try openToDrafters(id)
        try draft.check()
        let last = try session.first(
            Int.self, "SELECT coalesce(max(position), 0) FROM central_task WHERE programme_id = \(id)")
        let task = CentralTask(
            id: newKey(), programmeId: id, position: (last ?? 0) + 1, title: draft.title, issuer: draft.issuer,
            source: draft.source, version: 1)
        try session.insert(task)
        try record(
            "programme.central-task-added", programme,
            Facts().with("Nhiệm vụ trọng tâm", task.title).with("Cấp giao", task.issuer))
        return task
    }

    /// Changes what a central task says.
    package func alterCentralTask(_ id: Key<CentralTask>, to draft: CentralTaskDraft, version: Int) throws {
        var (task, programme) = try openCentralTask(id)
        try requireSeen(version, now: task.version, of: task.title)
        try draft.check()
        let old = task
        task.title = draft.title
        task.issuer = draft.issuer
        task.source = draft.source
        task.version += 1
        try session.update(task)
        try record(
            "programme.central-task-altered", programme,
            Facts().with("Nhiệm vụ trọng tâm", old.title == task.title ? old.title : nil)
                .changed("Nhiệm vụ trọng tâm", from: old.title, to: task.title)
                .changed("Cấp giao", from: old.issuer, to: task.issuer)
                .changed("Văn bản", from: old.source, to: task.source))
    }

    /// Takes a central task, and what is tied to it, off the list.
    package func removeCentralTask(_ id: Key<CentralTask>, version: Int) throws {
        let (task, programme) = try openCentralTask(id)
        try requireSeen(version, now: task.version, of: task.title)
        try session.run("DELETE FROM central_task_link WHERE central_task_id = \(id)")
        try session.delete(task)
        try record("programme.central-task-removed", programme, Facts().with("Nhiệm vụ trọng tâm", task.title))
    }

    /// Says which assignments answer a central task, instead of those before.
    package func linkCentralTask(_ id: Key<CentralTask>, to assignments: [Key<Assignment>], version: Int) throws {
        var (task, programme) = try openCentralTask(id)
        try requireSeen(version, now: task.version, of: task.title)
        let own = try session.all(
            Assignment.self,
            "SELECT * FROM assignment WHERE id IN (\(list: assignments)) AND programme_id = \(programme.id)")
        guard own.count == assignments.count else {
            throw Refusal.invalid([.init("nhiem-vu", "Hãy chọn các nhiệm vụ của chính chương trình này.")])
        }
        task.version += 1
        try session.update(task)
        try session.run("DELETE FROM central_task_link WHERE central_task_id = \(id)")
        try session.insert(
            many: assignments.map { CentralTaskLink(id: newKey(), centralTaskId: id, assignmentId: $0) })
        try record(
            "programme.central-task-linked", programme,
            Facts().with("Nhiệm vụ trọng tâm", task.title).with("Nhiệm vụ phối hợp", "\(assignments.count)"))
    }

    private func openCentralTask(_ id: Key<CentralTask>) throws -> (CentralTask, Programme) {
        guard let task = try session.find(CentralTask.self, id) else { throw Refusal.absent }
        return (task, try openToDrafters(task.programmeId))
    }
}
