package import Calendars
package import Storage

/// What was found for the one who looks, by noun.
package struct Found: Sendable {
    package let hit: SearchHit
    /// Whether it exists on the day of looking; what ended is found too, and marked.
    package let holds: Bool
}

extension Work {
    /// Searches everything the actor may see, exact accents first.
    package func search(_ query: String, nouns: [String] = [], on day: Day, limit: Int = 30) throws -> [Found] {
        var condition = SearchAudience.visible(to: actor)
        if !nouns.isEmpty { condition = "\(condition) AND entry.noun IN (\(list: nouns))" }
        return try session.search(query, where: condition, limit: limit).map { hit in
            Found(hit: hit, holds: hit.validFrom <= day.description && hit.validThrough >= day.description)
        }
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
