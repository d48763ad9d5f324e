/// A day named by the Vietnamese lunar calendar.
package struct LunarDate: Hashable, Comparable, Sendable {
    /// The number of the civil year in which the lunar year begins.
    package let year: Int
    /// 1 for tháng Giêng, 12 for tháng Chạp.
    package let month: Int
    /// Whether the month is the repeated one, tháng nhuận.
    package let isLeapMonth: Bool
    package let day: Int
    /// The same day in the civil calendar.
    package let civil: Day

    /// The lunar name of a civil day; `nil` outside 10/02/1899–28/01/2101.
    package init?(_ civil: Day) {
        guard let lunarYear = LunarYear.containing(civil),
            let lunarMonth = lunarYear.months.last(where: { $0.first <= civil })
        else { return nil }
        year = lunarYear.number
        month = lunarMonth.number
        isLeapMonth = lunarMonth.isLeap
        day = lunarMonth.first.distance(to: civil) + 1
        self.civil = civil
    }

    /// The day of a lunar month; `nil` when the year has no such month or the month no such day.
    package init?(year: Int, month: Int, day: Int, isLeapMonth: Bool = false) {
        guard let lunarYear = LunarYear.numbered(year),
            let lunarMonth = lunarYear.months.first(where: { $0.number == month && $0.isLeap == isLeapMonth }),
            (1...lunarMonth.length).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.isLeapMonth = isLeapMonth
        self.day = day
        civil = lunarMonth.first.advanced(by: day - 1)
    }

    /// Mùng 1 Tết of the year; `nil` outside 1899–2100.
    package static func newYear(_ year: Int) -> LunarDate? {
        LunarDate(year: year, month: 1, day: 1)
    }

    /// The last day of tháng Chạp, the 29th or the 30th; `nil` outside 1899–2100.
    package static func newYearsEve(endOf year: Int) -> LunarDate? {
        LunarYear.numbered(year).flatMap { LunarDate($0.last) }
    }

    /// The month that is repeated in the year, if one is.
    package static func leapMonth(of year: Int) -> Int? {
        LunarYear.numbered(year)?.months.first(where: \.isLeap)?.number
    }

    package static func < (one: LunarDate, other: LunarDate) -> Bool { one.civil < other.civil }
}

extension Day {
    /// Its name in the lunar calendar; `nil` outside 10/02/1899–28/01/2101.
    package var lunar: LunarDate? { LunarDate(self) }
}
