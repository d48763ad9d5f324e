/// A day, or a stretch of days, that comes back every year and that people of the Front keep, without a day off.
package struct Anniversary: Hashable, Sendable {
    /// A day and a month of no particular year.
    package struct Date: Hashable, Comparable, Sendable {
        package let month: Int
        package let day: Int

        package static func < (one: Date, other: Date) -> Bool {
            (one.month, one.day) < (other.month, other.day)
        }
    }

    package let name: String
    package let first: Date
    /// The same as `first` for a single day.
    package let last: Date
    /// Where it is kept; empty for the whole country.
    package let place: String
    package let source: String

    /// Its days in the year.
    package func days(in year: Int) -> ClosedRange<Day>? {
        guard first <= last, let from = Day(year: year, month: first.month, day: first.day),
            let through = Day(year: year, month: last.month, day: last.day)
        else { return nil }
        return from...through
    }

    /// Those kept on the day.
    package static func kept(on day: Day, of all: [Anniversary] = shipped) -> [Anniversary] {
        let date = Date(month: day.month, day: day.dayOfMonth)
        return all.filter { $0.first <= date && date <= $0.last }
    }
}
