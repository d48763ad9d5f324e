extension Sheet {
    /// The sheet with the value of each joined area in every cell that it covers, so that a row can be read alone.
    ///
    /// People join the cells of five rows of one organisation and write its name once; each of the rows means it.
    /// Areas cannot overlap in an honest file; in another the work ends where an honest one's would.
    package func spreadingMerges() -> Sheet {
        guard !merges.isEmpty else { return self }
        var spread = rows
        var rowsLeft = rows.count * max(1, columnCount)
        for area in merges {
            let covered = indices(of: area.rows).prefix(rowsLeft)
            rowsLeft -= covered.count
            guard let first = covered.first, rows[first].number == area.rows.lowerBound else { continue }
            let value = rows[first][area.columns.lowerBound]
            guard value != .empty else { continue }
            for index in covered {
                spread[index] = spread[index].filling(area.columns, with: value)
            }
        }
        return Sheet(name: name, isHidden: isHidden, rows: spread, merges: merges)
    }

    /// The places in `rows`, which are in order of their numbers, of the rows that have those numbers.
    private func indices(of numbers: ClosedRange<Int>) -> Range<Int> {
        let start = firstIndex(from: numbers.lowerBound)
        return start..<max(start, firstIndex(from: numbers.upperBound + 1))
    }

    private func firstIndex(from number: Int) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension SheetRow {
    /// The row with the value in those of the columns that are empty and not beyond its widest cell.
    fileprivate func filling(_ columns: ClosedRange<Int>, with value: Cell) -> SheetRow {
        let last = min(columns.upperBound, max(columns.lowerBound, cells.count - 1))
        var filled = cells
        while filled.count <= last { filled.append(.empty) }
        for column in columns.lowerBound...last where filled[column] == .empty {
            filled[column] = value
        }
        return SheetRow(number: number, cells: filled, formulas: formulas, isHidden: isHidden)
    }
}
