internal import Calendars
internal import Documents
internal import Storage

/// Takes the rows of organisations: new ones are founded, known ones get the name and the superiors of the row.
struct OrganisationRows: RowTaking {
    static let leading = OrganisationTable.code

    /// The columns behind the fields that acts name.
    private static let columns: [String: TableColumn] = [
        "ma": OrganisationTable.code, "ten": OrganisationTable.name, "ten-ngan": OrganisationTable.shortName,
        "ky-hieu": OrganisationTable.symbol, "quyen-han": OrganisationTable.signerPrefix,
        "dia-ban": OrganisationTable.area,
        "tu-ngay": OrganisationTable.from, "den-ngay": OrganisationTable.through,
    ]

    private let work: Work
    private let areas: AreasNamed
    private var organisations: KnownOrganisations
    private var profiles: RowMemory<Key<Organisation>, [OrganisationProfile]>
    private var edges: RowMemory<Key<Organisation>, [OrganisationEdge]>

    init(_ work: Work, _ rows: [RowContent]) throws {
        self.work = work
        let columns = [OrganisationTable.code] + OrganisationTable.superiors.map(\.column)
        organisations = try KnownOrganisations(work, codes: columns.flatMap { column in rows.map { $0.text(column) } })
        areas = try AreasNamed(work, codes: rows.map { $0.text(OrganisationTable.area) })
        let ids = organisations.ids
        let profiles = try work.session.all(
            OrganisationProfile.self,
            "SELECT * FROM organisation_profile WHERE organisation_id IN (\(list: ids)) ORDER BY valid_from")
        let edges = try work.session.all(
            OrganisationEdge.self,
            "SELECT * FROM organisation_edge WHERE inferior_id IN (\(list: ids)) ORDER BY valid_from")
        self.profiles = RowMemory(Dictionary(grouping: profiles, by: \.organisationId))
        self.edges = RowMemory(Dictionary(grouping: edges, by: \.inferiorId))
    }

    mutating func settle() {
        organisations.settle()
        profiles.settle()
        edges.settle()
    }

    mutating func take(_ row: RowAtHand) throws -> TakenRow {
        var taken = TakenRow()
        let organisation: Organisation
        if let known = organisations[row.text(OrganisationTable.code)] {
            organisation = try update(known, row, &taken)
        } else {
            organisation = try found(row, &taken)
        }
        for (column, relation) in OrganisationTable.superiors {
            try place(organisation, under: column, relation, row, &taken)
        }
        return taken
    }

    // MARK: New organisations

    private mutating func found(_ row: RowAtHand, _ taken: inout TakenRow) throws -> Organisation {
        guard let kind = Organisation.Kind(rawValue: row.text(OrganisationTable.kind)) else {
            throw row.refusal(OrganisationTable.kind, ImportWording.required)
        }
        guard let day = row.day(OrganisationTable.from) else {
            throw row.refusal(OrganisationTable.from, ImportWording.required)
        }
        let area = try areas.area(of: row, on: day)
        let draft = draft(from: ProfileDraft(name: row.text(OrganisationTable.name), areaId: area?.id, kind: kind), row)
        let organisation = try row.acting(OrganisationTable.code, OrganisationRows.columns) {
            try work.createOrganisation(
                code: row.text(OrganisationTable.code), kind: kind, profile: draft, from: day,
                through: row.day(OrganisationTable.through) ?? .distantFuture,
                legalBasis: row.optional(OrganisationTable.legalBasis))
        }
        let profiles = try work.profiles(of: organisation)
        organisations.add(organisation)
        self.profiles.remember(profiles, for: organisation.id)
        taken.finding = .created
        taken.changes.note(OrganisationTable.name, from: nil, to: draft.name)
        taken.records.append(RecordChange(Organisation.noun, from: nil, to: organisation))
        taken.records += profiles.map { RecordChange("organisation_profile", from: nil, to: $0) }
        return organisation
    }

    // MARK: Known organisations

    private mutating func update(_ known: Organisation, _ row: RowAtHand, _ taken: inout TakenRow) throws
        -> Organisation
    {
        try refuseWhatFilesDoNotChange(known, row)
        let profiles = profiles[known.id] ?? []
        let day = row.day(OrganisationTable.from)
        guard let old = profile(among: profiles, from: day) else {
            throw row.refusal(
                OrganisationTable.from, "ở trước ngày đầu của tổ chức (\(known.period.vietnamese)). Hãy ghi lại ngày.")
        }
        let from = day ?? old.validFrom
        var draft = draft(from: ProfileDraft(old), row)
        if let area = try areas.area(of: row, on: max(from, old.validFrom)) { draft.areaId = area.id }
        if let name = row.optional(OrganisationTable.name), row.optional(OrganisationTable.shortName) == nil,
            old.shortName == old.name
        {
            draft.shortName = name
        }
        guard draft != ProfileDraft(old) else {
            guard from == old.validFrom else {
                throw row.refusal(
                    OrganisationTable.from,
                    "khác ngày đã ghi (\(old.validFrom.vietnamese)) mà tên gọi không đổi. Muốn sửa ngày, hãy sửa ở trang của tổ chức."
                )
            }
            return known
        }
        try row.acting(OrganisationTable.name, OrganisationRows.columns) {
            if from == old.validFrom {
                try work.correctProfile(old.id, to: draft, version: known.version)
            } else {
                try work.changeProfile(of: known.id, to: draft, from: from, version: known.version)
            }
        }
        return try noteNew(draft, of: known, from: from, instead: old, &taken)
    }

