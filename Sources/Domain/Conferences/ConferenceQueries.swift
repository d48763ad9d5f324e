package import Calendars
internal import Storage

/// A conference as a line of a list.
package struct ConferenceLine: Sendable {
    package let conference: Conference
    package let organiserName: String
    /// How many are invited, and how many came.
    package let delegates: Int
    package let present: Int
}

/// Which conferences to list.
package struct ConferenceFilter: Sendable, Hashable {
    /// Conferences that begin in this year.
    package var year: Int?
    package var state: Conference.State?
    /// Conferences that carry this programme.
    package var programme: Key<Programme>?
    package var organisation: Key<Organisation>?
    package var limit = 100

    package init() {}
}

/// The chair or the secretary of a conference, by name and title.
package struct ConferenceOfficer: Sendable, Hashable {
    package let personId: Key<Person>
    package let personName: String
    package let officeTitle: String
    package let organisationName: String
    /// The last day of the holding.
    package let validThrough: Day

    /// `Nguyễn Văn A - Phó Chủ tịch Ủy ban …`, as lists of a conference have it.
    package var line: String { "\(personName) - \(officeTitle), \(organisationName)" }
}

extension Work {
    /// A conference by id, found through the one who looks.
    package func conference(_ id: Key<Conference>) throws -> Conference {
        let found = try session.first(
            Conference.self, "SELECT * FROM conference WHERE id = \(id) AND \(Conference.visible(to: actor))")
        guard let found else { throw Refusal.absent }
        return found
    }

    /// The conferences that the actor sees, the latest first.
    package func conferences(_ filter: ConferenceFilter = ConferenceFilter()) throws -> [ConferenceLine] {
        var conditions: [SQL] = [Conference.visible(to: actor)]
        if let year = filter.year, let first = Day(year: year, month: 1, day: 1) {
            let next = Day(year: year + 1, month: 1, day: 1) ?? .distantFuture
            conditions.append(
                """
                conference.starts_at >= \(Instant.start(of: first)) AND conference.starts_at < \(Instant.start(of: next))
                """)
        }
        if let state = filter.state { conditions.append("conference.state = \(state)") }
        if let organisation = filter.organisation {
            conditions.append("conference.organisation_id = \(organisation)")
        }
        if let programme = filter.programme {
            conditions.append(
                "conference.id IN (SELECT conference_id FROM conference_programme WHERE programme_id = \(programme))")
        }
        let rows = try session.rows(
            """
            SELECT conference.*,
                   (SELECT count(*) FROM delegate WHERE delegate.conference_id = conference.id) AS delegates,
                   (SELECT count(*) FROM attendance JOIN delegate ON delegate.id = attendance.delegate_id
                    WHERE delegate.conference_id = conference.id) AS present
            FROM conference
            WHERE \(SQL.joined(conditions, separator: " AND "))
            ORDER BY conference.starts_at DESC, conference.id
            LIMIT \(filter.limit)
            """)
        let found = try rows.map { try $0.decode(Conference.self) }
        let names = try latestNames(of: found.map(\.organisationId))
        return try zip(rows, found).map { row, conference in
            ConferenceLine(
                conference: conference, organiserName: names[conference.organisationId] ?? "",
                delegates: try row.get("delegates"), present: try row.get("present"))
        }
    }

    /// The programmes that a conference carries, in its order, as far as the actor sees them.
    package func programmes(of conference: Conference) throws -> [Programme] {
        try session.all(
            Programme.self,
            """
            SELECT programme.* FROM programme
            JOIN conference_programme carried ON carried.programme_id = programme.id
            WHERE carried.conference_id = \(conference.id) AND \(Programme.visible(to: actor, on: today))
            ORDER BY carried.position, carried.id
            """)
    }

    /// When a conference came to each state, the first first; the actor has found it.
    package func steps(of conference: Conference) throws -> [ConferenceStep] {
        try session.all(
            ConferenceStep.self,
            "SELECT * FROM conference_step WHERE conference_id = \(conference.id) ORDER BY taken_at, id")
    }

    /// Who chairs a conference that the actor has found.
    package func chair(of conference: Conference) throws -> ConferenceOfficer? {
        try officer(conference.chairId, on: conference.day)
    }

    /// Who is secretary of a conference that the actor has found.
    package func secretary(of conference: Conference) throws -> ConferenceOfficer? {
        try officer(conference.secretaryId, on: conference.day)
    }

    /// The name of whoever holds an office; whoever sees a conference sees who has a part in it.
    func heldName(_ id: Key<Holding>?) throws -> String? { try officer(id, on: today)?.personName }

    private func officer(_ id: Key<Holding>?, on day: Day) throws -> ConferenceOfficer? {
        guard let id else { return nil }
        let row = try session.rows(
            """
            SELECT person.id, person.full_name, office.title, holding.is_acting, office.organisation_id,
                   holding.valid_through
            FROM holding
            JOIN office ON office.id = holding.office_id
            JOIN person ON person.id = holding.person_id
            WHERE holding.id = \(id)
            """
        ).first
        guard let row else { return nil }
        let isActing = try row.get(3, as: Bool.self)
        let title = try row.get(2, as: String.self)
        return ConferenceOfficer(
            personId: try row.get(0), personName: try row.get(1), officeTitle: isActing ? "Q. \(title)" : title,
            organisationName: try name(of: row.get(4), near: day) ?? "", validThrough: try row.get(5))
    }

    /// What organisations are called, by their latest profiles.
    func latestNames(of ids: [Key<Organisation>]) throws -> [Key<Organisation>: String] {
        let rows = try session.rows(
            """
            SELECT organisation_id, name FROM organisation_profile
            WHERE organisation_id IN (\(list: Set(ids)))
            ORDER BY valid_from
            """)
        return try rows.reduce(into: [:]) { names, row in
            names[try row.get(0, as: Key<Organisation>.self)] = try row.get(1, as: String.self)
        }
    }
}
