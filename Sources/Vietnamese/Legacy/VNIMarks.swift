/// VNI writes a letter as Latin-1 writes it, followed by one character for all its marks: `Vieät`.
enum VNIMarks {
    /// What a mark character adds to the vowel before it.
    private struct Mark {
        let tone: Tone
        let combining: Unicode.Scalar?
        let vowels: Set<Letter.Base>
    }

    /// Letters that are one character by themselves.
    private static let alone: [Unicode.Scalar: Letter] = [
        "ñ": Letter(.dStroke), "ô": Letter(.oHorn), "ö": Letter(.uHorn), "í": Letter(.i, .acute),
        "ì": Letter(.i, .grave),
        "æ": Letter(.i, .hook), "ó": Letter(.i, .tilde), "ò": Letter(.i, .dot), "î": Letter(.y, .dot),
    ]

    private static let marks: [Unicode.Scalar: Mark] = {
        let rows: [(String, Unicode.Scalar?, Set<Letter.Base>)] = [
            (" øûõùï", nil, [.a, .e, .o, .u, .y, .oHorn, .uHorn]),
            ("âàåãáä", "\u{302}", [.a, .e, .o]),
            ("êèúüéë", "\u{306}", [.a]),
        ]
        return rows.reduce(into: [:]) { marks, row in
            for (tone, scalar) in zip(Tone.allCases, row.0.unicodeScalars) where scalar != " " {
                marks[scalar] = Mark(tone: tone, combining: row.1, vowels: row.2)
            }
        }
    }()

    /// The text with letters in place of letters and marks.
    static func converted(_ text: String) -> String {
        var builder = TextBuilder(capacity: text.utf8.count)
        var waiting: Letter?
        for scalar in text.unicodeScalars {
            if let letter = waiting.flatMap({ marked($0, by: scalar) }) {
                builder.append(letter.scalar)
                waiting = nil
                continue
            }
            if let waiting { builder.append(waiting.scalar) }
            waiting = letter(scalar)
            if waiting == nil { builder.append(scalar) }
        }
        if let waiting { builder.append(waiting.scalar) }
        return builder.text
    }

    private static func letter(_ scalar: Unicode.Scalar) -> Letter? {
        if var letter = alone[small(scalar)] {
            letter.isCapital = scalar != small(scalar)
            return letter
        }
        return scalar.value < 0x80 ? Letter(scalar) : nil
    }

    /// The case of a letter is its own; marks come in either.
    private static func marked(_ letter: Letter, by scalar: Unicode.Scalar) -> Letter? {
        guard scalar.value >= 0x80, letter.tone == .level, let mark = marks[small(scalar)],
            mark.vowels.contains(letter.base)
        else { return nil }
        let base = mark.combining.flatMap { letter.base.wearing($0) }
        return Letter(base ?? letter.base, mark.tone, isCapital: letter.isCapital)
    }

    /// Latin-1 keeps a capital 32 places before its small letter.
    private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        0xC0...0xDE ~= scalar.value ? Unicode.Scalar(UInt8(scalar.value + 0x20)) : scalar
    }
}
