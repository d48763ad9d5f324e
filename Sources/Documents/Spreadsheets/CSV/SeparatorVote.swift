/// Which separator cuts the first rows most evenly.
struct SeparatorVote {
    let separator: CSVSeparator
    private let shares: [CSVSeparator: Double]

    /// A comma when nothing parts the rows; the line `sep=` settles it.
    init(_ bytes: [UInt8], sampledRows: Int) {
        if let declared = SeparatorLine(bytes) {
            separator = declared.separator
            shares = [declared.separator: 1]
            return
        }
        let results = CSVSeparator.allCases.map { separator in
            let rows = CSVParser.firstRows(of: bytes, separator: separator, count: sampledRows)
            return (separator, SeparatorVote.evenness(of: rows.map(\.cells.count)))
        }
        shares = Dictionary(results.map { ($0, $1.share) }) { first, _ in first }
        separator =
            results
            .filter { $0.1.fields > 1 }
            .max { ($0.1.share, $0.1.fields) < ($1.1.share, $1.1.fields) }?.0 ?? .comma
    }

    func confidence(in separator: CSVSeparator) -> Double { shares[separator] ?? 0 }

    /// The most frequent number of fields, and the share of rows that have it; no share when it is one.
    private static func evenness(of counts: [Int]) -> (fields: Int, share: Double) {
        let frequencies = Dictionary(counts.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.key > 1 }
        guard let most = frequencies.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return (1, 0) }
        return (most.key, Double(most.value) / Double(counts.count))
    }
}
