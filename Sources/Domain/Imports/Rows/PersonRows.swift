internal import Calendars
internal import Documents
internal import Storage
internal import Vietnamese

/// Takes the rows of people: the person is found or entered, then brought up to date, then given the office.
struct PersonRows: RowTaking {
    static let leading = PersonTable.code

    private let work: Work
    private let organisations: KnownOrganisations
    private var people: PeopleNamed
    private var seats: OfficesNamed

    /// The columns behind the fields that the acts on people name.
    private static let columns: [String: TableColumn] = [
        "ma": PersonTable.code, "ho-ten": PersonTable.name, "la-nguoi-khac": PersonTable.name,
        "ngay-sinh": PersonTable.bornOn,
        "dien-thoai": PersonTable.telephone, "thu-dien-tu": PersonTable.email, "to-chuc": PersonTable.keeper,
    ]

    init(_ work: Work, _ rows: [RowContent]) throws {
        self.work = work
        organisations = try KnownOrganisations(
            work,
            codes: [PersonTable.keeper, PersonTable.officeOrganisation].flatMap { column in rows.map { $0.text(column) }
            })
        people = try PeopleNamed(work, rows, keptBy: organisations.ids)
        let isAboutOffices = rows.contains { $0.optional(PersonTable.office) != nil }
        seats =
            isAboutOffices
            ? try OfficesNamed(work, in: organisations.ids + people.keepers, heldBy: people.ids)
            : try OfficesNamed(work, in: [], heldBy: [])
    }

    mutating func settle() {
        people.settle()
        seats.settle()
    }

    mutating func take(_ row: RowAtHand) throws -> TakenRow {
        let named = try organisation(PersonTable.keeper, row)
        let seated = try organisation(PersonTable.officeOrganisation, row)
        var taken = TakenRow()
        let person: Person
        if let known = try known(row, keptBy: named ?? seated) {
            person = try update(known, keptBy: named, row, &taken)
        } else {
            person = try enter(row, keptBy: named ?? seated, &taken)
        }
        guard row.optional(PersonTable.office) != nil else {
            let speaksOfOffice = row.day(PersonTable.from) != nil || row.day(PersonTable.through) != nil
            guard !speaksOfOffice else { throw row.refusal(PersonTable.office, ImportWording.required) }
            return taken
        }
        try seats.seat(person, in: seated?.id ?? named?.id ?? person.organisationId, row, &taken)
        return taken
    }

    private func organisation(_ column: TableColumn, _ row: RowAtHand) throws -> Organisation? {
        guard let code = row.optional(column) else { return nil }
        guard let found = organisations[code] else { throw row.refusal(column, ImportWording.noSuchOrganisation) }
        return found
    }

    // MARK: Who it is

    /// The person the row means, as far as the actor may know of anybody.
    private func known(_ row: RowAtHand, keptBy organisation: Organisation?) throws -> Person? {
        if let code = row.optional(PersonTable.code) { return people[code] }
        guard let organisation else { throw row.refusal(PersonTable.keeper, ImportWording.required) }
        try requireKeeper(of: organisation, row)
        let sameName = people.kept(by: organisation.id, named: row.text(PersonTable.name))
        guard let bornOn = row.day(PersonTable.bornOn) else {
            guard sameName.count > 1 else { return sameName.first }
            throw row.refusal(PersonTable.code, ImportWording.perhapsKnown(sameName[0].fullName, sameName.map(\.code)))
        }
        if let same = sameName.first(where: { $0.bornOn == bornOn }) { return same }
        let perhaps = sameName.filter { $0.bornOn == nil }
        guard perhaps.isEmpty else {
            throw row.refusal(PersonTable.code, ImportWording.perhapsKnown(perhaps[0].fullName, perhaps.map(\.code)))
        }
        return nil
    }

    private func requireKeeper(of organisation: Organisation, _ row: RowAtHand) throws {
        guard !work.actor.mayKeepPeople(of: organisation.id) else { return }
        let column = row.optional(PersonTable.keeper) == nil ? PersonTable.officeOrganisation : PersonTable.keeper
        throw row.refusal(column, ImportWording.organisationOfOthers)
    }

    // MARK: New people

    private mutating func enter(_ row: RowAtHand, keptBy organisation: Organisation?, _ taken: inout TakenRow) throws
        -> Person
    {
        guard let organisation else { throw row.refusal(PersonTable.keeper, ImportWording.required) }
        try requireKeeper(of: organisation, row)
        let code = row.optional(PersonTable.code)
        if let code { try requireCodeOfTheirOwn(code, organisation, row) }
        let draft = PersonDraft(
            fullName: row.text(PersonTable.name), bornOn: row.day(PersonTable.bornOn),
            gender: Person.Gender(rawValue: row.text(PersonTable.gender)), telephone: telephone(row),
            email: row.optional(PersonTable.email))
        try refuseDuplicate(of: draft, besides: nil, row)
        let person = try row.acting(PersonTable.code, PersonRows.columns) {
            try work.createPerson(draft, code: code, keptBy: organisation.id, isAnother: true)
        }
        people.add(person)
        taken.finding = .created
        taken.records.append(RecordChange(Person.noun, from: nil, to: person))
        return person
    }

