internal import Calendars
internal import Storage

/// By which day a step of the year should have begun in one organisation, for programmes of `fromYear` and later.
struct TimetableEntry: Record {
    static let table: SQL = "timetable_entry"

    let id: Key<TimetableEntry>
    let organisationId: Key<Organisation>
    let step: YearStep
    let fromYear: Int
    /// -1 for a day of the year before the programme's, 1 for one of the year after.
    var yearOffset: Int
    var month: Int
    var day: Int
    var version: Int
}

/// A day of the year of a programme, or of the year before or after.
struct YearDay: Hashable, Sendable {
    let yearOffset: Int
    let month: Int
    let day: Int

    /// The day in the year of a programme; the last of its month where the month is shorter.
    func day(of year: Int) -> Day {
        (0...3).lazy.compactMap { Day(year: year + yearOffset, month: month, day: day - $0) }.first ?? .distantFuture
    }

    /// The usual days of a district's year, which come with the product: the draft at the start of the year (tin bài
    /// 21/02/2019, "ngay từ đầu năm"), the conference by the end of February, the first half reviewed in June, the year
    /// in December.
    static func usual(_ step: YearStep) -> YearDay {
        switch step {
        case .draft: YearDay(yearOffset: 0, month: 1, day: 5)
        case .consultation: YearDay(yearOffset: 0, month: 1, day: 20)
        case .consolidation: YearDay(yearOffset: 0, month: 2, day: 5)
        case .conference: YearDay(yearOffset: 0, month: 2, day: 28)
        case .signing: YearDay(yearOffset: 0, month: 2, day: 28)
        case .carrying: YearDay(yearOffset: 0, month: 3, day: 30)
        case .midyear: YearDay(yearOffset: 0, month: 6, day: 15)
        case .review: YearDay(yearOffset: 0, month: 12, day: 1)
        case .awards: YearDay(yearOffset: 1, month: 1, day: 15)
        }
    }
}
