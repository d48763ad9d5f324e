import Foundation
import Testing

@testable import Calendars

@Suite struct ProvisionalTests {
    let calendar = WorkCalendar.shipped

    @Test(arguments: [
        (7, Deadline.Unit.workingDays, "20/01/2027", false),
        (7, .workingDays, "01/02/2027", true),
        (30, .days, "20/01/2027", true),
        (30, .days, "12/02/2027", false),
        (400, .workingDays, "02/03/2026", true),
        (400, .days, "23/11/2026", true),
        (10, .workingDays, "20/12/2026", false),
        (5, .workingDays, "30/08/2027", true),
        (5, .workingDays, "06/09/2027", false),
        (1, .workingDays, "11/02/2027", false),
        (10, .workingDays, "12/02/2026", false),
    ])
    func `a term that crosses an unannounced holiday is provisional`(
        count: Int, unit: Deadline.Unit, start: String, expected: Bool
    ) throws {
        let deadline = Deadline.after(start: try civil(start), count: count, unit: unit, calendar: calendar)
        #expect(deadline.isProvisional == expected)
        #expect(deadline.explanation.contains { $0.hasPrefix("Tạm tính: ") } == expected)
        #expect(deadline.explanation.contains { $0.hasSuffix("(tạm tính).") } == expected)
    }

    @Test func `counted back, only working days depend on a notice`() throws {
        let date = try civil("15/02/2027")
        #expect(Deadline.before(date: date, count: 5, unit: .workingDays, calendar: calendar).isProvisional)
        #expect(!Deadline.before(date: date, count: 15, unit: .days, calendar: calendar).isProvisional)
        #expect(!Deadline.before(date: date, count: 1, unit: .workingDays, calendar: calendar).isProvisional)
    }

    @Test func `the notice moves a provisional term and the note says so`() throws {
        let deadline = Deadline.after(
            start: try civil("01/02/2027"), count: 3, unit: .workingDays, calendar: calendar)
        #expect(deadline.due.vietnamese == "04/02/2027")
        let revision = deadline.recomputed(with: try announced())
        #expect(revision.isMoved)
        #expect(revision.now.due.vietnamese == "11/02/2027")
        #expect(!revision.now.isProvisional)
        #expect(
            revision.note == """
                Hạn đổi từ thứ Năm 04/02/2027 sang thứ Năm 11/02/2027 theo lịch làm việc bản 2027.1 \
                (trước đó là bản 2026.1). Hạn không còn là tạm tính.
                """)
    }

    @Test func `the notice may leave the day and make it firm`() throws {
        let deadline = Deadline.after(
            start: try civil("01/02/2027"), count: 7, unit: .workingDays, calendar: calendar)
        let revision = deadline.recomputed(with: try announced())
        #expect(!revision.isMoved)
        #expect(revision.isChanged)
        #expect(
            revision.note == """
                Hạn giữ nguyên thứ Tư 17/02/2027 theo lịch làm việc bản 2027.1 (trước đó là bản 2026.1). \
                Hạn không còn là tạm tính.
                """)
    }

    @Test func `a term that the newer calendar does not touch has no note`() throws {
        let forward = Deadline.after(
            start: try civil("12/02/2026"), count: 7, unit: .workingDays, calendar: calendar)
        let backward = Deadline.before(
            date: try civil("21/05/2026"), count: 15, unit: .days, calendar: calendar)
        for deadline in [forward, backward] {
            let revision = deadline.recomputed(with: try announced())
            #expect(!revision.isChanged)
            #expect(revision.note == nil)
            #expect(revision.now.calendarVersion == "2027.1")
        }
    }

    private func announced() throws -> WorkCalendar {
        WorkCalendar(
            entries: CalendarEntry.notice(
                of: .tet, days: try civil("04/02/2027")...civil("10/02/2027"), source: "Thông báo"),
            version: "2027.1")
    }
}