    /// Reads again what the act made of the organisation, and keeps what it was.
    private mutating func noteNew(
        _ draft: ProfileDraft, of known: Organisation, from day: Day, instead old: OrganisationProfile,
        _ taken: inout TakenRow
    ) throws -> Organisation {
        taken.noteChange()
        let before = Dictionary((profiles[known.id] ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let organisation = try work.organisation(known.id)
        let after = try work.profiles(of: organisation)
        organisations.add(organisation)
        profiles.remember(after, for: known.id)
        taken.records.append(RecordChange(Organisation.noun, from: known, to: organisation))
        taken.records += after.compactMap { profile in
            let change = RecordChange("organisation_profile", from: before[profile.id], to: profile)
            return change.before == change.after ? nil : change
        }
        if day != old.validFrom {
            taken.changes.note(OrganisationTable.from, from: old.validFrom.vietnamese, to: day.vietnamese)
        }
        try noteChanges(from: ProfileDraft(old), to: draft, &taken.changes)
        return organisation
    }

    private func noteChanges(from old: ProfileDraft, to new: ProfileDraft, _ changes: inout FieldChanges) throws {
        changes.note(OrganisationTable.name, from: old.name, to: new.name)
        changes.note(OrganisationTable.shortName, from: old.shortName, to: new.shortName)
        changes.note(OrganisationTable.symbol, from: old.symbol.nonEmpty, to: new.symbol.nonEmpty)
        changes.note(
            OrganisationTable.headship, from: old.headship.wording.vietnamese, to: new.headship.wording.vietnamese)
        changes.note(OrganisationTable.signerPrefix, from: old.signerPrefix.nonEmpty, to: new.signerPrefix.nonEmpty)
        changes.note(
            OrganisationTable.documentStyle, from: old.documentStyle.wording.vietnamese,
            to: new.documentStyle.wording.vietnamese)
        guard old.areaId != new.areaId else { return }
        let names = try [old.areaId, new.areaId].map { id in
            try id.flatMap { try work.session.find(Area.self, $0)?.name }
        }
        changes.note(OrganisationTable.areaName, from: names[0], to: names[1])
    }

    /// The profile that begins on the day, or the one in which the day lies; without a day the one of today or the last.
    private func profile(among profiles: [OrganisationProfile], from day: Day?) -> OrganisationProfile? {
        guard let day else { return profiles.first { $0.holds(on: work.today) } ?? profiles.last }
        return profiles.first { $0.holds(on: day) }
    }

    private func refuseWhatFilesDoNotChange(_ known: Organisation, _ row: RowAtHand) throws {
        if let kind = row.optional(OrganisationTable.kind), kind != known.kind.rawValue {
            throw row.refusal(
                OrganisationTable.kind,
                "khác loại đã ghi của tổ chức (\(known.kind.wording.vietnamese)); loại không đổi được.")
        }
        if let day = row.day(OrganisationTable.through), day != known.validThrough {
            throw row.refusal(
                OrganisationTable.through,
                "khác với đã ghi. Việc kết thúc tổ chức làm ở trang của tổ chức, vì kéo theo chức vụ và quan hệ.")
        }
        if let basis = row.optional(OrganisationTable.legalBasis), basis != known.legalBasis {
            throw row.refusal(OrganisationTable.legalBasis, "khác với đã ghi; căn cứ thành lập không đổi bằng tệp.")
        }
    }

    /// What the row says over what stands; an empty cell leaves things as they are.
    private func draft(from standing: ProfileDraft, _ row: RowAtHand) -> ProfileDraft {
        var draft = standing
        if let name = row.optional(OrganisationTable.name) { draft.name = name }
        if let short = row.optional(OrganisationTable.shortName) { draft.shortName = short }
        if let symbol = row.optional(OrganisationTable.symbol) { draft.symbol = symbol }
        if let style = OrganisationProfile.DocumentStyle(rawValue: row.text(OrganisationTable.documentStyle)) {
            draft.documentStyle = style
        }
        if let headship = OrganisationProfile.Headship(rawValue: row.text(OrganisationTable.headship)) {
            draft.headship = headship
            if headship == .single { draft.signerPrefix = "" }
        }
        if let prefix = row.optional(OrganisationTable.signerPrefix) { draft.signerPrefix = prefix }
        return draft
    }

    // MARK: Superiors

    private mutating func place(
        _ organisation: Organisation, under column: TableColumn, _ relation: OrganisationEdge.Relation,
        _ row: RowAtHand,
        _ taken: inout TakenRow
    ) throws {
        guard let code = row.optional(column) else { return }
        guard let superior = organisations[code] else { throw row.refusal(column, ImportWording.noSuchOrganisation) }
        let wanted = max(row.day(OrganisationTable.from) ?? work.today, organisation.validFrom, superior.validFrom)
        let standing = (edges[organisation.id] ?? []).filter { $0.relation == relation }
        if standing.contains(where: { $0.superiorId == superior.id && $0.validThrough >= wanted }) { return }
        let edge = try row.acting(column, ["cap-tren": column, "tu-ngay": OrganisationTable.from]) {
            try work.addEdge(superior: superior.id, inferior: organisation.id, relation: relation, from: wanted)
        }
        edges[organisation.id, default: []].append(edge)
        taken.noteChange()
        taken.changes.note(column, from: nil, to: superior.code)
        taken.records.append(RecordChange(OrganisationEdge.noun, from: nil, to: edge))
    }
}
