import Testing

@testable import Vietnamese

@Suite struct SamenessTests {
    private static let examples: [(String, String, SearchText.Sameness)] = [
        ("Hoàn Kiếm", "Hoàn Kiếm", .bytes), ("Hoàn Kiếm", Accented.decomposed("Hoàn Kiếm"), .characters),
        ("Uỷ ban", "Ủy ban", .tonePlacement), ("CỘNG HÒA", "CỘNG HOÀ", .tonePlacement),
        ("Khánh Hoà", Accented.decomposed("Khánh Hòa"), .tonePlacement), ("kỹ", "kĩ", .spelling),
        ("Lý", "Lí", .spelling),
        ("quý", "quí", .spelling), ("HOÀN KIẾM", "Hoàn Kiếm", .folded), ("to chuc", "Tổ  chức", .folded),
    ]

    @Test(arguments: examples)
    func `two texts are the same on a level`(one: String, other: String, level: SearchText.Sameness) {
        #expect(SearchText.level(of: one, and: other) == level)
        #expect(SearchText.level(of: other, and: one) == level)
    }

    @Test func `different texts are the same on none`() {
        #expect(SearchText.level(of: "tổ chức", and: "tổ chúa") == nil)
        #expect(SearchText.level(of: "thúy", and: "thúi") == nil)
        #expect(SearchText.Sameness.bytes < .folded)
    }

    @Test func `case can be left aside`() {
        #expect(SearchText.level(of: "HOÀN KIẾM", and: "Hoàn Kiếm", ignoringCase: true) == .bytes)
        #expect(SearchText.level(of: "CỘNG HOÀ", and: "Cộng hòa", ignoringCase: true) == .tonePlacement)
    }
}
