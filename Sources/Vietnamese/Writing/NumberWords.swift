/// Whole numbers read aloud.
package struct NumberWords: Sendable {
    /// The word for an empty place of tens: "linh" in the north, "lẻ" in the south.
    package let gap: String
    /// The word for a thousand: "nghìn" in the north, "ngàn" in the south.
    package let thousand: String

    /// As official texts of the centre write: một trăm linh năm nghìn.
    package static let northern = NumberWords(gap: "linh", thousand: "nghìn")
    /// As the south speaks: một trăm lẻ năm ngàn.
    package static let southern = NumberWords(gap: "lẻ", thousand: "ngàn")

    private static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

    /// The number in words, for every number there is: 21 → "hai mươi mốt", 1005 → "một nghìn không trăm linh năm".
    package func words(_ number: Int) -> String {
        if number == 0 { return NumberWords.digits[0] }
        let spoken = reading(number.magnitude, isRest: false).joined(separator: " ")
        return number < 0 ? "âm \(spoken)" : spoken
    }

    /// Above a thousand million the language counts on in "tỷ" again: nghìn tỷ, triệu tỷ, tỷ tỷ.
    private func reading(_ number: UInt, isRest: Bool) -> [String] {
        let (billions, rest) = number.quotientAndRemainder(dividingBy: 1_000_000_000)
        guard billions > 0 else { return groups(rest, isRest: isRest) }
        return reading(billions, isRest: isRest) + ["tỷ"] + (rest > 0 ? groups(rest, isRest: true) : [])
    }

    private func groups(_ number: UInt, isRest: Bool) -> [String] {
        var words: [String] = []
        for (size, name) in [(UInt(1_000_000), "triệu"), (1_000, thousand), (1, "")] {
            let group = Int(number / size % 1_000)
            guard group > 0 else { continue }
            words += hundreds(group, isRest: isRest || !words.isEmpty)
            if !name.isEmpty { words.append(name) }
        }
        return words
    }

    /// Up to three digits; behind a greater group an empty hundred is said: không trăm linh năm.
    private func hundreds(_ number: Int, isRest: Bool) -> [String] {
        let (hundred, rest) = number.quotientAndRemainder(dividingBy: 100)
        let isSaid = hundred > 0 || isRest
        let leading: [String] = isSaid ? [NumberWords.digits[hundred], "trăm"] : []
        return rest > 0 ? leading + tens(rest, isRest: isSaid) : leading
    }

    private func tens(_ number: Int, isRest: Bool) -> [String] {
        let (ten, unit) = number.quotientAndRemainder(dividingBy: 10)
        let leading: [String] =
            switch ten {
            case 0: isRest ? [gap] : []
            case 1: ["mười"]
            default: [NumberWords.digits[ten], "mươi"]
            }
        return unit > 0 ? leading + [word(unit: unit, after: ten)] : leading
    }

    /// Mốt and tư after mươi, lăm after mười and mươi.
    private func word(unit: Int, after ten: Int) -> String {
        switch (unit, ten) {
        case (1, 2...): "mốt"
        case (4, 2...): "tư"
        case (5, 1...): "lăm"
        default: NumberWords.digits[unit]
        }
    }
}
