import Testing

@testable import Vietnamese

@Suite struct LegacyTextTests {
    @Test(arguments: [
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
        ("MÆt trËn Tæ quèc quËn Hoµn KiÕm", "Mặt trận Tổ quốc quận Hoàn Kiếm"),
        ("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("Hoµn", "Hoàn"),
        ("§¶ng bé thµnh phè", "Đảng bộ thành phố"), ("«ng NguyÔn V¨n Ba – Chñ tÞch", "ông Nguyễn Văn Ba – Chủ tịch"),
    ])
    func `TCVN3 read as Latin is known and recovered`(seen: String, meant: String) throws {
        let guess = try #require(LegacyText.detect(seen))
        #expect(guess.encoding == .tcvn3)
        #expect(LegacyText.convert(seen, from: .tcvn3) == meant)
        #expect(guess.preview == meant)
    }

    @Test(arguments: [
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"), ("Vieät Nam", "Việt Nam"),
        ("COÄNG HOØA XAÕ HOÄI", "CỘNG HÒA XÃ HỘI"), ("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
        ("Nöôùc maém Phuù Quoác", "Nước mắm Phú Quốc"), ("ÑÖÔØNG BÖÔÛI", "ĐƯỜNG BƯỞI"),
    ])
    func `VNI read as Latin is known and recovered`(seen: String, meant: String) throws {
        let guess = try #require(LegacyText.detect(seen))
        #expect(guess.encoding == .vni)
        #expect(LegacyText.convert(seen, from: .vni) == meant)
    }

    @Test func `UTF-8 read as Latin is known and recovered`() throws {
        let seen = Windows1252.text(Array("Nguyễn Văn A – Thủ đô Hà Nội".utf8))
        #expect(LegacyText.detect(seen)?.encoding == .utf8)
        #expect(LegacyText.convert(seen, from: .utf8) == "Nguyễn Văn A – Thủ đô Hà Nội")
    }

    @Test(arguments: [
        "Café", "naïve", "Nguyễn Văn A", "ordinary ASCII", "", "Lê Công Tú", "Lê Công Tú, Café", "Tân Bình", "Loïc",
        "où", "âme sœur",
        "Il a dû être là où la fête a été prévue, déjà, à côté", "Les élèves français étaient très fâchés, même Noël",
        "Loïc, un laïc naïf",
        "Straße für Bürger, größer als Köln", "El niño comió piñas mañana, señor", "São Paulo não é Brasília, irmão",
        "5 µm × 10 µm", "© 2019 MTTQ", "25°C ± 2°", "§ 5, § 6", "«Bonjour» – «Merci»", "· một", "Smörgåsbord på Öland",
        "thé, né, mé",
        "ông bà", "Hà Nội", "Ủy ban MTTQ Việt Nam quận Hoàn Kiếm", "Đ/c Phú", "m² và m³, ½ ngày",
        "Crème brûlée à la carte", "Zürich, Genève", "à là dû",
        "Tôi có hai con mèo và ba con chó", "Công ty cà phê", "Naïveté", "déjà vu", "maïs", "Thaï", "coût", "août",
        "DESTINACIÓ…", "»nein« und »ja«", "lien au travers du²", "given mer än en gång",
        "gå på så", "du må gi navnet på pakkene", "«le», «la»",
    ])
    func `good text is left alone`(text: String) {
        #expect(LegacyText.detect(text) == nil)
    }

    @Test func `text with letters of its own keeps them`() {
        #expect(LegacyText.convert("Hoàn Kiếm ViÖt", from: .tcvn3).hasSuffix("Việt"))
        #expect(LegacyText.convert("Hà Nội", from: .utf8) == "Hà Nội")
        #expect(LegacyText.convert("Đ ứ", from: .tcvn3) == "Đ ứ")
    }

    @Test func `the font tells the encoding and the case`() {
        #expect(LegacyFont(name: ".VnTime")?.encoding == .tcvn3)
        #expect(LegacyFont(name: ".VnTime")?.capitals == false)
        #expect(LegacyFont(name: ".VnTimeH")?.capitals == true)
        #expect(LegacyFont(name: ".VnArial NarrowH")?.capitals == true)
        #expect(LegacyFont(name: "VNI-Times")?.encoding == .vni)
        #expect(LegacyFont(name: "Times New Roman") == nil)
        let title = LegacyText.convert("b¸o c¸o tæng kÕt", from: .tcvn3, capitals: true)
        #expect(title == "BÁO CÁO TỔNG KẾT")
    }
}
