import Foundation
import Testing

@testable import Calendars

@Suite struct DeadlineTests {
    let calendar = WorkCalendar.shipped

    @Test(arguments: [
        (7, Deadline.Unit.workingDays, "12/02/2026", "thứ Hai 02/03/2026"),
        (5, .workingDays, "13/02/2026", "thứ Sáu 27/02/2026"),
        (10, .workingDays, "24/04/2026", "thứ Tư 13/05/2026"),
        (7, .workingDays, "28/08/2026", "thứ Sáu 11/09/2026"),
        (7, .workingDays, "20/08/2026", "thứ Sáu 28/08/2026"),
        (30, .days, "01/04/2026", "thứ Hai 04/05/2026"),
        (15, .days, "17/04/2026", "thứ Hai 04/05/2026"),
        (15, .days, "21/05/2026", "thứ Sáu 05/06/2026"),
        (7, .workingDays, "01/02/2019", "thứ Ba 19/02/2019"),
        (400, .workingDays, "02/01/2018", "thứ Sáu 09/08/2019"),
        (400, .workingDays, "30/06/2022", "thứ Tư 31/01/2024"),
        (400, .workingDays, "31/12/2024", "thứ Ba 11/08/2026"),
        (400, .days, "02/01/2018", "thứ Hai 11/02/2019"),
        (1, .workingDays, "28/12/2018", "thứ Tư 02/01/2019"),
        (5, .workingDays, "28/12/2018", "thứ Hai 07/01/2019"),
        (1, .workingDays, "31/12/2019", "thứ Năm 02/01/2020"),
        (1, .workingDays, "31/12/2020", "thứ Hai 04/01/2021"),
        (1, .workingDays, "31/12/2021", "thứ Ba 04/01/2022"),
        (1, .workingDays, "30/12/2022", "thứ Ba 03/01/2023"),
        (1, .workingDays, "29/12/2023", "thứ Ba 02/01/2024"),
        (1, .workingDays, "31/12/2024", "thứ Năm 02/01/2025"),
        (1, .workingDays, "31/12/2025", "thứ Hai 05/01/2026"),
        (1, .workingDays, "31/12/2026", "thứ Hai 04/01/2027"),
        (6, .workingDays, "18/04/2025", "thứ Bảy 26/04/2025"),
        (1, .workingDays, "03/05/2024", "thứ Bảy 04/05/2024"),
        (1, .days, "03/05/2024", "thứ Bảy 04/05/2024"),
        (1, .days, "10/05/2024", "thứ Hai 13/05/2024"),
        (0, .days, "21/05/2026", "thứ Năm 21/05/2026"),
        (0, .days, "23/05/2026", "thứ Hai 25/05/2026"),
        (0, .workingDays, "21/05/2026", "thứ Năm 21/05/2026"),
        (0, .workingDays, "01/05/2026", "thứ Hai 04/05/2026"),
        (-3, .days, "21/05/2026", "thứ Năm 21/05/2026"),
    ])
    func `a term ends on its day`(count: Int, unit: Deadline.Unit, start: String, expected: String) throws {
        let deadline = Deadline.after(start: try civil(start), count: count, unit: unit, calendar: calendar)
        #expect(deadline.due.vietnameseWithWeekday == expected)
        #expect(!deadline.isProvisional)
    }

    @Test(arguments: [
        (15, Deadline.Unit.days, "21/05/2026", "06/05/2026"),
        (7, .days, "21/05/2026", "14/05/2026"),
        (45, .days, "15/06/2026", "01/05/2026"),
        (0, .days, "15/06/2026", "15/06/2026"),
        (1, .days, "25/05/2026", "24/05/2026"),
        (5, .workingDays, "21/05/2026", "14/05/2026"),
        (5, .workingDays, "23/02/2026", "09/02/2026"),
        (1, .workingDays, "24/08/2026", "22/08/2026"),
        (0, .workingDays, "24/05/2026", "24/05/2026"),
    ])
    func `a term before a day is counted back and not moved`(
        count: Int, unit: Deadline.Unit, date: String, expected: String
    ) throws {
        let deadline = Deadline.before(date: try civil(date), count: count, unit: unit, calendar: calendar)
        #expect(deadline.due.vietnamese == expected)
        #expect(deadline.rolledFrom == nil)
    }

