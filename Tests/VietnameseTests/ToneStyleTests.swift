import Testing

@testable import Vietnamese

@Suite struct ToneStyleTests {
    @Test(arguments: [
        ("hoà", "hòa"), ("hoè", "hòe"), ("thuý", "thúy"), ("uỷ", "ủy"), ("khoẻ", "khỏe"), ("Khánh Hoà", "Khánh Hòa"),
        ("Thanh Hoá", "Thanh Hóa"), ("CỘNG HOÀ", "CỘNG HÒA"), ("HOẢ TỐC", "HỎA TỐC"), ("Uỷ ban", "Ủy ban"),
        ("luỹ", "lũy"),
        ("loã", "lõa"),
    ])
    func `old and new style turn into each other`(old: String, new: String) {
        #expect(ToneStyle.new.applied(to: old) == new)
        #expect(ToneStyle.old.applied(to: new) == old)
        #expect(ToneStyle.new.applied(to: new) == new)
        #expect(ToneStyle.old.applied(to: old) == old)
    }

    @Test(arguments: [
        "hoàn", "quý", "giá", "quả", "quần", "quốc", "gì", "gìn", "giữ", "giếng", "giường", "ngoài", "khuỷu", "thuở",
        "cửa", "cứu",
        "rượu", "mía", "của", "túi", "huỳnh", "nguyễn", "thuyền", "quỳnh", "quýt", "tuần", "xoáy", "ngoèo", "hoặc",
        "huých",
        "soóc", "Đắk", "ế", "ừ", "ý", "Thuần",
    ])
    func `only one place is right for these`(word: String) {
        #expect(ToneStyle.new.applied(to: word) == word)
        #expect(ToneStyle.old.applied(to: word) == word)
    }

    @Test(arguments: [
        ("qúy", "quý"), ("hòan", "hoàn"), ("tòan", "toàn"), ("gía", "giá"), ("qủa", "quả"), ("thưở", "thưở"),
        ("ngòai", "ngoài"),
        ("TÒAN", "TOÀN"), ("Qúy", "Quý"), ("bíên", "biến"), ("lọai", "loại"), ("họach", "hoạch"),
    ])
    func `slips of typing are put right`(slip: String, right: String) {
        #expect(ToneStyle.new.applied(to: slip) == right)
        #expect(ToneStyle.old.applied(to: slip) == right)
    }

    @Test(arguments: [
        "Café", "naïve", "José", "São", "Mbappé", "Zoë", "résumé", "río", "kỹ lý Mỹ", "voilà", "Đ/c 2019",
    ])
    func `foreign words and the choice of i or y stay`(text: String) {
        #expect(ToneStyle.new.applied(to: text) == text)
        #expect(ToneStyle.old.applied(to: text) == text)
    }

    @Test func `every generated syllable turns round`() {
        #expect(Generated.words.count > 1_000)
        for word in Generated.words {
            #expect(ToneStyle.new.applied(to: word.old) == word.new)
            #expect(ToneStyle.old.applied(to: word.new) == word.old)
            #expect(ToneStyle.new.applied(to: Accented.decomposed(word.old)) == word.new)
            #expect(SearchText.exact(word.old) == SearchText.exact(word.new))
        }
    }

    @Test func `spaces signs and line ends stay`() {
        #expect(ToneStyle.new.applied(to: "  Hoà,\n\thoà – hoà. ") == "  Hòa,\n\thòa – hòa. ")
    }
}
