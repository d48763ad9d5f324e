internal import Storage

extension Rule {
    /// A file is taken in once it is known who leads the programme and for which years it is.
    package static let intakeNamesLeadAndYears = Rule("intake.names-lead-and-years")
    /// One file makes one programme, unless somebody says that it shall make another.
    package static let fileIsTakenInOnce = Rule("intake.file-is-taken-in-once")
}

/// What came of taking a file in.
package struct TakenIn: Sendable {
    package let programme: Programme
    /// What of the file stands nowhere in the programme.
    package let unread: [ProgrammeReading.Unread]
    package let added: Int
    /// Assignments that were there and say something else now.
    package var changed = 0
    /// Assignments that were there and are not in the file.
    package var untouched: [String] = []
}

extension Work {
    /// Makes a programme out of a file, as a draft: parties, citations, themes, clauses, groups and assignments.
    ///
    /// What of the file finds no place is kept with it. To take it back, the draft is discarded.
    ///
    /// - Parameter isAnother: somebody knows that the same file became a programme before, and wants a second.
    @discardableResult
    package func takeIn(_ draft: IntakeDraft, isAnother: Bool = false) throws -> TakenIn {
        let plan = try planIntake(draft)
        if !isAnother { try requireFirstIntake(draft) }
        let opened = try openProgramme(plan.programme, lead: plan.lead)
        var parties: [Key<Organisation>: Key<Party>] = [:]
        for organisation in plan.parties { parties[organisation] = try join(organisation, opened).id }
        for citation in plan.citations { try addCitation(citation, to: opened.id) }
        if !plan.themes.isEmpty { try chooseThemes(plan.themes, for: opened.id, version: opened.version) }
        try write(plan, parties, into: opened)
        for group in plan.groups {
            let made = try addContentGroup(group.title, standard: group.standard, to: opened.id)
            for assignment in group.assignments { try addAssignment(assignment.joined(parties), to: made.id) }
        }
        try keep(draft, plan, as: opened.id)
        let programme = try programme(opened.id)
        try index(programme)
        try record(
            "programme.taken-in", programme,
            programme.facts.with("Tệp", draft.fileName).with("Dấu vân tay", draft.fingerprint)
                .with("Nhiệm vụ", "\(plan.assignments)").with("Chưa đưa vào", "\(plan.unread.count) chỗ"))
        return TakenIn(programme: programme, unread: plan.unread, added: plan.assignments)
    }

    /// Keeps how a file was understood and what of it found no place.
    func keep(
        _ draft: IntakeDraft, _ plan: IntakePlan, as id: Key<Programme>, before: Key<ProgrammeVersion>? = nil,
        after: Key<ProgrammeVersion>? = nil
    ) throws {
        try session.insert(
            Intake(
                id: newKey(), programmeId: id, fileName: draft.fileName, fingerprint: draft.fingerprint,
                reading: draft.reading.json, unread: JSONText.encode(plan.unread), beforeId: before, afterId: after,
                takenAt: now, takenBy: actor.member))
    }

    /// The files that a programme was made of, for those who draft it; the caller has found it.
    package func intakes(of programme: Programme) throws -> [Intake] {
        guard actor.mayDraft(programme) else { return [] }
        return try session.all(
            Intake.self, "SELECT * FROM intake WHERE programme_id = \(programme.id) ORDER BY taken_at, id")
    }

    /// The programmes that a file became before, as far as the actor sees them.
    package func programmes(takenFrom fingerprint: String) throws -> [Programme] {
        try session.all(
            Programme.self,
            """
            SELECT * FROM programme
            WHERE id IN (SELECT programme_id FROM intake WHERE fingerprint = \(fingerprint))
              AND \(Programme.visible(to: actor, on: today))
            ORDER BY created_at, id
            """)
    }

    private func requireFirstIntake(_ draft: IntakeDraft) throws {
        guard let known = try programmes(takenFrom: draft.fingerprint).first else { return }
        throw Refusal.outOfTurn(
            .fileIsTakenInOnce,
            """
            Tệp này đã được nhập thành “\(known.title)” (\(known.yearText)). Hãy mở chương trình đó, bỏ dự thảo đó trước, \
            hoặc xác nhận nhập thành một chương trình nữa.
            """)
    }

    /// Writes the clauses of which the file says something.
    func write(
        _ plan: IntakePlan, _ parties: [Key<Organisation>: Key<Party>], into programme: Programme
    ) throws {
        var texts = plan.clauses
        for (organisation, text) in plan.responsibilities {
            if let party = parties[organisation] { texts[.responsibilities(party)] = text }
        }
        for clause in try clauses(of: programme) {
            if let text = texts[clause.name], !text.isEmpty {
                try writeClause(clause.id, text, version: clause.version)
            }
        }
    }
}

extension IntakePlan.PlannedAssignment {
    /// With the parties of the programme that is there now.
    func joined(_ parties: [Key<Organisation>: Key<Party>]) -> AssignmentDraft {
        var joined = draft
        joined.lead = lead.flatMap { parties[$0] }
        joined.partners = partners.compactMap { share in parties[share.organisation].map { .init($0, share.part) } }
        return joined
    }
}
