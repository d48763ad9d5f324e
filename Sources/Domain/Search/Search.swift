package import Calendars
package import Storage

/// What was found for the one who looks, by noun.
package struct Found: Sendable {
    package let hit: SearchHit
    /// Whether it exists on the day of looking; what ended is found too, and marked.
    package let holds: Bool
}

extension Work {
    /// Searches everything the actor may see: exact accents first, then what exists on the day.
    package func search(_ query: String, nouns: [String] = [], on day: Day, limit: Int = 30) throws -> [Found] {
        var condition: SQL = """
            (\(SearchAudience.visible(to: actor)) OR \(SearchAudience.programmes(visibleTo: actor, on: today))
             OR \(SearchAudience.conferences(visibleTo: actor)) OR \(SearchAudience.envelopes(visibleTo: actor)))
            """
        if !nouns.isEmpty { condition = "\(condition) AND entry.noun IN (\(list: nouns))" }
        let found = try session.search(query, where: condition, limit: limit).map { hit in
            Found(hit: hit, holds: hit.validFrom <= day.description && hit.validThrough >= day.description)
        }
        return Self.existingFirst(found)
    }

    /// Of what is equally near, what exists on the day comes before what ended or is still to come.
    private static func existingFirst(_ found: [Found]) -> [Found] {
        let ordered = found.enumerated().sorted { one, other in
            let (near, far) = (one.element.hit.closeness, other.element.hit.closeness)
            if near != far { return near < far }
            return one.element.holds == other.element.holds ? one.offset < other.offset : one.element.holds
        }
        return ordered.map(\.element)
    }
}

/// For whom an entry of the search index is: everyone who is signed in, or the keepers of one organisation.
package enum SearchAudience {
    /// Everyone who is signed in.
    package static let everyone = ""

    /// Only those who see what `organisation` keeps.
    package static func keepers(of organisation: Key<Organisation>) -> String { organisation.rawValue }

    /// The condition that an entry is for the actor.
    static func visible(to actor: Actor) -> SQL {
        if actor.isHostAdministrator || actor.isHostOverseer { return "1 = 1" }
        return "entry.audience IN (\(list: [everyone] + actor.organisations.map(\.rawValue)))"
    }
}
