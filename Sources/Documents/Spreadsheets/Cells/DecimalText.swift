/// Numbers and times as plain text that is read back as the same value.
enum DecimalText {
    /// The shortest digits that mean this very number, never with an exponent: `0.00001`, `1500000`.
    static func plain(_ number: Double) -> String {
        if let whole = Int(exactly: number) { return String(whole) }
        let text = number.description
        guard number.isFinite, let exponentStart = text.firstIndex(of: "e"),
            let exponent = Int(text[text.index(after: exponentStart)...])
        else { return text }
        return moved(text[..<exponentStart], by: exponent)
    }

    /// The digits with their decimal point moved to the right, or to the left when negative.
    private static func moved(_ mantissa: Substring, by places: Int) -> String {
        let sign = mantissa.first == "-" ? "-" : ""
        let parts = mantissa.drop { $0 == "-" }.split(separator: ".")
        let start = parts.first.map { String($0) } ?? "0"
        let fraction = parts.dropFirst().first.map { $0 == "0" ? "" : String($0) } ?? ""
        guard places >= 0 else {
            return "\(sign)0.\(String(repeating: "0", count: -places - start.utf8.count))\(start)\(fraction)"
        }
        return "\(sign)\(start)\(fraction)\(String(repeating: "0", count: max(0, places - fraction.utf8.count)))"
    }
}

/// The time of day as it is written.
enum ClockText {
    static let secondsOfDay = 86_400

    /// `14:30`, or `14:30:15` when there are seconds to tell.
    static func hours(_ second: Int) -> String {
        let (hour, minute, rest) = (second / 3_600, second / 60 % 60, second % 60)
        let start = "\(twoDigits(hour)):\(twoDigits(minute))"
        return rest == 0 ? start : "\(start):\(twoDigits(rest))"
    }

    /// Reads `14:30` or `14:30:15` as seconds since midnight.
    static func second(in text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in
            (1...2).contains(part.utf8.count) && part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil
        }
        guard (2...3).contains(parts.count), numbers.count == parts.count, numbers[0] < 24,
            numbers.dropFirst().allSatisfy({ $0 < 60 })
        else { return nil }
        return numbers[0] * 3_600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
