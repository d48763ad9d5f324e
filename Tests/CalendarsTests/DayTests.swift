import Calendars
import Foundation
import Testing

@Suite struct DayTests {
    @Test(arguments: [
        "2026-11-23", "0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29", "1970-01-01", "1969-12-31",
    ])
    func `a day prints as it was read`(text: String) throws {
        #expect(try day(text).description == text)
    }

    @Test(arguments: [
        "2019-02-31", "2023-02-29", "1900-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00",
        "0000-01-01", "2026-1-1", "26-01-01", "2026/01/01", "2026-01-01 ", " 2026-01-01", "2026-01-01T00:00", "",
        "2026-01", "+026-01-01", "2026-01--1", "10000-01-01", "２０２６-01-01",
    ])
    func `what is not a day is refused`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test(arguments: [
        ("21/02/2019", "2019-02-21"), ("21/2/2019", "2019-02-21"), ("1/3/2024", "2024-03-01"),
        ("21-02-2019", "2019-02-21"), ("21.2.2019", "2019-02-21"), (" 21/02/2019 ", "2019-02-21"),
        ("29/02/2024", "2024-02-29"),
    ])
    func `a day is read as people type it`(text: String, expected: String) {
        #expect(Day(vietnamese: text)?.description == expected)
    }

    @Test(arguments: [
        "31/02/2019", "29/02/2023", "32/01/2019", "00/01/2019", "01/13/2019", "21/02-2019", "21/02/19", "21/02",
        "021/02/2019", "2019/02/21", "", "/", "21//2019", "hai mốt/02/2019", "21/02/2019/1",
    ])
    func `an impossible or unclear typed day is refused`(text: String) {
        #expect(Day(vietnamese: text) == nil)
    }

    @Test func `a day is written for people and for documents`() throws {
        #expect(try day("2019-02-21").vietnamese == "21/02/2019")
        #expect(try day("2019-02-21").formal == "ngày 21 tháng 02 năm 2019")
        #expect(try day("2020-06-05").formal == "ngày 05 tháng 6 năm 2020")
        #expect(try day("2019-02-21").vietnameseWithWeekday == "thứ Năm 21/02/2019")
    }

    @Test func `every day from 1600 to 2400 follows the day before it`() throws {
        var expected = (year: 1600, month: 1, day: 1)
        var weekday = try day("1600-01-01").weekday
        #expect(weekday == .saturday)
        for day in try day("1600-01-01")...day("2400-12-31") {
            let isExpected =
                day.year == expected.year && day.month == expected.month && day.dayOfMonth == expected.day
                && day.weekday == weekday
                && Day(year: expected.year, month: expected.month, day: expected.day) == day
            #expect(isExpected, "\(day)")
            guard isExpected else { return }
            weekday = Weekday(rawValue: weekday.rawValue % 7 + 1) ?? .monday
            expected.day += 1
            if Day(year: expected.year, month: expected.month, day: expected.day) == nil {
                expected = (expected.year, expected.month + 1, 1)
            }
            if expected.month == 13 { expected = (expected.year + 1, 1, 1) }
        }
    }

    @Test func `the edges of every year of the calendar hold`() {
        for year in 1...9999 {
            for (month, dayOfMonth) in [(1, 1), (2, 28), (3, 1), (12, 31)] {
                let day = Day(year: year, month: month, day: dayOfMonth)
                let isRight = day?.year == year && day?.month == month && day?.dayOfMonth == dayOfMonth
                #expect(isRight, "\(dayOfMonth)/\(month)/\(year)")
            }
        }
    }

    @Test func `counting stops at the edges of the calendar`() {
        #expect(Day.distantPast.description == "0001-01-01")
        #expect(Day.distantFuture.description == "9999-12-31")
        #expect(Day.distantPast.advanced(by: -1) == .distantPast)
        #expect(Day.distantFuture.advanced(by: 1) == .distantFuture)
        #expect(Day.distantFuture.advanced(by: .max) == .distantFuture)
        #expect(Day.distantPast.advanced(by: .min) == .distantPast)
        #expect(Day.distantPast.distance(to: .distantFuture) == 3_652_058)
    }

    @Test func `a range of days is walked day by day`() throws {
        let days = try day("2024-02-27")...day("2024-03-02")
        #expect(days.count == 5)
        #expect(days.map(\.dayOfMonth) == [27, 28, 29, 1, 2])
        #expect(try Array(day("9999-12-30")...Day.distantFuture).count == 2)
    }

    @Test func `a day is stored as its text`() throws {
        let stored = try JSONEncoder().encode([day("2026-11-23")])
        #expect(String(decoding: stored, as: UTF8.self) == #"["2026-11-23"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: stored) == [day("2026-11-23")])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2019-02-31"]"#.utf8))
        }
    }

    @Test(
        arguments: [
            (0, "1970-01-01"), (-1, "1970-01-01"), (-25_200_000, "1970-01-01"), (-25_200_001, "1969-12-31"),
            (1_550_681_999_999, "2019-02-20"), (1_550_682_000_000, "2019-02-21"), (1_550_768_399_999, "2019-02-21"),
            (1_550_768_400_000, "2019-02-22"), (Int64.max, "9999-12-31"), (Int64.min, "0001-01-01"),
        ] as [(Int64, String)])
    func `an instant falls on the day of the clock in Viet Nam`(milliseconds: Int64, expected: String) {
        #expect(Day(epochMilliseconds: milliseconds).description == expected)
    }

    @Test(arguments: ["0001-01-01", "1969-12-31", "1970-01-01", "2019-02-21", "9999-12-31"])
    func `a day begins at the instant that is its first`(text: String) throws {
        let day = try day(text)
        #expect(Day(epochMilliseconds: day.startEpochMilliseconds) == day)
        #expect(Day(epochMilliseconds: day.startEpochMilliseconds + 86_399_999) == day)
        #expect(Day(epochMilliseconds: day.startEpochMilliseconds - 1) == day.advanced(by: -1))
    }
}
