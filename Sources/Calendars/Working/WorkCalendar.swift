/// The days on which offices work: Monday to Friday, less the holidays of the law, with each year's notices.
///
/// A value: put together once from the shipped table and what an administrator entered, then only asked. It names the
/// version of its data, so that what was computed with it can say so.
package struct WorkCalendar: Sendable {
    package let version: String
    private let years: [Int: HolidayYear]
    /// The days off of all years, where a single day is looked up.
    private let daysOff: [Day: DayOff]
    /// From the first law it knows to the last year of the lunar calendar.
    private let known: ClosedRange<Day>
    private let outside: [OpenPeriod]

    /// The calendar of the shipped table, corrected and continued by the entries.
    ///
    /// Only the years of the entries are computed anew, so that it is cheap to build one for each state of the entries.
    /// - Parameters:
    ///   - entries: what an administrator entered; a later one for a day takes the place of an earlier one.
    ///   - version: the name of this state of the data; change it whenever an entry changes.
    package init(
        entries: [CalendarEntry] = [], version: String = CalendarEntry.shippedVersion,
        rules: [HolidayRule] = HolidayRule.shipped
    ) {
        self.version = version
        var (years, daysOff) = rules == HolidayRule.shipped ? WorkCalendar.shippedYears : WorkCalendar.years(by: rules)
        for (number, entered) in Dictionary(grouping: entries, by: \.day.year) {
            let year = HolidayYear(number, rules: rules, entries: WorkCalendar.merged(entered, in: number))
            for dayOff in years[number]?.list ?? [] { daysOff[dayOff.day] = nil }
            daysOff.merge(year.daysOff) { _, new in new }
            years[number] = year
        }
        self.years = years
        self.daysOff = daysOff
        known = WorkCalendar.known(by: rules)
        outside = OpenPeriod.outside(known)
    }

    /// The calendar as shipped.
    package static let shipped = WorkCalendar()

    /// Whether the day is worked, and why if that is not plain.
    package func status(of day: Day) -> DayStatus {
        guard let dayOff = daysOff[day] else { return day.weekday.isWeekend ? .weekend : .working }
        return dayOff.kind.isOff ? .off(dayOff) : .madeUp(dayOff)
    }

    /// Whether offices work on the day.
    package func isWorking(_ day: Day) -> Bool {
        guard let dayOff = daysOff[day] else { return !day.weekday.isWeekend }
        return !dayOff.kind.isOff
    }

    /// Every day off and every worked Saturday of the year, in order; holidays on weekends included.
    package func list(year: Int) -> [DayOff] {
        years[year]?.list ?? []
    }

    /// Whether the year's notice of Tết, or of another holiday, is in; until then its days are an estimate.
    package func isAnnounced(_ year: Int, _ occasion: Occasion = .tet) -> Bool {
        years[year]?.announced.contains(occasion) ?? false
    }

    /// The stretches within the days about which the calendar does not know enough yet, in order.
    package func openPeriods(in days: ClosedRange<Day>) -> [OpenPeriod] {
        let inside = days.clamped(to: known)
        let awaited = (inside.lowerBound.year...inside.upperBound.year).flatMap { years[$0]?.openPeriods ?? [] }
        return (outside + awaited).filter { $0.days.overlaps(days) }
            .sorted { $0.days.lowerBound < $1.days.lowerBound }
    }

}

extension WorkCalendar {
    private static let shippedEntries = Dictionary(grouping: CalendarEntry.shipped, by: \.day.year)
    private static let shippedYears = years(by: HolidayRule.shipped)

    private static func years(by rules: [HolidayRule]) -> (years: [Int: HolidayYear], daysOff: [Day: DayOff]) {
        let known = known(by: rules)
        let numbers = Set(known.lowerBound.year...known.upperBound.year).union(shippedEntries.keys)
        let years = numbers.map { HolidayYear($0, rules: rules, entries: shippedEntries[$0] ?? []) }
        return (
            Dictionary(uniqueKeysWithValues: years.map { ($0.year, $0) }),
            Dictionary(years.flatMap(\.list).map { ($0.day, $0) }, uniquingKeysWith: { first, _ in first })
        )
    }

    private static func known(by rules: [HolidayRule]) -> ClosedRange<Day> {
        let last = Day(clamping: Int(CivilDate.number(year: LunarYear.supported.upperBound, month: 12, day: 31)))
        return min(rules.map(\.validFrom).min() ?? last, last)...last
    }

    /// Shipped entries, then the administrator's; a notice that he entered takes the place of the shipped one.
    private static func merged(_ entries: [CalendarEntry], in year: Int) -> [CalendarEntry] {
        let renewed = Set(entries.filter { $0.kind.isOff }.compactMap(\.occasion))
        let shipped = shippedEntries[year] ?? []
        return shipped.filter { entry in entry.occasion.map { !renewed.contains($0) } ?? true } + entries
    }
}
