internal import Storage
internal import Vietnamese

extension Rule {
    /// A file that was put over a programme is undone place by place; a programme made of a file is discarded instead.
    package static let intakeWasPutOver = Rule("intake.was-put-over-a-programme")
}

extension Work {
    /// Takes back what a file changed in a programme, wherever nobody built on it since.
    ///
    /// - Returns: what stays, each with the reason, in sentences.
    @discardableResult
    package func undoIntake(_ id: Key<Intake>, version: Int) throws -> [String] {
        guard let intake = try session.find(Intake.self, id) else { throw Refusal.absent }
        let programme = try openToDrafters(intake.programmeId)
        try requireSeen(version, now: programme.version, of: programme.title)
        guard let beforeId = intake.beforeId, let afterId = intake.afterId,
            let before = try self.version(beforeId).content, let after = try self.version(afterId).content
        else {
            throw Refusal.outOfTurn(
                .intakeWasPutOver, "Chương trình này được lập từ tệp. Muốn hoàn tác, hãy bỏ cả dự thảo.")
        }
        let undoing = try IntakeUndoing(programme, before: before, beforeId, after: after, self)
        let stays =
            try undoing.takeBackClauses() + undoing.takeBackAssignments() + undoing.takeBackPlaces()
            + undoing.takeBackGroups() + undoing.takeBackHead()
        try session.delete(intake)
        let touched = try touch(try self.programme(programme.id))
        try record(
            "programme.intake-undone", touched,
            Facts().with("Tệp", intake.fileName).with("Giữ lại", stays.isEmpty ? nil : "\(stays.count) chỗ"))
        return stays
    }
}

/// Brings the places that a file changed back to what they said before.
private struct IntakeUndoing {
    private let work: Work
    private let programme: Programme
    private let before: ProgrammeText
    private let beforeId: Key<ProgrammeVersion>
    private let after: ProgrammeText
    private let present: ProgrammeText

    init(
        _ programme: Programme, before: ProgrammeText, _ beforeId: Key<ProgrammeVersion>, after: ProgrammeText,
        _ work: Work
    ) throws {
        self.work = work
        self.programme = programme
        self.before = before
        self.beforeId = beforeId
        self.after = after
        present = try work.text(of: programme)
    }

    func takeBackClauses() throws -> [String] {
        try work.clauses(of: programme).compactMap { clause in
            let old = before.clauses.first { $0.name == clause.name }?.text ?? ""
            let new = after.clauses.first { $0.name == clause.name }?.text ?? ""
            guard old != new else { return nil }
            guard clause.text == new else {
                return "Mục “\(clause.name.wording.vietnamese)” đã được sửa sau khi nhập nên được giữ nguyên."
            }
            try work.writeClause(clause.id, old, version: clause.version)
            return nil
        }
    }

    func takeBackAssignments() throws -> [String] {
        let (old, now) = (before.assignments, present.assignments)
        return try after.assignments.compactMap { id, text in
            guard old[id] != text, let standing = now[id] else { return nil }
            let record = try work.assignment(id)
            let rests = try work.session.exists("SELECT 1 FROM assignment_outcome WHERE assignment_id = \(id)")
            guard standing == text, !rests else {
                return "Nhiệm vụ “\(standing.title)” đã được sửa hoặc có kết quả sau khi nhập nên được giữ nguyên."
            }
            if old[id] == nil {
                try work.removeAssignment(id, version: record.version)
            } else {
                try work.restoreAssignment(id, from: beforeId, version: record.version)
            }
            return nil
        }
    }

    /// Assignments that were put into another group go back to the end of their own.
    func takeBackPlaces() throws -> [String] {
        let (old, new) = (before.places, after.places)
        let present = Set(try work.contentGroups(of: programme).map(\.id))
        return try new.compactMap { id, group in
            guard let home = old[id], home != group, let record = try work.standing(id), record.groupId == group else {
                return nil
            }
            guard present.contains(home) else {
                return "Nhiệm vụ “\(record.title)” ở lại nhóm mới vì nhóm cũ không còn."
            }
            try work.moveAssignment(id, to: home, version: record.version)
            return nil
        }
    }

    func takeBackGroups() throws -> [String] {
        let new = Set(after.groups.map(\.id)).subtracting(before.groups.map(\.id))
        return try work.contentGroups(of: programme).compactMap { group in
            guard new.contains(group.id) else { return nil }
            if try work.session.exists("SELECT 1 FROM assignment WHERE group_id = \(group.id)") {
                return "Nhóm “\(group.title)” còn nhiệm vụ nên được giữ nguyên."
            }
            try work.removeContentGroup(group.id, version: group.version)
            return nil
        }
    }

    /// Citations and themes; a party that joined stays until somebody notes that it leaves.
    func takeBackHead() throws -> [String] {
        let added = Set(after.citations).subtracting(before.citations)
        for citation in try work.citations(of: programme) where added.contains(citation.line) {
            try work.removeCitation(citation.id, version: citation.version)
        }
        let chosen = try work.themes(of: programme)
        let kept = chosen.filter { before.themes.contains($0.title) || !after.themes.contains($0.title) }
        if kept.count < chosen.count {
            let version = try work.programme(programme.id).version
            try work.chooseThemes(kept.map(\.id), for: programme.id, version: version)
        }
        let joined = Set(after.parties.map(\.id)).subtracting(before.parties.map(\.id))
        return present.parties.filter { joined.contains($0.id) }.map {
            "\($0.name) vẫn tham gia chương trình; muốn thôi thì ghi ngày rời ở mục Các bên."
        }
    }
}

extension ProgrammeText {
    /// Every assignment by its identity.
    fileprivate var assignments: [Key<Assignment>: AssignmentText] {
        Dictionary(
            groups.flatMap(\.assignments).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The group of every assignment.
    fileprivate var places: [Key<Assignment>: Key<ContentGroup>] {
        Dictionary(
            groups.flatMap { group in group.assignments.map { ($0.id, group.id) } },
            uniquingKeysWith: { first, _ in first })
    }
}

extension Work {
    /// An assignment that may be gone.
    fileprivate func standing(_ id: Key<Assignment>) throws -> Assignment? { try session.find(Assignment.self, id) }
}
