/// Characters that no page may contain or that only serve to deceive.
///
/// Left out are the control characters other than tab and line end, the non-characters of Unicode, and the
/// characters that turn the direction of writing round, by which `gpj.exe` reads as `exe.jpg`.
enum Unprintable {
    /// How many bytes the unprintable character takes that starts here, or 0 when it is a good one.
    static func length(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        let left = text.count - index
        switch text[index] {
        case 0x09, 0x0A, 0x0D: return 0
        case 0x00..<0x20, 0x7F: return 1
        case 0xC2 where left >= 2: return text[index + 1] < 0xA0 ? 2 : 0
        case 0xE2 where left >= 3: return turnsDirection(text[index + 1], text[index + 2]) ? 3 : 0
        case 0xEF where left >= 3: return isNoCharacter(text[index + 1], text[index + 2]) ? 3 : 0
        case 0xF0...0xF4 where left >= 4:
            let isLastOfPlane = text[index + 1] & 0x0F == 0x0F && text[index + 2] == 0xBF && text[index + 3] >= 0xBE
            return isLastOfPlane ? 4 : 0
        default: return 0
        }
    }

    /// U+202A…U+202E and U+2066…U+2069.
    private static func turnsDirection(_ second: UInt8, _ third: UInt8) -> Bool {
        (second == 0x80 && (0xAA...0xAE).contains(third)) || (second == 0x81 && (0xA6...0xA9).contains(third))
    }

    /// U+FDD0…U+FDEF, U+FFFE and U+FFFF.
    private static func isNoCharacter(_ second: UInt8, _ third: UInt8) -> Bool {
        (second == 0xB7 && (0x90...0xAF).contains(third)) || (second == 0xBF && third >= 0xBE)
    }
}
