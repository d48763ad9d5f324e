/// What each common character becomes in folded text, one byte a character.
enum FoldTable {
    /// The character disappears: a mark, or one that cannot be seen.
    static let nothing: UInt8 = 0
    /// The character separates words.
    static let space: UInt8 = UInt8(ascii: " ")
    /// The table does not know; the slow path does.
    static let elsewhere: UInt8 = 1

    /// The meaning of every character below U+2100.
    static let bytes: [UInt8] = {
        var table = [UInt8](repeating: elsewhere, count: 0x2100)
        for value in 0x21..<0x7F { table[value] = UInt8(value) }
        for value in UInt8(ascii: "A")...UInt8(ascii: "Z") { table[Int(value)] = value + 32 }
        for base in Letter.Base.allCases {
            for tone in Tone.allCases {
                for isCapital in [false, true] {
                    table[Int(Letter(base, tone, isCapital: isCapital).scalar.value)] = base.ascii
                }
            }
        }
        for (letters, ascii) in neighbours {
            for scalar in letters.unicodeScalars { table[Int(scalar.value)] = ascii.utf8.first ?? elsewhere }
        }
        for value in spaces.joined() { table[value] = space }
        for value in unseen.joined() { table[value] = nothing }
        return table
    }()

    /// Letters of other Latin alphabets and signs with many shapes, each with the one it is searched by.
    private static let neighbours: [(String, String)] = [
        ("äåāąÄÅĀĄ", "a"), ("çćĉċčÇĆĈĊČ", "c"), ("ďĎðÐɖƉ", "d"), ("ëēĕėęěËĒĔĖĘĚ", "e"), ("ĝğġģĜĞĠĢ", "g"),
        ("ĥħĤĦ", "h"), ("ïîīĭįıÏÎĪĬĮİ", "i"), ("ĵĴ", "j"), ("ķĶ", "k"), ("ĺļľłĹĻĽŁ", "l"), ("ñńņňÑŃŅŇ", "n"),
        ("öøōŏőÖØŌŎŐ", "o"), ("ŕŗřŔŖŘ", "r"), ("śŝşšŚŜŞŠ", "s"), ("ţťŧŢŤŦ", "t"), ("üûūŭůűųÜÛŪŬŮŰŲ", "u"),
        ("ŵŴ", "w"), ("ÿŷŸŶ", "y"), ("źżžŹŻŽ", "z"),
        ("‐‑‒–—―", "-"), ("“”„‟«»″", "\""), ("‘’‚‛‹›′`´", "'"),
    ]

    private static let spaces = [
        0x09...0x0D, 0x20...0x20, 0x85...0x85, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
        0x202F...0x202F, 0x205F...0x205F,
    ]

    private static let unseen = [
        0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD...0xAD, 0x300...0x36F, 0x200B...0x200F,
        0x202A...0x202E, 0x2060...0x206F,
    ]
}