    /// Refuses a code that the actor could only have tried out: the answer is the same whether somebody has it or not.
    private func requireCodeOfTheirOwn(_ code: String, _ organisation: Organisation, _ row: RowAtHand) throws {
        guard !work.actor.isHostAdministrator, !code.hasPrefix("\(organisation.code)-") else { return }
        throw row.refusal(PersonTable.code, ImportWording.noSuchPerson)
    }

    private func refuseDuplicate(of draft: PersonDraft, besides id: Key<Person>?, _ row: RowAtHand) throws {
        let others = try work.people(resembling: draft).filter { $0.id != id }
        guard let first = others.first else { return }
        throw row.refusal(PersonTable.name, ImportWording.perhapsKnown(first.fullName, others.map(\.code)))
    }

    // MARK: Known people

    private mutating func update(
        _ known: Person, keptBy named: Organisation?, _ row: RowAtHand, _ taken: inout TakenRow
    ) throws -> Person {
        let keeper = named?.id ?? known.organisationId
        guard work.actor.mayKeepPeople(of: known.organisationId) else {
            try refuseDetails(of: known, keptBy: keeper, row)
            return known
        }
        let old = PersonDraft(known)
        let draft = draft(over: old, row)
        guard draft != old || keeper != known.organisationId else { return known }
        if let named, keeper != known.organisationId { try requireKeeper(of: named, row) }
        if draft.fullName != old.fullName || draft.bornOn != old.bornOn {
            try refuseDuplicate(of: draft, besides: known.id, row)
        }
        let altered = try row.acting(PersonTable.code, PersonRows.columns) {
            try work.alterPerson(known.id, to: draft, keptBy: keeper, version: known.version, isAnother: true)
        }
        people.replace(known, by: altered)
        taken.noteChange()
        taken.records.append(RecordChange(Person.noun, from: known, to: altered))
        note(from: old, to: draft, &taken.changes)
        if keeper != known.organisationId {
            taken.changes.note(
                PersonTable.keeper, from: try work.name(of: known.organisationId, near: work.today),
                to: try work.name(of: keeper, near: work.today))
        }
        return altered
    }

    /// Whoever does not keep a record neither changes it nor learns by trying what stands in it.
    private func refuseDetails(of known: Person, keptBy keeper: Key<Organisation>, _ row: RowAtHand) throws {
        let details = [PersonTable.bornOn, PersonTable.gender, PersonTable.telephone, PersonTable.email]
        if let column = details.first(where: { row.optional($0) != nil }) {
            throw row.refusal(column, ImportWording.keptElsewhere)
        }
        guard keeper == known.organisationId else { throw row.refusal(PersonTable.keeper, ImportWording.keptElsewhere) }
        guard row.text(PersonTable.name) == known.fullName else {
            throw row.refusal(PersonTable.name, ImportWording.nameKeptElsewhere)
        }
    }

    /// What the row says over what stands; an empty cell leaves things as they are.
    private func draft(over standing: PersonDraft, _ row: RowAtHand) -> PersonDraft {
        var draft = standing
        draft.fullName = row.text(PersonTable.name)
        if let day = row.day(PersonTable.bornOn) { draft.bornOn = day }
        if let gender = Person.Gender(rawValue: row.text(PersonTable.gender)) { draft.gender = gender }
        if let telephone = telephone(row) { draft.telephone = telephone }
        if let email = row.optional(PersonTable.email) { draft.email = LetterCase.lower(email) }
        return draft
    }

    /// The number with the zero that a spreadsheet took from its front.
    private func telephone(_ row: RowAtHand) -> String? {
        guard let text = row.optional(PersonTable.telephone) else { return nil }
        let hasLostZero =
            (9...10).contains(text.count) && text.first != "0" && text.utf8.allSatisfy { (48...57).contains($0) }
        return hasLostZero ? "0\(text)" : text
    }

    private func note(from old: PersonDraft, to new: PersonDraft, _ changes: inout FieldChanges) {
        changes.note(PersonTable.name, from: old.fullName, to: new.fullName)
        changes.note(PersonTable.bornOn, from: old.bornOn?.vietnamese, to: new.bornOn?.vietnamese)
        changes.note(PersonTable.gender, from: old.gender?.wording.vietnamese, to: new.gender?.wording.vietnamese)
        changes.note(PersonTable.telephone, from: old.telephone, to: new.telephone)
        changes.note(PersonTable.email, from: old.email, to: new.email)
    }
}
