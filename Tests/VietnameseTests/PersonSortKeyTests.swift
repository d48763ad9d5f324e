import Testing

@testable import Vietnamese

@Suite struct PersonSortKeyTests {
    private func sorted(_ names: [String]) -> [String] {
        names.map { (name: $0, key: SortKey.personName($0)) }
            .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map(\.name)
    }

    @Test(arguments: [
        ["Nguyễn Quốc Hoàn", "Bùi Hoàng Phan", "Lê Hồng Phú"],
        ["Lê An", "Lê Văn An", "Nguyễn An", "Lê Án", "An Bình", "Lê Bình"],
        ["Phú", "Lê Phú", "Lê Hồng Phú", "Lê Văn Phú", "Trần Phú"], ["Đỗ Hoà", "Lê Hòa", "Trần Hoà"],
        ["Lê Da", "Lê Đa"],
        ["Đặng Văn Tú", "TRẦN VĂN TÚ", "Vũ Văn Tú"], ["Lê Hoa", "Nguyễn Hoa", "Bùi Hòa"],
    ])
    func `people stand by given name then family then middle`(names: [String]) {
        #expect(sorted(names.reversed()) == names)
        #expect(sorted(names) == names)
    }

    @Test func `a title does not move a person`() {
        #expect(SortKey.personName("Đ/c Lê Hồng Phú") == SortKey.personName("Lê Hồng Phú"))
        #expect(SortKey.personName(PersonName(family: "Niê", given: "H'Hen")).hasPrefix("h-hen"))
    }
}
