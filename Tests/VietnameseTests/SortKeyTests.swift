import Testing

@testable import Vietnamese

@Suite struct SortKeyTests {
    private func isBefore(_ one: String, _ other: String) -> Bool {
        one.utf8.lexicographicallyPrecedes(other.utf8)
    }

    private func expectOrder(_ texts: [String], by key: (String) -> String) {
        for (one, other) in zip(texts, texts.dropFirst()) {
            #expect(isBefore(key(one), key(other)), "\(one) < \(other): \(key(one)) \(key(other))")
        }
    }

    @Test(arguments: [
        ["ma", "mà", "mả", "mã", "má", "mạ", "mă", "mâ", "na"], ["da", "đa", "e", "ê"],
        ["Chương Dương", "Cửa Đông", "Cửa Nam"],
        ["Tổ 2", "Tổ 10", "Tổ 100"], ["2", "02a", "10"],
        ["a", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i", "j", "k"],
        ["o", "oz", "ô", "ôz", "ơ", "p"], ["u", "uz", "ư", "v", "w", "x", "y", "z", "Д", "中"],
        ["ca", "Ca", "CA", "cà", "ca a", "cab"],
        ["Ca", "Ca Mau", "Cà Mau", "Camau"], ["hoa", "hòa", "hoa an", "hòa an", "hoa ba"], ["", "1", "a"],
        ["999999999", "1000000000", "123456789012345678901"], ["a9", "a10", "aa"],
        ["Phường 1", "Phường 2", "Phường 12", "Phường Bưởi"],
        ["nao", "nạo", "ñao", "nap"],
    ])
    func `texts stand in the order of the dictionary`(texts: [String]) {
        expectOrder(texts, by: SortKey.text)
    }

    @Test func `the 72 vowel forms and d stand in order composed or not`() {
        expectOrder(Accented.vowelForms, by: SortKey.text)
        expectOrder(Accented.vowelForms.map { $0.uppercased() }, by: SortKey.text)
        for letter in Accented.all {
            #expect(SortKey.text(letter) == SortKey.text(Accented.decomposed(letter)))
        }
    }

    @Test func `both styles of placing the tone have one key`() {
        #expect(SortKey.text("Hoà Bình") == SortKey.text("Hòa Bình"))
        #expect(SortKey.text("Ðông") == SortKey.text("Đông"))
        #expect(SortKey.text("Tổ 02") == SortKey.text("Tổ 2"))
    }

    @Test func `keys are plain printable ASCII`() {
        for text in ["Ủy ban Дом 中 12 “x”", "\u{0}\n", "👍"] + Generated.words.map(\.new) {
            #expect(SortKey.text(text).utf8.allSatisfy { 0x20..<0x7F ~= $0 })
            #expect(SortKey.personName(text).utf8.allSatisfy { 0x20..<0x7F ~= $0 })
        }
    }

    @Test func `keys order as letters and then tones`() {
        let alphabet = Dictionary(uniqueKeysWithValues: zip("aăâbcdđeêghiklmnoôơpqrstuưvxy", 0...))
        let words = Generated.words.map { word in
            (rank: word.letters.map { alphabet[$0] ?? -1 } + [-1, word.tone], key: SortKey.text(word.new))
        }
        let byRank = words.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
        expectOrder(byRank.map(\.key)) { $0 }
    }

    @Test func `the order of two words decides letters before tones`() {
        let sample = Generated.words.enumerated().filter { $0.offset.isMultiple(of: 29) }.map(\.element)
        let alphabet = Dictionary(uniqueKeysWithValues: zip(" aăâbcdđeêghiklmnoôơpqrstuưvxy", 0...))
        let pairs = sample.flatMap { one in
            sample.map { other in
                let letters = "\(one.letters) \(other.letters)".map { alphabet[$0] ?? -1 }
                return (rank: letters + [-1, one.tone, other.tone], key: SortKey.text("\(one.old) \(other.new)"))
            }
        }
        expectOrder(pairs.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }.map(\.key)) { $0 }
    }
}
