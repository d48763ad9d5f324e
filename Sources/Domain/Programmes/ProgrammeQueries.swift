internal import Calendars
internal import Storage

/// A programme as a line of a list.
package struct ProgrammeLine: Sendable {
    package let programme: Programme
    package let leadName: String
    /// How many parties take part, the lead included.
    package let parties: Int
    package let assignments: Int
}

/// Which programmes to list.
package struct ProgrammeFilter: Sendable, Hashable {
    /// Programmes that hold in this year.
    package var year: Int?
    package var kind: Programme.Kind?
    package var state: Programme.State?
    /// Programmes to which this organisation is a party.
    package var party: Key<Organisation>?
    package var limit = 100

    package init() {}
}

extension Work {
    /// A programme by id, found through the one who looks.
    package func programme(_ id: Key<Programme>) throws -> Programme {
        let found = try session.first(
            Programme.self,
            "SELECT * FROM programme WHERE id = \(id) AND \(Programme.visible(to: actor, on: today))")
        guard let found else { throw Refusal.absent }
        return found
    }

    /// The programmes that the actor sees, the latest year first.
    package func programmes(_ filter: ProgrammeFilter = ProgrammeFilter()) throws -> [ProgrammeLine] {
        var conditions: [SQL] = [Programme.visible(to: actor, on: today)]
        if let year = filter.year {
            conditions.append("programme.first_year <= \(year) AND programme.last_year >= \(year)")
        }
        if let kind = filter.kind { conditions.append("programme.kind = \(kind)") }
        if let state = filter.state { conditions.append("programme.state = \(state)") }
        if let party = filter.party {
            conditions.append(
                "programme.id IN (SELECT programme_id FROM party WHERE organisation_id = \(party) AND left_on IS NULL)")
        }
        return try session.all(
            Programme.self,
            """
            SELECT programme.*, lead.name AS lead_name,
                   (SELECT count(*) FROM party WHERE party.programme_id = programme.id AND party.left_on IS NULL) AS parties,
                   (SELECT count(*) FROM assignment WHERE assignment.programme_id = programme.id) AS assignments
            FROM programme
            JOIN party lead ON lead.programme_id = programme.id AND lead.organisation_id = programme.lead_id
            WHERE \(SQL.joined(conditions, separator: " AND "))
            ORDER BY programme.first_year DESC, programme.sort_key, programme.id
            LIMIT \(filter.limit)
            """
        ) { programme, row in
            ProgrammeLine(
                programme: programme, leadName: try row.get("lead_name"),
                parties: try row.get("parties"), assignments: try row.get("assignments"))
        }
    }

    /// The years in which the actor sees a programme begin, the latest first.
    package func programmeYears() throws -> [Int] {
        try session.all(
            Int.self,
            """
            SELECT DISTINCT first_year FROM programme WHERE \(Programme.visible(to: actor, on: today))
            ORDER BY first_year DESC
            """)
    }

    /// The parties of a programme that the actor has found, in the order of the document; those that left come last.
    package func parties(of programme: Programme) throws -> [Party] {
        try session.all(
            Party.self,
            """
            SELECT * FROM party WHERE programme_id = \(programme.id)
            ORDER BY CASE WHEN left_on IS NULL THEN 0 ELSE 1 END, position, id
            """)
    }

    /// The programmes of single years that carry out one of several years, as far as the actor sees them.
    package func children(of programme: Programme) throws -> [Programme] {
        try session.all(
            Programme.self,
            """
            SELECT * FROM programme
            WHERE parent_id = \(programme.id) AND \(Programme.visible(to: actor, on: today))
            ORDER BY first_year, id
            """)
    }

    /// What was done to a programme, its clauses and its assignments, the latest first; the caller has found it.
    package func history(ofProgramme programme: Programme, limit: Int = 50) throws -> [HistoryLine] {
        let clauses = try session.all(String.self, "SELECT id FROM clause WHERE programme_id = \(programme.id)")
        let assignments = try session.all(String.self, "SELECT id FROM assignment WHERE programme_id = \(programme.id)")
        let lines =
            try history(of: programme, limit: limit)
            + history(noun: Clause.noun, subjects: clauses, limit: limit)
            + history(noun: Assignment.noun, subjects: assignments, limit: limit)
        return lines.sorted { $0.event.id > $1.event.id }.prefix(limit).map(\.self)
    }
}
