internal import Calendars
internal import Storage

extension Rule {
    /// An assignment is led by one party of its programme, and its partners are other parties, each once.
    package static let assignmentHasOneLead = Rule("assignment.has-one-lead-among-the-parties")
    /// An assignment is due within the years of its programme.
    package static let assignmentIsDueInItsYears = Rule("assignment.is-due-in-its-years")
    /// An assignment makes concrete one of another, agreed programme.
    package static let assignmentConcretisesAnAgreedOne = Rule("assignment.concretises-an-agreed-one")
    /// An assignment stands in a content group of its own programme.
    package static let assignmentStandsInAGroup = Rule("assignment.stands-in-a-group-of-its-programme")
    /// An assignment on which others rest, as an outcome or a plan of those below, stays.
    package static let assignmentIsFreeToGo = Rule("assignment.is-removed-only-when-nothing-rests-on-it")
}

extension Work {
    /// Adds an assignment to a content group, as its last.
    @discardableResult
    package func addAssignment(_ draft: AssignmentDraft, to groupId: Key<ContentGroup>) throws -> Assignment {
        guard let group = try session.find(ContentGroup.self, groupId) else { throw Refusal.absent }
        let programme = try openToDrafters(group.programmeId)
        try check(draft, in: programme)
        return try insert(draft, in: group, of: programme)
    }

    /// Changes what an assignment says.
    @discardableResult
    package func alterAssignment(_ id: Key<Assignment>, to draft: AssignmentDraft, version: Int) throws -> Assignment {
        let programme = try openToDrafters(try assignment(id).programmeId)
        let old = try assignmentDetail(id)
        try requireSeen(version, now: old.assignment.version, of: old.assignment.title)
        try check(draft, in: programme, of: id)
        try endWriting(at: .assignment(id))
        guard draft != AssignmentDraft(old) else { return old.assignment }
        return try store(draft, over: old, of: programme, "assignment.altered")
    }

    /// Moves an assignment into a group, before another or as its last.
    package func moveAssignment(
        _ id: Key<Assignment>, to groupId: Key<ContentGroup>, before next: Key<Assignment>? = nil, version: Int
    ) throws {
        var assignment = try assignment(id)
        let programme = try openToDrafters(assignment.programmeId)
        try requireSeen(version, now: assignment.version, of: assignment.title)
        guard let group = try session.find(ContentGroup.self, groupId), group.programmeId == programme.id else {
            throw Refusal.invalid(
                .assignmentStandsInAGroup, "nhom", "Hãy chọn một nhóm nội dung của chính chương trình này.")
        }
        assignment.groupId = groupId
        assignment.version += 1
        try session.update(assignment)
        var order = try session.all(
            Key<Assignment>.self,
            "SELECT id FROM assignment WHERE group_id = \(groupId) AND id <> \(id) ORDER BY position, id")
        order.insert(id, at: next.flatMap { order.firstIndex(of: $0) } ?? order.count)
        try place(order, in: order, table: "assignment")
        try record("assignment.moved", assignment, Facts().with("Nhóm nội dung", group.title))
    }

    /// Takes an assignment out of the draft.
    package func removeAssignment(_ id: Key<Assignment>, version: Int) throws {
        let assignment = try assignment(id)
        let programme = try openToDrafters(assignment.programmeId)
        try requireSeen(version, now: assignment.version, of: assignment.title)
        let isNeeded = try session.exists(
            """
            SELECT 1 FROM assignment WHERE concretises_id = \(id) OR previous_id = \(id)
            UNION ALL SELECT 1 FROM assignment_outcome WHERE assignment_id = \(id)
            UNION ALL SELECT 1 FROM assignment_result WHERE assignment_id = \(id)
            UNION ALL SELECT 1 FROM conclusion WHERE assignment_id = \(id)
            """)
        guard !isNeeded else {
            throw Refusal.outOfTurn(
                .assignmentIsFreeToGo,
                "“\(assignment.title)” đã được chương trình khác cụ thể hóa, tiếp tục hoặc đã có kết quả nên không xóa được."
            )
        }
        for table in ["partner", "assignment_area", "central_task_link"] as [SQL] {
            try session.run("DELETE FROM \(table) WHERE assignment_id = \(id)")
        }
        try session.delete(assignment)
        try session.removeFromIndex(noun: Assignment.noun, subject: id.rawValue)
        try record("programme.assignment-removed", programme, Facts().with("Nhiệm vụ", assignment.title))
    }

    /// Stores a new assignment whose words were checked.
    func insert(
        _ draft: AssignmentDraft, in group: ContentGroup, of programme: Programme, previous: Key<Assignment>? = nil
    ) throws -> Assignment {
        let last = try session.first(
            Int.self, "SELECT coalesce(max(position), 0) FROM assignment WHERE group_id = \(group.id)")
        let bare = Assignment(
            id: newKey(), programmeId: programme.id, groupId: group.id, position: (last ?? 0) + 1, title: "",
            leadId: nil, objective: "", amount: "", unit: "", target: nil, deadline: nil, phase: "", product: "",
            money: nil, moneySource: "", isFlagship: false, themeId: nil, concretisesId: nil, previousId: previous,
            changedAt: now, changedBy: actor.member, version: 1)
        let assignment = draft.applied(to: bare, at: now, by: actor.member)
        try session.insert(assignment)
        try insertShares(draft, of: assignment.id)
        try index(assignment, of: programme)
        try record(
            "assignment.added", assignment,
            Facts().with("Nhiệm vụ", assignment.title).with("Nhóm nội dung", group.title))
        return assignment
    }

    /// Stores other words over an assignment.
    func store(
        _ draft: AssignmentDraft, over old: AssignmentDetail, of programme: Programme, _ act: String,
        _ facts: Facts = .none
    ) throws -> Assignment {
        var new = draft.applied(to: old.assignment, at: now, by: actor.member)
        new.version += 1
        try session.update(new)
        try session.run("DELETE FROM partner WHERE assignment_id = \(new.id)")
        try session.run("DELETE FROM assignment_area WHERE assignment_id = \(new.id)")
        try insertShares(draft, of: new.id)
        try index(new, of: programme)
        try record(act, new, facts.and(old.facts(to: try assignmentDetail(new.id))))
        return new
    }

    private func insertShares(_ draft: AssignmentDraft, of id: Key<Assignment>) throws {
        try session.insert(
            many: draft.partners.enumerated().map {
                Partner(
                    id: newKey(), assignmentId: id, partyId: $0.element.party, position: $0.offset + 1,
                    part: $0.element.part)
            })
        try session.insert(
            many: draft.areas.map { AssignmentArea(id: newKey(), assignmentId: id, areaId: $0) })
    }
}
