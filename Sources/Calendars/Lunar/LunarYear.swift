/// A year of the Vietnamese lunar calendar: when it begins and how its months follow each other.
///
/// Computed for UTC+7, which can differ by a day or a month from the calendar of Beijing (1985, 2007, 2030).
struct LunarYear: Sendable {
    static let hoursAheadOfUTC = 7.0
    /// The years the method is used for; 1899 is there for the days of January 1900.
    static let supported = 1899...2100

    let number: Int
    /// Mùng 1 Tết.
    let first: Day
    let months: [LunarMonth]

    /// All supported years, computed once, in under two milliseconds.
    static let all: [LunarYear] = {
        let months = (supported.lowerBound...supported.upperBound + 1).flatMap(LunarMonth.betweenSolstices)
        let newYears = months.indices.filter { months[$0].number == 1 && !months[$0].isLeap }
        return zip(supported, zip(newYears, newYears.dropFirst())).map { number, bounds in
            let months = Array(months[bounds.0..<bounds.1])
            return LunarYear(number: number, first: months[0].first, months: months)
        }
    }()

    /// The year with the number, or `nil` outside 1899–2100.
    static func numbered(_ number: Int) -> LunarYear? {
        supported.contains(number) ? all[number - supported.lowerBound] : nil
    }

    /// The lunar year in which a civil day falls.
    static func containing(_ day: Day) -> LunarYear? {
        let civilYear = day.year
        if let year = numbered(civilYear), year.first <= day { return year }
        guard let year = numbered(civilYear - 1), day <= year.last else { return nil }
        return year
    }

    /// The last day of Chạp.
    var last: Day { months.last?.last ?? first }
}

/// A month of the lunar calendar, from one new moon to the day before the next.
struct LunarMonth: Sendable {
    let number: Int
    let isLeap: Bool
    let first: Day
    /// 29 or 30.
    let length: Int

    var last: Day { first.advanced(by: length - 1) }

    /// The twelve or thirteen months from the eleventh month of the year before up to that of the year.
    ///
    /// The eleventh month is the one that holds the winter solstice. Where thirteen new moons fit, the first month in
    /// which the sun enters no new sector repeats the number of the month before it.
    static func betweenSolstices(endingIn year: Int) -> [LunarMonth] {
        let opening = newMoonOfEleventhMonth(year - 1)
        let count = newMoonOfEleventhMonth(year) - opening
        let starts = (0...count).map { NewMoon.day(opening + $0) }
        let sectors = starts.map(Sun.sector)
        let leap = count == 13 ? (1..<count).first { sectors[$0] == sectors[$0 + 1] } : nil
        return (0..<count).map { position in
            let passedLeap = leap.map { position >= $0 } ?? false
            return LunarMonth(
                number: (position + 10 - (passedLeap ? 1 : 0)) % 12 + 1,
                isLeap: position == leap,
                first: starts[position],
                length: starts[position].distance(to: starts[position + 1]))
        }
    }

    /// The number of the new moon that opens the eleventh month: the last one before the winter solstice.
    private static func newMoonOfEleventhMonth(_ year: Int) -> Int {
        let endOfYear = Day(number: CivilDate.number(year: year, month: 12, day: 31))
        let nearest = NewMoon.number(near: endOfYear)
        let solsticeHasPassed = Sun.sector(NewMoon.day(nearest)) >= 9
        return solsticeHasPassed ? nearest - 1 : nearest
    }
}
