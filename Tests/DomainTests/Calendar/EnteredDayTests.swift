import Calendars
@testable import Domain
import Storage
import TestKit
import Testing

@Suite struct `The calendar of an installation` {
    private static func day(_ text: String) -> Day { Day(text) ?? .distantPast }

    private static func entry(
        _ text: String, _ kind: DayOff.Kind = .holiday, source: String = "Thông báo 12/TB-BNV", reason: String = "Nghỉ"
    ) -> CalendarEntry {
        CalendarEntry(day: day(text), kind: kind, reason: reason, source: source)
    }

    private func calendar(_ stage: Stage) async throws -> WorkCalendar {
        try await stage.look { try $0.workCalendar() }
    }

    @Test func `is the shipped one until somebody enters a day`() async throws {
        try await withDesk { stage in
            let calendar = try await calendar(stage)
            #expect(calendar.version == CalendarEntry.shippedVersion)
        }
    }

    @Test func `is continued by what the host's administrator enters`() async throws {
        try await withDesk { stage in
            let day = Self.day("2027-05-04")
            #expect(try await calendar(stage).isWorking(day))
            try await stage.act(as: .quan) { try $0.enterDays([Self.entry("2027-05-04")]) }
            let calendar = try await calendar(stage)
            #expect(!calendar.isWorking(day))
            #expect(calendar.version == "\(CalendarEntry.shippedVersion)+1")
            let deadline = Deadline.after(
                start: Self.day("2027-04-29"), count: 3, unit: .workingDays, calendar: calendar)
            #expect(deadline.calendarVersion == calendar.version)
        }
    }

    @Test func `bears a new version after every change`() async throws {
        try await withDesk { stage in
            try await stage.act(as: .quan) { try $0.enterDays([Self.entry("2027-05-04"), Self.entry("2027-05-05")]) }
            try await stage.act(as: .quan) { try $0.enterDays([Self.entry("2027-05-08", .workingDay)]) }
            #expect(try await calendar(stage).version.hasSuffix("+2"))
            let entered = try await stage.look { try $0.enteredDays() }
            #expect(entered.map(\.day.description) == ["2027-05-04", "2027-05-05", "2027-05-08"])
            let last = try #require(entered.last)
            try await stage.act(as: .quan) { try $0.removeEnteredDay(last.id) }
            #expect(try await calendar(stage).version.hasSuffix("+3"))
            #expect(
                try await stage.acts(EnteredDay.noun, last.id.rawValue) == [
                    "calendar.day-removed", "calendar.day-entered",
                ])
        }
    }

    @Test func `takes the notice of a year's Tet as announced`() async throws {
        try await withDesk { stage in
            #expect(try await !calendar(stage).isAnnounced(2027))
            let days = Self.day("2027-02-05")...Self.day("2027-02-11")
            let notice = CalendarEntry.notice(of: .tet, days: days, source: "Thông báo nghỉ Tết 2027")
            try await stage.act(as: .quan) { try $0.enterDays(notice) }
            #expect(try await calendar(stage).isAnnounced(2027))
        }
    }

    @Test(arguments: Player.allCases.filter { $0 != .quan })
    func `is kept by nobody but the host's administrators`(player: Player) async throws {
        try await withDesk { stage in
            let entering = try await stage.refusal(as: player) { try $0.enterDays([Self.entry("2027-05-04")]) }
            #expect(entering?.kind == .forbidden && entering?.rule == .calendarIsKeptByHostAdministrators)
            try await stage.act(as: .quan) { try $0.enterDays([Self.entry("2027-05-04")]) }
            let id = try #require(try await stage.look { try $0.enteredDays() }.first?.id)
            #expect(try await stage.refusal(as: player) { try $0.removeEnteredDay(id) }?.kind == .forbidden)
        }
    }

    @Test func `names the notice a day comes from`() async throws {
        try await withDesk { stage in
            let refusal = try await stage.refusal(as: .quan) {
                try $0.enterDays([Self.entry("2027-05-04", source: "")])
            }
            #expect(refusal?.rule == .calendarEntryNamesItsSource && refusal?.problems.map(\.field) == ["nguon"])
        }
    }

    @Test func `takes a day once, and a notice whole or not at all`() async throws {
        try await withDesk { stage in
            try await stage.act(as: .quan) { try $0.enterDays([Self.entry("2027-05-04")]) }
            let refusal = try await stage.refusal(as: .quan) {
                try $0.enterDays([Self.entry("2027-05-04"), Self.entry("2027-05-05")])
            }
            #expect(refusal?.rule == .calendarDayIsEnteredOnce && refusal?.message.contains("04/05/2027") == true)
            #expect(try await stage.look { try $0.enteredDays() }.count == 1)
            #expect(try await calendar(stage).version.hasSuffix("+1"))
        }
    }

    @Test func `knows when a day to be removed is not there`() async throws {
        try await withDesk { stage in
            let refusal = try await stage.refusal(as: .quan) { try $0.removeEnteredDay(Key(rawValue: "x")) }
            #expect(refusal?.kind == .absent)
        }
    }

    @Test(arguments: ["0001-01-01", "1899-12-31", "2200-06-15", "9999-12-31"])
    func `goes on working with a day of any year`(text: String) async throws {
        try await withDesk { stage in
            try await stage.act(as: .quan) { try $0.enterDays([Self.entry(text)]) }
            let calendar = try await calendar(stage)
            #expect(!calendar.isWorking(Self.day(text)))
            #expect(calendar.list(year: Self.day(text).year).contains { $0.day == Self.day(text) })
        }
    }

    @Test(arguments: ["'; DELETE FROM calendar_entry; --", "<script>alert(1)</script>", "\u{1F600}"])
    func `keeps a source as it was written`(source: String) async throws {
        try await withDesk { stage in
            try await stage.act(as: .quan) {
                try $0.enterDays([Self.entry("2027-05-04", source: source, reason: source)])
            }
            let entered = try await stage.look { try $0.enteredDays() }
            #expect(entered.map(\.source) == [source] && entered.map(\.reason) == [source])
        }
    }
}
