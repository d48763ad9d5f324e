import Testing

@testable import Vietnamese

private let motto = "Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc"
private let mottoInTCVN3 = "Céng hßa x· héi chñ nghÜa ViÖt Nam\n§éc lËp - Tù do - H¹nh phóc"
private let mottoInVNI = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam\nÑoäc laäp - Töï do - Haïnh phuùc"

@Suite struct ByteDetectionTests {
    private func utf16(_ text: String, isBigEndian: Bool, mark: Bool) -> [UInt8] {
        ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit -> [UInt8] in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return isBigEndian ? [high, low] : [low, high]
        }
    }

    private func expect(_ bytes: [UInt8], _ encoding: LegacyEncoding, _ text: String) {
        let guesses = LegacyEncoding.detect(bytes: bytes)
        #expect(guesses.first?.encoding == encoding, "\(guesses)")
        #expect(LegacyEncoding.decode(bytes: bytes, as: encoding) == text)
    }

    @Test func `Unicode in all its forms`() {
        expect(Array(motto.utf8), .utf8, motto)
        expect([0xEF, 0xBB, 0xBF] + Array(motto.utf8), .utf8, motto)
        expect(Array(Accented.decomposed(motto).utf8), .utf8, motto)
        expect(Array("plain".utf8), .utf8, "plain")
        expect([], .utf8, "")
        for isBigEndian in [false, true] {
            for mark in [false, true] {
                let encoding: LegacyEncoding = isBigEndian ? .utf16BigEndian : .utf16LittleEndian
                expect(utf16(motto, isBigEndian: isBigEndian, mark: mark), encoding, motto)
                expect(utf16("STT,Ho", isBigEndian: isBigEndian, mark: mark), encoding, "STT,Ho")
            }
        }
    }

    @Test func `old encodings are told from each other`() {
        expect(LegacyBytes.latin1(mottoInTCVN3), .tcvn3, motto)
        expect(LegacyBytes.latin1(mottoInVNI), .vni, motto)
        expect(encoded(motto, small: LegacyBytes.visciiSmall, capital: LegacyBytes.visciiCapital), .viscii, motto)
        expect(
            encoded(motto, small: LegacyBytes.windows1258Small, capital: LegacyBytes.windows1258Capital), .windows1258,
            motto)
    }

    @Test func `western text is taken for western`() {
        let french = "Les élèves français étaient très fâchés, même à Noël; ça a été dû à l’hôte."
        let bytes = french.unicodeScalars.compactMap { Windows1252.byte($0) }
        expect(bytes, .windows1252, french)
        expect(LegacyBytes.latin1("Café"), .windows1252, "Café")
    }

    @Test func `guesses are ranked and shown`() {
        let guesses = LegacyEncoding.detect(bytes: LegacyBytes.latin1("STT;Ten\n1;Hoµn KiÕm"))
        #expect(guesses.count == 5)
        #expect(guesses.first?.preview == "1;Hoàn Kiếm")
        #expect(guesses.map(\.confidence) == guesses.map(\.confidence).sorted(by: >))
        #expect(guesses.allSatisfy { 0...1 ~= $0.confidence })
        #expect((guesses.first?.confidence ?? 0) > 0.8)
    }

    @Test func `a long head of ASCII does not hide the text`() {
        let bytes = [UInt8](repeating: 0x20, count: 200_000) + LegacyBytes.latin1(mottoInTCVN3)
        #expect(LegacyEncoding.detect(bytes: bytes).first?.encoding == .tcvn3)
    }

    private func encoded(_ text: String, small: [String], capital: [String]) -> [UInt8] {
        let table = Dictionary(uniqueKeysWithValues: zip(Accented.all, small + capital))
        return text.flatMap { table[String($0)].map { LegacyBytes.bytes($0) } ?? Array(String($0).utf8) }
    }
}
