package import Storage

/// How often a door was tried in vain, and until when it stays shut.
package struct Throttle: Record {
    package static let table: SQL = "throttle"

    /// The first time a door shuts; each further failure doubles it.
    package static let shortestLockSeconds = 60
    /// No door is ever shut for longer, so that nobody can keep the rightful owner out.
    package static let longestLockSeconds = 15 * 60
    /// Counting starts anew after an hour.
    package static let memorySeconds = 3600

    package let id: String
    package var failures: Int
    package var startedAt: Instant
    package var until: Instant?

    init(_ door: Door, at now: Instant) {
        id = door.id
        failures = 0
        startedAt = now
        until = nil
    }

    /// Until when the door is shut; nothing where it is open.
    func isShut(at now: Instant) -> Instant? {
        guard let until, until > now else { return nil }
        return until
    }

    /// Counts a try as failed before it is made: tries at the same moment cannot slip past the count.
    mutating func countFailure(at now: Instant, tries: Int) {
        if startedAt.seconds(to: now) >= Throttle.memorySeconds {
            failures = 0
            startedAt = now
        }
        failures += 1
        until = failures < tries ? nil : now.advanced(seconds: Throttle.lockSeconds(beyond: failures - tries))
    }

    /// Takes one count back, and the lock with it where no other try has set a later one.
    mutating func takeBack(_ counted: Throttle) {
        failures = max(0, failures - 1)
        if until == counted.until { until = nil }
    }

    /// 1, 2, 4, 8 minutes, and 15 from then on.
    static func lockSeconds(beyond failures: Int) -> Int {
        failures >= 4 ? longestLockSeconds : shortestLockSeconds << failures
    }
}
