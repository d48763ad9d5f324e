/// A month of a year.
package struct Month: Hashable, Comparable, Sendable {
    package let year: Int
    /// 1 for January.
    package let number: Int

    /// The month of a year, 1 to 12; `nil` outside the calendar.
    package init?(year: Int, number: Int) {
        guard (1...9999).contains(year), (1...12).contains(number) else { return nil }
        self.year = year
        self.number = number
    }

    /// The month in which the day falls.
    package init(of day: Day) {
        let date = CivilDate(number: day.number)
        year = date.year
        number = date.month
    }

    package var first: Day { Day(number: CivilDate.number(year: year, month: number, day: 1)) }
    package var last: Day { first.advanced(by: Month.length(year: year, month: number) - 1) }
    package var days: ClosedRange<Day> { first...last }
    package var quarter: Quarter { Quarter(of: first) }

    /// The month after, the last month of the calendar being its own.
    package var next: Month { Month(of: last.advanced(by: 1)) }
    /// The month before, the first month of the calendar being its own.
    package var previous: Month { Month(of: first.advanced(by: -1)) }

    /// `tháng 02/2019`.
    package var name: String { "tháng \(padded(number))/\(year)" }

    package static func < (one: Month, other: Month) -> Bool {
        (one.year, one.number) < (other.year, other.number)
    }

    static func length(year: Int, month: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }
}

extension Day {
    /// The first day of its month.
    package var startOfMonth: Day { Month(of: self).first }
    /// The last day of its month.
    package var endOfMonth: Day { Month(of: self).last }
}
