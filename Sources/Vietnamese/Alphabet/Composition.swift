import Foundation

/// One way to write each letter: Unicode normal form C, in which "Thúy" is always four characters.
///
/// Names from macOS file systems and some PDF files come decomposed (a letter, then its marks).
package enum Composition {
    /// The text in normal form C; text that is already in it comes back as it is.
    package static func composed(_ text: String) -> String {
        guard !isSettledAtAGlance(text), text.unicodeScalars.contains(where: { !isSettled($0) }) else { return text }
        return composedAsVietnamese(text) ?? text.precomposedStringWithCanonicalMapping
    }

    /// The character taken apart into its letter and its marks (normal form D).
    static func decomposed(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
        String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    }

    /// Whether the bytes alone show that every character is settled: U+0000–U+02FF and U+1E00–U+1EFF.
    private static func isSettledAtAGlance(_ text: String) -> Bool {
        var expectsVietnamese = false
        for byte in text.utf8 {
            if expectsVietnamese, !(0xB8...0xBB ~= byte) { return false }
            expectsVietnamese = byte == 0xE1
            if byte >= 0xCC, !expectsVietnamese { return false }
        }
        return true
    }

    /// Whether the character never changes in normal form C, whatever stands beside it.
    ///
    /// Covers what Vietnamese texts are made of; a "no" only costs time.
    private static func isSettled(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x300, 0x400...0x481, 0x1E00...0x1EFF, 0x2010...0x205E, 0x20A0...0x20C0, 0x4E00...0x9FFF: true
        default: false
        }
    }

    /// Composes at speed while every mark makes a Vietnamese letter; nothing as soon as one does not.
    private static func composedAsVietnamese(_ text: String) -> String? {
        var builder = TextBuilder(capacity: text.utf8.count)
        var waiting: Letter?
        for scalar in text.unicodeScalars {
            if let letter = Letter(scalar) {
                if let waiting { builder.append(waiting.scalar) }
                waiting = letter
            } else if 0x300...0x36F ~= scalar.value {
                guard let letter = waiting?.bearing(scalar) else { return nil }
                waiting = letter
            } else {
                guard isSettled(scalar) else { return nil }
                if let waiting { builder.append(waiting.scalar) }
                waiting = nil
                builder.append(scalar)
            }
        }
        if let waiting { builder.append(waiting.scalar) }
        return builder.text
    }
}

extension Letter {
    /// The letter with one more combining mark, when the canonical order of marks makes that a letter.
    fileprivate func bearing(_ mark: Unicode.Scalar) -> Letter? {
        if let tone = Tone(combining: mark) {
            guard base.isVowel, self.tone == .level else { return nil }
            return Letter(base, tone, isCapital: isCapital)
        }
        let isHorn = mark.value == 0x31B
        guard isHorn || tone == .level || tone == .dot, let base = base.wearing(mark) else { return nil }
        return Letter(base, tone, isCapital: isCapital)
    }
}
