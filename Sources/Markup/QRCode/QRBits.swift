/// Bits put one after another, the highest first.
struct QRBits {
    private(set) var bytes: [UInt8] = []
    private(set) var count = 0

    /// Puts the lowest `count` bits of the number at the end.
    mutating func append(_ number: Int, count length: Int) {
        for shift in stride(from: length - 1, through: 0, by: -1) {
            if count.isMultiple(of: 8) { bytes.append(0) }
            bytes[count / 8] |= UInt8((number >> shift) & 1) << UInt8(7 - count % 8)
            count += 1
        }
    }
}
