internal import Calendars
internal import Storage
internal import Vietnamese

extension Work {
    /// The person whom somebody means by a name or a code; refused at the field where that is not clear.
    package func person(written text: String, at field: String) throws -> Person {
        let written = WrittenName(text)
        for code in [written.code, CleanText.cleaned(text)].compactMap(\.self) {
            if let found = try person(code: code) { return found }
        }
        let named = try session.all(
            Person.self,
            """
            SELECT * FROM person
            WHERE sort_key = \(SortKey.personName(written.name)) AND \(Person.visible(to: actor))
            ORDER BY id
            LIMIT 6
            """)
        if named.count == 1 { return named[0] }
        let candidates = named.isEmpty ? try resembling(written) : named
        throw written.refusal(at: field, candidates: candidates.map { self.written($0) })
    }

    /// How a person is written into a form.
    package func written(_ person: Person) -> String { WrittenChoice(name: person.fullName, code: person.code).text }

    /// People to choose from in a form: those whom the organisation keeps and who hold its offices today.
    package func personChoices(of organisation: Key<Organisation>, limit: Int = 200) throws -> [WrittenChoice] {
        try session.rows(
            """
            SELECT full_name, code FROM person
            WHERE \(Person.visible(to: actor))
              AND (person.organisation_id = \(organisation) OR EXISTS (
                   SELECT 1 FROM holding JOIN office ON office.id = holding.office_id
                   WHERE holding.person_id = person.id AND office.organisation_id = \(organisation)
                     AND \(Period.holds("holding.", on: today))))
            ORDER BY sort_key, id
            LIMIT \(limit)
            """
        ).map { WrittenChoice(name: try $0.get(0), code: try $0.get(1)) }
    }

    private func resembling(_ written: WrittenName) throws -> [Person] {
        let hits = try session.search(
            written.name, where: "entry.noun = \(Person.noun) AND \(SearchAudience.visible(to: actor))", limit: 5)
        return try session.all(
            Person.self,
            """
            SELECT * FROM person WHERE id IN (\(list: hits.map(\.subject))) AND \(Person.visible(to: actor))
            ORDER BY sort_key, id
            """)
    }
}
