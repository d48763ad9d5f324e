/// Days and hours as official texts write them; what day it is belongs to the calendar.
package enum DateText {
    /// The date of a document: "ngày 21 tháng 02 năm 2019", "ngày 05 tháng 6 năm 2020".
    ///
    /// Days under 10 and months 1 and 2 get a zero in front, months 3 to 9 do not (NĐ 30/2020, Phụ lục I).
    package static func document(year: Int, month: Int, day: Int) -> String {
        "ngày \(twoDigits(day)) tháng \(month < 3 ? twoDigits(month) : "\(month)") năm \(year)"
    }

    /// The short date: "21/02/2019".
    package static func short(year: Int, month: Int, day: Int) -> String {
        "\(twoDigits(day))/\(twoDigits(month))/\(year)"
    }

    /// The date in words: "ngày hai mươi mốt tháng Hai năm hai nghìn không trăm mười chín".
    ///
    /// A month spelled out begins with a capital (NĐ 30/2020, Phụ lục II).
    package static func words(year: Int, month: Int, day: Int, in dialect: NumberWords = .northern) -> String {
        "ngày \(dialect.words(day)) \(self.month(month, in: dialect)) năm \(dialect.words(year))"
    }

    /// A month in words: "tháng Hai", "tháng Tư".
    package static func month(_ month: Int, in dialect: NumberWords = .northern) -> String {
        "tháng \(month == 4 ? "Tư" : LetterCase.capitalisedFirst(dialect.words(month)))"
    }

    /// A day of the week, Monday being 1: "thứ Hai" … "Chủ nhật"; nothing for other numbers.
    package static func weekday(_ number: Int) -> String? {
        let names = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]
        return names.indices.contains(number - 1) ? names[number - 1] : nil
    }

    /// A time of day in a text: "08 giờ 30 phút".
    package static func time(hour: Int, minute: Int) -> String {
        "\(twoDigits(hour)) giờ \(twoDigits(minute)) phút"
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
