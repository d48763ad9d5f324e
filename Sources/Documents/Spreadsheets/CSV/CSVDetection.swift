package import Vietnamese

/// How a CSV file seems to be written, so that a person can see it and choose otherwise.
package struct CSVDetection: Sendable {
    package let encoding: LegacyEncoding
    /// From 0 to 1; below 0.5 a person should choose.
    package let encodingConfidence: Double
    /// Every other way to read the bytes, the likelier first.
    package let alternatives: [LegacyEncoding]
    package let separator: CSVSeparator
    /// From 0 to 1: the share of the first rows that the separator cuts into the same number of fields.
    package let separatorConfidence: Double
    package let hasByteOrderMark: Bool
    /// The first rows, read this way.
    package let preview: [SheetRow]

    private static let previewRows = 10
    private static let sampledRows = 50
    /// How much of the file the separator is judged by.
    private static let sample = 1 << 18

    /// Looks at a file; a person's choice of encoding or separator stands in for what would be detected.
    package init(
        _ bytes: [UInt8], encoding: LegacyEncoding? = nil, separator: CSVSeparator? = nil,
        limits: SpreadsheetLimits = .standard
    ) throws(SpreadsheetProblem) {
        try CSVBytes.check(bytes, limits: limits)
        let guesses = LegacyEncoding.detect(bytes: bytes)
        let chosen = encoding ?? guesses.first?.encoding ?? .utf8
        let start = try CSVBytes.utf8(CSVDetection.start(of: bytes), from: chosen, isWhole: bytes.count <= Self.sample)
        let found = SeparatorVote(start, sampledRows: CSVDetection.sampledRows)
        self.encoding = chosen
        encodingConfidence = guesses.first { $0.encoding == chosen }?.confidence ?? 0
        alternatives = (guesses.map(\.encoding) + LegacyEncoding.allCases).reduce(into: []) { others, encoding in
            if encoding != chosen, !others.contains(encoding) { others.append(encoding) }
        }
        self.separator = separator ?? found.separator
        separatorConfidence = found.confidence(in: separator ?? found.separator)
        hasByteOrderMark = CSVBytes.byteOrderMark(bytes) != nil
        preview = CSVParser.firstRows(of: start, separator: self.separator, count: CSVDetection.previewRows)
    }

    /// An even number of bytes, since a UTF-16 character has two or four.
    private static func start(of bytes: [UInt8]) -> [UInt8] {
        bytes.count <= sample ? bytes : Array(bytes.prefix(sample))
    }
}
