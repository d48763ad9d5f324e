internal import Calendars
internal import Storage

/// The query behind an export: the rows that the actor sees, on the day asked for.
struct ExportStatement {
    let sql: SQL

    init(_ order: ExportOrder, _ work: Work) {
        sql =
            switch order.kind {
            case .organisation: ExportStatement.organisations(order, work)
            case .person: ExportStatement.people(order, work)
            case .member: ExportStatement.members(work)
            }
    }

    private static func organisations(_ order: ExportOrder, _ work: Work) -> SQL {
        let superiors = OrganisationTable.superiors.map { _, relation -> SQL in
            """
            (SELECT superior.code FROM organisation_edge edge JOIN organisation superior ON superior.id = edge.superior_id
             WHERE edge.inferior_id = organisation.id AND edge.relation = \(relation) AND \(Period.holds("edge.", on: order.day))
             ORDER BY edge.valid_from LIMIT 1)
            """
        }
        var conditions: [SQL] = [Organisation.visible(to: work.actor), Period.holds("profile.", on: order.day)]
        if order.scope == .own {
            conditions.append("organisation.id IN (\(list: work.actor.administeredOrganisations))")
        }
        return """
            SELECT organisation.code, organisation.kind, profile.name, profile.short_name, profile.symbol, area.code, area.name,
                   profile.headship, profile.signer_prefix, profile.document_style, profile.valid_from,
                   organisation.valid_through, organisation.legal_basis, \(SQL.joined(superiors))
            FROM organisation
            JOIN organisation_profile profile ON profile.organisation_id = organisation.id
            LEFT JOIN area ON area.id = profile.area_id
            WHERE \(SQL.joined(conditions, separator: " AND "))
            ORDER BY profile.kind_rank, profile.sort_key, organisation.id
            """
    }

    private static func people(_ order: ExportOrder, _ work: Work) -> SQL {
        let own = work.actor.administeredOrganisations
        let isOwn = order.scope == .own && !work.actor.isHostAdministrator
        let seats: SQL = isOwn ? "AND office.organisation_id IN (\(list: own))" : ""
        let kept: SQL = isOwn ? "AND (person.organisation_id IN (\(list: own)) OR held.holding_id IS NOT NULL)" : ""
        return """
            SELECT person.code, person.full_name, keeper.code, person.born_on, person.gender, person.telephone, person.email,
                   held.organisation_code, held.title, held.valid_from, held.valid_through, held.decision, held.is_acting,
                   held.is_full_time, (\(Person.contactIsReadable(by: work.actor, on: work.today)))
            FROM person
            JOIN organisation keeper ON keeper.id = person.organisation_id
            LEFT JOIN (
                SELECT holding.id AS holding_id, holding.person_id, seat.code AS organisation_code, office.title, office.rank,
                       holding.valid_from, holding.valid_through, holding.decision, holding.is_acting, holding.is_full_time
                FROM holding
                JOIN office ON office.id = holding.office_id
                JOIN organisation seat ON seat.id = office.organisation_id
                WHERE \(Period.holds("holding.", on: order.day)) AND \(Period.holds("office.", on: order.day))
                  AND \(Office.visible(to: work.actor)) \(seats)
            ) held ON held.person_id = person.id
            WHERE \(Person.visible(to: work.actor)) \(kept)
            ORDER BY person.sort_key, person.id, held.rank, held.holding_id
            """
    }

    private static func members(_ work: Work) -> SQL {
        """
        SELECT person.code, person.full_name, member.account,
               CASE WHEN member.is_closed THEN 'closed' WHEN member.password_hash IS NULL THEN 'invited'
                    WHEN EXISTS (\(Member.offices(endingFrom: work.today)) AND holding.valid_from <= \(work.today)) THEN 'active'
                    ELSE 'without-office' END
        FROM member
        JOIN person ON person.id = member.person_id
        WHERE \(Member.visible(to: work.actor, on: work.today))
        ORDER BY person.sort_key, person.id
        """
    }
}

extension Person {
    /// The condition that the actor reads a person's birthday, telephone and e-mail: `mayReadContact`, for many at once.
    static func contactIsReadable(by actor: Actor, on today: Day) -> SQL {
        if actor.isHostAdministrator { return "1 = 1" }
        let keepers = actor.capacities.filter { $0.role == .administrator || $0.role == .coordinator }.map(
            \.organisation)
        let own: SQL = if let person = actor.person { "person.id = \(person)" } else { "1 = 0" }
        guard !keepers.isEmpty else { return own }
        return """
            \(own) OR person.organisation_id IN (\(list: keepers))
            OR EXISTS (SELECT 1 FROM holding JOIN office ON office.id = holding.office_id
                       WHERE holding.person_id = person.id AND office.organisation_id IN (\(list: keepers))
                         AND \(Period.holds("holding.", on: today)) AND \(Period.holds("office.", on: today)))
            """
    }
}
