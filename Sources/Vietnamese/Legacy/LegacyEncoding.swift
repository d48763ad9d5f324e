/// The ways in which files hold Vietnamese text; the old ones were in use until about 2005 and still come in.
package enum LegacyEncoding: String, CaseIterable, Sendable {
    case utf8
    case utf16LittleEndian
    case utf16BigEndian
    /// TCVN 5712:1993, VN3, also called ABC: one byte a letter, no toned capitals (fonts .VnTime, .VnTimeH).
    case tcvn3
    /// VNI for Windows: a letter and then its marks (fonts VNI-Times).
    case vni
    /// Windows code page 1258: some letters, and combining tones.
    case windows1258
    /// RFC 1456.
    case viscii
    /// Western European; what remains when nothing points to Vietnamese.
    case windows1252

    /// The text these bytes hold when read this way, in normal form C and without byte order mark.
    package static func decode(bytes: [UInt8], as encoding: LegacyEncoding) -> String {
        switch encoding {
        case .utf8: Composition.composed(UnicodeBytes.utf8(bytes))
        case .utf16LittleEndian: Composition.composed(UnicodeBytes.utf16(bytes, isBigEndian: false))
        case .utf16BigEndian: Composition.composed(UnicodeBytes.utf16(bytes, isBigEndian: true))
        case .windows1252: Windows1252.text(bytes)
        case .tcvn3, .vni, .windows1258, .viscii: LegacyText.convert(Windows1252.text(bytes), from: encoding)
        }
    }
}
