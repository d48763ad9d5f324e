internal import Calendars
internal import Documents
internal import Storage
internal import Vietnamese

/// The offices that the rows of a chunk name, and what the people of the chunk hold of them.
struct OfficesNamed {
    private let work: Work
    private let offices: [Key<Organisation>: [Office]]
    private var holdings: RowMemory<Key<Person>, [Holding]>

    /// The columns behind the fields that the acts on holdings name.
    private static let columns: [String: TableColumn] = [
        "tu-ngay": PersonTable.from, "den-ngay": PersonTable.through, "nguoi": PersonTable.office,
    ]

    init(_ work: Work, in organisations: [Key<Organisation>], heldBy people: [Key<Person>]) throws {
        self.work = work
        let offices = try work.session.all(
            Office.self,
            """
            SELECT * FROM office
            WHERE organisation_id IN (\(list: Set(organisations).sorted())) AND \(Office.visible(to: work.actor))
            ORDER BY rank, id
            """)
        let holdings =
            people.isEmpty
            ? []
            : try work.session.all(
                Holding.self, "SELECT * FROM holding WHERE person_id IN (\(list: people)) ORDER BY valid_from, id")
        self.offices = Dictionary(grouping: offices, by: \.organisationId)
        self.holdings = RowMemory(Dictionary(grouping: holdings, by: \.personId))
    }

    mutating func settle() { holdings.settle() }

    /// Puts a person into the office that the row names, or corrects how they hold it.
    mutating func seat(
        _ person: Person, in organisation: Key<Organisation>, _ row: RowAtHand, _ taken: inout TakenRow
    ) throws {
        guard work.actor.mayKeepOffices(of: organisation) else {
            let column =
                row.optional(PersonTable.officeOrganisation) == nil
                ? PersonTable.office : PersonTable.officeOrganisation
            throw row.refusal(column, ImportWording.organisationOfOthers)
        }
        let office = try office(of: organisation, row)
        let held = (holdings[person.id] ?? []).filter { $0.officeId == office.id }
        let through = row.day(PersonTable.through) ?? .distantFuture
        guard let from = row.day(PersonTable.from) else {
            guard let present = held.first(where: { $0.holds(on: work.today) }) else {
                throw row.refusal(PersonTable.from, ImportWording.required)
            }
            return try correct(present, person, office, row, &taken)
        }
        if let same = held.first(where: { $0.validFrom == from }) {
            return try correct(same, person, office, row, &taken)
        }
        if let other = held.first(where: { $0.validFrom <= through && from <= $0.validThrough }) {
            throw row.refusal(PersonTable.from, ImportWording.heldAlready(other.period))
        }
        try appoint(person, to: office, from: from, row, &taken)
    }

    private mutating func appoint(
        _ person: Person, to office: Office, from day: Day, _ row: RowAtHand, _ taken: inout TakenRow
    ) throws {
        let draft = HoldingDraft(
            from: day, through: row.day(PersonTable.through) ?? .distantFuture,
            decision: row.optional(PersonTable.decision),
            isActing: row.truth(PersonTable.isActing) ?? false, isFullTime: row.truth(PersonTable.isFullTime) ?? true)
        let holding = try row.acting(PersonTable.office, OfficesNamed.columns) {
            try work.appoint(person.id, to: office.id, draft)
        }
        holdings[person.id, default: []].append(holding)
        taken.noteChange()
        taken.changes.note(PersonTable.office, from: nil, to: "\(office.title), \(holding.period.vietnamese)")
        taken.records.append(RecordChange(Holding.noun, from: nil, to: holding))
    }

    private mutating func correct(
        _ holding: Holding, _ person: Person, _ office: Office, _ row: RowAtHand, _ taken: inout TakenRow
    ) throws {
        let old = HoldingDraft(holding)
        var draft = old
        if let day = row.day(PersonTable.through) { draft.through = day }
        if let decision = row.optional(PersonTable.decision) { draft.decision = decision }
        if let isActing = row.truth(PersonTable.isActing) { draft.isActing = isActing }
        if let isFullTime = row.truth(PersonTable.isFullTime) { draft.isFullTime = isFullTime }
        guard draft != old else { return }
        let corrected = try row.acting(PersonTable.office, OfficesNamed.columns) {
            try work.correctHolding(holding.id, to: draft, version: holding.version)
        }
        holdings.remember(
            holdings[person.id, default: []].map { $0.id == corrected.id ? corrected : $0 }, for: person.id)
        taken.noteChange()
        note(from: old, to: draft, &taken.changes)
        taken.records.append(RecordChange(Holding.noun, from: holding, to: corrected))
    }

    private func note(from old: HoldingDraft, to new: HoldingDraft, _ changes: inout FieldChanges) {
        func words(_ truth: Bool) -> String { truth ? "Có" : "Không" }
        changes.note(
            PersonTable.through, from: old.through == .distantFuture ? nil : old.through.vietnamese,
            to: new.through == .distantFuture ? nil : new.through.vietnamese)
        changes.note(PersonTable.decision, from: old.decision, to: new.decision)
        changes.note(PersonTable.isActing, from: words(old.isActing), to: words(new.isActing))
        changes.note(PersonTable.isFullTime, from: words(old.isFullTime), to: words(new.isFullTime))
    }

    /// The office of that title on the day from which it is held.
    private func office(of organisation: Key<Organisation>, _ row: RowAtHand) throws -> Office {
        let day = row.day(PersonTable.from) ?? work.today
        let title = SearchText.exact(row.text(PersonTable.office))
        let all = (offices[organisation] ?? []).filter { $0.holds(on: day) }
        if let office = all.first(where: { SearchText.exact($0.title) == title }) { return office }
        let abbreviated = all.filter { SearchText.exact($0.shortTitle) == title }
        if abbreviated.count == 1 { return abbreviated[0] }
        throw row.refusal(
            PersonTable.office,
            ImportWording.noOffice(
                try work.name(of: organisation, near: day) ?? "tổ chức này", on: day, offices: all.map(\.title)))
    }
}
