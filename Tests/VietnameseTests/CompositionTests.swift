import Foundation
import Testing

@testable import Vietnamese

@Suite struct CompositionTests {
    @Test(arguments: Accented.all)
    func `a decomposed letter is composed`(text: String) {
        let composed = Composition.composed(Accented.decomposed(text))
        #expect(Accented.scalars(composed) == Accented.scalars(text))
    }

    @Test func `Thuy is four characters`() {
        let expected: [UInt32] = [0x54, 0x68, 0xFA, 0x79]
        #expect(Accented.scalars(Composition.composed("Thu\u{301}y")) == expected)
    }

    @Test(arguments: [
        "e\u{302}\u{323}", "\u{EA}\u{323}", "\u{1EB9}\u{302}", "o\u{301}\u{31B}", "o\u{323}\u{31B}", "a\u{301}\u{302}",
        "a\u{301}\u{301}", "n\u{303}o", "i\u{302}\u{301}", "d\u{323}", "\u{1100}\u{1161}", "\u{212B}",
        "e\u{308}\u{301}", "\u{301}a",
        "x\u{323}a\u{301}", "\u{1EA1}\u{301}", "Ngu\u{1EC5}n \u{2000}a\u{301}", "y\u{306}", "u\u{302}\u{31B}",
    ])
    func `unusual sequences come out as Unicode has them`(text: String) {
        let expected = text.precomposedStringWithCanonicalMapping
        #expect(Accented.scalars(Composition.composed(text)) == Accented.scalars(expected))
    }

    @Test func `composed text stays`() {
        for text in ["", "Ủy ban MTTQ", "đồng – “chí” ₫", "Дом", "中文", "👩‍💻"] {
            #expect(Accented.scalars(Composition.composed(text)) == Accented.scalars(text))
        }
    }
}
