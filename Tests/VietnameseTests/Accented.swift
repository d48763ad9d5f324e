import Foundation

/// Every accented letter of Vietnamese, made by Unicode itself and not by the tables under test.
enum Accented {
    private static let vowels = [
        "a", "a\u{306}", "a\u{302}", "e", "e\u{302}", "i", "o", "o\u{302}", "o\u{31B}", "u", "u\u{31B}", "y",
    ]
    /// In dictionary order: ngang, huyền, hỏi, ngã, sắc, nặng.
    static let tones = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]

    /// The 72 vowel forms in alphabetical order, tones in their order.
    static let vowelForms = vowels.flatMap { vowel in tones.map { (vowel + $0).precomposedStringWithCanonicalMapping } }

    /// The 67 small letters outside ASCII.
    static let small = vowelForms.filter { !$0.utf8.allSatisfy { $0 < 0x80 } } + ["đ"]

    /// The 134 letters, small and capital.
    static let all = small + small.map { $0.uppercased() }

    static func decomposed(_ text: String) -> String {
        text.decomposedStringWithCanonicalMapping
    }

    static func scalars(_ text: String) -> [UInt32] {
        text.unicodeScalars.map(\.value)
    }
}
