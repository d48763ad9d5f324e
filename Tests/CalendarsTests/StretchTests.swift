import Calendars
import Testing

@Suite struct StretchTests {
    @Test func `weekdays have the names of the country`() {
        #expect(Weekday.allCases.map(\.shortName) == ["T2", "T3", "T4", "T5", "T6", "T7", "CN"])
        #expect(
            Weekday.allCases.map(\.name).joined(separator: ",")
                == "thứ Hai,thứ Ba,thứ Tư,thứ Năm,thứ Sáu,thứ Bảy,Chủ nhật")
        #expect(Weekday.friday.titleName == "Thứ Sáu")
        #expect(Weekday.sunday.titleName == "Chủ nhật")
        #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
    }

    @Test(arguments: [
        ("2018-12-31", 2019, 1), ("2019-02-21", 2019, 8), ("2021-01-03", 2020, 53), ("2020-12-31", 2020, 53),
        ("2024-12-30", 2025, 1), ("2023-01-01", 2022, 52), ("2026-11-23", 2026, 48), ("2026-12-31", 2026, 53),
    ])
    func `weeks are numbered by ISO 8601`(text: String, year: Int, number: Int) throws {
        let week = try Week(of: day(text))
        #expect(week.year == year)
        #expect(week.number == number)
        #expect(week.first.weekday == .monday)
        #expect(try week.days.contains(day(text)))
        #expect(Week(year: year, number: number) == week)
    }

    @Test func `a year has no more weeks than it has`() {
        #expect(Week(year: 2019, number: 53) == nil)
        #expect(Week(year: 2020, number: 53)?.name == "tuần 53/2020")
        #expect(Week(year: 2020, number: 0) == nil)
        #expect(Week(year: 2020, number: .max) == nil)
    }

    @Test func `months begin and end where the calendar says`() throws {
        let february = try Month(of: day("2024-02-10"))
        #expect(february.first.description == "2024-02-01")
        #expect(february.last.description == "2024-02-29")
        #expect(february.name == "tháng 02/2024")
        #expect(february.previous == Month(year: 2024, number: 1))
        #expect(Month(year: 2024, number: 12)?.next == Month(year: 2025, number: 1))
        #expect(Month(year: 2024, number: 13) == nil)
        #expect(try day("2023-02-10").endOfMonth.description == "2023-02-28")
        #expect(try day("2023-02-10").startOfMonth.description == "2023-02-01")
    }

    @Test(arguments: [
        ("2019-02-21", "Quý I/2019", "2019-01-01", "2019-03-31"),
        ("2019-06-30", "Quý II/2019", "2019-04-01", "2019-06-30"),
        ("2019-07-01", "Quý III/2019", "2019-07-01", "2019-09-30"),
        ("2019-12-31", "Quý IV/2019", "2019-10-01", "2019-12-31"),
    ])
    func `quarters are named in Roman figures`(text: String, name: String, first: String, last: String) throws {
        let quarter = try Quarter(of: day(text))
        #expect(quarter.name == name)
        #expect(quarter.first.description == first)
        #expect(quarter.last.description == last)
        #expect(try Month(of: day(text)).quarter == quarter)
    }
}
