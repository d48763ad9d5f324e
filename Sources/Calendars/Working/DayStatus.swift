/// Whether offices work on a day, and why when the plain week does not say it.
package enum DayStatus: Hashable, Sendable {
    /// A working day, Monday to Friday.
    case working
    /// A working day against the plain week: a Saturday worked in exchange.
    case madeUp(DayOff)
    /// The weekly rest: Saturday or Sunday.
    case weekend
    /// A day off: a holiday, a day in compensation or a swap.
    case off(DayOff)

    package var isWorking: Bool {
        switch self {
        case .working, .madeUp: true
        case .weekend, .off: false
        }
    }

    /// The entry behind the status, when there is one.
    package var dayOff: DayOff? {
        switch self {
        case .madeUp(let dayOff), .off(let dayOff): dayOff
        case .working, .weekend: nil
        }
    }

    /// Why the day is as it is; `nil` for a plain working day or weekend.
    package var reason: String? { dayOff?.reason }

    /// Whether the status is a guess until a notice is in.
    package var isProvisional: Bool { dayOff?.isProvisional ?? false }
}
