import Testing

@testable import Vietnamese

@Suite struct PersonNameTests {
    @Test(arguments: [
        ("Nguyễn Quốc Hoàn", ["Nguyễn", "Quốc", "Hoàn"]), ("Lê  Phú", ["Lê", "", "Phú"]), ("Phú", ["", "", "Phú"]),
        ("", ["", "", ""]),
        ("Nguyễn Thị Ngọc Ánh", ["Nguyễn", "Thị Ngọc", "Ánh"]), ("Tôn Thất Thuyết", ["Tôn Thất", "", "Thuyết"]),
        ("Công Tằng Tôn Nữ Thị Trai", ["Công Tằng Tôn Nữ", "Thị", "Trai"]),
        ("Đ/c Bùi Hoàng Phan", ["Bùi", "Hoàng", "Phan"]),
        ("PGS.TS. Trần Văn A", ["Trần", "Văn", "A"]), ("Tôn Nữ", ["Tôn", "", "Nữ"]),
        ("Lê\u{A0}Hồng Phú", ["Lê", "Hồng", "Phú"]),
    ])
    func `a name is taken apart`(text: String, parts: [String]) {
        let name = PersonName(text)
        #expect([name.family, name.middle, name.given] == parts)
    }

    @Test func `titles are kept apart`() {
        #expect(PersonName("Đ/c Bùi Hoàng Phan").title == "Đ/c")
        #expect(PersonName("PGS. TS. Trần Văn A").title == "PGS. TS.")
        #expect(PersonName("Ông Cao Thắng").title.isEmpty)
        #expect(PersonName("PGS.").given == "PGS.")
    }

    @Test func `a name has short forms`() {
        let name = PersonName("Đ/c Nguyễn Quốc Hoàn")
        #expect(name.full == "Nguyễn Quốc Hoàn")
        #expect(name.short == "Nguyễn Hoàn")
        #expect(name.abbreviated == "N. Q. Hoàn")
        #expect(name.initials == "NQH")
        #expect(PersonName("đặng ước").initials == "ĐƯ")
        #expect(PersonName("Phú").abbreviated == "Phú")
        #expect(PersonName(family: "Niê", given: "H'Hen").initials == "NH")
    }

    @Test func `a person is addressed by the given name`() {
        let name = PersonName("Lê Hồng Phú")
        #expect(name.addressed(as: .comrade) == "đồng chí Phú")
        #expect(name.addressed(as: .misterOrMadam) == "ông/bà Phú")
        #expect(name.mentioned(as: .madam) == "bà Lê Hồng Phú")
        #expect(
            PersonName("Bùi Hoàng Phan").listed(as: .comrade, office: "Phó Bí thư Thường trực Quận ủy")
                == "Đ/c Bùi Hoàng Phan - Phó Bí thư Thường trực Quận ủy")
        #expect(name.listed(as: .mister) == "Ông Lê Hồng Phú")
    }
}
