/// A day by which something is to be done, with everything needed to see how it was found.
///
/// It is stored as it was computed, with the version of the calendar; `recomputed(with:)` tells whether a newer
/// calendar gives another day.
package struct Deadline: Hashable, Codable, Sendable {
    /// What is counted.
    package enum Unit: String, CaseIterable, Codable, Sendable {
        /// Every day of the civil calendar.
        case days
        /// Only days on which offices work.
        case workingDays

        package var name: String { self == .days ? "ngày" : "ngày làm việc" }
    }

    /// Which way is counted.
    package enum Direction: String, Codable, Sendable {
        /// Within so many days after an event.
        case after
        /// At the latest so many days before an event.
        case before
    }

    /// A day met while counting, and why it is told.
    package struct MetDay: Hashable, Codable, Sendable {
        package let day: Day
        /// `thứ Bảy`, or the reason of the day off.
        package let why: String

        var isPlainWeekend: Bool { why == day.weekday.name }
    }

    package let direction: Direction
    /// The day counted from, itself not counted.
    package let start: Day
    package let count: Int
    package let unit: Unit
    /// The last day on which it is still in time.
    package let due: Day
    /// The day that counts as one; `nil` when nothing was counted.
    package let firstCounted: Day?
    /// The rest days that were passed over, in order.
    package let skipped: [MetDay]
    /// The Saturdays worked in exchange that were counted, in order.
    package let madeUp: [MetDay]
    /// Where the count ended, when that was a rest day and the term moved on to `due`.
    package let rolledFrom: Day?
    /// How the days were counted, with the articles of law in force at the start.
    package let rule: String
    package let calendarVersion: String
    /// What the calendar did not know yet for the days in question; empty when the deadline is firm.
    package let provisionalBecause: [String]

    /// Whether the deadline is "tạm tính": it crosses a Tết, or another holiday, whose notice is not in.
    package var isProvisional: Bool { !provisionalBecause.isEmpty }
}
