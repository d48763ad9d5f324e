import Foundation
import Testing

@testable import Calendars

@Suite struct NoticeTests {
    let calendar = WorkCalendar.shipped

    @Test func `an unannounced Tet is estimated and says so`() throws {
        #expect(!calendar.isAnnounced(2027))
        #expect(calendar.isAnnounced(2026, .nationalDay))
        #expect(!calendar.isAnnounced(2027, .nationalDay))
        let tet = calendar.list(year: 2027).filter { $0.occasion == .tet }
        #expect(
            tet.map(\.day.vietnamese) == [
                "05/02/2027", "06/02/2027", "07/02/2027", "08/02/2027", "09/02/2027", "10/02/2027", "11/02/2027",
            ])
        #expect(tet.filter { $0.kind == .holiday }.count == 5)
        #expect(tet.filter { $0.day.description != "2027-02-06" }.allSatisfy { $0.isProvisional })
        #expect(tet.first { $0.day.description == "2027-02-06" }?.basis == .law, "mùng 1 is certain")
        #expect(try calendar.status(of: civil("05/02/2027")).isProvisional)
    }

    @Test(arguments: 2027...2100)
    func `every unannounced Tet is one day before and four days after`(year: Int) throws {
        let newYear = try #require(LunarDate.newYear(year)).civil
        let tet = calendar.list(year: year).filter { $0.occasion == .tet && $0.kind == .holiday }.map(\.day)
        #expect(tet == Array(newYear.advanced(by: -1)...newYear.advanced(by: 3)))
        #expect(!calendar.isAnnounced(year))
    }

    @Test func `the second day of Quoc khanh is estimated, the first is certain`() throws {
        let days = calendar.list(year: 2027).filter { $0.occasion == .nationalDay }
        #expect(days.map(\.day.vietnamese) == ["02/09/2027", "03/09/2027"])
        #expect(days.map(\.isProvisional) == [false, true])
    }

    @Test(arguments: 2021...2026)
    func `the habit of Quoc khanh agrees with every notice`(year: Int) throws {
        let rule = try #require(HolidayRule.shipped.last { $0.occasion == .nationalDay })
        let anchor = try #require(rule.day(in: year))
        let noticed = CalendarEntry.shipped.filter { $0.occasion == .nationalDay && $0.day.year == year }
        #expect(rule.expectedDays(around: anchor) == noticed.map(\.day))
    }

    @Test(arguments: [
        ("04/02/2027", "08/02/2027"), ("04/02/2027", "10/02/2027"), ("05/02/2027", "09/02/2027"),
    ])
    func `a notice replaces the estimate, however its days are entered`(from: String, through: String) throws {
        let notice = CalendarEntry.notice(
            of: .tet, days: try civil(from)...civil(through), source: "Thông báo nghỉ Tết năm 2027")
        let announced = WorkCalendar(entries: notice, version: "2027.1")
        let tet = announced.list(year: 2027).filter { $0.occasion == .tet }
        #expect(announced.isAnnounced(2027))
        #expect(tet.allSatisfy { !$0.isProvisional })
        #expect(tet.first?.day.vietnamese == from)
        #expect(tet.count { !$0.day.weekday.isWeekend } == 5)
        #expect(!announced.isAnnounced(2028))
    }

    @Test func `an administrator corrects a shipped notice as a whole`() throws {
        let notice = CalendarEntry.notice(
            of: .tet, days: try civil("13/02/2026")...civil("19/02/2026"), source: "Thông báo đính chính")
        let corrected = WorkCalendar(entries: notice, version: "2026.2")
        #expect(try !corrected.isWorking(civil("13/02/2026")))
        #expect(try corrected.isWorking(civil("20/02/2026")))
        #expect(try !corrected.isWorking(civil("02/09/2026")), "other notices stay")
    }

    @Test func `the later entry of a day wins, and a day off can be taken back`() throws {
        let day = try civil("24/11/2026")
        let entries = [
            CalendarEntry(day: day, kind: .swap, reason: "Thử", source: "a"),
            CalendarEntry(day: day, kind: .workingDay, reason: "Vẫn làm việc", source: "b", note: "chưa có luật"),
        ]
        let status = WorkCalendar(entries: entries, version: "x").status(of: day)
        #expect(status.isWorking)
        #expect(status.reason == "Vẫn làm việc")
    }

    @Test func `a swap across two years is two entries`() throws {
        let swap = CalendarEntry.swap(
            off: try civil("31/12/2027"), worked: try civil("08/01/2028"), source: "Thông báo")
        let swapped = WorkCalendar(entries: swap, version: "x")
        #expect(swapped.list(year: 2027).last?.kind == .swap)
        #expect(swapped.list(year: 2028).contains { $0.kind == .workingDay && $0.day.description == "2028-01-08" })
    }

    @Test func `a given-back day does not fall on a day already off`() throws {
        let entry = CalendarEntry(day: try civil("03/05/2027"), kind: .swap, source: "Thông báo")
        let swapped = WorkCalendar(entries: [entry], version: "x")
        #expect(
            swapped.list(year: 2027).first { $0.kind == .compensation && $0.occasion == .labour }?.day
                == Day("2027-05-04"))
    }

    @Test func `an announced compensation is not given twice`() throws {
        let entered = CalendarEntry(
            day: try civil("28/04/2026"), kind: .compensation, occasion: .hungKings, source: "Thông báo")
        let calendar = WorkCalendar(entries: [entered], version: "x")
        #expect(try calendar.isWorking(civil("27/04/2026")))
        #expect(try !calendar.isWorking(civil("28/04/2026")))
        #expect(entered.reason == "Nghỉ bù Giỗ Tổ Hùng Vương 10/3 âm lịch")
    }

    @Test func `entries are stored and read back`() throws {
        let entries = CalendarEntry.shipped
        let stored = try JSONEncoder().encode(entries)
        #expect(try JSONDecoder().decode([CalendarEntry].self, from: stored) == entries)
        let listed = calendar.list(year: 2026)
        #expect(try JSONDecoder().decode([DayOff].self, from: JSONEncoder().encode(listed)) == listed)
    }

    @Test func `what the calendar does not know is an open period`() throws {
        let winter = try calendar.openPeriods(in: civil("25/01/2027")...civil("20/02/2027"))
        #expect(winter.map(\.reason) == ["lịch làm việc chưa có thông báo nghỉ Tết Nguyên đán Đinh Mùi năm 2027"])
        #expect(try calendar.openPeriods(in: civil("01/01/2018")...civil("31/12/2026")).isEmpty)
        #expect(try calendar.openPeriods(in: civil("01/01/2012")...civil("02/01/2012")).count == 1)
        #expect(try calendar.openPeriods(in: civil("01/06/2101")...civil("02/06/2101")).count == 1)
        #expect(calendar.list(year: 1900).isEmpty)
    }

    @Test func `a day given back may fall in the next year`() throws {
        let rules =
            HolidayRule.shipped + [
                HolidayRule(
                    occasion: .culture, anchor: .civil(month: 12, day: 31), days: 1, validFrom: try civil("01/01/2028"),
                    source: "Thử")
            ]
        let calendar = WorkCalendar(version: "x", rules: rules)
        #expect(try calendar.status(of: civil("31/12/2028")).reason == "Ngày Văn hóa Việt Nam 24/11")
        #expect(try !calendar.isWorking(civil("01/01/2029")))
    }
}
