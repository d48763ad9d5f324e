internal import Documents
internal import Storage
internal import Vietnamese

/// Understands the cells of a row as an assignment of one programme; what has no column stays as it is.
struct AssignmentRowReading {
    private let columns: Set<String>
    private let groups: [ContentGroup]
    private let parties: [Party]
    private let words: PartyWords
    private let themes: [Theme]
    private let areas: AreasMeant
    private let work: Work

    init(_ columns: Set<String>, _ programme: Programme, _ work: Work) throws {
        self.columns = columns
        self.work = work
        groups = try work.contentGroups(of: programme)
        parties = try work.parties(of: programme).filter { !$0.hasLeft }
        words = PartyWords(parties.map(\.name))
        themes = try programme.years.prefix(20).flatMap { try work.themes(of: $0) }
        areas = try AreasMeant(work, lead: programme.leadId)
    }

    /// Everything that is wrong with the names in a row, so that one sending tells of all of it.
    func problems(_ row: RowAtHand, _ known: AssignmentDetail?) throws -> [CellProblem] {
        let readings: [(TableColumn, () throws -> Void)] = [
            (AssignmentColumns.lead, { _ = try lead(row, known) }),
            (AssignmentColumns.partners, { _ = try partners(row, known) }),
            (AssignmentColumns.target, { _ = try target(row) }),
            (AssignmentColumns.areas, { _ = try areas(row, instead: []) }),
            (AssignmentColumns.theme, { _ = try theme(row, known) }),
        ]
        let named = readings.filter { has($0.0) }.map(\.1)
        return try ([{ _ = try group(row, known) }] + named).flatMap { read -> [CellProblem] in
            do { try read() } catch let refusal as RowRefusal { return refusal.problems }
            return []
        }
    }

    /// The group in which the row stands.
    func group(_ row: RowAtHand, _ known: AssignmentDetail?) throws -> ContentGroup {
        let title = row.text(AssignmentColumns.group)
        if let known, title.isEmpty || SearchText.folded(title) == SearchText.folded(known.groupTitle),
            let own = groups.first(where: { $0.id == known.assignment.groupId })
        {
            return own
        }
        let found = groups.filter { SearchText.folded($0.title) == SearchText.folded(title) }
        guard let group = found.first, found.count == 1 else {
            let names = groups.map { "“\($0.title)”" }.joined(separator: ", ")
            throw row.refusal(
                AssignmentColumns.group,
                title.isEmpty
                    ? "chưa có giá trị; hãy ghi một trong các nhóm: \(names)."
                    : "không phải một nhóm nội dung của chương trình. Hãy ghi đúng một trong: \(names).")
        }
        return group
    }

    /// The assignment as the row says it.
    func draft(_ row: RowAtHand, _ known: AssignmentDetail?) throws -> AssignmentDraft {
        let old = known.map { AssignmentDraft($0) } ?? AssignmentDraft(title: "")
        func text(_ column: TableColumn, _ old: String) -> String { has(column) ? row.text(column) : old }
        return try AssignmentDraft(
            title: row.text(AssignmentColumns.title),
            lead: has(AssignmentColumns.lead) ? lead(row, known) : old.lead,
            partners: has(AssignmentColumns.partners) ? partners(row, known) : old.partners,
            objective: text(AssignmentColumns.objective, old.objective),
            amount: text(AssignmentColumns.amount, old.amount), unit: text(AssignmentColumns.unit, old.unit),
            target: has(AssignmentColumns.target) ? target(row) : old.target,
            deadline: has(AssignmentColumns.deadline) ? row.day(AssignmentColumns.deadline) : old.deadline,
            phase: text(AssignmentColumns.phase, old.phase),
            areas: has(AssignmentColumns.areas) ? areas(row, instead: old.areas) : old.areas,
            product: text(AssignmentColumns.product, old.product),
            money: has(AssignmentColumns.money) ? Int(row.text(AssignmentColumns.money)) : old.money,
            moneySource: text(AssignmentColumns.source, old.moneySource),
            isFlagship: has(AssignmentColumns.flagship)
                ? row.truth(AssignmentColumns.flagship) ?? false : old.isFlagship,
            themeId: has(AssignmentColumns.theme) ? theme(row, known) : old.themeId,
            concretisesId: old.concretisesId)
    }

