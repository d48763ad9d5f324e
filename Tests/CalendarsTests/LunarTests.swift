import Testing

@testable import Calendars

@Suite struct LunarTests {
    /// Year, mùng 1 Tết with its weekday, length of Chạp of the year before it, Giỗ Tổ with its weekday, leap month.
    static let years: [(year: Int, tet: String, chap: Int, hungKings: String, leap: Int?)] = [
        (2018, "16/02/2018 T6", 30, "25/04/2018 T4", nil),
        (2019, "05/02/2019 T3", 30, "14/04/2019 CN", nil),
        (2020, "25/01/2020 T7", 30, "02/04/2020 T5", 4),
        (2021, "12/02/2021 T6", 30, "21/04/2021 T4", nil),
        (2022, "01/02/2022 T3", 29, "10/04/2022 CN", nil),
        (2023, "22/01/2023 CN", 30, "29/04/2023 T7", 2),
        (2024, "10/02/2024 T7", 30, "18/04/2024 T5", nil),
        (2025, "29/01/2025 T4", 29, "07/04/2025 T2", 6),
        (2026, "17/02/2026 T3", 29, "26/04/2026 CN", nil),
        (2027, "06/02/2027 T7", 29, "16/04/2027 T6", nil),
        (2028, "26/01/2028 T4", 29, "04/04/2028 T3", 5),
        (2029, "13/02/2029 T3", 29, "23/04/2029 T2", nil),
        (2030, "02/02/2030 T7", 29, "12/04/2030 T6", nil),
        (2031, "23/01/2031 T5", 29, "01/04/2031 T3", 3),
        (2032, "11/02/2032 T4", 29, "19/04/2032 T2", nil),
        (2033, "31/01/2033 T2", 30, "09/04/2033 T7", 11),
        (2034, "19/02/2034 CN", 30, "28/04/2034 T6", nil),
        (2035, "08/02/2035 T5", 30, "17/04/2035 T3", nil),
    ]

    @Test(arguments: years)
    func `Tet, the end of the year, Gio To and the leap month fall where they do`(
        expected: (year: Int, tet: String, chap: Int, hungKings: String, leap: Int?)
    ) throws {
        func named(_ date: LunarDate) -> String { "\(date.civil.vietnamese) \(date.civil.weekday.shortName)" }
        let newYear = try #require(LunarDate.newYear(expected.year))
        let eve = try #require(LunarDate.newYearsEve(endOf: expected.year - 1))
        let hungKings = try #require(LunarDate(year: expected.year, month: 3, day: 10))
        #expect(named(newYear) == expected.tet)
        #expect(eve.month == 12)
        #expect(eve.day == expected.chap)
        #expect(eve.civil.advanced(by: 1) == newYear.civil)
        #expect(named(hungKings) == expected.hungKings)
        #expect(LunarDate.leapMonth(of: expected.year) == expected.leap)
    }

    @Test(arguments: ["29/01/1968", "21/01/1985", "17/02/2007", "02/02/2030", "18/02/2053"])
    func `Tet of Viet Nam is not the new year of Beijing`(text: String) throws {
        let day = try civil(text)
        #expect(LunarDate.newYear(day.year)?.civil == day)
    }

    @Test func `the conference of 2019 was held on 17 thang Gieng Ky Hoi`() throws {
        let date = try #require(LunarDate(day("2019-02-21")))
        #expect(date.description == "17 tháng Giêng Kỷ Hợi")
        #expect(date.short == "17/1")
        #expect(LunarDate(year: 2019, month: 1, day: 17) == date)
        #expect(try day("2019-02-15").lunar?.description == "11 tháng Giêng Kỷ Hợi")
    }

    @Test func `every day of the lunar calendar is found again from its name`() throws {
        let first = try #require(LunarDate.newYear(1899)).civil
        let last = try #require(LunarDate.newYearsEve(endOf: 2100)).civil
        #expect(first.description == "1899-02-10")
        #expect(last.description == "2101-01-28")
        var previous = LunarDate(first)
        for day in first.advanced(by: 1)...last {
            let date = LunarDate(day)
            let isNext =
                date.map { date in
                    let again = LunarDate(
                        year: date.year, month: date.month, day: date.day, isLeapMonth: date.isLeapMonth)
                    let follows = date.day == 1 ? (previous?.day ?? 0) >= 29 : previous?.day == date.day - 1
                    return again == date && date.civil == day && follows
                } ?? false
            #expect(isNext, "\(day)")
            guard isNext else { return }
            previous = date
        }
    }

    @Test func `years have twelve months or thirteen, of 29 or 30 days, and begin between 20 January and 21 February`()
    {
        for year in LunarYear.all {
            #expect(year.months.count == (year.months.contains(where: \.isLeap) ? 13 : 12))
            #expect(year.months.allSatisfy { (29...30).contains($0.length) })
            #expect(year.months.filter { !$0.isLeap }.map(\.number) == Array(1...12))
            #expect((20...52).contains(Day(year: year.number, month: 1, day: 1)?.distance(to: year.first) ?? 0))
        }
    }

    @Test func `outside the computed years there is no lunar date`() throws {
        #expect(LunarDate(.distantPast) == nil)
        #expect(LunarDate(.distantFuture) == nil)
        #expect(try day("1899-02-09").lunar == nil)
        #expect(try day("2101-01-29").lunar == nil)
        #expect(try day("1900-01-01").lunar?.description == "mùng 1 tháng Chạp Kỷ Hợi")
        #expect(LunarDate.newYear(2101) == nil)
        #expect(LunarDate.newYear(1898) == nil)
    }

    @Test func `a lunar day that the month does not have is refused`() {
        #expect(LunarDate(year: 2025, month: 12, day: 30) == nil)
        #expect(LunarDate(year: 2024, month: 12, day: 30) == nil)
        #expect(LunarDate(year: 2023, month: 12, day: 30) != nil)
        #expect(LunarDate(year: 2019, month: 6, day: 1, isLeapMonth: true) == nil)
        #expect(LunarDate(year: 2019, month: 0, day: 1) == nil)
        #expect(LunarDate(year: 2019, month: 1, day: 0) == nil)
    }

    @Test func `a repeated month is named and comes after the first`() throws {
        let first = try #require(LunarDate(year: 2025, month: 6, day: 5))
        let repeated = try #require(LunarDate(year: 2025, month: 6, day: 5, isLeapMonth: true))
        #expect(first < repeated)
        #expect(repeated.description == "mùng 5 tháng Sáu nhuận Ất Tỵ")
        #expect(repeated.short == "5/6N")
        #expect(first.dayAndMonth == "mùng 5 tháng Sáu")
    }

    @Test(arguments: [
        (1968, "Mậu Thân"), (1984, "Giáp Tý"), (2018, "Mậu Tuất"), (2019, "Kỷ Hợi"), (2026, "Bính Ngọ"),
        (2027, "Đinh Mùi"), (4, "Giáp Tý"), (1, "Tân Dậu"),
    ])
    func `lunar years are named in the cycle of sixty`(year: Int, name: String) {
        #expect(SexagenaryYear(year).name == name)
    }

    @Test func `months have their names`() throws {
        let names = try (1...12).map { try #require(LunarDate(year: 2019, month: $0, day: 11)).monthName }
        #expect(names.first == "tháng Giêng")
        #expect(names[10] == "tháng Mười Một")
        #expect(names.last == "tháng Chạp")
        #expect(Set(names).count == 12)
    }
}
