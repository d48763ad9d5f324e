internal import Storage
internal import Vietnamese

extension Rule {
    /// A programme is started by those who draft for the organisation that leads it.
    package static let programmeIsStartedByItsLead = Rule("programme.is-started-by-its-lead")
}

extension Work {
    /// Starts a programme as a draft, with its lead and the other parties in the order of the document.
    ///
    /// The clauses are there from the beginning, empty, and so are the standard content groups of the day.
    @discardableResult
    package func startProgramme(
        _ draft: ProgrammeDraft, lead: Key<Organisation>, partners: [Key<Organisation>] = [], withGroups: Bool = true
    ) throws -> Programme {
        let programme = try openProgramme(draft, lead: lead)
        for organisation in [lead] + partners { try join(organisation, programme) }
        if withGroups { try addStandardGroups(to: programme) }
        try index(programme)
        try record("programme.started", programme, programme.facts)
        return programme
    }

    /// Stores a new programme that has no party, clause or group yet.
    func openProgramme(
        _ draft: ProgrammeDraft, lead: Key<Organisation>, previous: Key<Programme>? = nil
    ) throws -> Programme {
        _ = try organisation(lead)
        try require(
            actor.isInstallation || actor.drafts(for: lead), .programmeIsStartedByItsLead,
            "Chương trình do cán bộ tổng hợp hoặc cán bộ của đơn vị chủ trì soạn thảo lập. Hãy nhờ họ lập chương trình này."
        )
        try draft.check()
        try requireParent(draft)
        try loadStandardGroups()
        let programme = Programme(
            id: newKey(), kind: draft.kind, title: draft.title, firstYear: draft.firstYear, lastYear: draft.lastYear,
            leadId: lead, parentId: draft.parentId, previousId: previous, state: .draft, createdAt: now,
            sortKey: SortKey.text(draft.title), version: 1)
        try session.insert(programme)
        try session.insert(
            many: ClauseName.common.map {
                Clause(
                    id: newKey(), programmeId: programme.id, name: $0, text: "", changedAt: now,
                    changedBy: actor.member, version: 1)
            })
        return programme
    }

    /// Changes what a programme is, what it is called and for which years, while its text is open.
    package func alterProgramme(_ id: Key<Programme>, to draft: ProgrammeDraft, version: Int) throws {
        var programme = try openToDrafters(id)
        try requireSeen(version, now: programme.version, of: programme.title)
        try draft.check()
        try requireParent(draft, of: id)
        let old = ProgrammeDraft(programme)
        programme.kind = draft.kind
        programme.title = draft.title
        programme.sortKey = SortKey.text(draft.title)
        programme.firstYear = draft.firstYear
        programme.lastYear = draft.lastYear
        programme.parentId = draft.parentId
        programme.version += 1
        try session.update(programme)
        try index(programme)
        try record(
            "programme.altered", programme,
            Facts().changed("Tên", from: old.title, to: draft.title)
                .changed("Loại", from: old.kind.wording.vietnamese, to: draft.kind.wording.vietnamese)
                .changed("Năm đầu", from: "\(old.firstYear)", to: "\(draft.firstYear)")
                .changed("Năm cuối", from: "\(old.lastYear)", to: "\(draft.lastYear)")
                .changed("Chương trình nhiều năm", from: old.parentId?.rawValue, to: draft.parentId?.rawValue))
    }

    private func requireParent(_ draft: ProgrammeDraft, of id: Key<Programme>? = nil) throws {
        guard let parentId = draft.parentId else { return }
        let parent = try programme(parentId)
        guard parent.id != id, parent.parentId == nil, parent.firstYear < parent.lastYear,
            parent.years.contains(draft.firstYear), parent.years.contains(draft.lastYear)
        else {
            throw Refusal.invalid(
                .parentHoldsTheYears, "chuong-trinh-khung",
                """
                “\(parent.title)” (\(parent.yearText)) không bao trùm các năm đã ghi. Hãy chọn chương trình nhiều năm có cả \
                các năm đó, hoặc để trống.
                """)
        }
    }
}

extension Programme {
    /// What a programme is, as people read it in its history.
    var facts: Facts {
        Facts().with("Tên", title).with("Loại", kind.wording.vietnamese).with("Năm", yearText)
    }
}
