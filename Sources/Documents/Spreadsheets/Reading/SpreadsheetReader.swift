import Foundation

/// A workbook (`.xlsx`) opened for reading, from bytes that nobody vouches for.
///
/// A class, because it holds an open file and the texts its sheets share.
package final class SpreadsheetReader {
    /// One sheet as the workbook lists it.
    package struct ListedSheet: Hashable, Sendable {
        package let name: String
        package let isHidden: Bool
    }

    /// The sheets with cells, in the order of their tabs; never empty.
    package let sheets: [ListedSheet]

    private let archive: ZipArchive
    private let workbook: Workbook
    private let limits: SpreadsheetLimits
    private var values: CellValues?

    /// Opens a workbook; everything that makes it no workbook of ours is told here, damage inside a sheet on the way.
    package init(bytes: [UInt8], limits: SpreadsheetLimits = .standard) throws(SpreadsheetProblem) {
        archive = try WorkbookGate.open(bytes, limits: limits)
        workbook = try Workbook(archive)
        self.limits = limits
        sheets = workbook.sheets.map { ListedSheet(name: $0.name, isHidden: $0.isHidden) }
    }

    /// Opens a workbook on disk; one over the limit is not read at all.
    package convenience init(file path: String, limits: SpreadsheetLimits = .standard) throws(SpreadsheetProblem) {
        try self.init(bytes: FileBytes.read(path, limits: limits), limits: limits)
    }

    /// The place in `sheets` of the sheet a person sees first.
    package var firstVisible: Int { sheets.firstIndex { !$0.isHidden } ?? 0 }

    /// The rows of a sheet, one by one; of the first one that can be seen when none is named.
    package func rows(ofSheet index: Int? = nil) throws(SpreadsheetProblem) -> SheetRows {
        let index = index ?? firstVisible
        guard workbook.sheets.indices.contains(index) else { throw .sheetAbsent(name: String(index + 1)) }
        let part = workbook.sheets[index].part
        let listener = SheetListener(part: part, limits: limits, values: try loadedValues())
        return SheetRows(try XMLStream(archive.part(part), listener: listener), listener)
    }

    /// A sheet as a whole; the first one that can be seen when none is named.
    package func sheet(_ index: Int? = nil) throws(SpreadsheetProblem) -> Sheet {
        let index = index ?? firstVisible
        let source = try rows(ofSheet: index)
        let rows = try source.rows()
        return Sheet(name: sheets[index].name, isHidden: sheets[index].isHidden, rows: rows, merges: source.merges)
    }

    /// The sheet of that name as a whole.
    package func sheet(named name: String) throws(SpreadsheetProblem) -> Sheet {
        guard let index = sheets.firstIndex(where: { $0.name == name }) else { throw .sheetAbsent(name: name) }
        return try sheet(index)
    }

    private func loadedValues() throws(SpreadsheetProblem) -> CellValues {
        if let values { return values }
        let loaded = CellValues(
            strings: try SharedStrings(workbook.stringsPart, in: archive, limits: limits),
            styles: try Styles(workbook.stylesPart, in: archive),
            countsFrom1904: workbook.countsFrom1904)
        values = loaded
        return loaded
    }
}
