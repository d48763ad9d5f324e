package import Calendars
internal import Storage
internal import Vietnamese

/// Which organisations of a day to list, and in what order.
package struct OrganisationFilter: Sendable, Hashable {
    /// The order of a directory: by name, by precedence of kinds, or by areas from the topmost down.
    package enum Order: String, Sendable, CaseIterable {
        case name, kind, area
    }

    /// From where the page goes on.
    package enum Place: Sendable, Hashable {
        case start
        case after(Key<Organisation>)
        case before(Key<Organisation>)
    }

    package var kind: Organisation.Kind?
    /// Organisations in this area or in any below it.
    package var area: Key<Area>?
    /// Organisations that have a superior by this relation; with `superior`, that one.
    package var relation: OrganisationEdge.Relation?
    package var superior: Key<Organisation>?
    /// Words of the name, the symbol, the area, a former name.
    package var words = ""
    package var order = Order.name
    package var isDescending = false
    package var place = Place.start
    package var pageSize = 25

    package init() {}
}

/// One organisation in the directory, with whoever leads it on the day.
package struct OrganisationRow: Sendable, Hashable {
    package struct Leader: Sendable, Hashable {
        package let person: Key<Person>
        package let name: String
        package let title: String
        package let isActing: Bool

        /// The title as people read it: `Q. Chủ tịch` for an acting head.
        package var printedTitle: String { isActing ? "Q. \(title)" : title }
    }

    package let id: Key<Organisation>
    package let code: String
    package let kind: Organisation.Kind
    package let name: String
    package let symbol: String
    package let area: Key<Area>?
    package let areaName: String?
    package let leader: Leader?
}

/// How many there are, counted no further than is worth the time.
package struct BoundedCount: Sendable, Hashable {
    package static let bound = 1000
    package let number: Int
    /// Whether there are more than the number says.
    package let isMore: Bool

    package init(counted: Int) {
        number = min(counted, BoundedCount.bound)
        isMore = counted > BoundedCount.bound
    }
}

/// One page of a directory.
package struct DirectoryPage<Row: Sendable>: Sendable {
    package let rows: [Row]
    package let count: BoundedCount
    package let hasPrevious: Bool
    package let hasNext: Bool
}

extension Work {
    /// A page of the organisations that exist on a day.
    ///
    /// Two queries, and one or two more where words, an area or a place to go on from are given, however many
    /// organisations there are.
    package func organisations(
        _ filter: OrganisationFilter, on day: Day
    ) throws -> DirectoryPage<OrganisationRow> {
        let statement = try directoryStatement(filter, on: day)
        var rows = try session.rows(statement.page).map(OrganisationRow.init)
        let count: Int = try session.rows(statement.count).first?.get(0) ?? 0
        let isLonger = rows.count > filter.pageSize
        if isLonger { rows.removeLast() }
        if statement.isBackwards { rows.reverse() }
        return DirectoryPage(
            rows: rows, count: BoundedCount(counted: count),
            hasPrevious: statement.isBackwards ? isLonger : statement.goesOn,
            hasNext: statement.isBackwards ? statement.goesOn : isLonger)
    }

    /// The statements of a page, with what was looked up for them.
    func directoryStatement(_ filter: OrganisationFilter, on day: Day) throws -> DirectoryStatement {
        var statement = DirectoryStatement(filter, on: day, visible: Organisation.visible(to: actor))
        let words = CleanText.cleaned(filter.words)
        if !words.isEmpty {
            statement.found = try session.search(
                words, where: "entry.noun = \(Organisation.noun)", limit: 500
            ).map(\.subject)
        }
        if let area = filter.area { statement.areaKey = try areaKey(of: area) }
        if let place = filter.place.organisation { statement.anchor = try profile(of: place, on: day) }
        return statement
    }

    private func areaKey(of id: Key<Area>) throws -> String {
        let area = try area(id)
        return AreaLineage(lineage: try areas(above: area) + [area]).key
    }
}

extension OrganisationFilter.Place {
    var organisation: Key<Organisation>? {
        switch self {
        case .start: nil
        case .after(let id), .before(let id): id
        }
    }
}

extension OrganisationRow {
    /// Reads a row by position: this is a page that many people open.
    init(_ row: Row) throws {
        let leader: Key<Person>? = try row.get(7)
        self.init(
            id: try row.get(0), code: try row.get(1), kind: try row.get(2), name: try row.get(3),
            symbol: try row.get(4),
            area: try row.get(5), areaName: try row.get(6),
            leader: try leader.map {
                Leader(person: $0, name: try row.get(8), title: try row.get(9), isActing: try row.get(10))
            })
    }
}
