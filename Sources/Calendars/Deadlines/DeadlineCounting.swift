extension Deadline {
    /// Within so many days of an event: the day of the event is not counted (Bộ luật Dân sự 2015, Điều 147), and when
    /// the last day is a rest day the term ends with the next working day (Điều 148 khoản 5).
    ///
    /// A count below nought is taken as nought.
    package static func after(start: Day, count: Int, unit: Unit, calendar: WorkCalendar) -> Deadline {
        let walk = Walk(from: start, count: count, unit: unit, step: 1, calendar: calendar)
        let due = calendar.workingDay(onOrAfter: walk.last)
        let rolledOver = walk.last < due ? Walk.restDays(in: walk.last..<due, calendar: calendar) : []
        return Deadline(
            direction: .after, start: start, count: max(0, count), unit: unit, due: due,
            firstCounted: walk.firstCounted,
            skipped: walk.skipped + rolledOver,
            madeUp: walk.madeUp,
            rolledFrom: walk.last < due ? walk.last : nil,
            rule: ruleAfter(start),
            calendarVersion: calendar.version,
            provisionalBecause: calendar.openPeriods(in: walk.days(through: due)).map(\.reason))
    }

    /// At the latest so many days before an event: counted backwards, the day of the event not counted, and never
    /// moved, since a later day would be too late and an earlier one is not asked for.
    package static func before(date: Day, count: Int, unit: Unit, calendar: WorkCalendar) -> Deadline {
        let walk = Walk(from: date, count: count, unit: unit, step: -1, calendar: calendar)
        let needsCalendar = unit == .workingDays && count > 0
        return Deadline(
            direction: .before, start: date, count: max(0, count), unit: unit, due: walk.last,
            firstCounted: walk.firstCounted,
            skipped: walk.skipped.reversed(),
            madeUp: walk.madeUp.reversed(),
            rolledFrom: nil,
            rule: "Đếm lùi từ ngày mốc, không tính ngày mốc; hạn không dời khi trùng ngày nghỉ",
            calendarVersion: calendar.version,
            provisionalBecause: needsCalendar
                ? calendar.openPeriods(in: walk.days(through: walk.last)).map(\.reason) : [])
    }

    private static func ruleAfter(_ start: Day) -> String {
        func cited(_ law: LegalBasis) -> String {
            let article = law.text(on: start)
            return article.isEmpty ? "" : " (\(article))"
        }
        return
            "Ngày đầu tiên của thời hạn không được tính\(cited(.firstDay)); ngày cuối cùng là ngày nghỉ thì thời hạn "
            + "kết thúc khi hết ngày làm việc tiếp theo\(cited(.lastDay))"
    }
}

/// One count of days, forwards or backwards, and what it met.
private struct Walk {
    private let looksFrom: Day
    private(set) var last: Day
    private(set) var firstCounted: Day?
    private(set) var skipped: [Deadline.MetDay] = []
    private(set) var madeUp: [Deadline.MetDay] = []

    init(from start: Day, count: Int, unit: Deadline.Unit, step: Int, calendar: WorkCalendar) {
        last = start
        looksFrom = count > 0 ? start.advanced(by: step) : start
        guard count > 0 else { return }
        switch unit {
        case .days:
            firstCounted = start.advanced(by: step)
            last = start.advanced(by: step * min(count, Day.distantPast.distance(to: .distantFuture)))
        case .workingDays:
            countWorkingDays(count, step: step, calendar: calendar)
        }
    }

    private mutating func countWorkingDays(_ count: Int, step: Int, calendar: WorkCalendar) {
        var remaining = count
        while remaining > 0, last.advanced(by: step) != last {
            last = last.advanced(by: step)
            let status = calendar.status(of: last)
            guard status.isWorking else {
                skipped.append(Walk.met(last, status))
                continue
            }
            firstCounted = firstCounted ?? last
            remaining -= 1
            if case .madeUp = status { madeUp.append(Walk.met(last, status)) }
        }
    }

    /// The days that were looked at, from the one beside the start.
    func days(through end: Day) -> ClosedRange<Day> {
        min(looksFrom, end)...max(looksFrom, end)
    }

    static func restDays(in days: Range<Day>, calendar: WorkCalendar) -> [Deadline.MetDay] {
        days.map { met($0, calendar.status(of: $0)) }
    }

    private static func met(_ day: Day, _ status: DayStatus) -> Deadline.MetDay {
        Deadline.MetDay(day: day, why: status.reason ?? day.weekday.name)
    }
}
