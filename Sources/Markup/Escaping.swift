/// How text becomes harmless inside markup and inside a double-quoted attribute.
enum Escaping {
    /// Appends the text, with the five characters of markup written as references and what no page may contain left out.
    static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var start = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte.isHarmless {
                index += 1
                continue
            }
            let reference = reference(for: byte)
            let skipped = reference == nil ? Unprintable.length(at: index, in: text) : 1
            guard skipped > 0 else {
                index += 1
                continue
            }
            bytes.append(contentsOf: text[start..<index])
            reference?.withUTF8Buffer { bytes.append(contentsOf: $0) }
            index += skipped
            start = index
        }
        bytes.append(contentsOf: text[start...])
    }

    private static func reference(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}

extension UInt8 {
    /// Whether the byte can never need care: letters, digits and every byte inside a Vietnamese letter.
    fileprivate var isHarmless: Bool {
        switch self {
        case 0x40..<0x7F, 0x80..<0xC2, 0xC3..<0xE2, 0xE3..<0xEF, 0x28..<0x3C, 0x20, 0x0A: true
        default: false
        }
    }
}
