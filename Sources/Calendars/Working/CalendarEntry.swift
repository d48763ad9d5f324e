/// A line that somebody entered into the calendar from a notice: the product's own table, or an administrator.
///
/// A later entry for a day takes the place of an earlier one and of what the law would give. Entries of an occasion
/// are the notice of that occasion for their year: they replace its estimate, and an administrator's replace the
/// shipped ones. To cancel a day off, enter it as `workingDay`.
package struct CalendarEntry: Hashable, Codable, Sendable {
    package let day: Day
    package let kind: DayOff.Kind
    /// The holiday whose notice this is; `nil` for a swap or a day off for another cause.
    package let occasion: Occasion?
    package let reason: String
    package let source: String
    package let note: String

    package init(
        day: Day, kind: DayOff.Kind, occasion: Occasion? = nil, reason: String = "", source: String,
        note: String = ""
    ) {
        self.day = day
        self.kind = kind
        self.occasion = occasion
        self.reason = reason.isEmpty ? CalendarEntry.usualReason(kind, occasion, day) : reason
        self.source = source
        self.note = note
    }

    /// The entries of a notice that gives a holiday from one day through another.
    ///
    /// Days that the law still owes because some of these fall on a weekend are added by the calendar, unless the
    /// range already holds them.
    package static func notice(
        of occasion: Occasion, days: ClosedRange<Day>, source: String, note: String = ""
    ) -> [CalendarEntry] {
        days.map { CalendarEntry(day: $0, kind: .holiday, occasion: occasion, source: source, note: note) }
    }

    /// The two entries of a swap: a working day off, and the Saturday worked for it.
    package static func swap(off: Day, worked: Day, source: String, note: String = "") -> [CalendarEntry] {
        [
            CalendarEntry(
                day: off, kind: .swap, reason: "Nghỉ hoán đổi, làm bù \(worked.vietnameseWithWeekday)",
                source: source, note: note),
            CalendarEntry(
                day: worked, kind: .workingDay, reason: "Làm bù cho \(off.vietnameseWithWeekday)",
                source: source, note: note),
        ]
    }

    private static func usualReason(_ kind: DayOff.Kind, _ occasion: Occasion?, _ day: Day) -> String {
        let name = occasion?.name(in: day.year)
        return switch kind {
        case .holiday: name ?? "Nghỉ lễ"
        case .compensation: "Nghỉ bù" + (name.map { " \($0)" } ?? "")
        case .swap: "Nghỉ hoán đổi"
        case .workingDay: "Làm bù"
        }
    }

    var dayOff: DayOff {
        DayOff(day: day, kind: kind, occasion: occasion, reason: reason, source: source, basis: .notice)
    }
}
