/// Where the tone is written in open oa, oe, uy: hoà, khoẻ, thuý in the old style, hòa, khỏe, thúy in the new.
///
/// Both are correct and official texts mix them (NĐ 30/2020 prints HÒA and HOÀ), so they are one word to a search
/// and to a checker. The spelling with i or y (Mỹ, Mĩ) is never touched: it belongs to the name.
package enum ToneStyle: Sendable {
    case old
    case new

    /// The text with every tone where this style puts it; slips such as "qúy" and "hòan" are put right as well.
    ///
    /// Words that are not Vietnamese syllables stay as they are.
    package func applied(to text: String) -> String {
        let composed = Composition.composed(text)
        var builder = TextBuilder(capacity: composed.utf8.count)
        var word: [Letter] = []
        for scalar in composed.unicodeScalars {
            if let letter = Letter(scalar) {
                word.append(letter)
            } else {
                builder.append(word: &word, in: self)
                builder.append(scalar)
            }
        }
        builder.append(word: &word, in: self)
        return builder.text
    }

    /// Moves the tone of one word to its place.
    func settle(_ word: inout [Letter]) {
        guard ToneStyle.isWorthReading(word), let syllable = Syllable(word), let toned = syllable.tonedPlace
        else { return }
        let tone = word[toned].tone
        word[toned].tone = .level
        word[syllable.place(in: self)].tone = tone
    }

    /// Only a word with one tone and two vowels leaves a choice.
    private static func isWorthReading(_ word: [Letter]) -> Bool {
        var toned = 0
        var vowels = 0
        for letter in word where letter.base.isVowel {
            vowels += 1
            if letter.tone != .level { toned += 1 }
        }
        return toned == 1 && vowels > 1
    }
}

extension TextBuilder {
    /// Writes a word with its tone in the place of the style, and makes room for the next.
    mutating func append(word: inout [Letter], in style: ToneStyle) {
        guard !word.isEmpty else { return }
        style.settle(&word)
        for letter in word { append(letter.scalar) }
        word.removeAll(keepingCapacity: true)
    }
}
