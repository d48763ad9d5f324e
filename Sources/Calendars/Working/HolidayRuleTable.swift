extension HolidayRule {
    /// The holidays of Việt Nam's labour law, with the dates between which each rule holds.
    ///
    /// Days are written day/month; AL means the lunar calendar. A law that changes is a new line here, and the old
    /// line gets its last day.
    static let tableText = """
        occasion      | date     | days | from       | through    | source
        newYear       | 01/01    | 1    | 2013-05-01 | 2020-12-31 | Điều 115 Bộ luật Lao động số 10/2012/QH13
        tet           | 01/01 AL | 5    | 2013-05-01 | 2020-12-31 | Điều 115 Bộ luật Lao động số 10/2012/QH13
        hungKings     | 10/03 AL | 1    | 2013-05-01 | 2020-12-31 | Điều 115 Bộ luật Lao động số 10/2012/QH13
        reunification | 30/04    | 1    | 2013-05-01 | 2020-12-31 | Điều 115 Bộ luật Lao động số 10/2012/QH13
        labour        | 01/05    | 1    | 2013-05-01 | 2020-12-31 | Điều 115 Bộ luật Lao động số 10/2012/QH13
        nationalDay   | 02/09    | 1    | 2013-05-01 | 2020-12-31 | Điều 115 Bộ luật Lao động số 10/2012/QH13
        newYear       | 01/01    | 1    | 2021-01-01 |            | Điều 112 Bộ luật Lao động số 45/2019/QH14
        tet           | 01/01 AL | 5    | 2021-01-01 |            | Điều 112 Bộ luật Lao động số 45/2019/QH14
        hungKings     | 10/03 AL | 1    | 2021-01-01 |            | Điều 112 Bộ luật Lao động số 45/2019/QH14
        reunification | 30/04    | 1    | 2021-01-01 |            | Điều 112 Bộ luật Lao động số 45/2019/QH14
        labour        | 01/05    | 1    | 2021-01-01 |            | Điều 112 Bộ luật Lao động số 45/2019/QH14
        nationalDay   | 02/09    | 2    | 2021-01-01 |            | Điều 112 Bộ luật Lao động số 45/2019/QH14
        culture       | 24/11    | 1    | 2026-01-01 |            | Nghị quyết 80-NQ/TW ngày 07/01/2026
        """

    /// The rules that come with the product.
    package static let shipped = table(of: tableText).compactMap(HolidayRule.init(cells:))

    /// The shipped rules with 24/11, Ngày Văn hóa Việt Nam, a day off from the given year on, or never.
    ///
    /// The party resolution asks for the day; the clause of law that grants it has not been seen, so it is a switch.
    package static func shipped(cultureDayFrom year: Int?) -> [HolidayRule] {
        let others = shipped.filter { $0.occasion != .culture }
        guard let year, let validFrom = Day(year: year, month: 1, day: 1) else { return others }
        return others
            + shipped.filter { $0.occasion == .culture }.map { rule in
                HolidayRule(
                    occasion: rule.occasion, anchor: rule.anchor, days: rule.days, validFrom: validFrom,
                    source: rule.source)
            }
    }

    init?(cells: [String]) {
        guard cells.count == 6, let occasion = Occasion(rawValue: cells[0]),
            let anchor = Anchor(dayAndMonth: cells[1]), let days = Int(cells[2]), let validFrom = Day(cells[3])
        else { return nil }
        self.init(
            occasion: occasion, anchor: anchor, days: days, validFrom: validFrom,
            validThrough: Day(cells[4]) ?? .distantFuture, source: cells[5])
    }
}

extension HolidayRule.Anchor {
    fileprivate init?(dayAndMonth text: String) {
        let words = text.split(separator: " ")
        let numbers = (words.first ?? "").split(separator: "/").compactMap { Int($0) }
        guard numbers.count == 2 else { return nil }
        self =
            words.last == "AL"
            ? .lunar(month: numbers[1], day: numbers[0]) : .civil(month: numbers[1], day: numbers[0])
    }
}
