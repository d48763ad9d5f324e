/// The characters of the alphabet, looked up both ways in constant time.
enum LetterTable {
    /// Each row is one letter of the alphabet in its tones: ngang, huyền, hỏi, ngã, sắc, nặng.
    private static let rows: [(small: String, capital: String)] = [
        ("aàảãáạ", "AÀẢÃÁẠ"), ("ăằẳẵắặ", "ĂẰẲẴẮẶ"), ("âầẩẫấậ", "ÂẦẨẪẤẬ"), ("b", "B"), ("c", "C"), ("d", "D"),
        ("đ", "Đ"), ("eèẻẽéẹ", "EÈẺẼÉẸ"), ("êềểễếệ", "ÊỀỂỄẾỆ"), ("f", "F"), ("g", "G"), ("h", "H"),
        ("iìỉĩíị", "IÌỈĨÍỊ"), ("j", "J"), ("k", "K"), ("l", "L"), ("m", "M"), ("n", "N"), ("oòỏõóọ", "OÒỎÕÓỌ"),
        ("ôồổỗốộ", "ÔỒỔỖỐỘ"), ("ơờởỡớợ", "ƠỜỞỠỚỢ"), ("p", "P"), ("q", "Q"), ("r", "R"), ("s", "S"), ("t", "T"),
        ("uùủũúụ", "UÙỦŨÚỤ"), ("ưừửữứự", "ƯỪỬỮỨỰ"), ("v", "V"), ("w", "W"), ("x", "X"), ("yỳỷỹýỵ", "YỲỶỸÝỴ"),
        ("z", "Z"),
    ]

    private static let tones = Tone.allCases.count

    /// Two stretches hold every letter: Latin up to ư (U+01B0), and U+1EA0–U+1EF9; the second is laid after the first.
    private static let firstStretch: UInt32 = 0x1C0
    private static let secondStretch: ClosedRange<UInt32> = 0x1EA0...0x1EFF

    private static let scalars: [Unicode.Scalar] = rows.flatMap { row in
        [row.small, row.capital].flatMap { letters in
            let written = Array(letters.unicodeScalars)
            return (0..<tones).map { written[$0 < written.count ? $0 : 0] }
        }
    }

    private static let letters: [Letter?] = {
        var table = [Letter?](repeating: nil, count: Int(firstStretch) + secondStretch.count)
        for base in Letter.Base.allCases {
            for tone in Tone.allCases where base.isVowel || tone == .level {
                for isCapital in [false, true] {
                    let letter = Letter(base, tone, isCapital: isCapital)
                    guard let slot = slot(scalar(letter)) else { continue }
                    table[slot] = letter
                }
            }
        }
        return table
    }()

    /// The alphabet, in its order, without its marks.
    static let plain = Array("aaabcddeefghijklmnooopqrstuuvwxyz".utf8)

    /// The letter this character shows, if the alphabet has it.
    static func letter(_ scalar: Unicode.Scalar) -> Letter? {
        guard let slot = slot(scalar) else { return nil }
        return letters[slot]
    }

    /// The precomposed character that shows this letter.
    static func scalar(_ letter: Letter) -> Unicode.Scalar {
        scalars[(Int(letter.base.rawValue) * 2 + (letter.isCapital ? 1 : 0)) * tones + Int(letter.tone.rawValue)]
    }

    private static func slot(_ scalar: Unicode.Scalar) -> Int? {
        if scalar.value < firstStretch { return Int(scalar.value) }
        guard secondStretch.contains(scalar.value) else { return nil }
        return Int(scalar.value - secondStretch.lowerBound + firstStretch)
    }
}
