import Foundation
import Testing

@testable import Calendars

@Suite struct HolidayTests {
    let calendar = WorkCalendar.shipped

    /// The working-week days off and the Saturdays worked, as the notices had them.
    static let official: [(year: Int, off: String, worked: String)] = [
        (2018, "01/01 14/02 15/02 16/02 19/02 20/02 25/04 30/04 01/05 03/09 31/12", ""),
        (2019, "01/01 04/02 05/02 06/02 07/02 08/02 15/04 29/04 30/04 01/05 02/09", "05/01 04/05"),
        (2020, "01/01 23/01 24/01 27/01 28/01 29/01 02/04 30/04 01/05 02/09", ""),
        (2021, "01/01 10/02 11/02 12/02 15/02 16/02 21/04 30/04 03/05 02/09 03/09", ""),
        (2022, "03/01 31/01 01/02 02/02 03/02 04/02 11/04 02/05 03/05 01/09 02/09", ""),
        (2023, "02/01 20/01 23/01 24/01 25/01 26/01 01/05 02/05 03/05 01/09 04/09", ""),
        (2024, "01/01 08/02 09/02 12/02 13/02 14/02 18/04 29/04 30/04 01/05 02/09 03/09", "04/05"),
        (2025, "01/01 27/01 28/01 29/01 30/01 31/01 07/04 30/04 01/05 02/05 01/09 02/09", "26/04"),
        (
            2026, "01/01 02/01 16/02 17/02 18/02 19/02 20/02 27/04 30/04 01/05 31/08 01/09 02/09 24/11",
            "10/01 22/08"
        ),
    ]

    @Test(arguments: official)
    func `the days off of an announced year are the official ones`(year: Int, off: String, worked: String) throws {
        let listed = calendar.list(year: year)
        let offDays = listed.filter { $0.kind.isOff && !$0.day.weekday.isWeekend }.map(\.day.vietnamese)
        let workedDays = listed.filter { !$0.kind.isOff }.map(\.day.vietnamese)
        #expect(offDays == off.split(separator: " ").map { "\($0)/\(year)" })
        #expect(workedDays == worked.split(separator: " ").map { "\($0)/\(year)" })
        #expect(calendar.isAnnounced(year))
        #expect(listed.allSatisfy { !$0.isProvisional })
        #expect(listed.allSatisfy { !$0.reason.isEmpty && !$0.source.isEmpty })
    }

