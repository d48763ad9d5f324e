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

    private static func before(_ place: String) -> String { place.isEmpty ? "" : "\(place), " }
}
