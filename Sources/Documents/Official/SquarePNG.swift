internal import Markup

/// A QR code as a picture (PNG, ISO/IEC 15948): one bit to a dot, stored without compression, so that the same square
/// gives the same bytes everywhere.
struct SquarePNG {
    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    /// Dots to a module, and modules of the quiet zone.
    private static let (scale, quiet) = (4, 4)

    let bytes: [UInt8]

    init(_ square: QRCode) {
        let side = (square.size + 2 * SquarePNG.quiet) * SquarePNG.scale
        let facts = SquarePNG.word(side) + SquarePNG.word(side) + [1, 0, 0, 0, 0]
        bytes =
            SquarePNG.signature + SquarePNG.chunk("IHDR", facts)
            + SquarePNG.chunk("IDAT", SquarePNG.stored(SquarePNG.dots(square, side))) + SquarePNG.chunk("IEND", [])
    }

    /// Every row with its filter byte in front; a light dot is 1.
    private static func dots(_ square: QRCode, _ side: Int) -> [UInt8] {
        var dots: [UInt8] = []
        for row in 0..<side {
            var line = [UInt8](repeating: 0, count: (side + 7) / 8)
            for column in 0..<side where !isDark(square, row / scale - quiet, column / scale - quiet) {
                line[column / 8] |= 0x80 >> UInt8(column % 8)
            }
            dots += [0] + line
        }
        return dots
    }

    private static func isDark(_ square: QRCode, _ row: Int, _ column: Int) -> Bool {
        let inside = 0..<square.size
        return inside.contains(row) && inside.contains(column) && square.isDark(row: row, column: column)
    }

    /// In stored blocks of the zlib format (RFC 1950, RFC 1951).
    private static func stored(_ data: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        for start in stride(from: 0, to: data.count, by: 65_535) {
            let block = data[start..<min(start + 65_535, data.count)]
            let length = UInt16(block.count)
            stream.append(start + block.count == data.count ? 1 : 0)
            stream += [UInt8(length & 0xFF), UInt8(length >> 8), UInt8(~length & 0xFF), UInt8(~length >> 8)]
            stream += block
        }
        var (one, two): (UInt32, UInt32) = (1, 0)
        for byte in data {
            one = (one + UInt32(byte)) % 65_521
            two = (two + one) % 65_521
        }
        return stream + word(Int(two << 16 | one))
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let named = Array(name.utf8) + data
        return word(data.count) + named + word(Int(checksum(named)))
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }

    private static func word(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(value >> $0 & 0xFF) }
    }
}
