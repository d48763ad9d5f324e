internal import Calendars
internal import Storage

/// The SQL of one page of the directory of organisations.
///
/// The page itself is cut out of an index before anything is joined, so that its cost does not grow with the number
/// of organisations; the count stops at its bound.
struct DirectoryStatement {
    private let filter: OrganisationFilter
    private let day: Day
    private let visible: SQL
    /// Ids found by words; nothing when no words were given.
    var found: [String]?
    /// The beginning of the keys of everything in the area.
    var areaKey: String?
    /// The area in which the organisations stand, without those below.
    var seat: Key<Area>?
    /// The profile from which the page goes on.
    var anchor: OrganisationProfile?

    init(_ filter: OrganisationFilter, on day: Day, visible: SQL) {
        self.filter = filter
        self.day = day
        self.visible = visible
    }

    /// Whether the page is read from its end.
    var isBackwards: Bool {
        if case .before = filter.place { anchor != nil } else { false }
    }

    /// Whether rows come in falling order: what is read backwards is turned around afterwards.
    private var isFalling: Bool { isBackwards != filter.isDescending }

    /// Whether the page begins somewhere in the middle.
    var goesOn: Bool { anchor != nil }

    /// One row more than the page holds, so that one sees whether it goes on.
    var page: SQL {
        """
        SELECT page.organisation_id, organisation.code, organisation.kind, page.name, page.symbol, page.area_id, area.name,
               person.id, person.full_name, office.title, holding.is_acting
        FROM (
            SELECT profile.organisation_id, profile.name, profile.symbol, profile.area_id,
                   profile.sort_key, profile.kind_rank, profile.area_key
            FROM organisation_profile profile
            WHERE \(SQL.joined(conditions + place, separator: " AND "))
            ORDER BY \(order("profile."))
            LIMIT \(filter.pageSize + 1)
        ) page
        JOIN organisation ON organisation.id = page.organisation_id
        LEFT JOIN area ON area.id = page.area_id
        LEFT JOIN holding ON holding.id = (
            SELECT held.id FROM office led JOIN holding held ON held.office_id = led.id
            WHERE led.organisation_id = page.organisation_id AND led.listed
              AND \(Period.holds("led.", on: day)) AND \(Period.holds("held.", on: day))
            ORDER BY led.rank, held.valid_from, held.id
            LIMIT 1)
        LEFT JOIN office ON office.id = holding.office_id
        LEFT JOIN person ON person.id = holding.person_id
        ORDER BY \(order("page."))
        """
    }

    /// How many there are, counted to one more than the bound.
    var count: SQL {
        """
        SELECT count(*) FROM (
            SELECT 1 FROM organisation_profile profile
            WHERE \(SQL.joined(conditions, separator: " AND "))
            LIMIT \(BoundedCount.bound + 1)
        ) counted
        """
    }

    private var conditions: [SQL] {
        var conditions: [SQL] = [visible, Period.holds("profile.", on: day)]
        if let kind = filter.kind { conditions.append("profile.kind_rank = \(kind.rank)") }
        if let areaKey {
            conditions.append("(profile.area_key >= \(areaKey) AND profile.area_key < \(areaKey + "\u{7F}"))")
        }
        if let seat { conditions.append("profile.area_id = \(seat)") }
        if let found { conditions.append("profile.organisation_id IN (\(list: found))") }
        if let edges { conditions.append("profile.organisation_id IN (\(edges))") }
        return conditions
    }

    private var edges: SQL? {
        guard filter.relation != nil || filter.superior != nil else { return nil }
        var conditions: [SQL] = [Period.holds("edge.", on: day)]
        if let superior = filter.superior { conditions.append("edge.superior_id = \(superior)") }
        if let relation = filter.relation { conditions.append("edge.relation = \(relation)") }
        return "SELECT edge.inferior_id FROM organisation_edge edge WHERE \(SQL.joined(conditions, separator: " AND "))"
    }

    private var place: [SQL] {
        guard let anchor else { return [] }
        let comparison: SQL = isFalling ? "<" : ">"
        return switch filter.order {
        case .name:
            [
                "(profile.sort_key, profile.organisation_id) \(comparison) (\(anchor.sortKey), \(anchor.organisationId))"
            ]
        case .kind:
            [
                """
                (profile.kind_rank, profile.sort_key, profile.organisation_id) \
                \(comparison) (\(anchor.kindRank), \(anchor.sortKey), \(anchor.organisationId))
                """
            ]
        case .area:
            [
                """
                (profile.area_key, profile.sort_key, profile.organisation_id) \
                \(comparison) (\(anchor.areaKey), \(anchor.sortKey), \(anchor.organisationId))
                """
            ]
        }
    }

    private func order(_ prefix: SQL) -> SQL {
        let direction: SQL = isFalling ? " DESC" : ""
        let columns: [SQL] =
            switch filter.order {
            case .name: ["sort_key", "organisation_id"]
            case .kind: ["kind_rank", "sort_key", "organisation_id"]
            case .area: ["area_key", "sort_key", "organisation_id"]
            }
        return SQL.joined(columns.map { "\(prefix)\($0)\(direction)" })
    }
}
