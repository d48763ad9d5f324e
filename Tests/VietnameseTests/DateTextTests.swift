import Testing

@testable import Vietnamese

@Suite struct DateTextTests {
    @Test(arguments: [
        (2019, 2, 21, "ngày 21 tháng 02 năm 2019"), (2020, 6, 5, "ngày 05 tháng 6 năm 2020"),
        (2019, 6, 29, "ngày 29 tháng 6 năm 2019"),
        (2026, 1, 1, "ngày 01 tháng 01 năm 2026"), (2026, 3, 9, "ngày 09 tháng 3 năm 2026"),
        (2026, 11, 10, "ngày 10 tháng 11 năm 2026"),
    ])
    func `the date of a document follows the decree`(year: Int, month: Int, day: Int, text: String) {
        #expect(DateText.document(year: year, month: month, day: day) == text)
    }

    @Test func `dates are written short and in words`() {
        #expect(DateText.short(year: 2019, month: 2, day: 21) == "21/02/2019")
        #expect(
            DateText.words(year: 2019, month: 2, day: 21)
                == "ngày hai mươi mốt tháng Hai năm hai nghìn không trăm mười chín")
        #expect(DateText.month(4) == "tháng Tư")
        #expect(DateText.month(12) == "tháng Mười hai")
        #expect(DateText.time(hour: 8, minute: 5) == "08 giờ 05 phút")
        #expect([0, 1, 4, 7, 8].map { DateText.weekday($0) } == [nil, "thứ Hai", "thứ Năm", "Chủ nhật", nil])
    }
}
