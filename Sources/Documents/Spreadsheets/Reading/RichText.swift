/// The text of one cell while its pieces come in: runs of different fonts are joined, hints on how to speak it
/// (phonetic runs) are not part of it.
struct RichText {
    /// A UTF-16 unit takes at most three bytes, and seven when written as `_x0041_`.
    private static let bytesOfUnit = 7

    private let limit: Int
    private let byteLimit: Int
    private var bytes: [UInt8] = []
    private var isInText = false
    private var phoneticDepth = 0

    init(limit: Int) {
        self.limit = limit
        byteLimit = RichText.bytes(of: limit)
    }

    /// The most bytes that so many UTF-16 units take.
    static func bytes(of units: Int) -> Int { units < Int.max / bytesOfUnit ? units * bytesOfUnit : .max }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        isInText = false
        phoneticDepth = 0
    }

    mutating func started(_ name: XMLName) {
        switch name {
        case "t": isInText = phoneticDepth == 0
        case "rPh": phoneticDepth += 1
        default: break
        }
    }

    mutating func ended(_ name: XMLName) {
        switch name {
        case "t": isInText = false
        case "rPh": phoneticDepth -= 1
        default: break
        }
    }

    /// Takes what stands between two tags; false when the text grows beyond what a cell may hold.
    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
        guard isInText else { return true }
        bytes.append(contentsOf: piece)
        return bytes.count <= byteLimit
    }

    /// The whole text, or nothing when it is longer than a cell may hold.
    var joined: String? {
        let text = CellEscapes.text(of: bytes)
        return text.utf8.count <= limit || text.utf16.count <= limit ? text : nil
    }
}
