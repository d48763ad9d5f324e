internal import Calendars
internal import Storage

extension Rule {
    /// A programme is made from one of an earlier year, and takes over assignments of that one.
    package static let nextYearFollowsAnEarlierOne = Rule("programme.next-year-follows-an-earlier-one")
}

extension Work {
    /// Starts the programme of a later year from one that is there: its parties, citations, clauses and groups, and
    /// those of its assignments that are kept.
    ///
    /// Deadlines move to the same day of the new year; themes, central tasks and superior programmes are of their own
    /// year and stay behind. A lead or partner that no longer takes part leaves its place open.
    ///
    /// - Parameter lead: who leads the drafting now, where the one before is gone; else it stays.
    @discardableResult
    package func startProgramme(
        following id: Key<Programme>, _ draft: ProgrammeDraft, keeping kept: [Key<Assignment>],
        lead: Key<Organisation>? = nil
    ) throws -> Programme {
        let carryover = try carryover(from: id, to: draft.firstYear)
        let old = carryover.programme
        let lines = carryover.lines.filter { kept.contains($0.detail.assignment.id) }
        guard draft.firstYear > old.firstYear, lines.count == Set(kept).count else {
            throw Refusal.invalid(
                .nextYearFollowsAnEarlierOne, "nam",
                "Chương trình mới bắt đầu sau năm \(old.firstYear) và chỉ lấy nhiệm vụ của “\(old.title)”. Hãy chọn lại."
            )
        }
        let new = try openProgramme(draft, lead: lead ?? old.leadId, previous: old.id)
        var parties: [Key<Party>: Key<Party>] = [:]
        for party in carryover.parties { parties[party.id] = try join(party.organisationId, new).id }
        if !carryover.parties.contains(where: { $0.organisationId == new.leadId }) { try join(new.leadId, new) }
        try copyCitations(from: old, to: new)
        try copyClauses(from: old, to: new, parties)
        let groups = try copyGroups(from: old, to: new)
        for line in lines {
            guard let group = groups[line.detail.assignment.groupId] else { continue }
            let draft = line.detail.carried(parties, years: new.firstYear - old.firstYear, into: new.years)
            _ = try insert(draft, in: group, of: new, previous: line.detail.assignment.id)
        }
        try index(new)
        try record(
            "programme.started-from-last-year", new,
            new.facts.with("Từ chương trình", old.title).with("Nhiệm vụ tiếp tục", "\(lines.count)"))
        return new
    }

    private func copyCitations(from old: Programme, to new: Programme) throws {
        try session.insert(
            many: try citations(of: old).map {
                Citation(
                    id: newKey(), programmeId: new.id, position: $0.position, kind: $0.kind, number: $0.number,
                    issuedOn: $0.issuedOn, issuer: $0.issuer, abstract: $0.abstract, validFrom: $0.validFrom,
                    validThrough: $0.validThrough, citedId: $0.citedId, version: 1)
            })
    }

    private func copyClauses(
        from old: Programme, to new: Programme, _ parties: [Key<Party>: Key<Party>]
    ) throws {
        let texts = Dictionary(uniqueKeysWithValues: try clauses(of: old).map { ($0.name.carried(parties), $0.text) })
        for var clause in try clauses(of: new) {
            guard let text = texts[clause.name], !text.isEmpty else { continue }
            clause.text = text
            try session.update(clause)
        }
    }

    private func copyGroups(
        from old: Programme, to new: Programme
    ) throws -> [Key<ContentGroup>: ContentGroup] {
        let pairs = try contentGroups(of: old).map { group in
            (
                group.id,
                ContentGroup(
                    id: newKey(), programmeId: new.id, standardId: group.standardId, title: group.title,
                    position: group.position, version: 1)
            )
        }
        try session.insert(many: pairs.map(\.1))
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}

extension ClauseName {
    /// The clause of the same party in another programme.
    fileprivate func carried(_ parties: [Key<Party>: Key<Party>]) -> ClauseName {
        guard case .responsibilities(let id) = self, let party = parties[id] else { return self }
        return .responsibilities(party)
    }
}

extension AssignmentDetail {
    /// How the assignment is written into the programme of a later year.
    fileprivate func carried(
        _ parties: [Key<Party>: Key<Party>], years: Int, into range: ClosedRange<Int>
    ) -> AssignmentDraft {
        var draft = AssignmentDraft(self)
        draft.lead = draft.lead.flatMap { parties[$0] }
        draft.partners = draft.partners.compactMap { share in parties[share.party].map { .init($0, share.part) } }
        draft.deadline = draft.deadline.map { $0.inYear($0.year + years) }.flatMap {
            range.contains($0.year) ? $0 : nil
        }
        let firstDay = Day(year: range.lowerBound, month: 1, day: 1) ?? .distantPast
        draft.areas = areas.filter { $0.holds(on: firstDay) }.map(\.id)
        draft.themeId = nil
        draft.concretisesId = nil
        return draft
    }
}

extension Day {
    /// The same day of another year; 29 February becomes the 28th where there is none.
    fileprivate func inYear(_ year: Int) -> Day {
        Day(year: year, month: month, day: dayOfMonth) ?? Day(year: year, month: month, day: 28) ?? self
    }
}
