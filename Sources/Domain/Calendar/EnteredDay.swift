package import Calendars
package import Storage

/// A day that an administrator entered into the calendar: a notice, a swap, a worked Saturday.
package struct EnteredDay: Subject {
    package static let table: SQL = "calendar_entry"
    package static let noun = "calendar_entry"
    package let id: Key<EnteredDay>
    package let day: Day
    package let kind: DayOff.Kind
    package let occasion: Occasion?
    package let reason: String
    package let source: String
    package let note: String
    package let createdAt: Instant

    var entry: CalendarEntry {
        CalendarEntry(day: day, kind: kind, occasion: occasion, reason: reason, source: source, note: note)
    }
}

extension DayOff.Kind: SQLConvertible {}
extension Occasion: SQLConvertible {}

extension Rule {
    /// The calendar of days off is kept by the administrators of the host organisation.
    static let calendarIsKeptByHostAdministrators = Rule("calendar.kept-by-host-administrators")
    /// An entered day names the notice or decision it comes from.
    static let calendarEntryNamesItsSource = Rule("calendar.entry-names-its-source")
    /// A day is entered once.
    static let calendarDayIsEnteredOnce = Rule("calendar.day-is-entered-once")
}

extension Work {
    /// The calendar in force: what the product ships, continued by what administrators entered.
    package func workCalendar() throws -> WorkCalendar {
        let entered = try enteredDays()
        guard !entered.isEmpty else { return .shipped }
        let revision = try session.first(Int.self, "SELECT max(id) FROM calendar_revision") ?? 0
        return WorkCalendar(entries: entered.map(\.entry), version: "\(CalendarEntry.shippedVersion)+\(revision)")
    }

    /// What administrators entered, by day.
    package func enteredDays() throws -> [EnteredDay] {
        try session.all(EnteredDay.self, "SELECT * FROM calendar_entry ORDER BY day")
    }

    /// Enters days of one notice; all of them or none.
    package func enterDays(_ entries: [CalendarEntry]) throws {
        try requireCalendarKeeper()
        for entry in entries {
            guard !entry.source.isEmpty else {
                throw Refusal.invalid(
                    .calendarEntryNamesItsSource, "nguon", "Hãy ghi thông báo hoặc quyết định làm căn cứ.")
            }
            guard try !session.exists("SELECT 1 FROM calendar_entry WHERE day = \(entry.day)") else {
                throw Refusal.invalid(
                    .calendarDayIsEnteredOnce, "tu-ngay",
                    "Ngày \(entry.day.vietnamese) đã được ghi. Hãy xóa dòng cũ trước khi ghi lại.")
            }
            let day = EnteredDay(
                id: newKey(), day: entry.day, kind: entry.kind, occasion: entry.occasion, reason: entry.reason,
                source: entry.source, note: entry.note, createdAt: now)
            try session.insert(day)
            try record(
                "calendar.day-entered", day,
                Facts().with("Ngày", day.day.vietnamese).with("Loại", day.kind.name).with("Lý do", day.reason).with(
                    "Căn cứ", day.source))
        }
        try noteRevision()
    }

    /// Takes an entered day back.
    package func removeEnteredDay(_ id: Key<EnteredDay>) throws {
        try requireCalendarKeeper()
        guard let day = try session.find(EnteredDay.self, id) else { throw Refusal.absent }
        try session.delete(day)
        try record("calendar.day-removed", day, Facts().with("Ngày", day.day.vietnamese).with("Lý do", day.reason))
        try noteRevision()
    }

    private func requireCalendarKeeper() throws(Refusal) {
        try require(
            actor.isHostAdministrator, .calendarIsKeptByHostAdministrators,
            "Lịch nghỉ do người quản trị của tổ chức chủ trì bản cài đặt cập nhật.")
    }

    private func noteRevision() throws {
        let revision = (try session.first(Int?.self, "SELECT max(id) FROM calendar_revision") ?? nil) ?? 0
        try session.run("INSERT INTO calendar_revision (id, created_at) VALUES (\(revision + 1), \(now))")
    }
}
