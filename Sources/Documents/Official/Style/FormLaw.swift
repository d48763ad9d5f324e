package import Calendars

/// The text whose numbers a style has, and from which day they hold.
package struct FormLaw: Hashable, Sendable {
    /// As it is cited: `Nghị định 30/2020/NĐ-CP`.
    package let name: String
    /// The first day on which it holds; where the text does not say, the day on which it was given.
    package let from: Day
    /// What held before, where we know it; its numbers are not shipped.
    package let before: String?

    /// Nghị định 30/2020/NĐ-CP, Điều 37: in force from 05/03/2020.
    private static func state(before: String) -> FormLaw {
        FormLaw(
            name: "Nghị định 30/2020/NĐ-CP", from: Day(year: 2020, month: 3, day: 5) ?? .distantPast, before: before)
    }

    static let state = FormLaw.state(before: "Thông tư 01/2011/TT-BNV")
    /// The Front's guide of 2013 rests on the circular; whether it was given anew after 2020 is not known.
    static let front = FormLaw.state(before: "Hướng dẫn 91/HD-MTTW-BTT, dựa trên Thông tư 01/2011/TT-BNV")
    static let party = FormLaw(
        name: "Hướng dẫn 36-HD/VPTW", from: Day(year: 2018, month: 4, day: 3) ?? .distantPast, before: nil)
    static let youth = FormLaw(
        name: "Quyết định 367-QĐ/TWĐTN-VP", from: Day(year: 2013, month: 10, day: 29) ?? .distantPast, before: nil)
}

extension DocumentStyle {
    /// By which text it lays out documents and since when; nothing for a form of one's own.
    package var lawLine: String? {
        law.map { "\($0.name), áp dụng từ \($0.from.vietnamese)" }
    }

    /// What people are told of a document whose day lies before the text that its style follows; nothing where all is
    /// as it should be, or no day is known.
    package func warning(on day: Day?, called name: String? = nil) -> String? {
        guard let law, let day, day < law.from else { return nil }
        let then =
            law.before.map { " Khi đó áp dụng \($0), khác ở một số chi tiết (chẳng hạn chỗ đặt số trang)." } ?? ""
        return
            "\(name ?? "Ngày \(day.vietnamese)"), \(law.name) chưa áp dụng (từ \(law.from.vietnamese)).\(then) "
            + "Văn bản này được trình bày và so theo \(law.name)."
    }

    /// The same of a document by its line of place and day, which may still leave room for the day of a year.
    package func warning(in line: String) -> String? {
        if let day = DateLine.day(in: line) { return warning(on: day) }
        return DateLine.lastDay(in: line).flatMap { warning(on: $0, called: "Năm \($0.year)") }
    }
}
