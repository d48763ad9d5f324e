import Calendars
import Testing

@testable import Documents

@Suite struct `Values of cells` {
    @Test(arguments: [
        ("1234", 1234), ("1.234", 1234), ("1.234.567", 1_234_567), ("1,234,567", 1_234_567), ("1,234", 1234),
        ("1 234 567", 1_234_567), ("1\u{A0}234", 1234), ("-5", -5), ("\u{2212}5", -5), ("+84", 84), ("12,00", 12),
        ("1.234,00", 1234), (" 7 ", 7), ("0", 0), ("00070", 70),
    ])
    func `a text is read as a whole number`(text: String, number: Int) {
        #expect(Cell.text(text).integer == number)
    }

    @Test(arguments: [
        "", "a", "1.5", "1,5", "12a", "1..2", "1.23.456", "1.2345.678", "--5", "1e5", "0x10", "5.", ".5", "1 23",
        "99999999999999999999", "²", "٣", "21/02/2019", "1.234,56", "0,125",
    ])
    func `a text that is no whole number is not made one`(text: String) {
        #expect(Cell.text(text).integer == nil)
    }

    @Test(arguments: [
        ("1,5", 1.5), ("1.5", 1.5), ("1.234", 1234), ("1,234", 1.234), ("1.234.567,89", 1_234_567.89),
        ("1,234,567.89", 1_234_567.89), ("0.125", 0.125), ("1.2340", 1.234), ("-0,5", -0.5), ("12 345,6", 12_345.6),
    ])
    func `a text is read as a number the Vietnamese way`(text: String, number: Double) {
        #expect(Cell.text(text).number == number)
    }

    @Test(arguments: ["1,2,3", "1.234,5,6", "nan", "inf", "1e9", "1,234 567"])
    func `a text that is no number is not made one`(text: String) {
        #expect(Cell.text(text).number == nil)
    }

    @Test(arguments: [
        "21/02/2019", "21/2/2019", " 21-02-2019 ", "21.2.2019", "2019-02-21", "2019/2/21", "2019.02.21",
        "ngày 21 tháng 02 năm 2019", "21 tháng 2 năm 2019", "21/02/2019 14:30", "2019-02-21T14:30:00",
    ])
    func `a text is read as a day`(text: String) {
        #expect(Cell.text(text).day == Day(year: 2019, month: 2, day: 21))
    }

    @Test(arguments: [
        "31/02/2019", "21/02/19", "02/21/2019", "2019", "43517", "21/02", "a21/02/2019", "21/02-2019", "2019-2/21",
    ])
    func `a text that is no day is not made one`(text: String) {
        #expect(Cell.text(text).day == nil)
    }

    @Test func `a bare number is no day`() {
        #expect(Cell.integer(43_517).day == nil)
        #expect(Cell.number(43_517.5).day == nil)
    }

    @Test func `a moment is read with its hour`() {
        let day = Day(year: 2019, month: 2, day: 21)
        #expect(Cell.text("21/02/2019 14:30").moment?.second == 52_200)
        #expect(Cell.text("2019-02-21T08:05:09").moment?.second == 29_109)
        #expect(Cell.text("21/02/2019").moment?.second == 0)
        #expect(Cell.text("21/02/2019 25:00").moment == nil)
        #expect(Cell.text("21/02/2019 14:30").moment?.day == day)
    }

    @Test(arguments: [
        ("Có", true), ("x", true), ("X", true), ("co", true), ("TRUE", true), ("✓", true), ("Không", false),
        ("no", false),
        ("sai", false), ("0", false), ("-", false),
    ])
    func `a word says yes or no`(text: String, truth: Bool) {
        #expect(Cell.text(text).boolean == truth)
    }

    @Test func `other words say neither`() {
        #expect(Cell.text("có lẽ").boolean == nil)
        #expect(Cell.integer(2).boolean == nil)
        #expect(Cell.empty.boolean == nil)
    }

    @Test(arguments: [
        (Cell.text("  Nguyễn\u{A0}Văn A\u{200B} "), "Nguyễn Văn A"), (.integer(1_234_567), "1234567"),
        (.number(1.5), "1.5"),
        (.number(5), "5"), (.boolean(true), "TRUE"), (.error("#N/A"), "#N/A"), (.empty, ""),
        (.number(0.00001), "0.00001"), (.number(-1.25e-7), "-0.000000125"), (.number(1.5e20), "150000000000000000000"),
    ])
    func `every cell has a text`(cell: Cell, text: String) {
        #expect(cell.text == text)
    }

    @Test func `days and moments are written for people`() throws {
        let day = try #require(Day(year: 2019, month: 2, day: 21))
        #expect(Cell.day(day).text == "21/02/2019")
        #expect(Cell.moment(day, second: 52_200).text == "21/02/2019 14:30")
        #expect(Cell.moment(day, second: 52_201).text == "21/02/2019 14:30:01")
    }

    @Test func `only spaces are blank`() {
        #expect(Cell.text(" \u{A0}\u{200B}\n").isBlank)
        #expect(!Cell.integer(0).isBlank)
    }

    @Test(arguments: [("A1", 1, 0), ("Z9", 9, 25), ("AA10", 10, 26), ("XFD1048576", 1_048_576, 16_383), ("$B$2", 2, 1)])
    func `the place of a cell is read`(text: String, row: Int, column: Int) {
        let place = CellPlace(text.utf8)
        #expect(place?.row == row)
        #expect(place?.column == column)
        #expect(CellPlace.letters(of: column) == text.filter(\.isLetter))
    }

    @Test(arguments: ["", "A", "1", "A0", "XFE1", "A1048577", "1A", "a1", "A1B", "A99999999999999999999"])
    func `a place that no sheet has is refused`(text: String) {
        #expect(CellPlace(text.utf8) == nil)
    }
}
