import Testing

@testable import Vietnamese

@Suite struct NumberTextTests {
    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1_000, "1.000"), (1_234_567, "1.234.567"), (-12_345, "-12.345"),
        (Int.min, "-9.223.372.036.854.775.808"),
    ])
    func `thousands are parted by dots`(number: Int, text: String) {
        #expect(NumberText.whole(number) == text)
        #expect(NumberText.whole(from: text) == number)
    }

    @Test(arguments: [
        (123_456_789, 2, "1.234.567,89"), (5, 2, "0,05"), (-5, 1, "-0,5"), (12, 0, "12"), (100, 3, "0,100"),
    ])
    func `exact fractions follow a comma`(units: Int, places: Int, text: String) {
        #expect(NumberText.decimal(units: units, places: places) == text)
    }

    @Test(arguments: [
        (1_234_567.89, 2, "1.234.567,89"), (97.25, 1, "97,3"), (0.285, 2, "0,29"), (-0.05, 1, "-0,1"),
        (12.0, 1, "12,0"), (0.0, 2, "0,00"),
        (1e15, 0, "1.000.000.000.000.000"), (5e-7, 2, "0,00"), (99.999, 2, "100,00"), (-0.001, 1, "0,0"),
    ])
    func `measured numbers are rounded as people do`(number: Double, places: Int, text: String) {
        #expect(NumberText.decimal(number, places: places) == text)
    }

    @Test func `empty places can go`() {
        #expect(NumberText.decimal(12.50, places: 2, dropsZeros: true) == "12,5")
        #expect(NumberText.decimal(100, places: 2, dropsZeros: true) == "100")
        #expect(NumberText.decimal(.infinity, places: 1) == "inf")
    }

    @Test(arguments: [("2.530.000", 2_530_000), (" 2 530 000 ", 2_530_000), ("2530000", 2_530_000), ("-5", -5)])
    func `typed numbers are read`(text: String, number: Int) {
        #expect(NumberText.whole(from: text) == number)
    }

    @Test(arguments: ["", "2.53", "2.5300", "1,5", "abc", "1..000", "-", "99999999999999999999", ".5", "1234.567"])
    func `doubtful numbers are not read`(text: String) {
        #expect(NumberText.whole(from: text) == nil)
    }
}
