internal import CXlsxWriter

/// A sheet that is being written, row after row.
struct OpenSheet {
    let layout: SheetLayout
    private(set) var cells: CellWriting
    private let titleRow: Int
    private var nextRow: Int

    private var sheet: UnsafeMutablePointer<lxw_worksheet> { cells.sheet }

    /// Writes what stands above the rows and sets up the page: A4 across, as wide as one page, the titles repeated
    /// on each.
    init(_ layout: SheetLayout, on cells: CellWriting, keepsNotes: Bool) throws(SpreadsheetProblem) {
        self.layout = layout
        self.cells = cells
        titleRow = layout.heading.isEmpty ? 0 : layout.heading.count + 1
        nextRow = titleRow + 1
        setUpPage()
        setUpColumns()
        try writeHeading()
        try writeTitles()
        if keepsNotes { writeNotes() }
    }

    /// Adds a row below the last one.
    mutating func add(_ row: [Cell]) throws(SpreadsheetProblem) {
        guard nextRow < CellPlace.lastRow else { throw .tooManyRows(limit: CellPlace.lastRow) }
        for (column, cell) in row.enumerated() {
            let look = column < layout.columns.count ? layout.columns[column].look : .text
            try cells.write(cell, row: nextRow, column: column, look: look)
        }
        nextRow += 1
    }

    /// Sets what can only be set once the last row is known, and the lists that cells are chosen from.
    func close(lists: inout ChoiceLists) {
        guard !layout.columns.isEmpty else { return }
        worksheet_autofilter(
            sheet, UInt32(titleRow), 0, UInt32(nextRow - 1), UInt16(layout.columns.count - 1))
        for (index, column) in layout.columns.enumerated() where !column.allowed.isEmpty {
            lists.offer(column.allowed, under: column.title, in: sheet, column: index, fromRow: titleRow + 1)
        }
    }

    private func setUpPage() {
        let a4: UInt8 = 9
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, a4)
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.6)
        worksheet_set_footer(sheet, SpreadsheetWording.footer)
        worksheet_repeat_rows(sheet, UInt32(titleRow), UInt32(titleRow))
        worksheet_freeze_panes(sheet, UInt32(titleRow + 1), 0)
    }

    private mutating func setUpColumns() {
        for (index, column) in layout.columns.enumerated() {
            worksheet_set_column(
                sheet, UInt16(index), UInt16(index), column.charactersWide, cells.formats[.look(column.look)])
        }
    }

    private mutating func writeHeading() throws(SpreadsheetProblem) {
        for (row, line) in layout.heading.enumerated() {
            try cells.write(line, UInt32(row), 0, as: row == 0 ? .heading : .subheading)
        }
    }

    private mutating func writeTitles() throws(SpreadsheetProblem) {
        for (index, column) in layout.columns.enumerated() {
            let title = column.isRequired ? column.title + SpreadsheetWording.requiredMark : column.title
            try cells.write(title, UInt32(titleRow), UInt16(index), as: .title(isRequired: column.isRequired))
        }
    }

    private func writeNotes() {
        for (index, column) in layout.columns.enumerated() {
            guard let hint = column.hint, !hint.isEmpty else { continue }
            worksheet_write_comment(sheet, UInt32(titleRow), UInt16(index), hint)
        }
    }
}
