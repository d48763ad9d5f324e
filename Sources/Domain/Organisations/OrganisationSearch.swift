internal import Storage

extension Organisation {
    /// How the organisation is found: by its present name and symbol, its kind and area, and what it was called before.
    func searchEntry(profiles: [OrganisationProfile], areas: [Area]) -> SearchEntry {
        let last = profiles.last
        let former = profiles.dropLast().reversed().map(\.name)
        let words =
            [last?.shortName, last?.symbol, code, kind.wording.vietnamese] + areas.reversed().map(\.name) + former
        return SearchEntry(
            noun: Organisation.noun, subject: id.rawValue, title: last?.name ?? code,
            detail: words.compactMap { $0?.nonEmpty }.joined(separator: ", "), audience: SearchAudience.everyone,
            validFrom: validFrom.description, validThrough: validThrough.description)
    }
}

extension Work {
    /// Brings what search knows of an organisation, and of the people in its offices, up to its profiles.
    func indexOrganisation(_ organisation: Organisation) throws {
        let profiles = try profiles(of: organisation)
        var lineage: [Area] = []
        if let id = profiles.last?.areaId, let area = try session.find(Area.self, id) {
            lineage = try areas(above: area) + [area]
        }
        try session.index(organisation.searchEntry(profiles: profiles, areas: lineage))
        try indexPeople(holdingOfficesIn: organisation.id)
    }
}
