import Testing

@testable import Vietnamese

@Suite struct CleanTextTests {
    @Test(arguments: [
        ("  Ủy   ban ", "Ủy ban"), ("Ủy\u{A0}ban\u{2003}MTTQ\u{3000}", "Ủy ban MTTQ"),
        ("Hoàn\u{200B} Ki\u{AD}ếm\u{FEFF}", "Hoàn Kiếm"),
        ("a\u{0}b\u{7F}c\u{9B}", "abc"), ("một\nhai\tba\r\nbốn", "một hai ba bốn"), ("Ðông Anh", "Đông Anh"),
        ("LÐLÐ quận, ÐTN, Ð/c Phú", "LĐLĐ quận, ĐTN, Đ/c Phú"), ("ðồng chí", "đồng chí"), ("", ""), (" \u{200B} ", ""),
        ("Thu\u{301}y", "Thúy"), ("\u{202E}abc\u{202C}", "abc"), ("x\u{2060}y", "xy"),
    ])
    func `a line is made fit to be stored`(typed: String, stored: String) {
        let cleaned = CleanText.cleaned(typed)
        #expect(Accented.scalars(cleaned) == Accented.scalars(stored))
        #expect(CleanText.cleaned(cleaned) == cleaned)
    }

    @Test(arguments: [
        "Ủy ban MTTQ Việt Nam quận Hoàn Kiếm", "Café naïve", "Davíð talar um það", "“Đoàn kết” – 2019…", "Москва Дом",
        "Ωmega 5 μm",
        "中文", "👩‍💻 ok", "ΔT = 5°C", "ð",
    ])
    func `good text stays`(text: String) {
        #expect(Accented.scalars(CleanText.cleaned(text)) == Accented.scalars(text))
        #expect(CleanText.cleaning(of: text).changes.isEmpty)
    }

    @Test func `several lines keep their ends and tabs`() {
        #expect(
            CleanText.cleaned("\n  một  hai \r\nba\rbốn\u{2028}năm\n\nsáu\t7 \n\n", as: .lines)
                == "một hai\nba\nbốn\nnăm\n\nsáu\t7")
    }

    @Test func `look alike letters are brought into the Latin alphabet`() {
        let typed = "H\u{43E}àn Ki\u{1EBF}m, \u{422}hanh tra, T\u{39F}ÀN, \u{421}\u{421}\u{421}\u{420}"
        #expect(CleanText.cleaned(typed) == "Hoàn Kiếm, Thanh tra, TOÀN, \u{421}\u{421}\u{421}\u{420}")
        let changes = CleanText.cleaning(of: typed).changes
        #expect(changes.map(\.kind) == [.lookAlike, .lookAlike, .lookAlike])
        #expect(changes.first?.replacement == "Hoàn")
    }

    @Test func `a marked look alike is composed anew`() {
        let cleaned = CleanText.cleaned("qu\u{43E}\u{302}\u{301}c")
        #expect(Accented.scalars(cleaned) == Accented.scalars("quốc"))
    }

    @Test func `every look alike is foreign and its twin is ASCII`() {
        for (foreign, latin) in LookAlikes.latin {
            #expect(LookAlikes.isForeign(foreign))
            #expect(latin.isASCII)
        }
        #expect(LookAlikes.latin.count == 49)
    }

    @Test func `cleaning tells what it did`() {
        let outcome = CleanText.cleaning(of: "Ðông\u{A0}Anh,\u{A0} Ðông\u{200B} Thu\u{301}y\u{1}")
        #expect(outcome.text == "Đông Anh, Đông Thúy")
        let told = outcome.changes.map { "\($0.kind.rawValue) \($0.original)→\($0.replacement) \($0.count)" }
        #expect(
            told == [
                "composition → 1", "space U+00A0→  2", "invisible U+200B→ 1", "control U+0001→ 1", "eth Ðông→Đông 2",
                "spacing → 1",
            ])
    }
}
