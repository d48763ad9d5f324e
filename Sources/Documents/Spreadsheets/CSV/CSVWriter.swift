/// Writes rows as CSV (RFC 4180): UTF-8 with a byte order mark, so that Excel reads the accents, and CRLF.
///
/// Days are written as `2019-02-21`, which Excel takes for the same day in every language; numbers without separators
/// of thousands and with a decimal point. Texts that a spreadsheet could run are guarded (`FormulaGuard`). Excel drops
/// the zeros of a code such as `00070` when it opens a CSV file: who will work in Excel should be given the workbook.
package struct CSVWriter {
    private let separator: CSVSeparator
    private var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    package init(separator: CSVSeparator = .comma) {
        self.separator = separator
    }

    /// Adds a row below the last one.
    package mutating func add(_ row: [Cell]) {
        for (column, cell) in row.enumerated() {
            if column > 0 { bytes.append(separator.byte) }
            append(cell)
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    /// Hands out what was written since the last time, so that a long file can be sent while it is made.
    package mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func append(_ cell: Cell) {
        switch cell {
        case .empty: return
        case .text(let text), .error(let text): append(text: text)
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .number(let number): bytes.append(contentsOf: CSVWriter.text(of: number).utf8)
        case .boolean(let truth): bytes.append(contentsOf: (truth ? "TRUE" : "FALSE").utf8)
        case .day(let day): bytes.append(contentsOf: day.description.utf8)
        case .moment(let day, let second): bytes.append(contentsOf: "\(day) \(ClockText.hours(second))".utf8)
        }
    }

    private mutating func append(text: String) {
        let isGuarded = FormulaGuard.needsGuard(text)
        let needsQuotes = isGuarded || text.utf8.contains { ",;\t\"\r\n".utf8.contains($0) }
        let hasOuterSpace = text.utf8.first == UInt8(ascii: " ") || text.utf8.last == UInt8(ascii: " ")
        guard needsQuotes || hasOuterSpace else { return bytes.append(contentsOf: text.utf8) }
        bytes.append(UInt8(ascii: "\""))
        if isGuarded { bytes.append(UInt8(ascii: "'")) }
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A point before three digits would be read as parting thousands (`NumberReading`); a zero after them tells it
    /// from that.
    private static func text(of number: Double) -> String {
        let plain = DecimalText.plain(number)
        let fraction = plain.firstIndex(of: ".").map { plain.distance(from: $0, to: plain.endIndex) - 1 }
        return fraction == 3 ? "\(plain)0" : plain
    }
}
