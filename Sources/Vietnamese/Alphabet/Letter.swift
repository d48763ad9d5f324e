/// A letter as a Vietnamese reader sees it: which of the alphabet, with which tone, capital or small.
package struct Letter: Hashable, Sendable {
    /// The place of a letter in the alphabet, f j w z standing where English has them.
    package enum Base: UInt8, CaseIterable, Sendable {
        case a, aBreve, aCircumflex, b, c, d, dStroke, e, eCircumflex, f, g, h, i, j, k, l, m, n
        case o, oCircumflex, oHorn, p, q, r, s, t, u, uHorn, v, w, x, y, z
    }

    package var base: Base
    package var tone: Tone
    package var isCapital: Bool

    /// The letter that is written this way; the tone of a consonant can only be level.
    package init(_ base: Base, _ tone: Tone = .level, isCapital: Bool = false) {
        self.base = base
        self.tone = base.isVowel ? tone : .level
        self.isCapital = isCapital
    }

    /// The letter a precomposed character shows, or nothing when Vietnamese has no such letter.
    package init?(_ scalar: Unicode.Scalar) {
        guard let letter = LetterTable.letter(scalar) else { return nil }
        self = letter
    }

    /// The đ that was meant by one of the letters that only look like it: Ð and ð (eth), Ɖ (African D).
    init?(eth scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0xD0, 0x189: self = Letter(.dStroke, isCapital: true)
        case 0xF0: self = Letter(.dStroke)
        default: return nil
        }
    }

    /// The one precomposed character (NFC) that shows this letter.
    package var scalar: Unicode.Scalar {
        LetterTable.scalar(self)
    }
}

extension Letter.Base {
    /// Whether the letter can bear a tone.
    package var isVowel: Bool {
        switch self {
        case .a, .aBreve, .aCircumflex, .e, .eCircumflex, .i, .o, .oCircumflex, .oHorn, .u, .uHorn, .y: true
        case .b, .c, .d, .dStroke, .f, .g, .h, .j, .k, .l, .m, .n, .p, .q, .r, .s, .t, .v, .w, .x, .z: false
        }
    }

    /// Whether the vowel wears a breve, a circumflex or a horn, and therefore draws the tone to itself.
    var isMarkedVowel: Bool {
        isVowel && scalar.value >= 0x80
    }

    /// The small letter without a tone.
    var scalar: Unicode.Scalar {
        LetterTable.scalar(Letter(self))
    }

    /// The small ASCII letter that is left when every mark is taken away.
    var ascii: UInt8 {
        LetterTable.plain[Int(rawValue)]
    }

    /// The vowel this one becomes when a combining circumflex, breve or horn follows it.
    func wearing(_ mark: Unicode.Scalar) -> Letter.Base? {
        switch (self, mark.value) {
        case (.a, 0x302): .aCircumflex
        case (.a, 0x306): .aBreve
        case (.e, 0x302): .eCircumflex
        case (.o, 0x302): .oCircumflex
        case (.o, 0x31B): .oHorn
        case (.u, 0x31B): .uHorn
        default: nil
        }
    }
}
