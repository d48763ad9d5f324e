/// A deadline beside what a newer calendar makes of it.
package struct DeadlineRevision: Hashable, Sendable {
    package let was: Deadline
    package let now: Deadline

    /// Whether another day came out, or an estimate became firm, or the reverse.
    package var isChanged: Bool { isMoved || was.isProvisional != now.isProvisional }

    /// Whether another day came out.
    package var isMoved: Bool { was.due != now.due }

    /// The note to show with the deadline; `nil` when nothing changed.
    package var note: String? {
        guard isChanged else { return nil }
        let versions = "theo lịch làm việc bản \(now.calendarVersion) (trước đó là bản \(was.calendarVersion))"
        let firmness = now.isProvisional ? "Hạn vẫn là tạm tính." : "Hạn không còn là tạm tính."
        let tail = was.isProvisional || now.isProvisional ? " \(firmness)" : ""
        return isMoved
            ? "Hạn đổi từ \(was.due.vietnameseWithWeekday) sang \(now.due.vietnameseWithWeekday) \(versions).\(tail)"
            : "Hạn giữ nguyên \(now.due.vietnameseWithWeekday) \(versions).\(tail)"
    }
}

extension Deadline {
    /// The same count made again with another calendar, and what differs.
    package func recomputed(with calendar: WorkCalendar) -> DeadlineRevision {
        let now =
            switch direction {
            case .after: Deadline.after(start: start, count: count, unit: unit, calendar: calendar)
            case .before: Deadline.before(date: start, count: count, unit: unit, calendar: calendar)
            }
        return DeadlineRevision(was: self, now: now)
    }
}
