/// Text being written from the left: spaces wait until something follows, so none doubles and none is left over.
struct TextBuilder {
    private(set) var bytes: [UInt8] = []
    private var owesSpace = false

    /// An empty text with room for so many bytes.
    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// What has been written so far.
    var text: String {
        String(decoding: bytes, as: UTF8.self)
    }

    /// Asks for one space before whatever comes next.
    @inline(__always)
    mutating func space() {
        owesSpace = !bytes.isEmpty
    }

    /// Writes one ASCII character.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if owesSpace { settleSpace() }
        bytes.append(byte)
    }

    /// Writes one character.
    @inline(__always)
    mutating func append(_ scalar: Unicode.Scalar) {
        if owesSpace { settleSpace() }
        let value = scalar.value
        if value < 0x80 {
            bytes.append(UInt8(value))
        } else if value < 0x800 {
            bytes.append(UInt8(0xC0 | value >> 6))
            bytes.append(UInt8(0x80 | value & 0x3F))
        } else {
            appendWide(value)
        }
    }

    private mutating func appendWide(_ value: UInt32) {
        if value < 0x10000 {
            bytes.append(UInt8(0xE0 | value >> 12))
        } else {
            bytes.append(UInt8(0xF0 | value >> 18))
            bytes.append(UInt8(0x80 | value >> 12 & 0x3F))
        }
        bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
        bytes.append(UInt8(0x80 | value & 0x3F))
    }

    private mutating func settleSpace() {
        bytes.append(UInt8(ascii: " "))
        owesSpace = false
    }
}
