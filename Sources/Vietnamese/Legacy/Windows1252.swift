/// The western code page, through which old Vietnamese bytes are mostly seen: `ViÖt Nam`.
///
/// The five bytes it leaves empty are read as the control characters of the same number, so no byte is lost.
enum Windows1252 {
    /// The character of each byte.
    static let scalars: [Unicode.Scalar] = {
        var table = (0...255).map { Unicode.Scalar(UInt8($0)) }
        for (byte, scalar) in zip(0x80..., upper.unicodeScalars) where scalar != "\0" { table[byte] = scalar }
        return table
    }()

    /// Bytes 80 to 9F; a null stands for an empty place.
    private static let upper = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ"

    private static let upperBytes: [Unicode.Scalar: UInt8] = Dictionary(
        uniqueKeysWithValues: (0x80...0x9F).map { (scalars[Int($0)], UInt8($0)) })

    static func text(_ bytes: [UInt8]) -> String {
        var builder = TextBuilder(capacity: bytes.count)
        for byte in bytes { builder.append(scalars[Int(byte)]) }
        return builder.text
    }

    /// The byte that is seen as this character, here or in ISO 8859-1.
    static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        if let byte = upperBytes[scalar] { return byte }
        return scalar.value < 0x100 ? UInt8(scalar.value) : nil
    }
}
