package import Calendars
internal import Storage

/// What a walk along the whole chain of events found.
package struct EventVerification: Sendable, Hashable {
    /// One place where the record of events is not what was sealed.
    package struct Finding: Sendable, Hashable {
        package enum Kind: String, Sendable { case changed, missing, gap, unsealed, added, anchor }
        package let kind: Kind
        /// The place in the chain, where there is one.
        package let position: Int?
        package let event: String?
        package let message: String
    }

    package var sealed = 0
    package var head = EventSeal.origin
    package var findings: [Finding] = []
    /// Nothing to report at all.
    package var isSound: Bool { findings.isEmpty }
    /// What was sealed is as it was; events may still wait for their seal.
    package var isIntact: Bool { findings.allSatisfy { $0.kind == .unsealed } }
}

/// The head of the chain on one day, kept outside the database so that nobody can shorten the chain unseen.
package struct EventAnchor: Sendable, Hashable, Codable {
    package let day: Day
    package let position: Int
    package let hash: String
    package init(day: Day, position: Int, hash: String) {
        self.day = day
        self.position = position
        self.hash = hash
    }
}

extension Work {
    /// An event that waits longer than this to be sealed is an alarm.
    package static let sealingLimitSeconds = 60

    /// Walks the chain from its origin and compares every event with its seal, and the chain with `anchors`.
    package func verifyEvents(anchors: [EventAnchor] = [], findingsLimit: Int = 100) throws -> EventVerification {
        var walk = ChainWalk(anchors: Dictionary(grouping: anchors, by: \.position), findingsLimit: findingsLimit)
        try session.each(
            """
            SELECT event_seal.id AS position, event_seal.event_id AS sealed_event, event_seal.hash AS hash,
                   event_seal.sealed_at AS sealed_at, event.*
            FROM event_seal LEFT JOIN event ON event.id = event_seal.event_id
            ORDER BY event_seal.id
            """
        ) { try walk.visit($0) }
        walk.reachEnd(anchors)
        try findStrays(&walk)
        try findLost(&walk)
        return walk.result
    }

    /// Events that no seal knows.
    private func findStrays(_ walk: inout ChainWalk) throws {
        try session.each(
            """
            SELECT event.id AS id, event.at AS at, event_unsealed.event_id AS waiting
            FROM event
            LEFT JOIN event_seal ON event_seal.event_id = event.id
            LEFT JOIN event_unsealed ON event_unsealed.event_id = event.id
            WHERE event_seal.id IS NULL
            ORDER BY event.id
            """
        ) { row in
            let id: String = try row.get("id")
            guard try row.get("waiting", as: String?.self) != nil else {
                return walk.find(.added, nil, id, "Sự kiện \(id) có trong nhật ký nhưng chưa từng chờ niêm phong.")
            }
            guard let at = try? row.get("at", as: Instant.self) else {
                return walk.find(.changed, nil, id, "Sự kiện \(id) không còn đọc được.")
            }
            if at.seconds(to: now) > Work.sealingLimitSeconds {
                walk.find(.unsealed, nil, id, "Sự kiện \(id) chờ niêm phong từ \(at.vietnamese).")
            }
        }
    }

    /// Events that were removed before they were sealed.
    private func findLost(_ walk: inout ChainWalk) throws {
        try session.each(
            """
            SELECT event_id FROM event_unsealed
            WHERE NOT EXISTS (SELECT 1 FROM event WHERE event.id = event_unsealed.event_id)
            ORDER BY event_id
            """
        ) { row in
            let id: String = try row.get("event_id")
            walk.find(.missing, nil, id, "Sự kiện \(id) đã bị xóa khỏi nhật ký khi còn chờ niêm phong.")
        }
    }
}

/// A walk along the chain, seal by seal.
private struct ChainWalk {
    let anchors: [Int: [EventAnchor]]
    let findingsLimit: Int
    private(set) var result = EventVerification()
    private var position = 0

    init(anchors: [Int: [EventAnchor]], findingsLimit: Int) {
        self.anchors = anchors
        self.findingsLimit = findingsLimit
    }

    mutating func find(_ kind: EventVerification.Finding.Kind, _ position: Int?, _ event: String?, _ message: String) {
        guard result.findings.count < findingsLimit else { return }
        result.findings.append(.init(kind: kind, position: position, event: event, message: message))
    }

    mutating func visit(_ row: Row) throws {
        let place: Int = try row.get("position")
        let hash: String = try row.get("hash")
        let sealed: String = try row.get("sealed_event")
        if place != position + 1 {
            find(.gap, place, sealed, "Chuỗi thiếu mắt xích từ số \(position + 1) đến số \(place - 1).")
        }
        position = place
        try compare(row, with: hash, sealed)
        for anchor in anchors[place] ?? [] where anchor.hash != hash {
            find(.anchor, place, sealed, "Mắt xích số \(place) khác với bản neo ngày \(anchor.day.vietnamese).")
        }
        result.head = hash
        result.sealed += 1
    }

    /// The chain may be shorter than it was when it was anchored.
    mutating func reachEnd(_ anchors: [EventAnchor]) {
        for anchor in anchors where anchor.position > position {
            find(
                .anchor, anchor.position, nil,
                "Chuỗi chỉ còn \(position) mắt xích, bản neo ngày \(anchor.day.vietnamese) có \(anchor.position).")
        }
    }

    private mutating func compare(_ row: Row, with hash: String, _ sealed: String) throws {
        guard try row.get("id", as: String?.self) != nil else {
            return find(.missing, position, sealed, "Sự kiện số \(position) đã bị xóa khỏi nhật ký.")
        }
        guard let event = try? row.decode(WrittenEvent.self), let at = Instant(event.at),
            let sealedAt = try? row.get("sealed_at", as: Instant.self)
        else { return find(.changed, position, sealed, "Sự kiện số \(position) không còn đọc được.") }
        let expected = EventSeal.hash(event, position: position, sealedAt: sealedAt, after: result.head)
        guard expected != hash else { return }
        find(
            .changed, position, sealed,
            "Sự kiện số \(position) (\(event.act), \(at.vietnamese)) khác với lúc niêm phong.")
    }
}
