/// One row while its cells come in.
struct RowBuilder {
    /// The number of the row last begun.
    private(set) var number = 0
    /// Where the next cell stands when it does not say.
    var column = 0
    private var isHidden = false
    private var cells: [Cell] = []
    private var formulas: [Int] = []

    mutating func start(number: Int, isHidden: Bool) {
        self.number = number
        self.isHidden = isHidden
        column = 0
    }

    /// Puts the value into the current column; columns passed over stay empty.
    mutating func put(_ value: Cell, isFormula: Bool) {
        while cells.count <= column { cells.append(.empty) }
        cells[column] = value
        if isFormula { formulas.append(column) }
    }

    /// The row, or nothing when it holds nothing.
    mutating func finish() -> SheetRow? {
        defer {
            cells.removeAll(keepingCapacity: true)
            formulas.removeAll()
        }
        let row = SheetRow(number: number, cells: cells, formulas: formulas, isHidden: isHidden)
        return row.isBlank ? nil : row
    }
}
