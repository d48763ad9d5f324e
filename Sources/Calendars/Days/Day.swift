/// A civil day of the Gregorian calendar, from 01/01/0001 to 31/12/9999, without an hour and without a place.
///
/// A day is one number, so comparing and counting cost nothing. `Day` is `Strideable`: `first...last` is a collection
/// of days. Arithmetic that would leave the calendar stops at its first or last day.
package struct Day: Hashable, Comparable, Strideable, Sendable {
    /// Days since 01/01/1970, negative before it.
    let number: Int32

    /// The first day there is: 01/01/0001.
    package static let distantPast = Day(number: -719_162)
    /// The last day there is: 31/12/9999.
    package static let distantFuture = Day(number: 2_932_896)

    init(number: Int32) {
        self.number = number
    }

    init(clamping number: Int) {
        let nearest = min(max(number, Int(Day.distantPast.number)), Int(Day.distantFuture.number))
        self.number = Int32(truncatingIfNeeded: nearest)
    }

    /// The day written year, month, day; `nil` when no calendar has it, as 31 February.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Month.length(year: year, month: month)
        else { return nil }
        number = CivilDate.number(year: year, month: month, day: day)
    }

    package var year: Int { CivilDate(number: number).year }
    package var month: Int { CivilDate(number: number).month }
    package var dayOfMonth: Int { CivilDate(number: number).day }

    /// The day of the week; 01/01/1970 was a Thursday.
    package var weekday: Weekday {
        let sinceMonday = (Int(number) + 3) % 7
        return Weekday(rawValue: (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1) ?? .monday
    }

    /// The day so many days later, or earlier when negative.
    package func advanced(by days: Int) -> Day {
        let (sum, overflow) = Int(number).addingReportingOverflow(days)
        guard !overflow else { return days < 0 ? .distantPast : .distantFuture }
        return Day(clamping: sum)
    }

    /// How many days later the other day is.
    package func distance(to other: Day) -> Int {
        Int(other.number) - Int(number)
    }

    package static func == (one: Day, other: Day) -> Bool { one.number == other.number }
    package static func < (one: Day, other: Day) -> Bool { one.number < other.number }
}
