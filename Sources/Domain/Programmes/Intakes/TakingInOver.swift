internal import Storage
internal import Vietnamese

extension Rule {
    /// A file is put over a programme of its own years.
    package static let intakeIsOfTheYears = Rule("intake.is-of-the-programmes-years")
}

extension Work {
    /// Puts a file over a draft that is there, as one cloned from last year: what the file says is changed or added, what
    /// it does not say stays.
    ///
    /// Assignments are known by their titles. The text before and after is kept as versions, so that it can be undone.
    @discardableResult
    package func takeIn(
        _ draft: IntakeDraft, over id: Key<Programme>, version: Int, isAnother: Bool = false
    ) throws -> TakenIn {
        let programme = try openToDrafters(id)
        try requireSeen(version, now: programme.version, of: programme.title)
        let plan = try planIntake(draft, over: programme)
        if !isAnother, try programmes(takenFrom: draft.fingerprint).contains(where: { $0.id == id }) {
            throw Refusal.outOfTurn(
                .fileIsTakenInOnce,
                "Tệp này đã được nhập vào chương trình này. Hãy chọn tệp khác, hoặc xác nhận nhập lại.")
        }
        let before = try recordVersion(of: id, note: "Trước khi nhập tệp “\(draft.fileName.prefix(200))”")
        let parties = try joinMissing(plan.parties, to: programme)
        try add(plan, to: programme)
        try write(plan, parties, into: programme)
        var over = try IntakeOver(programme, parties, self)
        for group in plan.groups { try over.take(group) }
        let after = try recordVersion(of: id, note: "Sau khi nhập tệp “\(draft.fileName.prefix(200))”")
        try keep(draft, plan, as: id, before: before.id, after: after.id)
        let touched = try touch(try self.programme(id))
        try record(
            "programme.taken-in-over", touched,
            Facts().with("Tệp", draft.fileName).with("Dấu vân tay", draft.fingerprint)
                .with("Nhiệm vụ thêm", "\(over.added)").with("Nhiệm vụ sửa", "\(over.changed)")
                .with("Chưa đưa vào", "\(plan.unread.count) chỗ"))
        return TakenIn(
            programme: touched, unread: plan.unread, added: over.added, changed: over.changed,
            untouched: over.untouched)
    }

    /// What putting a file over a programme would make of it.
    package func planIntake(_ draft: IntakeDraft, over programme: Programme) throws -> IntakePlan {
        var draft = draft
        draft.lead = programme.leadId
        let plan = try planIntake(draft)
        guard plan.programme.firstYear == programme.firstYear, plan.programme.lastYear == programme.lastYear else {
            throw Refusal.invalid(
                .intakeIsOfTheYears, "nam",
                """
                Tệp là dự thảo năm \(plan.programme.firstYear), còn chương trình này là năm \(programme.yearText). Hãy sửa \
                năm ở bản xem trước nếu tệp ghi nhầm, hoặc chọn chương trình khác.
                """)
        }
        return plan
    }

    private func joinMissing(
        _ organisations: [Key<Organisation>], to programme: Programme
    ) throws -> [Key<Organisation>: Key<Party>] {
        let present = try parties(of: programme).filter { !$0.hasLeft }
        var parties = Dictionary(uniqueKeysWithValues: present.map { ($0.organisationId, $0.id) })
        for organisation in organisations where parties[organisation] == nil {
            let party = try join(organisation, programme)
            parties[organisation] = party.id
            try record("programme.party-joined", programme, Facts().with("Đơn vị", party.name))
        }
        return parties
    }

    /// Adds the citations and themes that are not there yet.
    private func add(_ plan: IntakePlan, to programme: Programme) throws {
        let known = Set(try citations(of: programme).map { SearchText.folded($0.line) })
        for citation in plan.citations where !known.contains(SearchText.folded(citation.line)) {
            try addCitation(citation, to: programme.id)
        }
        let chosen = try themes(of: programme).map(\.id)
        let new = plan.themes.filter { !chosen.contains($0) }
        guard !new.isEmpty else { return }
        try chooseThemes(chosen + new, for: programme.id, version: try self.programme(programme.id).version)
    }
}

extension CitationDraft {
    /// As it stands in the text.
    var line: String {
        Citation(id: Key(rawValue: ""), programmeId: Key(rawValue: ""), position: 1, self, version: 1).line
    }
}

/// Puts the groups of a file over those of a programme.
private struct IntakeOver {
    private let work: Work
    private let programme: Programme
    private let parties: [Key<Organisation>: Key<Party>]
    private var groups: [ContentGroup]
    private var known: [String: [AssignmentDetail]]
    private(set) var added = 0
    private(set) var changed = 0

    init(_ programme: Programme, _ parties: [Key<Organisation>: Key<Party>], _ work: Work) throws {
        self.work = work
        self.programme = programme
        self.parties = parties
        groups = try work.contentGroups(of: programme)
        known = Dictionary(grouping: try work.assignments(of: programme)) {
            SearchText.folded($0.assignment.title)
        }
    }

    /// Titles of assignments that the file did not name, in alphabetical order.
    var untouched: [String] {
        known.values.flatMap { $0 }.map(\.assignment.title).sorted { SortKey.text($0) < SortKey.text($1) }
    }

    mutating func take(_ planned: IntakePlan.PlannedGroup) throws {
        var group =
            groups.first { SearchText.folded($0.title) == SearchText.folded(planned.title) }
            ?? groups.first { planned.standard != nil && $0.standardId == planned.standard }
        for assignment in planned.assignments {
            let draft = assignment.joined(parties)
            let title = SearchText.folded(draft.title)
            if let old = known[title]?.first {
                known[title]?.removeFirst()
                let merged = AssignmentDraft(old).overlaid(by: draft)
                if merged != AssignmentDraft(old) { changed += 1 }
                try work.alterAssignment(old.assignment.id, to: merged, version: old.assignment.version)
            } else {
                let place = try group ?? open(planned)
                group = place
                try work.addAssignment(draft, to: place.id)
                added += 1
            }
        }
        if group == nil { _ = try open(planned) }
    }

    private mutating func open(_ planned: IntakePlan.PlannedGroup) throws -> ContentGroup {
        let group = try work.addContentGroup(planned.title, standard: planned.standard, to: programme.id)
        groups.append(group)
        return group
    }
}

extension AssignmentDraft {
    /// What a file says put over what is there; what it leaves open stays.
    func overlaid(by file: AssignmentDraft) -> AssignmentDraft {
        var new = self
        new.lead = file.lead ?? lead
        if !file.partners.isEmpty {
            new.partners = file.partners.map { share in
                let old = partners.first { $0.party == share.party }?.part ?? ""
                return share.part.isEmpty ? Share(share.party, old) : share
            }
        }
        new.partners.removeAll { $0.party == new.lead }
        if !file.objective.isEmpty { new.objective = file.objective }
        if !file.amount.isEmpty { new.amount = file.amount }
        if file.target != nil || !file.unit.isEmpty { (new.target, new.unit) = (file.target, file.unit) }
        if file.deadline != nil || !file.phase.isEmpty { (new.deadline, new.phase) = (file.deadline, file.phase) }
        if !file.areas.isEmpty { new.areas = file.areas }
        if !file.product.isEmpty { new.product = file.product }
        new.money = file.money ?? money
        if !file.moneySource.isEmpty { new.moneySource = file.moneySource }
        new.isFlagship = isFlagship || file.isFlagship
        new.themeId = file.themeId ?? themeId
        new.concretisesId = file.concretisesId ?? concretisesId
        return new
    }
}
