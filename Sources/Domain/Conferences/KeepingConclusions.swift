internal import Calendars
internal import Storage
internal import Vietnamese

extension Rule {
    /// A conclusion says what is to be done and who answers for it, and is due on the day of the conference or later.
    package static let conclusionNamesItsOwner = Rule("conclusion.names-its-owner")
    /// A conclusion becomes one assignment.
    package static let conclusionBecomesOneAssignment = Rule("conclusion.becomes-one-assignment")
}

extension Work {
    /// What was concluded at a conference that the actor has found, in order.
    package func conclusions(of conference: Conference) throws -> [Conclusion] {
        try session.all(
            Conclusion.self,
            "SELECT * FROM conclusion WHERE conference_id = \(conference.id) ORDER BY position, id")
    }

    /// Notes what the chair concluded, as the last point.
    @discardableResult
    package func addConclusion(_ draft: ConclusionDraft, to id: Key<Conference>) throws -> Conclusion {
        let conference = try conference(id, runIn: [.inProgress])
        let blank = Conclusion(
            id: newKey(), conferenceId: id, agendaItemId: nil,
            position: (try conclusions(of: conference).last?.position ?? 0) + 1, text: "", organisationId: nil,
            holdingId: nil, ownerName: "", due: nil, assignmentId: nil, version: 1)
        let conclusion = try applied(draft, to: blank, at: conference)
        try session.insert(conclusion)
        try record("conference.conclusion-added", conference, conclusion.facts)
        return conclusion
    }

    /// Writes a conclusion otherwise, while the conference goes on.
    package func alterConclusion(_ id: Key<Conclusion>, to draft: ConclusionDraft, version: Int) throws {
        let (old, conference) = try openConclusion(id, version, in: [.inProgress])
        var new = try applied(draft, to: old, at: conference)
        new.version += 1
        try session.update(new)
        try record(
            "conference.conclusion-altered", conference,
            Facts().changed("Kết luận", from: old.text, to: new.text)
                .changed("Thực hiện", from: old.ownerName, to: new.ownerName)
                .changed("Thời hạn", from: old.due?.vietnamese, to: new.due?.vietnamese))
    }

    /// Takes a conclusion from the record, while the conference goes on.
    package func removeConclusion(_ id: Key<Conclusion>, version: Int) throws {
        let (conclusion, conference) = try openConclusion(id, version, in: [.inProgress])
        try session.delete(conclusion)
        try record("conference.conclusion-removed", conference, conclusion.facts)
    }

    /// Puts the conclusions in another order, while the conference goes on.
    package func orderConclusions(of id: Key<Conference>, _ order: [Key<Conclusion>]) throws {
        let conference = try conference(id, runIn: [.inProgress])
        try place(try conclusions(of: conference).map(\.id), in: order, table: "conclusion")
        try record("conference.conclusions-ordered", conference)
    }

    /// Says which assignment a conclusion became.
    package func linkConclusion(_ id: Key<Conclusion>, to assignmentId: Key<Assignment>, version: Int) throws {
        let (conclusion, conference) = try openConclusion(id, version, in: [.inProgress, .closed])
        let assignment = try assignment(assignmentId)
        try link(conclusion, to: assignment, of: conference)
    }

    /// Makes an assignment of a conclusion in a content group of a programme that the actor drafts, led by the party
    /// that answers for it.
    @discardableResult
    package func makeAssignment(
        of id: Key<Conclusion>, in groupId: Key<ContentGroup>, version: Int
    ) throws -> Assignment {
        let (conclusion, conference) = try openConclusion(id, version, in: [.inProgress, .closed])
        try requireUnlinked(conclusion)
        guard let group = try session.find(ContentGroup.self, groupId) else { throw Refusal.absent }
        let programme = try programme(group.programmeId)
        let lead = try parties(of: programme).first {
            !$0.hasLeft && $0.organisationId == conclusion.organisationId
        }
        let assignment = try addAssignment(
            AssignmentDraft(
                title: String(conclusion.text.prefix { $0 != "\n" }.prefix(500)), lead: lead?.id,
                objective: String(conclusion.text.prefix(5000)), deadline: conclusion.due), to: groupId)
        try link(conclusion, to: assignment, of: conference)
        return assignment
    }

