package import Calendars
internal import Storage
internal import Vietnamese

/// Which people to list.
///
/// They stand in the order of their names: tên, then họ, then tên đệm.
package struct PersonFilter: Sendable, Hashable {
    /// From where the page goes on.
    package enum Place: Sendable, Hashable {
        case start
        case after(Key<Person>)
        case before(Key<Person>)
    }

    /// Words of the name or of a title.
    package var words = ""
    /// People who hold an office in this organisation on the day, or whose details it keeps.
    package var organisation: Key<Organisation>?
    /// Only people who hold an office on the day.
    package var holdsOffice = false
    package var place = Place.start
    package var pageSize = 25

    package init() {}
}

/// One person in the directory with the offices held on the day.
package struct PersonRow: Sendable {
    package let id: Key<Person>
    package let code: String
    package let name: String
    package let offices: [HeldOffice]
}

extension Work {
    /// A page of the people whom the actor sees.
    ///
    /// Three queries, and one or two more where words or a place to go on from are given, however many people there
    /// are.
    package func people(_ filter: PersonFilter, on day: Day) throws -> DirectoryPage<PersonRow> {
        var conditions = try conditions(filter, on: day)
        let counted: Int =
            try session.rows(
                """
                SELECT count(*) FROM (
                    SELECT 1 FROM person WHERE \(SQL.joined(conditions, separator: " AND "))
                    LIMIT \(BoundedCount.bound + 1)
                ) counted
                """
            ).first?.get(0) ?? 0
        let anchor = try filter.place.person.flatMap { try session.find(Person.self, $0) }
        let isBackwards = if case .before = filter.place { anchor != nil } else { false }
        let direction: SQL = isBackwards ? "DESC" : "ASC"
        if let anchor {
            let comparison: SQL = isBackwards ? "<" : ">"
            conditions.append("(person.sort_key, person.id) \(comparison) (\(anchor.sortKey), \(anchor.id))")
        }
        var people = try session.all(
            Person.self,
            """
            SELECT * FROM person
            WHERE \(SQL.joined(conditions, separator: " AND "))
            ORDER BY person.sort_key \(direction), person.id \(direction)
            LIMIT \(filter.pageSize + 1)
            """)
        let isLonger = people.count > filter.pageSize
        if isLonger { people.removeLast() }
        if isBackwards { people.reverse() }
        return DirectoryPage(
            rows: try rows(of: people, on: day), count: BoundedCount(counted: counted),
            hasPrevious: isBackwards ? isLonger : anchor != nil, hasNext: isBackwards ? true : isLonger)
    }

    private func rows(of people: [Person], on day: Day) throws -> [PersonRow] {
        let held = try heldOffices(
            """
            holding.person_id IN (\(list: people.map(\.id)))
            AND \(Period.holds("holding.", on: day)) AND \(Period.holds("office.", on: day))
            """, near: day)
        let offices = Dictionary(grouping: held, by: \.holding.personId)
        return people.map { PersonRow(id: $0.id, code: $0.code, name: $0.fullName, offices: offices[$0.id] ?? []) }
    }

    private func conditions(_ filter: PersonFilter, on day: Day) throws -> [SQL] {
        var conditions: [SQL] = [Person.visible(to: actor)]
        let words = CleanText.cleaned(filter.words)
        if !words.isEmpty {
            let found = try session.search(
                words, where: "entry.noun = \(Person.noun) AND \(SearchAudience.visible(to: actor))", limit: 500)
            conditions.append("person.id IN (\(list: found.map(\.subject)))")
        }
        let held: SQL = """
            SELECT holding.person_id FROM holding JOIN office ON office.id = holding.office_id
            WHERE \(Period.holds("holding.", on: day)) AND \(Period.holds("office.", on: day)) AND \(Office.visible(to: actor))
            """
        if let organisation = filter.organisation {
            let kept: SQL = filter.holdsOffice ? "" : "OR person.organisation_id = \(organisation)"
            conditions.append("(person.id IN (\(held) AND office.organisation_id = \(organisation)) \(kept))")
        } else if filter.holdsOffice {
            conditions.append("person.id IN (\(held))")
        }
        return conditions
    }
}

extension PersonFilter.Place {
    var person: Key<Person>? {
        switch self {
        case .start: nil
        case .after(let id), .before(let id): id
        }
    }
}
