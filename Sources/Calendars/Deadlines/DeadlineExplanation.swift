extension Deadline {
    /// How the deadline was found, line by line, for the person who must keep it.
    package var explanation: [String] {
        [opening] + skippedLines + madeUpLines + rolledLines
            + [
                "Hạn: hết \(due.vietnameseWithWeekday)\(isProvisional ? " (tạm tính)" : "").",
                "Quy tắc: \(rule).",
            ]
            + provisionalBecause.map { "Tạm tính: \($0)." }
            + ["Lịch làm việc bản \(calendarVersion)."]
    }

    private var opening: String {
        let amount = "\(padded(count)) \(unit.name)"
        guard let firstCounted else { return "Thời hạn là trong ngày \(start.vietnameseWithWeekday)." }
        return switch direction {
        case .after:
            "Tính từ \(start.vietnameseWithWeekday) (không tính ngày này), đếm \(amount), ngày thứ nhất là "
                + "\(firstCounted.vietnameseWithWeekday)."
        case .before:
            "Chậm nhất \(amount) trước \(start.vietnameseWithWeekday) (không tính ngày này), đếm lùi, ngày thứ nhất là "
                + "\(firstCounted.vietnameseWithWeekday)."
        }
    }

    /// Weekends are told as a number, days off one by one with their reason.
    private var skippedLines: [String] {
        guard unit == .workingDays, rolledFrom == nil else { return [] }
        let weekends = skipped.count(where: \.isPlainWeekend)
        let weekendLine = weekends > 0 ? ["Không tính \(weekends) ngày thứ Bảy, Chủ nhật."] : []
        return weekendLine + stretches(skipped).map { "Không tính \($0)." }
    }

    private var madeUpLines: [String] {
        madeUp.map { "Có tính \($0.day.vietnameseWithWeekday): \($0.why)." }
    }

    private var rolledLines: [String] {
        guard let rolledFrom, let met = skipped.first(where: { $0.day == rolledFrom }) else { return [] }
        let reason = met.isPlainWeekend ? "ngày nghỉ hằng tuần" : "ngày nghỉ: \(met.why)"
        let later = stretches(skipped.filter { $0.day > rolledFrom }).map { "Tiếp theo cũng nghỉ \($0)." }
        return [
            "Ngày cuối cùng, \(rolledFrom.vietnameseWithWeekday), là \(reason); "
                + "thời hạn kết thúc vào ngày làm việc tiếp theo."
        ] + later
    }

    /// The days off among the days, those that follow each other for the same reason told together.
    private func stretches(_ days: [MetDay]) -> [String] {
        var stretches: [(first: Day, last: Day, why: String)] = []
        for met in days where !met.isPlainWeekend {
            if let current = stretches.last, current.why == met.why, current.last.distance(to: met.day) <= 3 {
                stretches[stretches.count - 1].last = met.day
            } else {
                stretches.append((met.day, met.day, met.why))
            }
        }
        return stretches.map { stretch in
            stretch.first == stretch.last
                ? "\(stretch.first.vietnameseWithWeekday): \(stretch.why)"
                : "\(stretch.first.vietnamese)–\(stretch.last.vietnamese): \(stretch.why)"
        }
    }
}
