/// A public holiday as a law grants it: on which date, for how many days, and while that law is in force.
package struct HolidayRule: Hashable, Sendable {
    /// The date that names the holiday.
    package enum Anchor: Hashable, Sendable {
        case civil(month: Int, day: Int)
        case lunar(month: Int, day: Int)
    }

    package let occasion: Occasion
    package let anchor: Anchor
    /// The days off it grants; of more than one, the Prime Minister names which each year.
    package let days: Int
    package let validFrom: Day
    package let validThrough: Day
    /// The article of law.
    package let source: String

    package init(
        occasion: Occasion, anchor: Anchor, days: Int, validFrom: Day, validThrough: Day = .distantFuture,
        source: String
    ) {
        self.occasion = occasion
        self.anchor = anchor
        self.days = days
        self.validFrom = validFrom
        self.validThrough = validThrough
        self.source = source
    }

    /// The days of the holiday depend on a notice of the year (Tết since ever, Quốc khánh since 2021).
    package var awaitsNotice: Bool { days > 1 }

    /// The holiday's date in the year, when the rule is in force on it.
    package func day(in year: Int) -> Day? {
        guard let day = anchorDay(in: year), validFrom <= day, day <= validThrough else { return nil }
        return day
    }

    private func anchorDay(in year: Int) -> Day? {
        switch anchor {
        case .civil(let month, let day): Day(year: year, month: month, day: day)
        case .lunar(let month, let day): LunarDate(year: year, month: month, day: day)?.civil
        }
    }
}
