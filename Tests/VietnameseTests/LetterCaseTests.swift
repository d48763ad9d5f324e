import Testing

@testable import Vietnamese

@Suite struct LetterCaseTests {
    @Test(arguments: Accented.small)
    func `every letter has its capital and returns`(small: String) {
        let capital = LetterCase.upper(small)
        #expect(capital == small.uppercased() && capital != small)
        #expect(LetterCase.lower(capital) == small)
        #expect(LetterCase.upper(capital) == capital)
        let decomposed = LetterCase.upper(Accented.decomposed(small))
        #expect(Accented.scalars(decomposed) == Accented.scalars(Accented.decomposed(capital)))
    }

    @Test(arguments: [
        ("ủy ban mặt trận tổ quốc", "ỦY BAN MẶT TRẬN TỔ QUỐC"), ("đường bưởi, nước", "ĐƯỜNG BƯỞI, NƯỚC"), ("ướ", "ƯỚ"),
        ("straße", "STRAßE"), ("2019 a-b", "2019 A-B"),
    ])
    func `capitals lose nothing`(small: String, capital: String) {
        #expect(LetterCase.upper(small) == capital)
        #expect(LetterCase.lower(capital) == small)
    }

    @Test(arguments: [
        ("ủy ban", "Ủy ban"), ("đoàn MTTQ", "Đoàn MTTQ"), ("“ủy ban”", "“Ủy ban”"), ("2 người", "2 người"), ("", ""),
        ("- ", "- "), ("Đã", "Đã"),
    ])
    func `the first letter becomes a capital and nothing else changes`(text: String, expected: String) {
        #expect(LetterCase.capitalisedFirst(text) == expected)
    }

    @Test func `a name in capitals is brought back`() {
        #expect(LetterCase.capitalisedWords("LÊ HỒNG PHÚ") == "Lê Hồng Phú")
        #expect(LetterCase.capitalisedWords("đặng thị-ngọc") == "Đặng Thị-Ngọc")
        #expect(LetterCase.capitalisedWords(Accented.decomposed("ĐẶNG ƯỚC")) == "Đặng Ước")
    }
}