    @Test func `as many working days are counted as were asked for`() throws {
        for start in try civil("15/12/2017")...civil("31/12/2026") {
            for count in [1, 3, 7, 10, 45] {
                let deadline = Deadline.after(start: start, count: count, unit: .workingDays, calendar: calendar)
                let back = Deadline.before(
                    date: deadline.due, count: count - 1, unit: .workingDays, calendar: calendar)
                let isRight =
                    calendar.isWorking(deadline.due)
                    && calendar.workingDays(after: start, through: deadline.due) == count
                    && deadline.skipped.count + count == start.distance(to: deadline.due)
                    && back.due == deadline.firstCounted
                #expect(isRight, "\(start) \(count)")
                guard isRight else { return }
            }
        }
    }

    @Test func `a term keeps what it passed over and what it counted besides`() throws {
        let deadline = Deadline.after(
            start: try civil("20/08/2026"), count: 9, unit: .workingDays, calendar: calendar)
        #expect(deadline.due.vietnamese == "04/09/2026")
        #expect(deadline.firstCounted?.vietnamese == "21/08/2026")
        #expect(deadline.madeUp.map(\.day.vietnamese) == ["22/08/2026"])
        #expect(
            deadline.skipped.map(\.day.vietnamese) == [
                "23/08/2026", "29/08/2026", "30/08/2026", "31/08/2026", "01/09/2026", "02/09/2026",
            ])
        #expect(deadline.skipped[0].why == "Chủ nhật")
        #expect(deadline.skipped[3].why == "Nghỉ hoán đổi, làm bù thứ Bảy 22/08/2026")
        #expect(deadline.calendarVersion == CalendarEntry.shippedVersion)
    }

    @Test func `a term that ends on a rest day tells where it rolled from`() throws {
        let deadline = Deadline.after(start: try civil("01/04/2026"), count: 30, unit: .days, calendar: calendar)
        #expect(deadline.rolledFrom?.vietnamese == "01/05/2026")
        #expect(deadline.skipped.map(\.day.vietnamese) == ["01/05/2026", "02/05/2026", "03/05/2026"])
        let plain = Deadline.after(start: try civil("21/05/2026"), count: 15, unit: .days, calendar: calendar)
        #expect(plain.rolledFrom == nil)
        #expect(plain.skipped.isEmpty)
    }

    @Test func `the law cited is the one in force when the term began`() throws {
        func rule(_ start: String) throws -> String {
            Deadline.after(start: try civil(start), count: 1, unit: .days, calendar: calendar).rule
        }
        #expect(try rule("01/01/2017").contains("khoản 5 Điều 148 Bộ luật Dân sự số 91/2015/QH13"))
        #expect(try rule("31/12/2016").contains("khoản 5 Điều 153 Bộ luật Dân sự số 33/2005/QH11"))
    }

    @Test func `a deadline survives storage whole`() throws {
        let deadline = Deadline.after(
            start: try civil("12/02/2027"), count: 400, unit: .workingDays, calendar: calendar)
        let stored = try JSONEncoder().encode(deadline)
        #expect(try JSONDecoder().decode(Deadline.self, from: stored) == deadline)
    }

    @Test func `the ends of the calendar stop the count`() {
        let future = Deadline.after(start: .distantFuture, count: 3, unit: .workingDays, calendar: calendar)
        let past = Deadline.before(date: .distantPast, count: 3, unit: .workingDays, calendar: calendar)
        #expect(future.due == .distantFuture)
        #expect(past.due == .distantPast)
        #expect(Deadline.after(start: .distantPast, count: .max, unit: .days, calendar: calendar).due == .distantFuture)
    }
}
