/// The days off and the worked Saturdays of one year, put together from the law and the entries.
struct HolidayYear: Sendable {
    let year: Int
    private(set) var daysOff: [Day: DayOff] = [:]
    /// The days in order.
    private(set) var list: [DayOff] = []
    private(set) var openPeriods: [OpenPeriod] = []
    /// The holidays whose notice is among the entries.
    let announced: Set<Occasion>

    init(_ year: Int, rules: [HolidayRule], entries: [CalendarEntry]) {
        self.year = year
        announced = Set(entries.filter { $0.kind == .holiday }.compactMap(\.occasion))
        let granted = rules.compactMap { rule in rule.day(in: year).map { grant(rule, on: $0) } }
        for holiday in granted {
            for dayOff in holiday.days { daysOff[dayOff.day] = dayOff }
        }
        for entry in entries { daysOff[entry.day] = entry.dayOff }
        for (holiday, restDay) in owed(granted) { compensate(restDay, of: holiday) }
        list = daysOff.values.sorted { $0.day < $1.day }
        openPeriods = granted.compactMap(\.openPeriod)
    }

    /// What one rule gives in the year.
    private struct Grant {
        let rule: HolidayRule
        let days: [DayOff]
        let openPeriod: OpenPeriod?
    }

    private func grant(_ rule: HolidayRule, on anchor: Day) -> Grant {
        let isAnnounced = announced.contains(rule.occasion)
        let isOpen = rule.awaitsNotice && !isAnnounced
        let name = rule.occasion.name(in: year)
        let expected = isAnnounced ? firmDays(rule, anchor) : rule.expectedDays(around: anchor)
        let days = expected.map { day in
            let isFirm = !isOpen || (day == anchor)
            return DayOff(
                day: day, kind: .holiday, occasion: rule.occasion, reason: name, source: rule.source,
                basis: isFirm ? .law : .estimate)
        }
        let openPeriod = OpenPeriod(
            days: rule.openDays(around: anchor), reason: "lịch làm việc chưa có thông báo nghỉ \(name) năm \(year)")
        return Grant(rule: rule, days: days, openPeriod: isOpen ? openPeriod : nil)
    }

    /// What stands beside a notice: a civil date is a holiday whatever the notice says, Tết is the notice's alone.
    private func firmDays(_ rule: HolidayRule, _ anchor: Day) -> [Day] {
        rule.occasion == .tet ? [] : [anchor]
    }

    /// The holidays that fell on a weekly rest day and for which a working day off is still owed (Bộ luật Lao động
    /// 2019, Điều 111 khoản 3): no more in number than the working days the law grants and the calendar lacks.
    private func owed(_ granted: [Grant]) -> [(holiday: Grant, restDay: Day)] {
        let debts = granted.flatMap { holiday in
            let marked = daysOff.values.filter { $0.occasion == holiday.rule.occasion && $0.kind.isOff }
            let onRestDays = marked.filter { $0.kind == .holiday && $0.day.weekday.isWeekend }.map(\.day).sorted()
            let onWorkingDays = marked.count { !$0.day.weekday.isWeekend }
            return onRestDays.prefix(max(0, holiday.rule.days - onWorkingDays)).map { (holiday: holiday, restDay: $0) }
        }
        return debts.sorted { $0.restDay < $1.restDay }
    }

    private mutating func compensate(_ restDay: Day, of holiday: Grant) {
        var day = restDay.advanced(by: 1)
        while day.weekday.isWeekend || daysOff[day] != nil { day = day.advanced(by: 1) }
        let name = holiday.rule.occasion.name(in: year)
        daysOff[day] = DayOff(
            day: day, kind: .compensation, occasion: holiday.rule.occasion,
            reason: "Nghỉ bù \(name) (trùng \(restDay.vietnameseWithWeekday))",
            source: LegalBasis.compensation.text(on: restDay),
            basis: holiday.openPeriod == nil ? .law : .estimate)
    }
}
