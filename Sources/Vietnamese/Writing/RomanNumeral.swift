/// Roman numbers, for quarters (quý I–IV), parts and chapters.
package enum RomanNumeral {
    private static let signs = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]

    /// The number in Roman signs, from 1 to 3999; nothing outside.
    package static func text(_ number: Int) -> String? {
        guard 1...3999 ~= number else { return nil }
        var rest = number
        return signs.reduce(into: "") { text, sign in
            text += String(repeating: sign.1, count: rest / sign.0)
            rest %= sign.0
        }
    }

    /// The number these signs stand for, or nothing when they are not written by the rule.
    package static func number(_ text: String) -> Int? {
        var rest = Substring(LetterCase.upper(text))
        let number = signs.reduce(into: 0) { number, sign in
            while rest.hasPrefix(sign.1) {
                number += sign.0
                rest = rest.dropFirst(sign.1.count)
            }
        }
        return rest.isEmpty && self.text(number) == LetterCase.upper(text) ? number : nil
    }
}