    /// Takes back which assignment a conclusion became; the assignment itself stays in its programme.
    package func unlinkConclusion(_ id: Key<Conclusion>, version: Int) throws {
        let (old, conference) = try openConclusion(id, version, in: [.inProgress, .closed])
        guard let assignment = old.assignmentId else {
            throw Refusal.outOfTurn(.conclusionBecomesOneAssignment, "Kết luận này chưa được giao thành nhiệm vụ nào.")
        }
        var conclusion = old
        conclusion.assignmentId = nil
        conclusion.version += 1
        try session.update(conclusion)
        let title = try session.find(Assignment.self, assignment)?.title
        try record("conference.conclusion-unlinked", conference, conclusion.facts.with("Nhiệm vụ", title))
    }

    private func link(_ conclusion: Conclusion, to assignment: Assignment, of conference: Conference) throws {
        try requireUnlinked(conclusion)
        var conclusion = conclusion
        conclusion.assignmentId = assignment.id
        conclusion.version += 1
        try session.update(conclusion)
        try record(
            "conference.conclusion-linked", conference, conclusion.facts.with("Nhiệm vụ", assignment.title))
    }

    private func requireUnlinked(_ conclusion: Conclusion) throws(Refusal) {
        guard conclusion.assignmentId == nil else {
            throw .outOfTurn(.conclusionBecomesOneAssignment, "Kết luận này đã được giao thành một nhiệm vụ.")
        }
    }

    private func openConclusion(
        _ id: Key<Conclusion>, _ seen: Int, in states: Set<Conference.State>
    ) throws -> (Conclusion, Conference) {
        guard let conclusion = try session.find(Conclusion.self, id) else { throw Refusal.absent }
        let conference = try conference(conclusion.conferenceId, runIn: states)
        try requireSeen(seen, now: conclusion.version, of: "Kết luận \(conclusion.position)")
        return (conclusion, conference)
    }

    private func applied(
        _ draft: ConclusionDraft, to conclusion: Conclusion, at conference: Conference
    ) throws -> Conclusion {
        var new = conclusion
        new.text = CleanText.cleaned(draft.text, as: .lines)
        (new.organisationId, new.holdingId, new.ownerName) = try owner(draft.owner, on: conference.day)
        new.due = draft.due
        try requireItem(draft.agendaItemId, of: conference)
        new.agendaItemId = draft.agendaItemId
        guard (1...5000).contains(new.text.count) else {
            throw Refusal.invalid(
                .conclusionNamesItsOwner, "noi-dung", "Hãy ghi nội dung kết luận, không quá 5.000 ký tự.")
        }
        guard (1...300).contains(new.ownerName.count) else {
            throw Refusal.invalid(.conclusionNamesItsOwner, "thuc-hien", "Hãy ghi đơn vị hoặc người thực hiện.")
        }
        guard (new.due ?? .distantFuture) >= conference.day else {
            throw Refusal.invalid(
                .conclusionNamesItsOwner, "thoi-han",
                "Hãy ghi thời hạn từ ngày hội nghị, \(conference.day.vietnamese), trở đi.")
        }
        return new
    }

    private func owner(
        _ owner: ConclusionDraft.Owner, on day: Day
    ) throws -> (Key<Organisation>?, Key<Holding>?, String) {
        switch owner {
        case .organisation(let id): return (id, nil, try organisation(id, on: day).profile.name)
        case .named(let name): return (nil, nil, CleanText.cleaned(name))
        case .holder(let id):
            let held = try heldOffice(id)
            return (held.organisation, id, "\(held.personName) - \(held.title), \(held.organisationName)")
        }
    }
}

extension Conclusion {
    fileprivate var facts: Facts {
        Facts().with("Kết luận", text).with("Thực hiện", ownerName).with("Thời hạn", due?.vietnamese)
    }
}
