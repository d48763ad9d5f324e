import Testing

@testable import Vietnamese

@Suite struct LegacyTableTests {
    private func expectLetters(_ written: [String], _ letters: [String], _ encoding: LegacyEncoding) {
        #expect(written.count == 67)
        for (hexadecimal, letter) in zip(written, letters) {
            let decoded = LegacyEncoding.decode(bytes: LegacyBytes.bytes(hexadecimal), as: encoding)
            #expect(Accented.scalars(decoded) == Accented.scalars(letter), "\(hexadecimal)")
        }
    }

    @Test func `all letters of the one byte encodings`() {
        let capitals = Accented.small.map { $0.uppercased() }
        expectLetters(LegacyBytes.tcvn3Small, Accented.small, .tcvn3)
        expectLetters(LegacyBytes.visciiSmall, Accented.small, .viscii)
        expectLetters(LegacyBytes.visciiCapital, capitals, .viscii)
        expectLetters(LegacyBytes.windows1258Small, Accented.small, .windows1258)
        expectLetters(LegacyBytes.windows1258Capital, capitals, .windows1258)
    }

    @Test func `the capitals that TCVN3 has`() {
        #expect(LegacyEncoding.decode(bytes: Array(0xA1...0xA7), as: .tcvn3) == "ĂÂÊÔƠƯĐ")
    }

    @Test func `a capital font makes capitals of all letters`() {
        let bytes = LegacyBytes.tcvn3Small.flatMap { LegacyBytes.bytes($0) }
        let text = Windows1252.text(bytes)
        #expect(LegacyText.convert(text, from: .tcvn3, capitals: true) == Accented.small.joined().uppercased())
    }

    @Test func `all letters of VNI`() {
        for (written, letter) in zip(LegacyBytes.vniSmall + LegacyBytes.vniCapital, Accented.all) {
            #expect(LegacyText.convert(written, from: .vni) == letter)
            #expect(LegacyEncoding.decode(bytes: LegacyBytes.latin1(written), as: .vni) == letter)
        }
        #expect(LegacyBytes.vniSmall.count == 67)
    }

    @Test func `generated syllables come through every encoding`() {
        for word in Generated.words.filter({ $0.letters.count > 2 }) {
            #expect(LegacyText.convert(inVNI(word.new), from: .vni) == word.new)
            #expect(LegacyEncoding.decode(bytes: bytes(word.new, LegacyBytes.tcvn3Small), as: .tcvn3) == word.new)
            #expect(LegacyEncoding.decode(bytes: bytes(word.new, LegacyBytes.visciiSmall), as: .viscii) == word.new)
            #expect(
                LegacyEncoding.decode(bytes: bytes(word.new, LegacyBytes.windows1258Small), as: .windows1258)
                    == word.new)
        }
    }

    private func bytes(_ word: String, _ table: [String]) -> [UInt8] {
        word.flatMap { letter in
            Accented.small.firstIndex(of: String(letter)).map { LegacyBytes.bytes(table[$0]) }
                ?? Array(String(letter).utf8)
        }
    }

    private func inVNI(_ word: String) -> String {
        word.map { letter in
            Accented.small.firstIndex(of: String(letter)).map { LegacyBytes.vniSmall[$0] } ?? String(letter)
        }.joined()
    }
}
