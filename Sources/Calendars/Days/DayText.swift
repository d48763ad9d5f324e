extension Day: LosslessStringConvertible {
    /// Reads `2026-11-23` and nothing else: ten characters, digits and hyphens, of a day that exists.
    package init?(_ description: String) {
        let hyphen = UInt8(ascii: "-")
        var position = 0
        var digits = 0
        for byte in description.utf8 {
            if position == 4 || position == 7 {
                guard byte == hyphen else { return nil }
            } else {
                guard let digit = Day.digit(byte), position < 10 else { return nil }
                digits = digits * 10 + digit
            }
            position += 1
        }
        guard position == 10 else { return nil }
        self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    }

    /// Reads a day as people type it: `21/02/2019`, `21/2/2019`, `21-2-2019` or `21.02.2019`; spaces around it are
    /// ignored, a day that does not exist is refused.
    package init?(vietnamese text: String) {
        let space = UInt8(ascii: " ")
        let trimmed = text.utf8.drop { $0 == space }.reversed().drop { $0 == space }.reversed()
        guard let separator = trimmed.first(where: { "/-.".utf8.contains($0) }) else { return nil }
        let parts = trimmed.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 3,
            let day = Day.number(parts[0], digits: 1...2),
            let month = Day.number(parts[1], digits: 1...2),
            let year = Day.number(parts[2], digits: 4...4)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `2026-11-23`, the form in which a day is stored and sorts as text.
    package var description: String {
        let date = CivilDate(number: number)
        return padded(year: date.year) + "-" + padded(date.month) + "-" + padded(date.day)
    }

    /// `21/02/2019`, the form in which people read a day.
    package var vietnamese: String {
        let date = CivilDate(number: number)
        return padded(date.day) + "/" + padded(date.month) + "/" + padded(year: date.year)
    }

    /// `ngày 05 tháng 6 năm 2020`, the form of official documents.
    ///
    /// A day below 10 and the months 1 and 2 take a leading zero, the other months do not (Nghị định 30/2020/NĐ-CP,
    /// Phụ lục I, Mục II).
    package var formal: String {
        let date = CivilDate(number: number)
        let month = date.month <= 2 ? padded(date.month) : String(date.month)
        return "ngày \(padded(date.day)) tháng \(month) năm \(date.year)"
    }

    /// `thứ Năm 21/02/2019`.
    package var vietnameseWithWeekday: String { "\(weekday.name) \(vietnamese)" }

    private static func number(
        _ digits: some Collection<UInt8>, digits allowed: ClosedRange<Int>
    ) -> Int? {
        guard allowed.contains(digits.count) else { return nil }
        var value = 0
        for byte in digits {
            guard let digit = digit(byte) else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    private static func digit(_ byte: UInt8) -> Int? {
        let digit = Int(byte) - 48
        return (0...9).contains(digit) ? digit : nil
    }
}

extension Day: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day: \(text)")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// The number in two figures at least.
func padded(_ number: Int) -> String {
    number < 10 ? "0" + String(number) : String(number)
}

private func padded(year: Int) -> String {
    padded(year / 100) + padded(year % 100)
}