    @Test(arguments: [
        (2018, 250), (2019, 252), (2020, 252), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 250),
        (2026, 249),
    ])
    func `an announced year has as many working days as it had`(year: Int, count: Int) throws {
        let last = try day("\(year)-12-31")
        #expect(calendar.workingDays(after: try day("\(year - 1)-12-31"), through: last) == count)
    }

    @Test(arguments: [
        (2018, ""), (2019, "15/04"), (2020, ""), (2021, "03/05"), (2022, "03/01 11/04 02/05 03/05"),
        (2023, "02/01 02/05 03/05"), (2024, ""), (2025, ""), (2026, "27/04"), (2027, "03/05"),
        (2028, "03/01 02/05"), (2029, ""), (2030, ""), (2031, ""), (2032, "03/05"),
        (2033, "03/01 11/04 02/05 03/05"), (2034, "02/01 02/05"), (2035, ""),
    ])
    func `a fixed holiday on a weekend is given back on the next working day`(year: Int, expected: String) {
        let fixed: Set<Occasion> = [.newYear, .hungKings, .reunification, .labour]
        let given = calendar.list(year: year).filter {
            $0.kind == .compensation && $0.occasion.map(fixed.contains) == true
        }
        #expect(given.map(\.day.vietnamese) == expected.split(separator: " ").map { "\($0)/\(year)" })
    }

    @Test(arguments: 2014...2100)
    func `offices get every working day off that the law grants`(year: Int) {
        let rules = HolidayRule.shipped.filter { $0.day(in: year) != nil }
        let granted = rules.map(\.days).reduce(0, +)
        let taken = calendar.list(year: year).count {
            $0.kind.isOff && $0.kind != .swap && !$0.day.weekday.isWeekend
        }
        #expect(taken == granted)
        #expect(granted == (year <= 2020 ? 10 : year <= 2025 ? 11 : 12))
    }

    @Test func `the tables are read whole`() {
        func lines(_ text: String) -> Int { text.split(separator: "\n").count - 1 }
        #expect(HolidayRule.shipped.count == lines(HolidayRule.tableText))
        #expect(table(of: CalendarEntry.noticeText).allSatisfy { !CalendarEntry.entries(cells: $0).isEmpty })
        #expect(Anniversary.shipped.count == lines(Anniversary.tableText))
        #expect(Set(CalendarEntry.shipped.map(\.day)).count == CalendarEntry.shipped.count)
        #expect(CalendarEntry.shipped.filter { $0.kind == .workingDay }.allSatisfy { $0.day.weekday == .saturday })
    }

    @Test func `a shipped notice of Tet holds the first day of the year and five days`() throws {
        for year in 2018...2026 {
            let days = CalendarEntry.shipped.filter { $0.occasion == .tet && $0.day.year == year }.map(\.day)
            #expect(days.count == 5)
            #expect(try days.contains(#require(LunarDate.newYear(year)).civil))
        }
    }

    @Test func `days say why they are off`() throws {
        func reason(_ text: String) throws -> String? { try calendar.status(of: civil(text)).reason }
        #expect(try reason("17/02/2026") == "Tết Nguyên đán Bính Ngọ")
        #expect(try reason("27/04/2026") == "Nghỉ bù Giỗ Tổ Hùng Vương 10/3 âm lịch (trùng Chủ nhật 26/04/2026)")
        #expect(try reason("31/08/2026") == "Nghỉ hoán đổi, làm bù thứ Bảy 22/08/2026")
        #expect(try reason("22/08/2026") == "Làm bù cho thứ Hai 31/08/2026")
        #expect(try reason("03/09/2018") == "Nghỉ bù Quốc khánh 02/9 (trùng Chủ nhật 02/09/2018)")
        #expect(try reason("24/11/2026") == "Ngày Văn hóa Việt Nam 24/11")
        #expect(try reason("23/11/2026") == nil)
    }

    @Test func `status tells working days, weekends, days off and worked Saturdays apart`() throws {
        #expect(try calendar.status(of: civil("23/11/2026")) == .working)
        #expect(try calendar.status(of: civil("21/11/2026")) == .weekend)
        #expect(try !calendar.status(of: civil("24/11/2026")).isWorking)
        let saturday = try calendar.status(of: civil("04/05/2019"))
        #expect(saturday.isWorking)
        #expect(saturday.dayOff?.kind == .workingDay)
        #expect(saturday.dayOff?.noticeYear == 2019)
        #expect(calendar.list(year: 2019).first { $0.day == saturday.dayOff?.day } == saturday.dayOff)
    }

    @Test func `a list gives lunar dates and the law`() throws {
        let hungKings = try #require(calendar.list(year: 2025).first { $0.occasion == .hungKings })
        #expect(hungKings.lunar?.dayAndMonth == "mùng 10 tháng Ba")
        #expect(hungKings.source == "Điều 112 Bộ luật Lao động số 45/2019/QH14")
        let newYear = try #require(calendar.list(year: 2020).first)
        #expect(newYear.source == "Điều 115 Bộ luật Lao động số 10/2012/QH13")
        let compensation = try #require(calendar.list(year: 2026).first { $0.kind == .compensation })
        #expect(compensation.source == "khoản 3 Điều 111 Bộ luật Lao động số 45/2019/QH14")
    }

    @Test func `Quoc khanh has one day until 2020 and two from 2021`() {
        func days(_ year: Int) -> Int {
            calendar.list(year: year).count { $0.occasion == .nationalDay && $0.kind == .holiday }
        }
        #expect(days(2020) == 1)
        #expect(days(2021) == 2)
        #expect(days(2029) == 2)
    }

    @Test func `the day of culture is a switch with a date`() throws {
        let never = WorkCalendar(version: "t", rules: HolidayRule.shipped(cultureDayFrom: nil))
        let later = WorkCalendar(version: "t", rules: HolidayRule.shipped(cultureDayFrom: 2028))
        #expect(try never.isWorking(civil("24/11/2026")))
        #expect(try later.isWorking(civil("24/11/2027")))
        #expect(try !later.isWorking(civil("24/11/2028")))
        #expect(try calendar.isWorking(civil("24/11/2025")))
        #expect(try !calendar.isWorking(civil("26/11/2029")), "24/11/2029 is a Saturday")
    }
}
