internal import Vietnamese

/// Counts the paragraphs of lists as Word does and says what stands before each.
struct WordListNumbers {
    private let numbering: WordNumbering
    private var counts: [String: [Int: Int]] = [:]
    private var met: Set<String> = []

    init(_ numbering: WordNumbering) {
        self.numbering = numbering
    }

    /// The number of the next paragraph at that level of a list; nothing where the list shows none.
    mutating func next(_ list: String, level place: Int?, style: String?) -> WordNumber? {
        guard list != "0", let known = numbering.lists[list] else { return nil }
        let place = place ?? style.flatMap { numbering.level(ofStyle: $0, in: list) } ?? 0
        guard let level = numbering.level(place, of: list) else { return nil }
        if met.insert(list).inserted {
            for (place, start) in known.starts { counts[known.abstract, default: [:]][place] = start - 1 }
        }
        var counted = counts[known.abstract] ?? [:]
        counted[place] = (counted[place] ?? level.start - 1) + 1
        for deeper in counted.keys where deeper > place {
            let restart = numbering.level(deeper, of: list)?.restart
            if restart != 0, restart.map({ place < $0 }) ?? true { counted[deeper] = nil }
        }
        counts[known.abstract] = counted
        return number(level, place, counted, list)
    }

    private func number(
        _ level: WordNumbering.Level, _ place: Int, _ counted: [Int: Int], _ list: String
    ) -> WordNumber? {
        if level.format == "none" || (level.format != "bullet" && level.text.isEmpty) { return nil }
        if level.format == "bullet" {
            let sign: Character = level.text == "+" || level.text == "*" ? Character(level.text) : "-"
            return WordNumber(String(sign), .bullet(sign))
        }
        var text = level.text
        var depth = 0
        for other in 0...8 where text.contains("%\(other + 1)") {
            let its = numbering.level(other, of: list)
            let value = counted[other] ?? its?.start ?? 1
            text = text.replacingOccurrences("%\(other + 1)", with: Self.written(value, its?.format ?? "decimal"))
            depth += 1
        }
        let isNamed = WordNumber.split(text + " X")?.number.manner == .named
        return WordNumber(text, isNamed ? .named : Self.manner(level.format, depth))
    }

    private static func manner(_ format: String, _ depth: Int) -> WordNumber.Manner {
        switch format {
        case "upperRoman", "lowerRoman": .roman
        case "upperLetter": .capitalLetter
        case "lowerLetter": .letter
        default: .decimal(depth: max(1, depth))
        }
    }

    private static func written(_ number: Int, _ format: String) -> String {
        switch format {
        case "upperRoman": RomanNumeral.text(number) ?? "\(number)"
        case "lowerRoman": LetterCase.lower(RomanNumeral.text(number) ?? "\(number)")
        case "upperLetter": letters(number, from: UInt8(ascii: "A"))
        case "lowerLetter": letters(number, from: UInt8(ascii: "a"))
        case "decimalZero": number < 10 ? "0\(number)" : "\(number)"
        default: "\(number)"
        }
    }

    /// Word repeats letters after the 26th: `aa`, `bb`.
    private static func letters(_ number: Int, from first: UInt8) -> String {
        guard number > 0, number <= 26 * 8 else { return "\(number)" }
        let letter = Character(Unicode.Scalar(first + UInt8((number - 1) % 26)))
        return String(repeating: letter, count: (number - 1) / 26 + 1)
    }
}

extension String {
    fileprivate func replacingOccurrences(_ mark: String, with text: String) -> String {
        split(separator: mark, omittingEmptySubsequences: false).joined(separator: text)
    }
}
