internal import Vietnamese

/// The bytes of a CSV file before anyone reads fields in them.
enum CSVBytes {
    /// Refuses what is no text or too much of it.
    static func check(_ bytes: [UInt8], limits: SpreadsheetLimits) throws(SpreadsheetProblem) {
        guard bytes.count <= limits.fileBytes else { throw .tooLarge(bytes: bytes.count, limit: limits.fileBytes) }
        switch FileKind.sniff(bytes) {
        case .text: return
        case .empty: throw .empty
        case .unknown: throw .notText
        case let kind: throw .notSpreadsheet(kind)
        }
    }

    /// The marks by which Unicode files declare themselves.
    static func byteOrderMark(_ bytes: [UInt8]) -> [UInt8]? {
        [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]].first { bytes.starts(with: $0) }
    }

    /// The text in UTF-8 without a byte order mark; only a whole file is held to end where a character ends.
    static func utf8(
        _ bytes: [UInt8], from encoding: LegacyEncoding, isWhole: Bool = true
    ) throws(SpreadsheetProblem) -> [UInt8] {
        let text: [UInt8]
        switch encoding {
        case .utf8:
            guard !isWhole || String(validating: bytes, as: UTF8.self) != nil else { throw .undecodable(encoding) }
            text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        case .utf16LittleEndian, .utf16BigEndian:
            guard !isWhole || bytes.count.isMultiple(of: 2) else { throw .undecodable(encoding) }
            text = Array(LegacyEncoding.decode(bytes: bytes, as: encoding).utf8)
        case .tcvn3, .vni, .windows1258, .viscii, .windows1252:
            text = Array(LegacyEncoding.decode(bytes: bytes, as: encoding).utf8)
        }
        guard !text.contains(0) else { throw .notText }
        return text
    }
}
