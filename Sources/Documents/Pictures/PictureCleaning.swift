/// Pictures without what they tell besides the picture: where and when they were taken, by which device, by whom.
///
/// Nothing is encoded anew: the pixels stay bit for bit as they are.
package enum PictureCleaning {
    /// The picture cleaned; nothing where it is damaged, so that nobody can say what it still tells.
    package static func cleaned(_ bytes: [UInt8], of kind: FileKind) -> [UInt8]? {
        if kind == .jpeg { return JPEGCleaning.cleaned(bytes) }
        return kind == .png ? PNGCleaning.cleaned(bytes) : nil
    }
}

/// A PNG (ISO/IEC 15948) without its texts, times and EXIF.
enum PNGCleaning {
    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    /// What says how the picture looks; of the rest only what no viewer can do without is kept.
    private static let kept: Set<String> = [
        "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP", "acTL", "fcTL", "fdAT",
    ]

    static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.starts(with: signature) else { return nil }
        var result = signature
        var place = signature.count
        while place + 12 <= bytes.count {
            let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
            let name = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
            let end = place + 12 + length
            guard end <= bytes.count else { return nil }
            let isCritical = bytes[place + 4] & 0x20 == 0
            if isCritical || kept.contains(name) { result += bytes[place..<end] }
            if name == "IEND" { return result }
            place = end
        }
        return nil
    }
}
