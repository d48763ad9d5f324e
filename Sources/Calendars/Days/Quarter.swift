/// A quarter of a year, numbered in Roman figures as documents do.
package struct Quarter: Hashable, Comparable, Sendable {
    package let year: Int
    /// 1 for January to March.
    package let number: Int

    /// The quarter of a year, 1 to 4; `nil` outside the calendar.
    package init?(year: Int, number: Int) {
        guard (1...9999).contains(year), (1...4).contains(number) else { return nil }
        self.year = year
        self.number = number
    }

    /// The quarter in which the day falls.
    package init(of day: Day) {
        let date = CivilDate(number: day.number)
        year = date.year
        number = (date.month + 2) / 3
    }

    package var first: Day { Day(number: CivilDate.number(year: year, month: number * 3 - 2, day: 1)) }
    package var last: Day { Day(number: CivilDate.number(year: year, month: number * 3, day: 1)).endOfMonth }
    package var days: ClosedRange<Day> { first...last }

    /// `Quý I/2019`.
    package var name: String { "Quý \(["I", "II", "III", "IV"][number - 1])/\(year)" }

    package static func < (one: Quarter, other: Quarter) -> Bool {
        (one.year, one.number) < (other.year, other.number)
    }
}
