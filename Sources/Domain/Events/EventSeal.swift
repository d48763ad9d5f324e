package import Storage

/// A link of the chain: the hash of one event together with the hash of the link before it.
package struct EventSeal: Record {
    package static let table: SQL = "event_seal"
    /// The place in the chain, from 1 without gaps.
    package let id: Int
    package let eventId: Key<Event>
    package let hash: String
    package let sealedAt: Instant

    /// The hash before the first event.
    package static let origin = String(repeating: "0", count: 64)

    /// The hash of `event` at `position` after `previous`, sealed at an instant: SHA-256 over every field, each with its
    /// length before it and a mark where there is none, so that no two different events read the same.
    package static func hash(
        _ event: WrittenEvent, position: Int, sealedAt: Instant, after previous: String
    ) -> String {
        let fields: [String?] = [
            previous, "\(position)", sealedAt.description, event.id, event.at, event.act, event.noun, event.subject,
            event.memberId, event.holdingId, event.organisationId, event.facts,
        ]
        return Digest.fingerprint(fields.map { field in field.map { "\($0.utf8.count):\($0)" } ?? "-" }.joined())
    }
}

/// An event as its columns stand, so that not a byte of one can change unseen.
package struct WrittenEvent: Codable, Sendable, Hashable {
    let id: String
    let at: String
    let act: String
    let noun: String
    let subject: String
    let memberId: String?
    let holdingId: String?
    let organisationId: String?
    let facts: String
}

extension Work {
    /// Seals waiting events into the chain, oldest first; returns how many.
    ///
    /// Only the worker calls this.
    @discardableResult
    package func sealEvents(limit: Int = 1000) throws -> Int {
        let waiting = try session.all(
            WrittenEvent.self,
            """
            SELECT event.* FROM event_unsealed JOIN event ON event.id = event_unsealed.event_id
            ORDER BY event_unsealed.at, event_unsealed.event_id
            LIMIT \(limit)
            """)
        guard !waiting.isEmpty else { return 0 }
        var last = try lastSeal()
        var seals: [EventSeal] = []
        for event in waiting {
            let position = (last?.id ?? 0) + 1
            let hash = EventSeal.hash(
                event, position: position, sealedAt: now, after: last?.hash ?? EventSeal.origin)
            let seal = EventSeal(id: position, eventId: Key(rawValue: event.id), hash: hash, sealedAt: now)
            seals.append(seal)
            last = seal
        }
        try session.insert(many: seals)
        try session.run("DELETE FROM event_unsealed WHERE event_id IN (\(list: seals.map(\.eventId)))")
        return waiting.count
    }

    /// The head of the chain.
    package func lastSeal() throws -> EventSeal? {
        try session.first(EventSeal.self, "SELECT * FROM event_seal ORDER BY id DESC LIMIT 1")
    }

    /// How many events wait to be sealed, and since when the oldest does.
    package func unsealedEvents() throws -> (count: Int, oldest: Instant?) {
        let row = try session.rows("SELECT count(*) AS number, min(at) AS oldest FROM event_unsealed").first
        guard let row else { return (0, nil) }
        return (try row.get("number"), try row.get("oldest", as: Instant?.self))
    }
}
