/// A rectangle of cells, as `B2:D5`: rows from 1 as people see them, columns from 0.
package struct CellArea: Hashable, Sendable {
    package let rows: ClosedRange<Int>
    package let columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }

    /// Reads `B2:D5` or `B2`; nothing when it is no area of a sheet.
    package init?(_ reference: String) {
        let corners = reference.split(separator: ":", omittingEmptySubsequences: false).map { CellPlace($0.utf8) }
        guard let first = corners.first ?? nil, let last = corners.last ?? nil, corners.count <= 2,
            first.row <= last.row, first.column <= last.column
        else { return nil }
        rows = first.row...last.row
        columns = first.column...last.column
    }
}

/// The place of a cell, as `AB12`.
struct CellPlace: Hashable {
    static let lastRow = 1_048_576
    static let lastColumn = 16_383

    /// From 1, as people count rows.
    let row: Int
    /// From 0: column A is 0.
    let column: Int

    /// Reads `AB12` or `$AB$12`; nothing when no sheet has such a cell.
    init?(_ reference: some Collection<UInt8>) {
        var (row, column) = (0, 0)
        for byte in reference {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "$"): continue
            default: return nil
            }
            guard row <= CellPlace.lastRow, column <= CellPlace.lastColumn + 1 else { return nil }
        }
        guard row > 0, column > 0 else { return nil }
        self.row = row
        self.column = column - 1
    }

    /// The letters of a column counted from 0: A, B, … Z, AA.
    static func letters(of column: Int) -> String {
        var letters: [UInt8] = []
        var rest = column + 1
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}
