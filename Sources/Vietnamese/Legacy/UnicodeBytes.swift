/// Bytes that are Unicode already, with or without a byte order mark.
enum UnicodeBytes {
    /// The encoding that a byte order mark declares.
    static func declared(_ bytes: [UInt8]) -> LegacyEncoding? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        return nil
    }

    static func utf8(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.dropFirst(declared(bytes) == .utf8 ? 3 : 0), as: UTF8.self)
    }

    static func utf16(_ bytes: [UInt8], isBigEndian: Bool) -> String {
        let units = codeUnits(bytes, isBigEndian: isBigEndian)
        return String(decoding: units.first == 0xFEFF ? units.dropFirst() : units[...], as: UTF16.self)
    }

    /// Whether the bytes are well-formed UTF-8.
    static func isUTF8(_ bytes: some Sequence<UInt8>) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil
    }

    /// Whether nearly all units are characters of Vietnamese texts, which in the wrong byte order or in bytes they are not.
    static func looksLikeUTF16(_ bytes: [UInt8], isBigEndian: Bool) -> Bool {
        guard bytes.count >= 4, bytes.count.isMultiple(of: 2), bytes.contains(0) else { return false }
        let units = codeUnits(bytes, isBigEndian: isBigEndian)
        let usual = units.count { unit in
            switch unit {
            case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0x24F, 0x300...0x323, 0x1E00...0x1EFF, 0x2010...0x203A: true
            default: false
            }
        }
        return usual * 100 >= units.count * 95
    }

    private static func codeUnits(_ bytes: [UInt8], isBigEndian: Bool) -> [UInt16] {
        stride(from: 0, to: bytes.count - 1, by: 2).map { place in
            let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
    }
}
