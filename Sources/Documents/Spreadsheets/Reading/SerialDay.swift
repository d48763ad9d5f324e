internal import Calendars

/// Days as spreadsheets store them: a count since some day, with the hour as a fraction.
enum SerialDay {
    /// Number 0 for all days after February 1900.
    ///
    /// Excel believes in a 29/02/1900, number 60; so the days before it are one less than their distance from here.
    private static let origin = Day(year: 1899, month: 12, day: 30) ?? .distantPast
    private static let originOf1904 = Day(year: 1904, month: 1, day: 1) ?? .distantPast
    private static let firstOfMarch1900 = 61
    /// 31/12/9999, the last day Excel knows.
    private static let last = 2_958_465

    /// The cell that a number means under a format; the number itself where no such day exists.
    static func cell(_ number: Double, as format: NumberFormat, countsFrom1904: Bool) -> Cell {
        guard format != .plain, number.isFinite, number >= 0, number < Double(last + 1) else { return plain(number) }
        let seconds = Int((number * Double(ClockText.secondsOfDay)).rounded())
        let (serial, second) = seconds.quotientAndRemainder(dividingBy: ClockText.secondsOfDay)
        if format == .time { return .text(ClockText.hours(second)) }
        guard let day = day(serial, countsFrom1904: countsFrom1904) else { return plain(number) }
        return format == .moment ? .moment(day, second: second) : .day(day)
    }

    /// A whole number where there is no fraction, as long as doubles still tell neighbours apart.
    static func plain(_ number: Double) -> Cell {
        guard let whole = Int(exactly: number), whole.magnitude <= 1 << 53 else { return .number(number) }
        return .integer(whole)
    }

    /// The number of a day in a workbook that counts from 1900; nothing for days before 01/01/1900.
    static func number(of day: Day) -> Int? {
        let serial = origin.distance(to: day)
        let corrected = serial < firstOfMarch1900 ? serial - 1 : serial
        return corrected >= 1 ? corrected : nil
    }

    private static func day(_ serial: Int, countsFrom1904: Bool) -> Day? {
        if countsFrom1904 { return originOf1904.advanced(by: serial) }
        guard serial >= 1 else { return nil }
        return origin.advanced(by: serial < firstOfMarch1900 - 1 ? serial + 1 : serial)
    }
}
