internal import Storage

extension Rule {
    /// A table is taken in as somebody looked at it: what changed since is looked at again.
    package static let tableIsAsItWasLookedAt = Rule("intake.table-is-as-it-was-looked-at")
    /// A table with a row that cannot be taken is not taken at all.
    package static let tableIsTakenWhole = Rule("intake.table-is-taken-whole")
}

/// What came of taking a table of assignments in.
package struct TakenTable: Sendable, Hashable {
    package var added = 0
    package var changed = 0
    /// Contested rows that were left as they stand.
    package var left = 0
}

extension Work {
    /// Takes a table of assignments in, all of it or nothing: rows with a code change their assignments, others make new
    /// ones, and what the file does not name stays.
    ///
    /// The text before and after is kept as versions, so that it can be undone.
    ///
    /// - Parameters:
    ///   - seal: of the plan that the person looked at.
    ///   - overriding: contested assignments that shall say what the file says.
    package func takeTable(
        _ brought: BroughtAssignments, over id: Key<Programme>, seal: String,
        overriding: Set<Key<Assignment>> = []
    ) throws -> TakenTable {
        let plan = try planTable(brought, over: id)
        let programme = try programme(id)
        guard plan.isWhole else {
            throw Refusal.invalid(
                .tableIsTakenWhole, "tep",
                "Tệp còn \(plan.count(.refused)) dòng có lỗi nên chưa dòng nào được nhập. Hãy sửa các ô được chỉ ra rồi gửi lại."
            )
        }
        guard plan.seal == seal else {
            throw Refusal.outOfTurn(
                .tableIsAsItWasLookedAt,
                "Chương trình vừa được người khác sửa trong lúc đồng chí xem trước. Hãy xem lại các dòng dưới đây rồi nhập."
            )
        }
        let taken = plan.lines.filter { $0.isTaken(overriding) }
        let left = plan.lines.filter { $0.finding == .contested && !$0.isTaken(overriding) }
        guard !taken.isEmpty else { return TakenTable(left: left.count) }
        let before = try recordVersion(of: id, note: "Trước khi nhập bảng “\(brought.fileName.prefix(200))”")
        for line in taken { try take(line, from: brought, into: programme) }
        let after = try recordVersion(of: id, note: "Sau khi nhập bảng “\(brought.fileName.prefix(200))”")
        try keep(brought, left, as: id, before.id, after.id)
        let added = plan.count(.new)
        let touched = try touch(try self.programme(id))
        try record(
            "programme.table-taken-in", touched,
            Facts().with("Tệp", brought.fileName).with("Dấu vân tay", brought.fingerprint)
                .with("Nhiệm vụ thêm", "\(added)").with("Nhiệm vụ sửa", "\(taken.count - added)")
                .with("Để lại", left.isEmpty ? nil : "\(left.count) dòng"))
        return TakenTable(added: added, changed: taken.count - added, left: left.count)
    }

    private func take(
        _ line: AssignmentTablePlan.Line, from brought: BroughtAssignments, into programme: Programme
    ) throws {
        guard let draft = line.draft, let group = line.group else { return }
        guard let id = line.assignment else {
            _ = try insert(draft, in: group, of: programme)
            return
        }
        let old = try assignmentDetail(id)
        var version = old.assignment.version
        if draft != AssignmentDraft(old) {
            version = try store(
                draft, over: old, of: programme, "assignment.altered", Facts().with("Tệp", brought.fileName)
            ).version
        }
        if old.assignment.groupId != group.id { try moveAssignment(id, to: group.id, version: version) }
    }

    private func keep(
        _ brought: BroughtAssignments, _ left: [AssignmentTablePlan.Line], as id: Key<Programme>,
        _ before: Key<ProgrammeVersion>, _ after: Key<ProgrammeVersion>
    ) throws {
        let unread = left.map { line in
            ProgrammeReading.Unread(
                text: line.title, place: "dòng \(line.line)",
                reason: "Nhiệm vụ đã được sửa sau khi tải tệp nên được giữ nguyên.")
        }
        try session.insert(
            Intake(
                id: newKey(), programmeId: id, fileName: brought.fileName, fingerprint: brought.fingerprint,
                reading: brought.json, unread: JSONText.encode(unread), beforeId: before, afterId: after, takenAt: now,
                takenBy: actor.member))
    }
}

extension AssignmentTablePlan.Line {
    /// Whether the row changes or adds something, where those contested rows are taken.
    fileprivate func isTaken(_ overriding: Set<Key<Assignment>>) -> Bool {
        switch finding {
        case .new, .changed: true
        case .contested: assignment.map { overriding.contains($0) } ?? false
        case .unchanged, .refused: false
        }
    }
}
