/// The eight patterns that may be laid over the data, table 10 of ISO/IEC 18004.
enum QRMask {
    static func apply(_ mask: Int, to canvas: inout QRCanvas) {
        for row in 0..<canvas.size {
            for column in 0..<canvas.size
            where canvas.isFree(row: row, column: column) && turns(mask, row: row, column: column) {
                canvas.set(row: row, column: column, !canvas.isDark(row: row, column: column))
            }
        }
    }

    private static func turns(_ mask: Int, row: Int, column: Int) -> Bool {
        switch mask {
        case 0: (row + column).isMultiple(of: 2)
        case 1: row.isMultiple(of: 2)
        case 2: column.isMultiple(of: 3)
        case 3: (row + column).isMultiple(of: 3)
        case 4: (row / 2 + column / 3).isMultiple(of: 2)
        case 5: row * column % 2 + row * column % 3 == 0
        case 6: (row * column % 2 + row * column % 3).isMultiple(of: 2)
        default: ((row + column) % 2 + row * column % 3).isMultiple(of: 2)
        }
    }
}
