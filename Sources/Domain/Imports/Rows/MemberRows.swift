internal import Documents
internal import Storage
internal import Vietnamese

/// Takes the rows of accounts: a person without one is enrolled, an account of another name is renamed.
struct MemberRows: RowTaking {
    static let leading = MemberTable.person

    private let work: Work
    private let people: [String: Person]
    private var members: RowMemory<Key<Person>, Member>

    private static let columns: [String: TableColumn] = ["tai-khoan": MemberTable.account, "nguoi": MemberTable.person]

    init(_ work: Work, _ rows: [RowContent]) throws {
        self.work = work
        let codes = Set(rows.map { $0.text(MemberTable.person) }).sorted()
        let people = try work.session.all(
            Person.self,
            "SELECT person.* FROM person WHERE person.code IN (\(list: codes)) AND \(Member.visible(to: work.actor, on: work.today))"
        )
        let members = try work.session.all(
            Member.self, "SELECT * FROM member WHERE person_id IN (\(list: people.map(\.id)))")
        self.people = Dictionary(people.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        self.members = RowMemory(Dictionary(members.map { ($0.personId, $0) }, uniquingKeysWith: { first, _ in first }))
    }

    mutating func settle() { members.settle() }

    mutating func take(_ row: RowAtHand) throws -> TakenRow {
        guard let person = people[row.text(MemberTable.person)] else {
            throw row.refusal(MemberTable.person, ImportWording.noSuchAccountHolder)
        }
        if let name = row.optional(MemberTable.name), SearchText.folded(name) != SearchText.folded(person.fullName) {
            throw row.refusal(MemberTable.name, ImportWording.otherName)
        }
        var taken = TakenRow()
        if let member = members[person.id] { try rename(member, row, &taken) } else { try enrol(person, row, &taken) }
        return taken
    }

    private mutating func enrol(_ person: Person, _ row: RowAtHand, _ taken: inout TakenRow) throws {
        let member = try row.acting(MemberTable.account, MemberRows.columns) {
            try work.enrolMember(person.id, account: row.text(MemberTable.account))
        }
        members.remember(member, for: person.id)
        taken.finding = .created
        taken.changes.note(MemberTable.account, from: nil, to: member.account)
        taken.records.append(RecordChange(Member.noun, from: nil, to: AccountTrace(member)))
    }

    private mutating func rename(_ member: Member, _ row: RowAtHand, _ taken: inout TakenRow) throws {
        guard AccountName.folded(row.text(MemberTable.account)) != member.account else { return }
        let renamed = try row.acting(MemberTable.account, MemberRows.columns) {
            try work.renameAccount(member.id, to: row.text(MemberTable.account), version: member.version)
            return try work.member(member.id)
        }
        members.remember(renamed, for: member.personId)
        taken.noteChange()
        taken.changes.note(MemberTable.account, from: member.account, to: renamed.account)
        taken.records.append(RecordChange(Member.noun, from: AccountTrace(member), to: AccountTrace(renamed)))
    }
}
