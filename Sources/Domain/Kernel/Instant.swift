package import Calendars
package import Storage

/// A moment in UTC, kept to the millisecond and written `2026-11-23T03:26:00.000Z`.
package struct Instant: Hashable, Comparable, Codable, Sendable, LosslessStringConvertible {
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package init?(_ description: String) {
        let bytes = Array(description.utf8)
        guard bytes.count == 24, bytes[10] == 84, bytes[13] == 58, bytes[16] == 58, bytes[19] == 46, bytes[23] == 90,
            let day = Day(String(description.prefix(10))),
            let hour = Instant.number(bytes[11..<13], below: 24),
            let minute = Instant.number(bytes[14..<16], below: 60),
            let second = Instant.number(bytes[17..<19], below: 60),
            let rest = Instant.number(bytes[20..<23], below: 1000)
        else { return nil }
        let seconds = Int64(Instant.epoch.distance(to: day)) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
        milliseconds = seconds * 1000 + Int64(rest)
    }

    package var description: String {
        let (days, rest) = Instant.split(milliseconds)
        return "\(Instant.epoch.advanced(by: days))T\(Instant.clock(rest))Z"
    }

    /// The civil day in Viet Nam (UTC+7, no daylight saving).
    package var day: Day { Instant.epoch.advanced(by: Instant.split(local).days) }

    /// `06:35`, the local time of day in Viet Nam.
    package var timeOfDay: String { String(Instant.clock(Instant.split(local).rest).prefix(5)) }

    /// `21/02/2019 06:35`, as people read it in Viet Nam.
    package var vietnamese: String { "\(day.vietnamese) \(timeOfDay)" }

    package func advanced(seconds: Int) -> Instant { Instant(milliseconds: milliseconds + Int64(seconds) * 1000) }

    /// Whole seconds from this moment to a later one.
    package func seconds(to later: Instant) -> Int { Int((later.milliseconds - milliseconds) / 1000) }

    /// The moment a civil day begins in Viet Nam.
    package static func start(of day: Day) -> Instant {
        Instant(milliseconds: Int64(epoch.distance(to: day)) * 86_400_000 - offset)
    }

    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let instant = Instant(text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not an instant"))
        }
        self = instant
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    private var local: Int64 { milliseconds + Instant.offset }

    private static let offset: Int64 = 7 * 3_600_000
    private static let epoch = Day.distantPast.advanced(by: 719_162)  // 1970-01-01

    private static func split(_ milliseconds: Int64) -> (days: Int, rest: Int) {
        let days = milliseconds >= 0 ? milliseconds / 86_400_000 : -((-milliseconds + 86_399_999) / 86_400_000)
        return (Int(days), Int(milliseconds - days * 86_400_000))
    }

    private static func clock(_ milliseconds: Int) -> String {
        let parts = [milliseconds / 3_600_000, milliseconds / 60_000 % 60, milliseconds / 1000 % 60]
        let clock = parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        let rest = milliseconds % 1000
        return "\(clock).\(rest < 100 ? "0" : "")\(rest < 10 ? "0" : "")\(rest)"
    }

    private static func number(_ digits: ArraySlice<UInt8>, below limit: Int) -> Int? {
        var value = 0
        for digit in digits {
            guard (48...57).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 48)
        }
        return value < limit ? value : nil
    }
}

extension Instant: SQLConvertible {
    package var sqlValue: SQLValue { .text(description) }
    package init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue, let instant = Instant(text) else { return nil }
        self = instant
    }
}

extension Day: SQLConvertible {
    package var sqlValue: SQLValue { .text(description) }
    package init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue, let day = Day(text) else { return nil }
        self = day
    }
}
