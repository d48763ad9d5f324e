package import Calendars
internal import Storage

/// An area and how many areas stand directly below it on a day.
package struct AreaWithCount: Codable, Sendable {
    package let area: Area
    package let count: Int
}

/// What an area became, or what it was made of.
package struct AreaLink: Sendable {
    package let area: Area
    package let extent: AreaSuccession.Extent
    package let happenedOn: Day
    package let legalBasis: String?
}

extension Work {
    /// An area by id.
    ///
    /// Areas are public: everyone may see each of them, at any day.
    package func area(_ id: Key<Area>) throws -> Area {
        guard let area = try session.find(Area.self, id) else { throw Refusal.absent }
        return area
    }

    /// The areas directly below `parent` (or the top ones) that exist on a day, in order of their names.
    package func areas(below parent: Key<Area>?, on day: Day) throws -> [AreaWithCount] {
        let place: SQL = if let parent { "area.parent_id = \(parent)" } else { "area.parent_id IS NULL" }
        return try session.all(
            Area.self,
            """
            SELECT area.*,
                   (SELECT count(*) FROM area child WHERE child.parent_id = area.id AND \(Period.holds("child.", on: day))) AS below
            FROM area
            WHERE \(place) AND \(Period.holds("area.", on: day))
            ORDER BY area.sort_key, area.id
            """
        ) { area, row in AreaWithCount(area: area, count: try row.get("below")) }
    }

    /// The areas that hold `area`, the topmost first.
    package func areas(above area: Area) throws -> [Area] {
        try session.all(
            Area.self,
            """
            WITH RECURSIVE holder (id, distance) AS (
                SELECT parent_id, 1 FROM area WHERE id = \(area.id) AND parent_id IS NOT NULL
                UNION ALL
                SELECT area.parent_id, holder.distance + 1
                FROM holder JOIN area ON area.id = holder.id
                WHERE area.parent_id IS NOT NULL AND holder.distance < 10
            )
            SELECT area.* FROM holder JOIN area ON area.id = holder.id ORDER BY holder.distance DESC
            """)
    }

    /// What an area became.
    ///
    /// An area without successors of its own, such as a district that ended, is succeeded by what the areas below
    /// it became.
    package func successors(of area: Area) throws -> [AreaLink] {
        let own = try links(to: "successor", "succession.predecessor_id = \(area.id)")
        guard own.isEmpty, area.validThrough < .distantFuture else { return own }
        let below = try links(
            to: "successor",
            """
            succession.predecessor_id IN (
                SELECT id FROM area WHERE parent_id = \(area.id) AND valid_through = \(area.validThrough))
            """)
        return merged(below)
    }

    /// What an area was made of.
    package func predecessors(of area: Area) throws -> [AreaLink] {
        try links(to: "predecessor", "succession.successor_id = \(area.id)")
    }

    private func links(to end: SQL, _ condition: SQL) throws -> [AreaLink] {
        try session.all(
            Area.self,
            """
            SELECT area.*, succession.extent AS extent, succession.happened_on AS happened_on,
                   succession.legal_basis AS succession_basis
            FROM area_succession succession JOIN area ON area.id = succession.\(end)_id
            WHERE \(condition)
            ORDER BY succession.happened_on, area.sort_key, area.id
            """
        ) { area, row in
            AreaLink(
                area: area, extent: try row.get("extent"), happenedOn: try row.get("happened_on"),
                legalBasis: try row.get("succession_basis"))
        }
    }

    /// Each area once; a district goes to its successors in part, except where it had only one.
    private func merged(_ links: [AreaLink]) -> [AreaLink] {
        var seen: Set<Key<Area>> = []
        let distinct = links.filter { seen.insert($0.area.id).inserted }
        return distinct.map { link in
            AreaLink(
                area: link.area, extent: distinct.count == 1 ? .whole : .part, happenedOn: link.happenedOn,
                legalBasis: link.legalBasis)
        }
    }
}
