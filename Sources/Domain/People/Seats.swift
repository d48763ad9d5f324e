import Calendars

/// How many hold an office on each day, counted where the number changes.
struct Seats {
    let holdings: [Period]

    /// The first day of `period` on which more than `limit` hold the office; nothing where they all fit.
    ///
    /// The number only rises on the first day of a holding, so those days and the first of the period are enough.
    func firstOverfullDay(limit: Int, in period: Period) -> Day? {
        let days = holdings.map { max($0.from, period.from) } + [period.from]
        return Set(days).filter { period.contains($0) && count(on: $0) > limit }.min()
    }

    /// How many hold the office on a day.
    func count(on day: Day) -> Int { holdings.count { $0.contains(day) } }
}
