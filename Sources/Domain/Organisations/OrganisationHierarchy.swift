package import Calendars
internal import Storage

/// One step of a hierarchy: an organisation above or below the one that is looked at.
package struct HierarchyStep: Sendable, Hashable, Codable {
    package let edge: Key<OrganisationEdge>
    package let relation: OrganisationEdge.Relation
    package let organisation: Key<Organisation>
    package let name: String
    package let kind: Organisation.Kind
    /// Steps away, from 1.
    package let distance: Int
    /// How many stand directly below it.
    package let below: Int
}

/// Where an organisation stands along one relation on a day.
package struct Hierarchy: Sendable {
    package let relation: OrganisationEdge.Relation
    /// The chain of superiors, the topmost first.
    package let above: [HierarchyStep]
    /// Those directly below, by name; at most `limit`.
    package let below: [HierarchyStep]
    /// How many stand directly below in all.
    package let countBelow: Int

    /// How many of those below a page shows; the directory lists the rest.
    package static let limit = 100
}

extension Work {
    /// The relations by which an organisation stands above or below others on a day, with the chain up to the top and
    /// one level down.
    ///
    /// Three queries, however large the tree.
    package func hierarchies(of id: Key<Organisation>, on day: Day) throws -> [Hierarchy] {
        let above = Dictionary(grouping: try superiors(of: id, on: day), by: \.relation)
        let below = Dictionary(grouping: try inferiors(of: id, on: day), by: \.relation)
        let counts = try countsBelow(id, on: day)
        return OrganisationEdge.Relation.allCases.compactMap { relation in
            guard above[relation] != nil || below[relation] != nil else { return nil }
            return Hierarchy(
                relation: relation, above: (above[relation] ?? []).reversed(), below: below[relation] ?? [],
                countBelow: counts[relation] ?? 0)
        }
    }

    /// Superiors along every relation, the nearest first.
    func superiors(of id: Key<Organisation>, on day: Day) throws -> [HierarchyStep] {
        try session.all(
            HierarchyStep.self,
            """
            WITH RECURSIVE chain (edge, relation, organisation, distance) AS (
                SELECT edge.id, edge.relation, edge.superior_id, 1
                FROM organisation_edge edge
                WHERE edge.inferior_id = \(id) AND \(Period.holds("edge.", on: day))
                UNION ALL
                SELECT edge.id, edge.relation, edge.superior_id, chain.distance + 1
                FROM chain
                JOIN organisation_edge edge ON edge.inferior_id = chain.organisation AND edge.relation = chain.relation
                WHERE \(Period.holds("edge.", on: day)) AND chain.distance < 50
            )
            SELECT chain.edge, chain.relation, chain.organisation, profile.name, organisation.kind, chain.distance,
                   0 AS below
            FROM chain
            JOIN organisation ON organisation.id = chain.organisation
            JOIN organisation_profile profile ON profile.organisation_id = chain.organisation
            WHERE \(Period.holds("profile.", on: day))
            ORDER BY chain.relation, chain.distance
            """)
    }

    /// Those directly below along every relation, by name, each with how many stand below it.
    func inferiors(of id: Key<Organisation>, on day: Day) throws -> [HierarchyStep] {
        try session.all(
            HierarchyStep.self,
            SQL.joined(
                OrganisationEdge.Relation.allCases.map { inferiors(of: id, $0, on: day) }, separator: " UNION ALL "))
    }

    private func inferiors(of id: Key<Organisation>, _ relation: OrganisationEdge.Relation, on day: Day) -> SQL {
        """
        SELECT * FROM (
            SELECT edge.id AS edge, edge.relation, edge.inferior_id AS organisation, profile.name, organisation.kind,
                   1 AS distance,
                   (SELECT count(*) FROM organisation_edge lower
                    WHERE lower.superior_id = edge.inferior_id AND lower.relation = edge.relation
                      AND \(Period.holds("lower.", on: day))) AS below
            FROM organisation_edge edge
            JOIN organisation ON organisation.id = edge.inferior_id
            JOIN organisation_profile profile ON profile.organisation_id = edge.inferior_id
            WHERE edge.superior_id = \(id) AND edge.relation = \(relation) AND \(Period.holds("edge.", on: day))
              AND \(Period.holds("profile.", on: day))
            ORDER BY profile.sort_key, edge.id
            LIMIT \(Hierarchy.limit)
        ) listed
        """
    }

    private func countsBelow(_ id: Key<Organisation>, on day: Day) throws -> [OrganisationEdge.Relation: Int] {
        let rows = try session.rows(
            """
            SELECT relation, count(*) FROM organisation_edge
            WHERE superior_id = \(id) AND \(Period.holds(on: day))
            GROUP BY relation
            """)
        return Dictionary(
            try rows.map { (try $0.get(0, as: OrganisationEdge.Relation.self), try $0.get(1, as: Int.self)) },
            uniquingKeysWith: +)
    }
}
