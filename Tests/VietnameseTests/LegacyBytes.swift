/// The bytes of the accented letters in the old encodings, in the order of `Accented.small`.
///
/// TCVN, VISCII and 1258 were taken from the tables of GNU libc (iconv), VNI from the published key table,
/// so that the tables under test are compared with others than themselves.
enum LegacyBytes {
    /// VN3 has toned letters in small form only.
    static let tcvn3Small = words(
        """
        b5 b6 b7 b8 b9 a8 bb bc bd be c6 a9 c7 c8 c9 ca cb cc ce cf d0 d1 aa d2 d3 d4 d5 d6 d7 d8 dc dd de df e1 e2 \
        e3 e4 ab e5 e6 e7 e8 e9 ac ea eb ec ed ee ef f1 f2 f3 f4 ad f5 f6 f7 f8 f9 fa fb fc fd fe ae
        """)

    /// RFC 1456, small letters.
    static let visciiSmall = words(
        """
        e0 e4 e3 e1 d5 e5 a2 c6 c7 a1 a3 e2 a5 a6 e7 a4 a7 e8 eb a8 e9 a9 ea ab ac ad aa ae ec ef ee ed b8 f2 f6 f5 \
        f3 f7 f4 b0 b1 b2 af b5 bd b6 b7 de be fe f9 fc fb fa f8 df d7 d8 e6 d1 f1 cf d6 db fd dc f0
        """)

    /// RFC 1456, capitals.
    static let visciiCapital = words(
        """
        c0 c4 c3 c1 80 c5 82 02 05 81 83 c2 85 86 06 84 87 c8 cb 88 c9 89 ca 8b 8c 8d 8a 8e cc 9b ce cd 98 d2 99 a0 \
        d3 9a d4 90 91 92 8f 93 b4 96 97 b3 95 94 d9 9c 9d da 9e bf bb bc ff ba b9 9f 14 19 dd 1e d0
        """)

    /// Code page 1258, small letters.
    static let windows1258Small = words(
        """
        e0 61d2 61de e1 61f2 e3 e3cc e3d2 e3de e3ec e3f2 e2 e2cc e2d2 e2de e2ec e2f2 e8 65d2 65de e9 65f2 ea eacc \
        ead2 eade eaec eaf2 69cc 69d2 69de ed 69f2 6fcc 6fd2 6fde f3 6ff2 f4 f4cc f4d2 f4de f4ec f4f2 f5 f5cc f5d2 \
        f5de f5ec f5f2 f9 75d2 75de fa 75f2 fd fdcc fdd2 fdde fdec fdf2 79cc 79d2 79de 79ec 79f2 f0
        """)

    /// Code page 1258, capitals.
    static let windows1258Capital = words(
        """
        c0 41d2 41de c1 41f2 c3 c3cc c3d2 c3de c3ec c3f2 c2 c2cc c2d2 c2de c2ec c2f2 c8 45d2 45de c9 45f2 ca cacc \
        cad2 cade caec caf2 49cc 49d2 49de cd 49f2 4fcc 4fd2 4fde d3 4ff2 d4 d4cc d4d2 d4de d4ec d4f2 d5 d5cc d5d2 \
        d5de d5ec d5f2 d9 55d2 55de da 55f2 dd ddcc ddd2 ddde ddec ddf2 59cc 59d2 59de 59ec 59f2 d0
        """)

    /// VNI as it is seen in Latin-1, small letters.
    static let vniSmall = words(
        """
        aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï \
        oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î ñ
        """)

    /// VNI as it is seen in Latin-1, capitals.
    static let vniCapital = words(
        """
        AØ AÛ AÕ AÙ AÏ AÊ AÈ AÚ AÜ AÉ AË AÂ AÀ AÅ AÃ AÁ AÄ EØ EÛ EÕ EÙ EÏ EÂ EÀ EÅ EÃ EÁ EÄ Ì Æ Ó Í Ò OØ OÛ OÕ OÙ OÏ \
        OÂ OÀ OÅ OÃ OÁ OÄ Ô ÔØ ÔÛ ÔÕ ÔÙ ÔÏ UØ UÛ UÕ UÙ UÏ Ö ÖØ ÖÛ ÖÕ ÖÙ ÖÏ YØ YÛ YÕ YÙ Î Ñ
        """)

    /// The bytes that hexadecimal digits write.
    static func bytes(_ hexadecimal: String) -> [UInt8] {
        stride(from: 0, to: hexadecimal.count, by: 2).compactMap {
            UInt8(hexadecimal.dropFirst($0).prefix(2), radix: 16)
        }
    }

    /// The bytes of a text made of Latin-1 characters.
    static func latin1(_ text: String) -> [UInt8] {
        text.unicodeScalars.compactMap { UInt8(exactly: $0.value) }
    }

    private static func words(_ list: String) -> [String] {
        list.split(separator: " ").map { String($0) }
    }
}
