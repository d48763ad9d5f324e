extension LegacyEncoding {
    /// The ways to read these bytes, the most likely first; never empty.
    ///
    /// A byte order mark or well-formed UTF-8 settles it; else each old encoding is tried, and the one in which
    /// most words become Vietnamese syllables wins. Text in another language of western Europe comes out as Windows 1252.
    package static func detect(bytes: [UInt8]) -> [LegacyGuess] {
        if let declared = UnicodeBytes.declared(bytes) { return [guess(bytes, declared, 1)] }
        for (encoding, isBigEndian) in [(LegacyEncoding.utf16LittleEndian, false), (.utf16BigEndian, true)]
        where UnicodeBytes.looksLikeUTF16(bytes, isBigEndian: isBigEndian) {
            return [guess(bytes, encoding, 0.95)]
        }
        if UnicodeBytes.isUTF8(bytes) { return [guess(bytes, .utf8, 1)] }
        let sample = ByteSample.telling(bytes)
        let oneByte: [LegacyEncoding] = [.tcvn3, .vni, .windows1258, .viscii, .windows1252]
        let guesses = oneByte.map { encoding in
            let text = decode(bytes: sample, as: encoding)
            return LegacyGuess(encoding, confidence(in: text, as: encoding), text)
        }
        return guesses.sorted { $0.confidence > $1.confidence }
    }

    private static func guess(_ bytes: [UInt8], _ encoding: LegacyEncoding, _ confidence: Double) -> LegacyGuess {
        LegacyGuess(encoding, confidence, decode(bytes: Array(bytes.prefix(4_096)), as: encoding))
    }

    /// The share of words that became syllables, trusted more the more words there are.
    private static func confidence(in text: String, as encoding: LegacyEncoding) -> Double {
        let western = 0.3
        let evidence = Evidence(text)
        let trust = Double(evidence.marked) / (Double(evidence.marked) + 0.25)
        // A western reading is what remains: it must not win against an old encoding that explains the text as well.
        let confidence = evidence.share * trust * (evidence.isPlainSound ? 1 : 0.3)
        return encoding == .windows1252 ? max(western, confidence - 0.1) : confidence
    }
}

/// The part of a file that tells its encoding.
private enum ByteSample {
    private static let size = 65_536

    /// A stretch that begins shortly before the first byte outside ASCII: the head of a file may be markup for long.
    static func telling(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.count > size, let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return bytes }
        return Array(bytes[max(0, first - 256)...].prefix(size))
    }
}
