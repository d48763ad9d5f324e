internal import Documents
internal import Storage
internal import Vietnamese

/// The people whom the rows of a chunk name by code, or by name within an organisation; only those the actor sees.
struct PeopleNamed {
    private var byCode = RowMemory<String, Person>()
    private var byName = RowMemory<String, [Person]>()

    init(_ work: Work, _ rows: [RowContent], keptBy organisations: [Key<Organisation>]) throws {
        let codes = Set(rows.map { $0.text(PersonTable.code) }.filter { !$0.isEmpty })
        let names = Set(
            rows.filter { $0.optional(PersonTable.code) == nil }.map { SortKey.personName($0.text(PersonTable.name)) })
        let coded =
            codes.isEmpty
            ? []
            : try work.session.all(
                Person.self,
                "SELECT * FROM person WHERE code IN (\(list: codes.sorted())) AND \(Person.visible(to: work.actor))")
        let named =
            names.isEmpty
            ? []
            : try work.session.all(
                Person.self,
                """
                SELECT * FROM person
                WHERE sort_key IN (\(list: names.sorted())) AND organisation_id IN (\(list: organisations))
                  AND \(Person.visible(to: work.actor))
                ORDER BY id
                """)
        var seen: Set<Key<Person>> = []
        for person in coded + named where seen.insert(person.id).inserted { add(person) }
        settle()
    }

    subscript(code: String) -> Person? { byCode[code] }

    var ids: [Key<Person>] { byCode.values.map(\.id).sorted() }
    var keepers: [Key<Organisation>] { Set(byCode.values.map(\.organisationId)).sorted() }

    /// People of that name whose record the organisation keeps.
    func kept(by organisation: Key<Organisation>, named name: String) -> [Person] {
        let folded = SearchText.folded(name)
        return (byName[SortKey.personName(name)] ?? []).filter {
            $0.organisationId == organisation && SearchText.folded($0.fullName) == folded
        }
    }

    mutating func add(_ person: Person) {
        byCode.remember(person, for: person.code)
        byName[person.sortKey, default: []].append(person)
    }

    mutating func replace(_ old: Person, by new: Person) {
        byName[old.sortKey, default: []].removeAll { $0.id == old.id }
        add(new)
    }

    mutating func settle() {
        byCode.settle()
        byName.settle()
    }
}
