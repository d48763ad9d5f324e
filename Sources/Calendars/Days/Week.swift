/// A week from Monday to Sunday, numbered in its year by ISO 8601: week 1 holds the first Thursday.
///
/// The year of a week is not always the year of its days: 31/12/2018 is in week 1 of 2019.
package struct Week: Hashable, Comparable, Sendable {
    package let year: Int
    package let number: Int
    /// The Monday.
    package let first: Day

    /// The week in which the day falls.
    package init(of day: Day) {
        let thursday = day.advanced(by: Weekday.thursday.rawValue - day.weekday.rawValue)
        year = thursday.year
        number = Week.daysOfYear(before: thursday) / 7 + 1
        first = day.advanced(by: Weekday.monday.rawValue - day.weekday.rawValue)
    }

    /// The numbered week of a year; `nil` when the year has no such week.
    package init?(year: Int, number: Int) {
        guard number >= 1, let inFirstWeek = Day(year: year, month: 1, day: 4) else { return nil }
        let week = Week(of: inFirstWeek.advanced(by: (min(number, 54) - 1) * 7))
        guard week.year == year, week.number == number else { return nil }
        self = week
    }

    package var last: Day { first.advanced(by: 6) }
    package var days: ClosedRange<Day> { first...last }

    /// `tuần 08/2019`.
    package var name: String { "tuần \(padded(number))/\(year)" }

    package static func < (one: Week, other: Week) -> Bool { one.first < other.first }

    private static func daysOfYear(before day: Day) -> Int {
        Int(day.number - CivilDate.number(year: day.year, month: 1, day: 1))
    }
}
