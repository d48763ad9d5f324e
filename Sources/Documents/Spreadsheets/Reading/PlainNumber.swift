internal import Calendars

/// Whole numbers in plain digits, read without a detour: nearly all numbers in a workbook are such.
enum PlainNumber {
    private static let mostDigits = 15

    /// The number of up to 15 digits, with or without a minus; nothing for anything else.
    static func whole(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        let digits = bytes.dropFirst(isNegative ? 1 : 0)
        guard (1...mostDigits).contains(digits.count) else { return nil }
        var value = 0
        for byte in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return isNegative ? -value : value
    }
}

/// Dates as the strict form of workbooks writes them: `2019-02-21T14:30:00`.
enum ISODate {
    /// The day or the moment; the text as it is when it is neither.
    static func cell(_ text: String) -> Cell {
        guard let day = Day(String(text.prefix(10))) else { return .text(text) }
        if text.utf8.count == 10 { return .day(day) }
        let clock = text.dropFirst(10).prefix { !".Z+".contains($0) }
        guard clock.first == "T", let second = ClockText.second(in: clock.dropFirst()) else { return .text(text) }
        return second == 0 ? .day(day) : .moment(day, second: second)
    }
}
