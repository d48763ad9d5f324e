extension WorkCalendar {
    /// The day itself when it is worked, or else the next day that is.
    package func workingDay(onOrAfter day: Day) -> Day {
        var day = day
        while !isWorking(day), day < .distantFuture { day = day.advanced(by: 1) }
        return day
    }

    /// The day itself when it is worked, or else the last day before it that was.
    package func workingDay(onOrBefore day: Day) -> Day {
        var day = day
        while !isWorking(day), day > .distantPast { day = day.advanced(by: -1) }
        return day
    }

    /// How many working days lie between two days, the first not counted and the last counted.
    ///
    /// "Quá hạn 2 ngày làm việc" is this from the due day through today; 0 when the last is not later.
    package func workingDays(after day: Day, through last: Day) -> Int {
        guard day < last else { return 0 }
        return (day.advanced(by: 1)...last).count { isWorking($0) }
    }
}
