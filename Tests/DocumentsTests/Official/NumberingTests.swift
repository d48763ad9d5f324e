import Calendars
import Documents
import Testing

@Suite struct `Numbers, symbols and days of documents` {
    struct Case: Sendable, CustomTestStringConvertible {
        let number: DocumentNumber
        let style: DocumentStyle
        let text: String
        var testDescription: String { text }

        init(_ number: DocumentNumber, _ style: DocumentStyle, _ text: String) {
            (self.number, self.style, self.text) = (number, style, text)
        }
    }

    static let cases = [
        Case(DocumentNumber(15, .decision, of: ["BNV"]), .state, "Số: 15/QĐ-BNV"),
        Case(DocumentNumber(5, .letter, of: ["BNV"], unit: "VP"), .state, "Số: 05/BNV-VP"),
        Case(DocumentNumber(1, .programme, of: ["MTTQ-BTT"]), .front, "Số: 01/CTr-MTTQ-BTT"),
        Case(DocumentNumber(nil, .programme, of: ["MTTQ-BTT"]), .front, "Số:        /CTr-MTTQ-BTT"),
        Case(DocumentNumber(15, .programme, of: ["ĐTN"]), .youth, "Số 15-CTr/ĐTN"),
        Case(DocumentNumber(127, .decision, of: ["TW"]), .party, "Số 127-QĐ/TW"),
        Case(DocumentNumber(7, .letter, of: ["QU"]), .party, "Số 07-CV/QU"),
        Case(
            DocumentNumber(1, .programme, of: ["MTTQ-BTT", "LĐLĐ"], joint: .stacked), .front,
            "Số: 01/CTr/MTTQ-BTT-LĐLĐ"),
        Case(DocumentNumber(1, .programme, of: ["MTTQ", "LĐLĐ"], joint: .joined), .front, "Số: 01/CTr-MTTQ-LĐLĐ"),
        Case(DocumentNumber(1, .programme, of: ["MTTQ", "LĐLĐ"], joint: .lead), .front, "Số: 01/CTr-MTTQ"),
        Case(DocumentNumber(3, .minutes, of: []), .state, "Số: 03/BB"),
    ]

    @Test(arguments: cases) func `are written by the pattern of the style`(_ example: Case) {
        #expect(example.number.text(in: example.style) == example.text)
    }

    @Test(arguments: [
        ("2019-02-21", "Hoàn Kiếm, ngày 21 tháng 02 năm 2019"), ("2019-06-09", "Hoàn Kiếm, ngày 09 tháng 6 năm 2019"),
        ("2019-11-01", "Hoàn Kiếm, ngày 01 tháng 11 năm 2019"),
    ]) func `days under 10 and the first two months get a zero`(_ day: String, _ line: String) throws {
        #expect(DateLine.text(place: "Hoàn Kiếm", on: try #require(Day(day))) == line)
    }

    @Test func `there are 29 kinds, and no two abbreviations are one`() {
        let short = DocumentKind.allCases.map(\.abbreviation).filter { !$0.isEmpty }
        #expect(DocumentKind.allCases.count == 29 && Set(short).count == 27)
        #expect(DocumentKind.programme.name == "Chương trình")
    }

    @Test func `issuers stand under each other, in one line, or the lead alone`() {
        let names = ["Ủy ban MTTQ", "Liên đoàn Lao động"]
        #expect(JointHeader.stacked.lines(of: names) == names)
        #expect(JointHeader.joined.lines(of: names) == ["Ủy ban MTTQ - Liên đoàn Lao động"])
        #expect(JointHeader.lead.lines(of: names) == ["Ủy ban MTTQ"])
    }
}
