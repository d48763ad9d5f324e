import Testing

@testable import Vietnamese

@Suite struct NumberWordsTests {
    @Test(arguments: [
        (0, "không"), (1, "một"), (4, "bốn"), (5, "năm"), (10, "mười"), (11, "mười một"), (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"), (21, "hai mươi mốt"), (24, "hai mươi tư"), (25, "hai mươi lăm"), (55, "năm mươi lăm"),
        (91, "chín mươi mốt"),
        (100, "một trăm"), (101, "một trăm linh một"), (104, "một trăm linh bốn"), (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (115, "một trăm mười lăm"), (121, "một trăm hai mươi mốt"), (1_000, "một nghìn"),
        (1_005, "một nghìn không trăm linh năm"),
        (1_050, "một nghìn không trăm năm mươi"), (2_019, "hai nghìn không trăm mười chín"), (10_000, "mười nghìn"),
        (1_000_000, "một triệu"), (2_530_000, "hai triệu năm trăm ba mươi nghìn"),
        (1_005_000, "một triệu không trăm linh năm nghìn"),
        (1_000_000_000, "một tỷ"), (1_000_000_005, "một tỷ không trăm linh năm"),
        (
            1_234_567_890_123,
            "một nghìn hai trăm ba mươi tư tỷ năm trăm sáu mươi bảy triệu tám trăm chín mươi nghìn một trăm hai mươi ba"
        ),
        (1_000_000_000_000, "một nghìn tỷ"), (1_000_000_000_000_000, "một triệu tỷ"),
        (1_000_000_000_000_000_000, "một tỷ tỷ"), (-21, "âm hai mươi mốt"),
    ])
    func `numbers are read`(number: Int, words: String) {
        #expect(NumberWords.northern.words(number) == words)
    }

    @Test func `the south reads otherwise`() {
        #expect(NumberWords.southern.words(1_105) == "một ngàn một trăm lẻ năm")
    }

    @Test func `the smallest and the greatest are read too`() {
        #expect(NumberWords.northern.words(.max).hasPrefix("chín tỷ hai trăm hai mươi ba triệu"))
        #expect(NumberWords.northern.words(.min).hasPrefix("âm chín tỷ"))
    }

    @Test func `no two numbers read the same`() {
        let numbers = Array(0...20_000) + (1...2_000).map { $0 * 1_000_003 }
        let words = Set(numbers.map { NumberWords.northern.words($0) })
        #expect(words.count == Set(numbers).count)
        #expect(words.allSatisfy { !$0.contains("  ") && !$0.hasSuffix(" ") })
    }
}
