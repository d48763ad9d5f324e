/// Text that was read through the wrong code page: `Céng hßa x· héi` (TCVN3) or `Coäng hoøa xaõ hoäi` (VNI).
package enum LegacyText {
    /// The text it was meant to be, in normal form C.
    ///
    /// With `capitals`, as for fonts like .VnTimeH whose small letters are drawn as capitals. Characters that do not come
    /// from a code page (already good Unicode) stay as they are.
    package static func convert(_ text: String, from encoding: LegacyEncoding, capitals: Bool = false) -> String {
        let converted =
            switch encoding {
            case .windows1252: text
            case .vni: VNIMarks.converted(text)
            case .tcvn3: CapitalRecovery.recovered(replaced(text, from: encoding))
            case .windows1258, .viscii: Composition.composed(replaced(text, from: encoding))
            case .utf8, .utf16LittleEndian, .utf16BigEndian: reread(text, as: encoding)
            }
        return capitals ? LetterCase.upper(converted) : converted
    }

    /// The bytes the text was read from, or nothing when some character cannot have come from one.
    static func bytes(of text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            guard let byte = Windows1252.byte(scalar) else { return nil }
            bytes.append(byte)
        }
        return bytes
    }

    private static func replaced(_ text: String, from encoding: LegacyEncoding) -> String {
        guard let table = LegacyTables.scalars(encoding) else { return text }
        var builder = TextBuilder(capacity: text.utf8.count)
        for scalar in text.unicodeScalars {
            builder.append(Windows1252.byte(scalar).map { table[Int($0)] } ?? scalar)
        }
        return builder.text
    }

    private static func reread(_ text: String, as encoding: LegacyEncoding) -> String {
        guard let bytes = bytes(of: text), encoding != .utf8 || UnicodeBytes.isUTF8(bytes) else { return text }
        return LegacyEncoding.decode(bytes: bytes, as: encoding)
    }
}
