import Testing

@testable import Vietnamese

@Suite struct FoldingTests {
    @Test(arguments: Accented.small)
    func `every accented letter folds to its plain one`(letter: String) {
        let plain = letter == "đ" ? "d" : String(Accented.decomposed(letter).unicodeScalars.prefix(1))
        for form in [
            letter, letter.uppercased(), Accented.decomposed(letter), Accented.decomposed(letter.uppercased()),
        ] {
            #expect(SearchText.folded(form) == plain)
        }
    }

    @Test(arguments: [
        ("Tổ chức đoàn thể", "to chuc doan the"), ("Ủy ban", "uy ban"), ("Uỷ ban", "uy ban"),
        ("HOÀN KIẾM", "hoan kiem"),
        ("Chính trị – xã hội — a − b", "chinh tri - xa hoi - a - b"), ("“Dân vận” ‘x’ «y»", "\"dan van\" 'x' \"y\""),
        ("  nhiều \u{A0}\n khoảng\u{200B} trắng ", "nhieu khoang trang"), ("LĐLĐ; Ðông", "ldld; dong"),
        ("Café naïve Ñ ß Œ", "cafe naive n ss oe"),
        ("İstanbul Łódź", "istanbul lodz"), ("\u{1E0C}a Дом Й", "da дом и"), ("", ""), ("01/2019", "01/2019"),
    ])
    func `texts fold`(text: String, folded: String) {
        #expect(SearchText.folded(text) == folded)
        #expect(SearchText.folded(Accented.decomposed(text)) == folded)
    }

    @Test func `folding twice is folding once`() {
        let texts = Generated.words.map(\.new) + ["Ǆ Ⅷ ﬁ 한국 हिन्दी Å Ω̈ ẞ", "a — b", "x\u{300}\u{301}"]
        for text in texts {
            let folded = SearchText.folded(text)
            #expect(SearchText.folded(folded) == folded)
            #expect(SearchText.folded(SearchText.exact(text)) == folded)
            #expect(SearchText.folded(Accented.decomposed(text)) == folded)
        }
    }
}
