/// Bytes in letters and digits that people can type (RFC 4648, without padding).
package enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    package static func encode(_ bytes: [UInt8]) -> String {
        var text = [UInt8]()
        var buffer = 0
        var bits = 0
        for byte in bytes {
            buffer = (buffer << 8 | Int(byte)) & 0xFFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(alphabet[buffer >> bits & 31])
            }
        }
        if bits > 0 { text.append(alphabet[buffer << (5 - bits) & 31]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads what `encode` wrote; spaces, hyphens, padding and case do not matter.
    package static func decode(_ text: String) -> [UInt8]? {
        var bytes = [UInt8]()
        var buffer = 0
        var bits = 0
        for character in text.uppercased().utf8 where !" -=".utf8.contains(character) {
            guard let digit = alphabet.firstIndex(of: character) else { return nil }
            buffer = (buffer << 5 | digit) & 0xFFFF
            bits += 5
            guard bits >= 8 else { continue }
            bits -= 8
            bytes.append(UInt8(buffer >> bits & 255))
        }
        return bytes
    }

    /// The text in groups of four, as people read it aloud.
    package static func grouped(_ text: String) -> String {
        var groups = [Substring]()
        var rest = text[...]
        while !rest.isEmpty {
            groups.append(rest.prefix(4))
            rest = rest.dropFirst(4)
        }
        return groups.joined(separator: " ")
    }
}
