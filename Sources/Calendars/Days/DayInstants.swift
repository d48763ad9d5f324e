extension Day {
    private static let millisecondsOfDay: Int64 = 86_400_000
    /// Việt Nam's clock is seven hours ahead of UTC, without daylight saving, since 13/06/1975.
    private static let aheadOfUTC: Int64 = 7 * 3_600_000

    /// The day it is in Việt Nam (Asia/Ho_Chi_Minh) at an instant given in milliseconds since 1970 UTC.
    ///
    /// Earlier instants are read with the same seven hours.
    package init(epochMilliseconds: Int64) {
        let (quotient, remainder) = epochMilliseconds.quotientAndRemainder(dividingBy: Day.millisecondsOfDay)
        let sinceMidnightUTC = remainder < 0 ? remainder + Day.millisecondsOfDay : remainder
        let dayUTC = remainder < 0 ? quotient - 1 : quotient
        let isNextDay = sinceMidnightUTC >= Day.millisecondsOfDay - Day.aheadOfUTC
        self.init(clamping: Int(dayUTC) + (isNextDay ? 1 : 0))
    }

    /// The instant, in milliseconds since 1970 UTC, at which the day begins in Việt Nam.
    package var startEpochMilliseconds: Int64 {
        Int64(number) * Day.millisecondsOfDay - Day.aheadOfUTC
    }
}
