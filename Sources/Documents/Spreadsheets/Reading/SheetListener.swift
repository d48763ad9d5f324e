/// Takes the XML of one sheet and makes rows of it.
///
/// A class, because a stream keeps telling it.
final class SheetListener: XMLListener {
    private let part: String
    private let limits: SpreadsheetLimits
    /// Rows that are complete and were not fetched yet.
    private(set) var ready: [SheetRow] = []
    private(set) var merges: [CellArea] = []

    private var row: RowBuilder
    private var cell: CellBuilder
    private var isInData = false
    private var isInCell = false
    private var rowsTaken = 0
    private var cellsTaken = 0

    init(part: String, limits: SpreadsheetLimits, values: CellValues) {
        self.part = part
        self.limits = limits
        row = RowBuilder()
        cell = CellBuilder(values: values, limit: limits.cellText)
    }

    /// Hands out the rows that are complete.
    func takeRows() -> [SheetRow] {
        defer { ready.removeAll(keepingCapacity: true) }
        return ready
    }

    func started(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetProblem) {
        if isInCell { return cell.started(name) }
        switch name {
        case "sheetData": isInData = true
        case "row" where isInData: try startRow(attributes)
        case "c" where isInData: try startCell(attributes)
        case "mergeCell": noteMerge(attributes)
        default: break
        }
    }

    func met(_ text: UnsafeBufferPointer<UInt8>) throws(SpreadsheetProblem) {
        guard isInCell else { return }
        guard cell.append(text) else { throw tooLong }
    }

    func ended(_ name: XMLName) throws(SpreadsheetProblem) {
        switch name {
        case "c" where isInCell: try finishCell()
        case "row" where isInData: try finishRow()
        case "sheetData": isInData = false
        default: cell.ended(name)
        }
    }

    private func startRow(_ attributes: XMLAttributes) throws(SpreadsheetProblem) {
        let stated = attributes.bytes("r").flatMap { Int(String(decoding: $0, as: UTF8.self)) }
        let number = stated ?? row.number + 1
        guard (1...CellPlace.lastRow).contains(number) else { throw .damaged(part: part) }
        row.start(number: number, isHidden: attributes.isTrue("hidden"))
    }

    private func startCell(_ attributes: XMLAttributes) throws(SpreadsheetProblem) {
        if let reference = attributes.bytes("r") {
            guard let place = CellPlace(reference) else { throw .damaged(part: part) }
            row.column = place.column
        }
        cell.start(type: attributes.bytes("t"), style: attributes.bytes("s"))
        isInCell = true
    }

    private func finishCell() throws(SpreadsheetProblem) {
        isInCell = false
        let value: Cell
        switch cell.value {
        case .success(let cell): value = cell
        case .failure(.tooLong): throw tooLong
        case .failure(.unreadable): throw .damaged(part: part)
        }
        if value != .empty || cell.isFormula {
            cellsTaken += 1
            guard cellsTaken <= limits.cells else { throw .tooManyCells(limit: limits.cells) }
            guard row.column < limits.columns else { throw .tooManyColumns(row: row.number, limit: limits.columns) }
            row.put(value, isFormula: cell.isFormula)
        }
        row.column += 1
    }

    private func finishRow() throws(SpreadsheetProblem) {
        guard let complete = row.finish() else { return }
        rowsTaken += 1
        guard rowsTaken <= limits.rows else { throw .tooManyRows(limit: limits.rows) }
        ready.append(complete)
    }

    private func noteMerge(_ attributes: XMLAttributes) {
        guard merges.count < limits.rows, let area = attributes["ref"].flatMap({ CellArea($0) }) else { return }
        merges.append(area)
    }

    private var tooLong: SpreadsheetProblem {
        .textTooLong(row: row.number, column: row.column, limit: limits.cellText)
    }
}
