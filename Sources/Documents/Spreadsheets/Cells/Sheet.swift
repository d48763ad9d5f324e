/// One row of a sheet, under the number a person sees beside it.
package struct SheetRow: Hashable, Sendable {
    /// The number of the row in the file, from 1.
    package let number: Int
    /// The cells from column A on; empty cells at the end are left out.
    package let cells: [Cell]
    /// The columns, from 0, whose value a formula worked out.
    package let formulas: [Int]
    package let isHidden: Bool

    package init(number: Int, cells: [Cell], formulas: [Int] = [], isHidden: Bool = false) {
        self.number = number
        self.cells = cells
        self.formulas = formulas
        self.isHidden = isHidden
    }

    /// The cell in that column, counted from 0; columns without a cell are empty.
    package subscript(column: Int) -> Cell {
        cells.indices.contains(column) ? cells[column] : .empty
    }

    /// Whether the value in that column was worked out by a formula rather than typed.
    package func isFormula(_ column: Int) -> Bool { formulas.contains(column) }

    /// Whether nothing is in the row: no value and no formula.
    package var isBlank: Bool { formulas.isEmpty && cells.allSatisfy(\.isBlank) }
}

/// A sheet taken into memory whole: its rows that hold something, in their order.
package struct Sheet: Hashable, Sendable {
    package let name: String
    package let isHidden: Bool
    /// Rows without any value are left out; the others keep their numbers.
    package let rows: [SheetRow]
    /// The areas whose cells were joined into one; their value stands in the first cell.
    package let merges: [CellArea]

    package init(name: String, isHidden: Bool = false, rows: [SheetRow], merges: [CellArea] = []) {
        self.name = name
        self.isHidden = isHidden
        self.rows = rows
        self.merges = merges
    }

    /// How many columns the widest row takes.
    package var columnCount: Int { rows.map(\.cells.count).max() ?? 0 }
}
