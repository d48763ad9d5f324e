import Calendars
import Testing

@testable import Documents

@Suite struct `Days as numbers` {
    @Test(arguments: [
        ("General", NumberFormat.plain), ("#,##0", .plain), ("0.00E+00", .plain), ("#,##0 \"đồng\"", .plain),
        ("@", .plain),
        ("[Red]-0.0", .plain), ("[$-42A]d mmmm yyyy", .day), ("dd/mm/yyyy", .day), ("\"ngày\" dd \"tháng\" mm", .day),
        ("mmm\\-yy", .day), ("m", .day), ("yyyy", .day), ("d/m/yyyy h:mm", .moment), ("dd/mm/yyyy\\ hh:mm:ss", .moment),
        ("h:mm AM/PM", .time), ("mm:ss", .time), ("[h]:mm", .plain), ("[mm]:ss", .plain), ("dd/mm/yyyy;@", .day),
        ("0;dd", .plain), ("\"day\"0", .plain), ("0\\d", .plain), ("_d0", .plain), ("[$đ-42A]#,##0", .plain),
        ("[DBNum1]d", .day), ("\"unclosed", .plain), ("[unclosed", .plain), ("", .plain),
    ])
    func `a format tells days from numbers`(code: String, format: NumberFormat) {
        #expect(NumberFormat(code: code) == format)
    }

    @Test(arguments: [
        (0, NumberFormat.plain), (4, .plain), (14, .day), (17, .day), (20, .time), (22, .moment), (46, .plain),
        (49, .plain),
    ])
    func `formats known by number are known`(id: Int, format: NumberFormat) {
        #expect(NumberFormat(builtIn: id) == format)
    }

    @Test(arguments: [
        (1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (43_517, "2019-02-21"), (2_958_465, "9999-12-31"),
    ])
    func `a number is a day and back`(serial: Int, iso: String) throws {
        let day = try #require(Day(iso))
        #expect(SerialDay.cell(Double(serial), as: .day, countsFrom1904: false) == .day(day))
        #expect(SerialDay.number(of: day) == serial)
    }

    @Test func `days before 1900 have no number`() throws {
        #expect(SerialDay.number(of: try #require(Day("1899-12-31"))) == nil)
    }

    @Test func `a workbook may count from 1904`() throws {
        let day = try #require(Day("2019-02-21"))
        #expect(SerialDay.cell(42_055, as: .day, countsFrom1904: true) == .day(day))
    }

    @Test func `the hour is kept where the format shows it`() throws {
        let day = try #require(Day("2019-02-21"))
        #expect(SerialDay.cell(43_517.604166666664, as: .moment, countsFrom1904: false) == .moment(day, second: 52_200))
        #expect(SerialDay.cell(43_517.604166666664, as: .day, countsFrom1904: false) == .day(day))
        #expect(SerialDay.cell(0.604166666666667, as: .time, countsFrom1904: false) == .text("14:30"))
        #expect(
            SerialDay.cell(43_517.999999, as: .moment, countsFrom1904: false) == .moment(day.advanced(by: 1), second: 0)
        )
    }

    @Test(arguments: [-1, 0.5, 2_958_466, 1e300, Double.infinity])
    func `a number that is no day stays a number`(number: Double) {
        let cell = SerialDay.cell(number, as: .day, countsFrom1904: false)
        #expect(cell == SerialDay.plain(number))
    }
}
