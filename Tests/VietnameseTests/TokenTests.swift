import Testing

@testable import Vietnamese

@Suite struct TokenTests {
    @Test(arguments: [
        ("so 01/2019/ctr-mttq", ["so", "01", "2019", "ctr", "mttq"]),
        ("tổ chức, đoàn thể.", ["tổ", "chức", "đoàn", "thể"]),
        ("", []), (" - ", []), ("a1 b2", ["a1", "b2"]), ("ñandú œuvre дом", ["ñandú", "œuvre", "дом"]),
        ("1.234,5", ["1", "234", "5"]),
    ])
    func `words are runs of letters and digits`(text: String, words: [String]) {
        #expect(SearchText.tokens(text) == words)
    }

    @Test func `a query without marks finds words in a row`() {
        let title = SearchText.shingles(SearchText.tokens(SearchText.folded("Các Tổ chức đoàn thể")))
        let query = SearchText.shingles(SearchText.tokens(SearchText.folded("to chuc doan the")))
        #expect(query == ["to chuc", "chuc doan", "doan the"])
        #expect(Set(query).isSubset(of: title))
        #expect(SearchText.shingles(["mot"]).isEmpty)
    }
}
