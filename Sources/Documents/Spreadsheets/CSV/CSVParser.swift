internal import Vietnamese

/// Cuts UTF-8 text into records and fields (RFC 4180), forgiving where programs are careless: any line end, quotes
/// inside a field that does not begin with one, a last line without end.
struct CSVParser {
    private static let quote = UInt8(ascii: "\"")
    private static let carriageReturn: UInt8 = 0x0D
    private static let lineFeed: UInt8 = 0x0A

    private let bytes: [UInt8]
    private let separator: UInt8
    private var position: Int
    /// The number of the record last read, from 1, as a spreadsheet would number its rows.
    private(set) var row = 0

    init(_ bytes: [UInt8], separator: CSVSeparator) {
        self.bytes = bytes
        self.separator = separator.byte
        position = SeparatorLine(bytes)?.length ?? 0
    }

    /// The fields of the next record, or nothing after the last; an empty line is one empty field.
    mutating func next() throws(SpreadsheetProblem) -> [Cell]? {
        guard position < bytes.count else { return nil }
        row += 1
        var fields: [Cell] = []
        while true {
            fields.append(try field())
            guard position < bytes.count, bytes[position] == separator else { break }
            position += 1
            // A separator at the very end of the file begins one more field, an empty one.
        }
        skipLineEnd()
        return fields
    }

    /// The first records that are not empty, as far as they can be read.
    static func firstRows(of bytes: [UInt8], separator: CSVSeparator, count: Int) -> [SheetRow] {
        var parser = CSVParser(bytes, separator: separator)
        var rows: [SheetRow] = []
        while rows.count < count, let fields = try? parser.next() {
            let row = SheetRow(number: parser.row, cells: fields)
            if !row.isBlank { rows.append(row) }
        }
        return rows
    }

    private mutating func field() throws(SpreadsheetProblem) -> Cell {
        position < bytes.count && bytes[position] == CSVParser.quote ? try quotedField() : plainField()
    }

    private mutating func plainField() -> Cell {
        let start = position
        while position < bytes.count, bytes[position] != separator, !isLineEnd(bytes[position]) { position += 1 }
        return CSVParser.cell(bytes[start..<position])
    }

    private mutating func quotedField() throws(SpreadsheetProblem) -> Cell {
        position += 1
        var content: [UInt8] = []
        var start = position
        while position < bytes.count {
            guard bytes[position] == CSVParser.quote else {
                position += 1
                continue
            }
            content.append(contentsOf: bytes[start..<position])
            position += 1
            if position < bytes.count, bytes[position] == CSVParser.quote {
                start = position
                position += 1
                continue
            }
            // What follows a closing quote before the next separator is kept, as spreadsheets do.
            start = position
            while position < bytes.count, bytes[position] != separator, !isLineEnd(bytes[position]) { position += 1 }
            content.append(contentsOf: bytes[start..<position])
            return CSVParser.cell(content[...])
        }
        throw .unclosedQuote(row: row)
    }

    private mutating func skipLineEnd() {
        guard position < bytes.count else { return }
        let isPair = bytes[position] == CSVParser.carriageReturn && position + 1 < bytes.count
        position += isPair && bytes[position + 1] == CSVParser.lineFeed ? 2 : 1
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == CSVParser.lineFeed || byte == CSVParser.carriageReturn }

    private static func cell(_ field: ArraySlice<UInt8>) -> Cell {
        let text = FormulaGuard.unguarded(field)
        return text.isEmpty ? .empty : .text(Composition.composed(String(decoding: text, as: UTF8.self)))
    }
}
