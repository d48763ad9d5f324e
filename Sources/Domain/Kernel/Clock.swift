internal import Foundation

/// Where the present moment comes from: time is an input.
package protocol Clock: Sendable {
    var now: Instant { get }
    /// The moment outside: what a telephone that makes codes shows, whatever day is being trained for.
    var outside: Instant { get }
}

extension Clock {
    package var outside: Instant { now }
}

/// The machine's clock.
package struct SystemClock: Clock {
    package init() {}
    package var now: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}

/// A clock that stands still, for tests and for telling a story on the days it happened.
package struct FixedClock: Clock {
    package let now: Instant
    package init(_ now: Instant) { self.now = now }
}

/// A clock that runs at the machine's pace from another moment: training with the year 2018–2019.
package struct ShiftedClock: Clock {
    private let shift: Int64

    /// The clock shows `start` at the moment it is made.
    package init(startingAt start: Instant) { shift = start.milliseconds - SystemClock().now.milliseconds }

    package var now: Instant { Instant(milliseconds: SystemClock().now.milliseconds + shift) }
    package var outside: Instant { SystemClock().now }
}
