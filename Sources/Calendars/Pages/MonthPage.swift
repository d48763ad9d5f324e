/// A month laid out as a wall calendar shows it: whole weeks from thứ Hai to Chủ nhật.
package struct MonthPage: Hashable, Sendable {
    /// One week of the page.
    package struct Row: Hashable, Sendable {
        package let week: Week
        /// Seven, Monday first.
        package let cells: [Cell]
    }

    /// One day of the page.
    package struct Cell: Hashable, Sendable {
        package let day: Day
        /// Whether the day belongs to the month, or only fills its first or last week.
        package let isInMonth: Bool
        package let status: DayStatus
        package let lunar: LunarDate?
        package let anniversaries: [Anniversary]

        /// What stands under the day's number: `17`, or `1/2` where a lunar month or the page begins.
        package var lunarLabel: String {
            guard let lunar else { return "" }
            return lunar.day == 1 || day.dayOfMonth == 1 ? lunar.short : "\(lunar.day)"
        }
    }

    package let month: Month
    package let rows: [Row]
}

extension WorkCalendar {
    /// The page of the month.
    package func page(of month: Month, anniversaries: [Anniversary] = Anniversary.shipped) -> MonthPage {
        let monday = Week(of: month.first).first
        let lastMonday = Week(of: month.last).first
        let rows = stride(from: monday, through: lastMonday, by: 7).map { first in
            let week = Week(of: first)
            return MonthPage.Row(
                week: week,
                cells: week.days.map { day in
                    MonthPage.Cell(
                        day: day, isInMonth: month.days.contains(day), status: status(of: day), lunar: day.lunar,
                        anniversaries: Anniversary.kept(on: day, of: anniversaries))
                })
        }
        return MonthPage(month: month, rows: rows)
    }

    /// The twelve pages of the year.
    package func pages(
        of year: Int, anniversaries: [Anniversary] = Anniversary.shipped
    ) -> [MonthPage] {
        (1...12).compactMap { Month(year: year, number: $0) }.map { page(of: $0, anniversaries: anniversaries) }
    }
}
