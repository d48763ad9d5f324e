internal import Vietnamese

/// The words of a document as every form of it writes them.
enum DocumentWords {
    /// With letters composed, as TCVN 6909:2001 has them, and without characters that no paper can show: controls,
    /// non-characters, and those that turn the direction of writing round.
    static func printable(_ text: String) -> String {
        let composed = Composition.composed(text)
        guard !isPrintableAtAGlance(composed) else { return composed }
        var kept = String.UnicodeScalarView()
        for scalar in composed.unicodeScalars where !isUnprintable(scalar) { kept.append(scalar) }
        return String(kept)
    }

    /// Whether the bytes alone show it: no control, nothing from U+0080 to U+00BF, nothing beyond U+2029 but the
    /// signs after U+207F and before U+3000.
    private static func isPrintableAtAGlance(_ text: String) -> Bool {
        var (last, before): (UInt8, UInt8) = (0, 0)
        for byte in text.utf8 {
            if byte < 0x20, byte != 0x09, byte != 0x0A { return false }
            if byte == 0x7F || byte == 0xC2 || byte > 0xE2 { return false }
            if before == 0xE2, last == 0x80 && byte >= 0xAA || last == 0x81 { return false }
            (before, last) = (last, byte)
        }
        return true
    }

    /// The last line with the sign that ends documents, unless somebody typed it.
    static func endSign(after line: String) -> String {
        if line.hasSuffix("./.") { return "" }
        return line.hasSuffix(".") ? "/." : "./."
    }

    /// `Kính gửi:` and who stands after it; several stand under it, each with its sign.
    static func addressees(_ names: [String]) -> (first: String, others: [String]) {
        guard names.count > 1 else { return ("Kính gửi: \(names.first ?? "")", []) }
        let lines = names.enumerated().map { place, name in
            let bare = name.last.map(".;,".contains) == true ? String(name.dropLast()) : name
            return "- \(bare)\(place == names.count - 1 ? "." : ";")"
        }
        return ("Kính gửi:", lines)
    }

    private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }
}
