/// One size of the square and what fits in it at level M, from table 9 of ISO/IEC 18004.
struct QRVersion: Sendable {
    let number: Int
    /// Codewords in the whole square, data and correction together.
    let total: Int
    /// Correction codewords that follow each block of data.
    let correction: Int
    /// Blocks the data is cut into.
    let blocks: Int
    /// Where the small squares that keep the grid straight have their centres.
    let alignment: [Int]

    var size: Int { number * 4 + 17 }
    var capacity: Int { total - correction * blocks }
    /// Bits that say how long the text is.
    private var lengthBits: Int { number < 10 ? 8 : 16 }

    static let all: [QRVersion] = [
        QRVersion(number: 1, total: 26, correction: 10, blocks: 1, alignment: []),
        QRVersion(number: 2, total: 44, correction: 16, blocks: 1, alignment: [6, 18]),
        QRVersion(number: 3, total: 70, correction: 26, blocks: 1, alignment: [6, 22]),
        QRVersion(number: 4, total: 100, correction: 18, blocks: 2, alignment: [6, 26]),
        QRVersion(number: 5, total: 134, correction: 24, blocks: 2, alignment: [6, 30]),
        QRVersion(number: 6, total: 172, correction: 16, blocks: 4, alignment: [6, 34]),
        QRVersion(number: 7, total: 196, correction: 18, blocks: 4, alignment: [6, 22, 38]),
        QRVersion(number: 8, total: 242, correction: 22, blocks: 4, alignment: [6, 24, 42]),
        QRVersion(number: 9, total: 292, correction: 22, blocks: 5, alignment: [6, 26, 46]),
        QRVersion(number: 10, total: 346, correction: 26, blocks: 5, alignment: [6, 28, 50]),
    ]

    /// The smallest square that holds so many bytes of text.
    static func smallest(holding count: Int) -> QRVersion? {
        all.first { 4 + $0.lengthBits + count * 8 <= $0.capacity * 8 }
    }

    /// The text as codewords in the order they are drawn: data interleaved by block, then correction likewise.
    func codewords(for content: [UInt8]) -> [UInt8] {
        let parts = split(data(for: content))
        let checks = parts.map { ReedSolomon.remainder(of: $0, degree: correction) }
        return interleaved(parts) + interleaved(checks)
    }

    /// Mode, length, text, end, and filling up to the capacity.
    private func data(for content: [UInt8]) -> [UInt8] {
        var bits = QRBits()
        bits.append(0b0100, count: 4)
        bits.append(content.count, count: lengthBits)
        for byte in content { bits.append(Int(byte), count: 8) }
        bits.append(0, count: min(4, capacity * 8 - bits.count))
        bits.append(0, count: (8 - bits.count % 8) % 8)
        var filling = 0xEC
        while bits.count < capacity * 8 {
            bits.append(filling, count: 8)
            filling ^= 0xEC ^ 0x11
        }
        return bits.bytes
    }

    /// Blocks of equal length, the last ones longer by one when the data does not divide evenly.
    private func split(_ data: [UInt8]) -> [[UInt8]] {
        let short = data.count / blocks
        let longer = data.count % blocks
        var start = 0
        return (0..<blocks).map { index in
            let length = short + (index >= blocks - longer ? 1 : 0)
            defer { start += length }
            return Array(data[start..<start + length])
        }
    }

    private func interleaved(_ parts: [[UInt8]]) -> [UInt8] {
        let longest = parts.map(\.count).max() ?? 0
        return (0..<longest).flatMap { index in parts.compactMap { index < $0.count ? $0[index] : nil } }
    }
}
