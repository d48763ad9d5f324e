internal import CXlsxWriter

/// Puts single cells into a sheet of libxlsxwriter.
struct CellWriting {
    private static let longestText = 32_767
    /// Excel keeps 15 digits of a number; longer ones are written as text, so that none is lost.
    private static let mostDigits = 999_999_999_999_999

    let sheet: UnsafeMutablePointer<lxw_worksheet>
    var formats: CellFormats

    /// Writes the value, unless it is empty; rows and columns are counted from 0 here.
    mutating func write(_ cell: Cell, row: Int, column: Int, look: SheetColumn.Look) throws(SpreadsheetProblem) {
        let (row, column) = (UInt32(row), UInt16(column))
        let status: lxw_error
        switch cell {
        case .empty: return
        case .text(let text): return try write(text, row, column, look == .code ? .code : .text)
        case .error(let code): return try write(code, row, column, .text)
        case .integer(let number) where number.magnitude > CellWriting.mostDigits:
            return try write(String(number), row, column, .code)
        case .integer(let number):
            status = worksheet_write_number(sheet, row, column, Double(number), formats[.look(CellWriting.whole(look))])
        case .number(let number):
            guard number.isFinite else { return try write("#NUM!", row, column, .text) }
            status = worksheet_write_number(sheet, row, column, number, formats[CellWriting.fraction(look)])
        case .boolean(let truth):
            status = worksheet_write_boolean(sheet, row, column, truth ? 1 : 0, formats[.general])
        case .day(let day):
            guard let serial = SerialDay.number(of: day) else { return try write(day.vietnamese, row, column, .code) }
            status = worksheet_write_number(sheet, row, column, Double(serial), formats[.look(.day)])
        case .moment(let day, let second):
            guard let serial = SerialDay.number(of: day) else { return try write(cell.text, row, column, .code) }
            let number = Double(serial) + Double(second) / Double(ClockText.secondsOfDay)
            status = worksheet_write_number(sheet, row, column, number, formats[.look(.moment)])
        }
        guard status == LXW_NO_ERROR else { throw .unwritable(reason: String(cString: lxw_strerror(status))) }
    }

    /// Writes a text, which is never taken for a formula whatever it begins with.
    mutating func write(
        _ text: String, _ row: UInt32, _ column: UInt16, _ look: SheetColumn.Look
    ) throws(SpreadsheetProblem) {
        try write(text, row, column, as: .look(look))
    }

    mutating func write(
        _ text: String, _ row: UInt32, _ column: UInt16, as kind: CellFormats.Kind
    ) throws(SpreadsheetProblem) {
        let isTooLong = text.utf8.count > CellWriting.longestText && text.utf16.count > CellWriting.longestText
        let status =
            isTooLong
            ? LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED
            : worksheet_write_string(sheet, row, column, CellEscapes.escaped(text), formats[kind])
        switch status {
        case LXW_NO_ERROR: return
        case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED:
            throw .textTooLong(row: Int(row) + 1, column: Int(column), limit: CellWriting.longestText)
        default: throw .unwritable(reason: String(cString: lxw_strerror(status)))
        }
    }

    private static func whole(_ look: SheetColumn.Look) -> SheetColumn.Look {
        switch look {
        case .ordinal, .number: look
        case .text, .code, .integer, .day, .moment: .integer
        }
    }

    private static func fraction(_ look: SheetColumn.Look) -> CellFormats.Kind {
        switch look {
        case .number: .look(look)
        case .text, .code, .integer, .ordinal, .day, .moment: .general
        }
    }
}
