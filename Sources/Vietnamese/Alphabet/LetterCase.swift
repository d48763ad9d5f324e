/// Capitals and small letters for every character of Unicode (đ ↔ Đ, ướ ↔ ƯỚ), one for one: nothing is lost on the way.
///
/// Lines in capitals are made from the proper form when they are shown; only the proper form is stored.
package enum LetterCase {
    /// The text in capitals; a character without a capital of its own (ß) stays small.
    package static func upper(_ text: String) -> String {
        mapped(text, \.uppercaseMapping)
    }

    /// The text in small letters.
    package static func lower(_ text: String) -> String {
        mapped(text, \.lowercaseMapping)
    }

    /// The text with its first letter as a capital, behind quotes and brackets too; the rest is untouched.
    package static func capitalisedFirst(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let place = scalars.firstIndex(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
        else { return text }
        let first = String(scalars[place])
        let rest = scalars[scalars.index(after: place)...]
        return String(scalars[..<place]) + upper(first) + String(rest)
    }

    /// The text with the first letter of every word as a capital and the others small: "LÊ HỒNG PHÚ" → "Lê Hồng Phú".
    ///
    /// A suggestion for names that came in capitals only; it cannot know "MTTQ" from a word.
    package static func capitalisedWords(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isInside = false
        for scalar in Composition.composed(text).unicodeScalars {
            let single = String(scalar)
            result.append(contentsOf: (isInside ? lower(single) : upper(single)).unicodeScalars)
            isInside = scalar.properties.isAlphabetic || (isInside && scalar.properties.isDiacritic)
        }
        return String(result)
    }

    private static func mapped(
        _ text: String, _ mapping: (Unicode.Scalar.Properties) -> String
    ) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let image = mapping(scalar.properties).unicodeScalars
            if let only = image.first, image.count == 1 {
                result.append(only)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}
