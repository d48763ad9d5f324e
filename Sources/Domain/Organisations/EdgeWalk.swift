import Calendars

/// A walk up from an organisation along the edges of one relation, keeping to the days on which each step holds.
///
/// On one day an organisation has at most one superior, but over a period there may be several, one after another.
struct EdgeWalk {
    /// Organisations reached, each with the days on which the way to it holds.
    private(set) var reached: [(organisation: Key<Organisation>, period: Period)]

    init(from organisation: Key<Organisation>, during period: Period) { reached = [(organisation, period)] }

    var organisations: [Key<Organisation>] { Array(Set(reached.map(\.organisation))) }

    /// Goes one step up along those of `edges` that hold on a day of the way so far.
    mutating func climb(_ edges: [OrganisationEdge]) {
        let below = Dictionary(grouping: edges, by: \.inferiorId)
        reached = reached.flatMap { place in
            (below[place.organisation] ?? []).compactMap { edge in
                Period(
                    from: max(place.period.from, edge.validFrom), through: min(place.period.through, edge.validThrough)
                )
                .map { (edge.superiorId, $0) }
            }
        }
    }

    /// Days on which the walk has come to `organisation`.
    func days(at organisation: Key<Organisation>) -> Period? {
        reached.first { $0.organisation == organisation }?.period
    }
}
