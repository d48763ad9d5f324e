/// What the bytes of the one-byte encodings mean; where a table is silent, the byte means what Windows 1252 says.
enum LegacyTables {
    /// The meaning of every byte, or nothing for an encoding that is not made of single bytes.
    static func scalars(_ encoding: LegacyEncoding) -> [Unicode.Scalar]? {
        switch encoding {
        case .tcvn3: tcvn3
        case .windows1258: windows1258
        case .viscii: viscii
        case .utf8, .utf16LittleEndian, .utf16BigEndian, .vni, .windows1252: nil
        }
    }

    /// TCVN 5712:1993, set VN3; a dot is a byte without a letter.
    private static let tcvn3 = table([
        (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ")
    ])

    /// Windows 1258 differs from 1252 in these places; the five tones follow their letter.
    private static let windows1258 = table([
        (0xC3, "Ă"), (0xCC, "\u{300}"), (0xD0, "Đ"), (0xD2, "\u{309}"), (0xD5, "Ơ"), (0xDD, "Ư"), (0xDE, "\u{303}"),
        (0xE3, "ă"), (0xEC, "\u{301}"), (0xF0, "đ"), (0xF2, "\u{323}"), (0xF5, "ơ"), (0xFD, "ư"), (0xFE, "₫"),
    ])

    /// RFC 1456; six capitals took the places of control characters.
    private static let viscii = table([
        (0x02, "Ẳ"), (0x05, "ẴẪ"), (0x14, "Ỷ"), (0x19, "Ỹ"), (0x1E, "Ỵ"),
        (0x80, "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"),
        (0xC0, "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"),
    ])

    private static func table(_ stretches: [(first: Int, letters: String)]) -> [Unicode.Scalar] {
        stretches.reduce(into: Windows1252.scalars) { table, stretch in
            for (place, scalar) in zip(stretch.first..., stretch.letters.unicodeScalars) where scalar != "." {
                table[place] = scalar
            }
        }
    }
}
