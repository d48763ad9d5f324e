package import Domain
import Synchronization

/// A clock that a test moves by hand: time is an input.
package final class MovableClock: Domain.Clock {
    private let moment: Mutex<Instant>

    package init(_ start: Instant) { moment = Mutex(start) }

    package var now: Instant { moment.withLock { $0 } }

    package func set(_ instant: Instant) { moment.withLock { $0 = instant } }
    package func advance(seconds: Int) { moment.withLock { $0 = $0.advanced(seconds: seconds) } }
    package func advance(days: Int) { advance(seconds: days * 86_400) }
}
