package import Calendars
internal import Vietnamese

/// The line of place and day (ô 4).
package enum DateLine {
    /// `Hoàn Kiếm, ngày 21 tháng 02 năm 2019`.
    package static func text(place: String, on day: Day) -> String {
        before(place) + DateText.document(year: day.year, month: day.month, day: day.dayOfMonth)
    }

    /// With room for the day, while nobody knows it.
    package static func open(place: String, year: Int) -> String {
        "\(before(place))ngày       tháng       năm \(year)"
    }

    /// The day that a line says; nothing while room is left for it.
    package static func day(in line: String) -> Day? {
        guard let found = line.firstMatch(of: #/ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/#),
            let day = Int(found.1), let month = Int(found.2), let year = Int(found.3)
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// The last day that a line may still come to say: its own, or the end of its year while room is left.
    package static func lastDay(in line: String) -> Day? {
        day(in: line)
            ?? line.firstMatch(of: #/năm\s+(\d{4})/#).flatMap { Int($0.1) }.flatMap {
                Day(year: $0, month: 12, day: 31)
            }
    }

    private static func before(_ place: String) -> String { place.isEmpty ? "" : "\(place), " }
}
