import Testing

@testable import Vietnamese

@Suite struct ExactTests {
    @Test(arguments: [
        ("Hoà", "hòa"), ("HÒA", "hòa"), ("Uỷ ban", "ủy ban"), ("qúy", "quý"), ("quý", "quý"),
        ("Hòan  Kiếm", "hoàn kiếm"),
        ("Café", "café"), ("Ðông", "đông"), ("a – b “c”", "a - b \"c\""), ("Ñandú Œuvre", "ñandú œuvre"),
        ("ДОМ", "дом"),
    ])
    func `texts have one exact form`(text: String, exact: String) {
        #expect(SearchText.exact(text) == exact)
        #expect(SearchText.exact(Accented.decomposed(text)) == exact)
        #expect(SearchText.exact(exact) == exact)
    }

    @Test func `marks still count`() {
        let forms = ["dan", "dân", "đàn", "đan", "dàn"].map { SearchText.exact($0) }
        #expect(Set(forms).count == 5)
        #expect(forms.allSatisfy { SearchText.folded($0) == "dan" })
    }
}
