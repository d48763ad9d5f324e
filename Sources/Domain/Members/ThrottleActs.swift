internal import Storage

extension Rule {
    /// After several failures the next try waits; the wait is told and never longer than a quarter of an hour.
    package static let triesAreLimited = Rule("sign-in.tries-are-limited")
}

extension Work {
    /// Refuses while any of the doors is shut, and says until when.
    func refuseWhileShut(_ doors: [Door]) throws {
        let throttles = try session.all(Throttle.self, "SELECT * FROM throttle WHERE id IN (\(list: doors.map(\.id)))")
        guard let until = throttles.compactMap({ $0.isShut(at: now) }).max() else { return }
        throw Refusal.shut(until: until, now: now)
    }

    /// Counts a try at each door as failed, and hands the counts over so that a success can take them back.
    func countFailure(at doors: [Door]) throws -> [Throttle] {
        try doors.map { door in
            let known = try session.find(Throttle.self, door.id)
            var throttle = known ?? Throttle(door, at: now)
            throttle.countFailure(at: now, tries: door.tries)
            if known == nil { try session.insert(throttle) } else { try session.update(throttle) }
            return throttle
        }
    }

    /// Takes back what was counted for a try that turned out right.
    func takeBack(_ counted: [Throttle], at doors: [Door]) throws {
        for door in doors {
            guard var throttle = try session.find(Throttle.self, door.id) else { continue }
            if door.opensForGood {
                try session.delete(throttle)
            } else if let own = counted.first(where: { $0.id == door.id }) {
                throttle.takeBack(own)
                try session.update(throttle)
            }
        }
    }

    /// Forgets the failures at a door.
    func forgetFailures(at door: Door) throws { try session.delete(Throttle.self, door.id) }
}

extension Refusal {
    static func shut(until: Instant, now: Instant) -> Refusal {
        let minutes = max(1, (now.seconds(to: until) + 59) / 60)
        let wholeMinute = until.advanced(seconds: 59)
        return Refusal(
            .tooMany, .triesAreLimited,
            """
            Đã thử sai nhiều lần. Hãy thử lại sau \(minutes) phút, từ \(wholeMinute.timeOfDay) ngày \
            \(wholeMinute.day.vietnamese).
            """)
    }
}
