package import Calendars

extension Cell {
    /// The day the cell names: a real date, or a text such as `21/02/2019` or `2019-02-21`.
    ///
    /// A bare number is not taken for a day, though spreadsheets store days as numbers: a year or an amount would
    /// become one too.
    package var day: Day? {
        switch self {
        case .day(let day), .moment(let day, _): day
        case .text: DayReading.day(in: text) ?? moment?.day
        case .empty, .number, .integer, .boolean, .error: nil
        }
    }

    /// The day and the second of it that the cell names: a real date with or without an hour, or a text such as
    /// `21/02/2019 14:30`.
    package var moment: (day: Day, second: Int)? {
        switch self {
        case .day(let day): (day, 0)
        case .moment(let day, let second): (day, second)
        case .text: DayReading.moment(in: text)
        case .empty, .number, .integer, .boolean, .error: nil
        }
    }

    /// The whole number the cell names: a number without a fraction, or a text such as `1.234.567`.
    package var integer: Int? {
        switch self {
        case .integer(let number): number
        case .number(let number): Int(exactly: number)
        case .text: NumberReading(text)?.integer
        case .empty, .boolean, .day, .moment, .error: nil
        }
    }

    /// The number the cell names, in a text as Vietnamese write it: `1.234.567,89`; see `NumberReading`.
    package var number: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .number(let number): number
        case .text: NumberReading(text)?.number
        case .empty, .boolean, .day, .moment, .error: nil
        }
    }

    /// What the cell says when it can only say yes or no: TRUE, 1, `có`, `x`; FALSE, 0, `không`.
    package var boolean: Bool? {
        switch self {
        case .boolean(let truth): truth
        case .integer(1): true
        case .integer(0): false
        case .text: SpreadsheetWording.truth(of: text)
        case .empty, .number, .integer, .day, .moment, .error: nil
        }
    }
}

/// Days as people type them into cells.
enum DayReading {
    /// Reads `21/02/2019`, `21-2-2019`, `21.2.2019`, `2019-02-21`, `2019/2/21` and `ngày 21 tháng 02 năm 2019`.
    static func day(in text: String) -> Day? {
        if let day = Day(vietnamese: text) ?? Day(text) { return day }
        let numbers = text.unicodeScalars.split { !("0"..."9").contains($0) }.map { String($0) }
        guard numbers.count == 3 else { return nil }
        if numbers[0].utf8.count == 4, isJoinedByOneSign(text) {
            return Day(vietnamese: "\(numbers[2])/\(numbers[1])/\(numbers[0])")
        }
        let words = text.unicodeScalars.split { ("0"..."9").contains($0) || $0 == " " }.map { String($0).lowercased() }
        guard words == ["ngày", "tháng", "năm"] || words == ["tháng", "năm"] else { return nil }
        return Day(vietnamese: numbers.joined(separator: "/"))
    }

    /// Reads a day and then the hour: `21/02/2019 14:30`, `2019-02-21T14:30:15`; without an hour it is midnight.
    static func moment(in text: String) -> (day: Day, second: Int)? {
        if let day = day(in: text) { return (day, 0) }
        guard let gap = text.lastIndex(where: { $0 == " " || $0 == "T" }), let day = day(in: String(text[..<gap])),
            let second = ClockText.second(in: text[text.index(after: gap)...])
        else { return nil }
        return (day, second)
    }

    private static func isJoinedByOneSign(_ text: String) -> Bool {
        let signs = text.unicodeScalars.filter { !("0"..."9").contains($0) }
        return signs.count == 2 && signs.first == signs.last && "-/.".unicodeScalars.contains(signs[signs.startIndex])
    }
}
