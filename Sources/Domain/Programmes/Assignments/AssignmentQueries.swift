internal import Calendars
internal import Storage

/// Which assignments of a programme to list.
package struct AssignmentFilter: Sendable, Hashable {
    package var group: Key<ContentGroup>?
    /// Assignments that this party leads or takes part in.
    package var party: Key<Party>?
    package var theme: Key<Theme>?
    package var area: Key<Area>?
    package var isFlagship: Bool?
    package var standing: AssignmentDetail.Standing?

    package init() {}
}

extension Work {
    /// An assignment by id, found through the one who looks.
    package func assignment(_ id: Key<Assignment>) throws -> Assignment {
        let found = try session.first(
            Assignment.self,
            """
            SELECT assignment.* FROM assignment JOIN programme ON programme.id = assignment.programme_id
            WHERE assignment.id = \(id) AND \(Programme.visible(to: actor, on: today))
            """)
        guard let found else { throw Refusal.absent }
        return found
    }

    /// An assignment with everything that is shown of it, found through the one who looks.
    package func assignmentDetail(_ id: Key<Assignment>) throws -> AssignmentDetail {
        let programme = try programme(try assignment(id).programmeId)
        guard let detail = try details(of: programme, "assignment.id = \(id)").first else { throw Refusal.absent }
        return detail
    }

    /// The assignments of a programme that the actor has found, in the order of the document.
    ///
    /// Nine queries, however many there are.
    package func assignments(
        of programme: Programme, _ filter: AssignmentFilter = AssignmentFilter()
    ) throws -> [AssignmentDetail] {
        var conditions: [SQL] = ["assignment.programme_id = \(programme.id)"]
        if let group = filter.group { conditions.append("assignment.group_id = \(group)") }
        if let theme = filter.theme { conditions.append("assignment.theme_id = \(theme)") }
        if let isFlagship = filter.isFlagship { conditions.append("assignment.is_flagship = \(isFlagship)") }
        if let party = filter.party {
            conditions.append(
                """
                (assignment.lead_id = \(party)
                 OR assignment.id IN (SELECT assignment_id FROM partner WHERE party_id = \(party)))
                """)
        }
        if let area = filter.area {
            conditions.append(
                "assignment.id IN (SELECT assignment_id FROM assignment_area WHERE area_id = \(area))")
        }
        let found = try details(of: programme, SQL.joined(conditions, separator: " AND "))
        return filter.standing.map { standing in found.filter { $0.standing == standing } } ?? found
    }

    /// The areas in which assignments of a programme that the actor has found are carried out.
    package func assignmentAreas(of programme: Programme) throws -> [Area] {
        try session.all(
            Area.self,
            """
            SELECT * FROM area WHERE id IN (
                SELECT assignment_area.area_id FROM assignment_area
                JOIN assignment ON assignment.id = assignment_area.assignment_id
                WHERE assignment.programme_id = \(programme.id))
            ORDER BY sort_key, id
            """)
    }

    /// Assignments of agreed programmes that the actor sees and that those of `programme` may make concrete.
    package func assignmentsToConcretise(in programme: Programme) throws -> [Assignment] {
        try session.all(
            Assignment.self,
            """
            SELECT assignment.* FROM assignment JOIN programme ON programme.id = assignment.programme_id
            WHERE programme.id <> \(programme.id) AND programme.state = \(Programme.State.agreed)
              AND programme.first_year <= \(programme.lastYear) AND programme.last_year >= \(programme.firstYear)
              AND \(Programme.visible(to: actor, on: today))
            ORDER BY programme.sort_key, programme.id, assignment.position, assignment.id
            """)
    }

    /// The assignments of other programmes that make this one concrete, as far as the actor sees them.
    package func concretisations(of assignment: Assignment) throws -> [Assignment] {
        try session.all(
            Assignment.self,
            """
            SELECT assignment.* FROM assignment JOIN programme ON programme.id = assignment.programme_id
            WHERE assignment.concretises_id = \(assignment.id) AND \(Programme.visible(to: actor, on: today))
            ORDER BY assignment.id
            """)
    }

    private func details(of programme: Programme, _ condition: SQL) throws -> [AssignmentDetail] {
        let found = try session.all(
            Assignment.self,
            """
            SELECT assignment.* FROM assignment JOIN content_group ON content_group.id = assignment.group_id
            WHERE \(condition)
            ORDER BY content_group.position, content_group.id, assignment.position, assignment.id
            """)
        return try AssignmentTies(of: found, in: programme, self).details
    }
}
