/// The article to cite for one rule, law by law as they followed each other.
struct LegalBasis: Sendable {
    let rows: [[String]]

    /// A holiday on a weekly rest day is given back on the next working day.
    static let compensation = LegalBasis(
        text: """
            from       | through    | article
            2013-05-01 | 2020-12-31 | khoản 3 Điều 115 Bộ luật Lao động số 10/2012/QH13
            2021-01-01 | 9999-12-31 | khoản 3 Điều 111 Bộ luật Lao động số 45/2019/QH14
            """)

    /// The first day of a term is not counted.
    static let firstDay = LegalBasis(
        text: """
            from       | through    | article
            2006-01-01 | 2016-12-31 | khoản 2 Điều 152 Bộ luật Dân sự số 33/2005/QH11
            2017-01-01 | 9999-12-31 | khoản 2 Điều 147 Bộ luật Dân sự số 91/2015/QH13
            """)

    /// A term whose last day is a rest day ends with the next working day.
    static let lastDay = LegalBasis(
        text: """
            from       | through    | article
            2006-01-01 | 2016-12-31 | khoản 5 Điều 153 Bộ luật Dân sự số 33/2005/QH11
            2017-01-01 | 9999-12-31 | khoản 5 Điều 148 Bộ luật Dân sự số 91/2015/QH13
            """)

    private init(text: String) {
        rows = table(of: text)
    }

    /// The article in force on the day; empty when the table does not reach it.
    func text(on day: Day) -> String {
        let key = day.description
        return rows.first { $0.count == 3 && $0[0] <= key && key <= $0[1] }?[2] ?? ""
    }
}
