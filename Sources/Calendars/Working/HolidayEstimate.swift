extension HolidayRule {
    /// The days of the holiday for a year whose notice is not in: certain for a holiday of one day, a guess for others.
    func expectedDays(around anchor: Day) -> [Day] {
        guard awaitsNotice else { return [anchor] }
        return occasion == .nationalDay
            ? HolidayRule.nationalDays(anchor) : Array(anchor.advanced(by: -1)...anchor.advanced(by: days - 2))
    }

    /// The days on which a notice, still to come, may change what is worked.
    func openDays(around anchor: Day) -> ClosedRange<Day> {
        let reach = occasion == .tet ? 5 : 2
        return anchor.advanced(by: -reach)...anchor.advanced(by: reach)
    }

    /// Quốc khánh and the day beside it that makes the longest rest: the choice of every notice from 2021 to 2026,
    /// which covers all weekdays but Sunday.
    private static func nationalDays(_ anchor: Day) -> [Day] {
        switch anchor.weekday {
        case .monday, .thursday, .sunday: [anchor, anchor.advanced(by: 1)]
        case .tuesday, .wednesday, .friday, .saturday: [anchor.advanced(by: -1), anchor]
        }
    }
}
