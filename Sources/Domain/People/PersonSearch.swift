internal import Storage

extension Work {
    /// Brings what search knows of people up to their names and offices.
    ///
    /// Whoever finds a person must see the person, and no word of the entry may tell of an office that they do not see:
    /// an entry for everyone names listed offices only, one for the keepers names listed offices and their own.
    func indexPeople(_ ids: [Key<Person>]) throws {
        if let indexing { return indexing.add(ids) }
        guard !ids.isEmpty else { return }
        let people = try session.all(Person.self, "SELECT * FROM person WHERE id IN (\(list: ids))")
        let titles = Dictionary(grouping: try titles(heldBy: ids), by: \.person)
        try session.index(many: people.map { $0.searchEntry(titles: titles[$0.id] ?? []) })
    }

    /// The same for everybody who holds or held an office in an organisation.
    func indexPeople(holdingOfficesIn organisation: Key<Organisation>) throws {
        try indexPeople(
            session.all(
                Key<Person>.self,
                """
                SELECT DISTINCT holding.person_id FROM holding JOIN office ON office.id = holding.office_id
                WHERE office.organisation_id = \(organisation)
                """))
    }

    private func titles(heldBy ids: [Key<Person>]) throws -> [HeldTitle] {
        try session.all(
            HeldTitle.self,
            """
            SELECT holding.person_id AS person, office.organisation_id AS organisation, office.title, office.short_title,
                   office.listed, profile.short_name AS organisation_name
            FROM holding
            JOIN office ON office.id = holding.office_id
            JOIN organisation_profile profile ON profile.id = (
                SELECT last.id FROM organisation_profile last
                WHERE last.organisation_id = office.organisation_id
                ORDER BY last.valid_from DESC
                LIMIT 1)
            WHERE holding.person_id IN (\(list: ids))
            ORDER BY holding.valid_through DESC, office.rank, holding.id
            """)
    }
}

/// A title as search knows it.
private struct HeldTitle: Codable {
    let person: Key<Person>
    let organisation: Key<Organisation>
    let title: String
    let shortTitle: String
    let listed: Bool
    let organisationName: String

    var words: String {
        shortTitle == title ? "\(title) \(organisationName)" : "\(title) (\(shortTitle)) \(organisationName)"
    }
}

extension Person {
    fileprivate func searchEntry(titles: [HeldTitle]) -> SearchEntry {
        let isKnown = titles.contains(where: \.listed)
        let told = titles.filter { $0.listed || (!isKnown && $0.organisation == organisationId) }
        return SearchEntry(
            noun: Person.noun, subject: id.rawValue, title: fullName,
            detail: told.map { OfficeAbbreviations.inFull($0.words) }.joined(separator: "; "),
            audience: isKnown ? SearchAudience.everyone : SearchAudience.keepers(of: organisationId),
            validFrom: Period.always.from.description, validThrough: Period.always.through.description)
    }
}
