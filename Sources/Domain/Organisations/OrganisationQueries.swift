package import Calendars
internal import Storage

/// An organisation as it is called and signs on a day.
package struct OrganisationOnDay: Sendable {
    package let organisation: Organisation
    /// The profile of the day; before the first day the first, after the last day the last.
    package let profile: OrganisationProfile
    package let profiles: [OrganisationProfile]
    /// Areas that hold the organisation, the topmost first.
    package let areas: [Area]
    /// Whether it exists on the day.
    package let holds: Bool
}

extension Work {
    /// An organisation by id, found through the one who looks.
    package func organisation(_ id: Key<Organisation>) throws -> Organisation {
        let found = try session.first(
            Organisation.self, "SELECT * FROM organisation WHERE id = \(id) AND \(Organisation.visible(to: actor))")
        guard let found else { throw Refusal.absent }
        return found
    }

    /// An organisation by the code under which files bring it again.
    package func organisation(code: String) throws -> Organisation? {
        try session.first(
            Organisation.self, "SELECT * FROM organisation WHERE code = \(code) AND \(Organisation.visible(to: actor))")
    }

    /// What an organisation was called and is called, the earliest first.
    package func profiles(of organisation: Organisation) throws -> [OrganisationProfile] {
        try session.all(
            OrganisationProfile.self,
            "SELECT * FROM organisation_profile WHERE organisation_id = \(organisation.id) ORDER BY valid_from")
    }

    /// The profile of an organisation that exists on the day.
    package func profile(of id: Key<Organisation>, on day: Day) throws -> OrganisationProfile? {
        try session.first(
            OrganisationProfile.self,
            "SELECT * FROM organisation_profile WHERE organisation_id = \(id) AND \(Period.holds(on: day))")
    }

    /// An organisation with the profile of a day.
    package func organisation(_ id: Key<Organisation>, on day: Day) throws -> OrganisationOnDay {
        let organisation = try organisation(id)
        let profiles = try profiles(of: organisation)
        let nearest =
            profiles.first { $0.holds(on: day) } ?? (day < organisation.validFrom ? profiles.first : profiles.last)
        guard let profile = nearest else { throw Refusal.absent }
        var lineage: [Area] = []
        if let id = profile.areaId, let area = try session.find(Area.self, id) {
            lineage = try areas(above: area) + [area]
        }
        return OrganisationOnDay(
            organisation: organisation, profile: profile, profiles: profiles, areas: lineage,
            holds: organisation.holds(on: day))
    }

    /// What an organisation is called on a day; nothing when it does not exist then.
    package func name(of id: Key<Organisation>, on day: Day) throws -> String? {
        try profile(of: id, on: day)?.name
    }

    /// What an organisation is called on a day, or else on the day of its life nearest to it.
    package func name(of id: Key<Organisation>, near day: Day) throws -> String? {
        try session.first(
            String.self,
            """
            SELECT name FROM organisation_profile
            WHERE organisation_id = \(id)
            ORDER BY CASE WHEN valid_from <= \(day) THEN 0 ELSE 1 END,
                     CASE WHEN valid_from <= \(day) THEN valid_from END DESC,
                     valid_from
            LIMIT 1
            """)
    }

    /// Names of several organisations on a day, in one query; those that do not exist then are left out.
    package func names(of ids: some Sequence<Key<Organisation>>, on day: Day) throws -> [Key<Organisation>: String] {
        let rows = try session.rows(
            """
            SELECT organisation_id, name FROM organisation_profile
            WHERE organisation_id IN (\(list: ids)) AND \(Period.holds(on: day))
            """)
        return Dictionary(
            try rows.map { (try $0.get(0, as: Key<Organisation>.self), try $0.get(1, as: String.self)) },
            uniquingKeysWith: { first, _ in first })
    }
}

extension Work {
    /// What was done to an organisation and to the offices of it that the actor sees, the latest first.
    package func history(ofOrganisation organisation: Organisation, limit: Int = 50) throws -> [HistoryLine] {
        let offices = try session.all(
            String.self,
            "SELECT id FROM office WHERE organisation_id = \(organisation.id) AND \(Office.visible(to: actor))")
        let own = try history(of: organisation, limit: limit)
        let theirs = try history(noun: Office.noun, subjects: offices, limit: limit)
        return (own + theirs).sorted { $0.event.id > $1.event.id }.prefix(limit).map(\.self)
    }
}