    private func has(_ column: TableColumn) -> Bool { columns.contains(column.key) }

    private func lead(_ row: RowAtHand, _ known: AssignmentDetail?) throws -> Key<Party>? {
        let name = row.text(AssignmentColumns.lead)
        guard !name.isEmpty, name != known?.lead?.name else { return name.isEmpty ? nil : known?.lead?.id }
        return try party(name, AssignmentColumns.lead, row)
    }

    private func party(_ name: String, _ column: TableColumn, _ row: RowAtHand) throws -> Key<Party> {
        let folded = SearchText.folded(name)
        let exact = parties.filter { SearchText.folded($0.name) == folded }
        let meant =
            exact.isEmpty ? words.party(named: name).map { found in parties.filter { $0.name == found } } : exact
        guard let party = meant?.first, meant?.count == 1 else {
            throw row.refusal(
                column,
                "\(mention(name, column, row))không phải một bên đang tham gia. Các bên: \(parties.map(\.name).joined(separator: "; "))."
            )
        }
        return party.id
    }

    /// The name at the beginning of a sentence, where the cell holds more than it.
    private func mention(_ name: String, _ column: TableColumn, _ row: RowAtHand) -> String {
        row.text(column) == name ? "" : "“\(name)” "
    }

    private func partners(_ row: RowAtHand, _ known: AssignmentDetail?) throws -> [AssignmentDraft.Share] {
        try PartnerCell.shares(in: row.text(AssignmentColumns.partners)).map { share in
            let own = known?.partners.first { $0.name == share.name }?.partyId
            return .init(try own ?? party(share.name, AssignmentColumns.partners, row), share.part)
        }
    }

    private func target(_ row: RowAtHand) throws -> Quantity? {
        let text = row.text(AssignmentColumns.target)
        guard !text.isEmpty else { return nil }
        guard let target = Quantity(text) else {
            throw row.refusal(AssignmentColumns.target, "không phải một số. Hãy ghi một số, ví dụ 1.200 hoặc 97,5.")
        }
        return target
    }

    private func areas(_ row: RowAtHand, instead old: [Key<Area>]) throws -> [Key<Area>] {
        let names = row.text(AssignmentColumns.areas).split { $0 == ";" || $0 == "\n" }
            .map { CleanText.cleaned(String($0)) }.filter { !$0.isEmpty }
        let meant = try names.map { name in
            guard let area = try areas.area(named: name) else {
                throw row.refusal(
                    AssignmentColumns.areas,
                    "\(mention(name, AssignmentColumns.areas, row))không phải địa bàn nào, hoặc là tên của nhiều nơi. Hãy ghi kèm mã, xem ở trang Địa bàn."
                )
            }
            return area.id
        }
        return Set(meant) == Set(old) && meant.count == old.count ? old : meant
    }

    private func theme(_ row: RowAtHand, _ known: AssignmentDetail?) throws -> Key<Theme>? {
        let title = row.text(AssignmentColumns.theme)
        guard !title.isEmpty else { return nil }
        if let own = known?.theme, own.title == title { return own.id }
        guard let theme = themes.first(where: { SearchText.folded($0.title) == SearchText.folded(title) }) else {
            throw row.refusal(
                AssignmentColumns.theme,
                "không phải một chủ đề của năm. Hãy ghi đúng tên chủ đề, hoặc ghi chủ đề ở Bố cục.")
        }
        return theme.id
    }

    /// The assignment as it would be shown with these words.
    func detail(
        _ draft: AssignmentDraft, over known: AssignmentDetail, in group: ContentGroup
    ) throws -> AssignmentDetail {
        let areas = try work.session.all(
            Area.self, "SELECT * FROM area WHERE id IN (\(list: draft.areas)) ORDER BY sort_key, id")
        let names = Dictionary(parties.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        return AssignmentDetail(
            assignment: draft.applied(to: known.assignment, at: known.assignment.changedAt, by: nil),
            groupTitle: group.title, lead: parties.first { $0.id == draft.lead },
            partners: draft.partners.map { .init(partyId: $0.party, name: names[$0.party] ?? "", part: $0.part) },
            areas: areas, theme: draft.themeId.flatMap { id in themes.first { $0.id == id } ?? known.theme },
            outcome: known.outcome, isOfFunction: nil, missing: [])
    }
}
