import Testing

@testable import Vietnamese

@Suite struct NumeralTests {
    @Test(arguments: [
        (1, "I"), (2, "II"), (3, "III"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (1_994, "MCMXCIV"),
        (3_999, "MMMCMXCIX"),
    ])
    func `Roman numbers`(number: Int, text: String) {
        #expect(RomanNumeral.text(number) == text)
        #expect(RomanNumeral.number(text) == number)
    }

    @Test func `Roman numbers have bounds and rules`() {
        #expect(RomanNumeral.text(0) == nil && RomanNumeral.text(4_000) == nil)
        for wrong in ["", "IIII", "VX", "ABC", "IC"] { #expect(RomanNumeral.number(wrong) == nil) }
        for number in 1...3_999 { #expect(RomanNumeral.text(number).flatMap { RomanNumeral.number($0) } == number) }
    }

    @Test func `points are lettered as in decrees`() {
        #expect(ListLetters.all.joined() == "abcdđeghiklmnopqrstuvxy")
        #expect(ListLetters.letter(at: 4) == "đ")
        #expect(ListLetters.letter(at: 23) == nil && ListLetters.letter(at: -1) == nil)
    }
}
