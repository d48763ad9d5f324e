internal import Vietnamese

/// Whether bytes without a signature are text, and of which kind.
enum TextSniffing {
    private static let head = 4_096

    static func kind(_ bytes: [UInt8]) -> FileKind {
        guard isText(bytes) else { return .unknown }
        let start = LegacyEncoding.decode(bytes: Array(bytes.prefix(head)), as: encoding(of: bytes))
        let markup = start.drop { $0.isWhitespace }.prefix(512).lowercased()
        if markup.hasPrefix("<!doctype html") || markup.hasPrefix("<html") || markup.contains("<table") {
            return .html
        }
        if markup.hasPrefix("<?xml") || markup.hasPrefix("<svg") {
            return markup.contains("<html") ? .html : .xml
        }
        return .text
    }

    /// Whether the bytes can be text in some encoding: no zeros other than those of UTF-16, and hardly any control
    /// characters.
    static func isText(_ bytes: [UInt8]) -> Bool {
        if isUTF16(bytes) { return true }
        var controls = 0
        for byte in bytes {
            if byte == 0 { return false }
            if byte < 0x20, !(0x09...0x0D).contains(byte) { controls += 1 }
        }
        return controls * 200 <= bytes.count
    }

    /// UTF-16 without its mark is believed only where many units are ASCII: any pairs of small bytes could be letters.
    private static func isUTF16(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(head)
        switch encoding(of: bytes) {
        case .utf16LittleEndian, .utf16BigEndian:
            return CSVBytes.byteOrderMark(bytes) != nil || start.count { $0 == 0 } * 10 >= start.count * 3
        case .utf8, .tcvn3, .vni, .windows1258, .viscii, .windows1252: return false
        }
    }

    private static func encoding(of bytes: [UInt8]) -> LegacyEncoding {
        LegacyEncoding.detect(bytes: Array(bytes.prefix(head))).first?.encoding ?? .utf8
    }
}
