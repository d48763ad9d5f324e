package import Calendars
internal import Storage

/// An organisation that stands in an area, with whoever heads it on a day.
package struct OrganisationSeat: Sendable, Hashable {
    package let id: Key<Organisation>
    package let name: String
    package let head: String?
    package let headTitle: String?
}

extension Work {
    /// The organisations that stand in just this area on a day, by precedence of their kinds.
    package func organisations(seatedIn area: Key<Area>, on day: Day) throws -> [OrganisationSeat] {
        var filter = OrganisationFilter()
        filter.order = .kind
        filter.pageSize = 200
        var statement = DirectoryStatement(filter, on: day, visible: Organisation.visible(to: actor))
        statement.seat = area
        return try session.rows(statement.page).map(OrganisationRow.init).map {
            OrganisationSeat(id: $0.id, name: $0.name, head: $0.leader?.name, headTitle: $0.leader?.printedTitle)
        }
    }
}
