import Testing

@testable import Vietnamese

@Suite struct MoneyTextTests {
    @Test func `money is written in figures and in words`() {
        #expect(MoneyText.figures(2_530_000) == "2.530.000 đồng")
        #expect(MoneyText.words(2_530_000) == "Hai triệu năm trăm ba mươi nghìn đồng")
        #expect(MoneyText.words(0) == "Không đồng")
        #expect(MoneyText.words(5_000, in: .southern) == "Năm ngàn đồng")
    }
}
