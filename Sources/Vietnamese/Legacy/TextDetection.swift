extension LegacyText {
    /// How this text was mis-read, or nothing when it is good as it stands: Unicode Vietnamese, English, French, ASCII.
    ///
    /// Doubt decides for leaving a text alone, so give it as much text as there is (a column, a document) and convert the
    /// pieces by the answer. Words must become syllables that were none before, one of them at least a word that no
    /// western language could have, and nearly all that the conversion touches must come out sound.
    package static func detect(_ text: String) -> LegacyGuess? {
        guard text.utf8.contains(where: { $0 >= 0x80 }), let bytes = bytes(of: text) else { return nil }
        if UnicodeBytes.isUTF8(bytes) { return unicodeGuess(bytes) }
        let words = Set(Evidence.words(text).map { String($0) })
        let isPlainSound = Evidence(words: words.map { Substring($0).unicodeScalars }).isPlainSound
        let marked = words.filter { $0.utf8.contains { $0 >= 0x80 } }
        let encodings: [LegacyEncoding] = [.tcvn3, .vni, .windows1258, .viscii]
        let guesses = encodings.compactMap { encoding -> LegacyGuess? in
            let effect = ConversionEffect(on: marked, from: encoding)
            guard effect.isConvincing, isPlainSound || effect.telling > 1 else { return nil }
            return LegacyGuess(encoding, effect.confidence, convert(text, from: encoding))
        }
        return guesses.max { $0.confidence < $1.confidence }
    }

    /// UTF-8 taken for Windows 1252, when it holds what our texts hold; `OPCIÓ…` would make a Cyrillic letter.
    private static func unicodeGuess(_ bytes: [UInt8]) -> LegacyGuess? {
        let meant = LegacyEncoding.decode(bytes: bytes, as: .utf8)
        let isUsual = meant.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0..<0x250, 0x300...0x36F, 0x1E00...0x20CF, 0x2100...0x27BF, 0xFEFF, 0x1F000...0x1FAFF: true
            default: false
            }
        }
        return isUsual ? LegacyGuess(.utf8, 0.95, meant) : nil
    }
}
