import Domain
import Synchronization

/// A clock that tests move forward by hand.
final class MovableClock: Domain.Clock {
    private let moment: Mutex<Instant>

    init(_ start: Instant) { moment = Mutex(start) }

    var now: Instant { moment.withLock { $0 } }

    func advance(seconds: Int) { moment.withLock { $0 = $0.advanced(seconds: seconds) } }
    func advance(minutes: Int) { advance(seconds: minutes * 60) }
    func advance(days: Int) { advance(seconds: days * 86_400) }
}
