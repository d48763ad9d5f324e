/// A stretch of days about which the calendar does not know enough yet: a deadline that crosses it is "tạm tính".
package struct OpenPeriod: Hashable, Sendable {
    package let days: ClosedRange<Day>
    /// What is missing, in words people read: `lịch làm việc chưa có thông báo nghỉ Tết …`.
    package let reason: String

    /// All that lies before and after the days of which the calendar knows the holidays.
    static func outside(_ known: ClosedRange<Day>) -> [OpenPeriod] {
        [
            OpenPeriod(
                days: .distantPast...known.lowerBound.advanced(by: -1),
                reason: "lịch làm việc chưa có ngày nghỉ trước \(known.lowerBound.vietnamese)"),
            OpenPeriod(
                days: known.upperBound.advanced(by: 1)...(.distantFuture),
                reason: "lịch làm việc chưa có ngày nghỉ sau \(known.upperBound.vietnamese)"),
        ]
    }
}
