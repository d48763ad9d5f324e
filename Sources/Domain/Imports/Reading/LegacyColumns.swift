internal import Documents
internal import Vietnamese

/// Columns of a workbook whose texts come from an old code page, as tables kept since the nineties do.
///
/// People chose the font for whole columns, so a column is judged as a whole: a short name alone tells too little.
struct LegacyColumns {
    private let encodings: [Int: LegacyEncoding]
    private let cells: Int
    private let examples: [ImportReading.Legacy.Example]

    private static let sampledCells = 200
    private static let shownExamples = 5

    init(_ rows: [SheetRow]) {
        var samples: [Int: [String]] = [:]
        for row in rows {
            for (column, cell) in row.cells.enumerated() {
                guard case .text(let text) = cell, LegacyColumns.mayBeLegacy(text),
                    samples[column, default: []].count < LegacyColumns.sampledCells
                else { continue }
                samples[column, default: []].append(text)
            }
        }
        let encodings = samples.compactMapValues { LegacyText.detect($0.joined(separator: " "))?.encoding }
        self.encodings = encodings
        guard !encodings.isEmpty else {
            (cells, examples) = (0, [])
            return
        }
        var count = 0
        var shown: [ImportReading.Legacy.Example] = []
        for row in rows {
            for (column, cell) in row.cells.enumerated() {
                guard let encoding = encodings[column], case .text(let text) = cell, LegacyColumns.mayBeLegacy(text)
                else { continue }
                count += 1
                guard shown.count < LegacyColumns.shownExamples, !shown.contains(where: { $0.found == text }) else {
                    continue
                }
                shown.append(.init(found: text, meant: LegacyText.convert(text, from: encoding)))
            }
        }
        (cells, examples) = (count, shown)
    }

    /// What was found, where anything was.
    func found(convertingTo chosen: LegacyEncoding?) -> ImportReading.Legacy? {
        guard let encoding = chosen ?? encodings.min(by: { $0.key < $1.key })?.value, cells > 0 else { return nil }
        return ImportReading.Legacy(
            encoding: encoding.rawValue, cells: cells, examples: examples, isConverted: chosen != nil)
    }

    /// The rows with the texts of those columns as they were meant.
    func converted(_ rows: [SheetRow], from encoding: LegacyEncoding) -> [SheetRow] {
        rows.map { row in
            let cells = row.cells.enumerated().map { column, cell -> Cell in
                guard encodings[column] != nil, case .text(let text) = cell, LegacyColumns.mayBeLegacy(text) else {
                    return cell
                }
                return .text(LegacyText.convert(text, from: encoding))
            }
            return SheetRow(number: row.number, cells: cells, formulas: row.formulas, isHidden: row.isHidden)
        }
    }

    /// Whether a text has signs outside ASCII and no letter that only good Vietnamese has.
    private static func mayBeLegacy(_ text: String) -> Bool {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x300...0x36F,
                0x1EA0...0x1EF9:
                false
            default: true
            }
        }
    }
}
