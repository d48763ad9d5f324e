internal import CXlsxWriter
import Foundation

/// Writes a workbook (`.xlsx`) row by row.
///
/// A class, because it owns the workbook of libxlsxwriter and the file it is written to.
package final class SpreadsheetWriter {
    /// How much is kept in memory until the end.
    package enum Size: Hashable, Sendable {
        /// All cells; texts are stored once each and titles carry their hints.
        case ordinary
        /// One row at a time, for lists of tens of thousands of rows. libxlsxwriter then writes no notes, so hints
        /// are left out.
        case large
    }

    private let path: String
    private let size: Size
    private let texts = CStrings()
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private var formats: CellFormats
    private var names: [String] = []
    private var open: OpenSheet?
    private var lists = ChoiceLists(sheetName: SpreadsheetWording.listsSheet)

    /// Begins a workbook whose unfinished parts lie in the folder until it is done.
    package init(
        folder: String, size: Size = .ordinary, properties: DocumentProperties
    ) throws(SpreadsheetProblem) {
        path = "\(folder)/\(UUID().uuidString).xlsx.part"
        self.size = size
        var options = lxw_workbook_options(
            constant_memory: size == .large ? 1 : 0, tmpdir: texts.lend(folder), use_zip64: 0)
        guard let workbook = workbook_new_opt(path, &options) else { throw .unwritable(reason: "workbook_new_opt") }
        self.workbook = workbook
        formats = CellFormats(workbook)
        set(properties, in: workbook)
    }

    deinit {
        if let workbook { abandon(workbook) }
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Begins the next sheet; the rows that follow are its.
    package func begin(_ layout: SheetLayout) throws(SpreadsheetProblem) {
        open?.close(lists: &lists)
        open = nil
        let cells = try addSheet(named: SheetName.allowed(layout.name, besides: names + [lists.sheetName]))
        open = try OpenSheet(layout, on: cells, keepsNotes: size == .ordinary)
    }

    /// Adds a row to the sheet last begun: one cell for each of its columns.
    package func add(_ row: [Cell]) throws(SpreadsheetProblem) {
        guard open != nil else { throw .noSheet }
        try open?.add(row)
    }

    /// Ends the workbook and hands it out; nothing can be added any more.
    package func finish() throws(SpreadsheetProblem) -> [UInt8] {
        try close()
        guard let bytes = FileManager.default.contents(atPath: path) else { throw .unwritable(reason: path) }
        return [UInt8](bytes)
    }

    /// Ends the workbook and puts it where it is wanted, on the same disk as the folder.
    package func finish(movingTo destination: String) throws(SpreadsheetProblem) {
        try close()
        guard rename(path, destination) == 0 else { throw .unwritable(reason: String(cString: strerror(errno))) }
    }

    /// Frees a workbook that nobody wants; of one written row by row only closing it gives back the files in which its
    /// sheets wait.
    private func abandon(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        switch size {
        case .ordinary: lxw_workbook_free(workbook)
        case .large: _ = workbook_close(workbook)
        }
    }

    private func close() throws(SpreadsheetProblem) {
        guard !names.isEmpty else { throw .noSheet }
        open?.close(lists: &lists)
        open = nil
        try writeLists()
        guard let workbook else { throw .unwritable(reason: "finished") }
        // Closing frees the workbook, whether it succeeds or not.
        self.workbook = nil
        let status = workbook_close(workbook)
        guard status == LXW_NO_ERROR else { throw .unwritable(reason: String(cString: lxw_strerror(status))) }
    }

    private func writeLists() throws(SpreadsheetProblem) {
        guard !lists.isEmpty else { return }
        var cells = try addSheet(named: lists.sheetName)
        worksheet_hide(cells.sheet)
        for (row, values) in lists.rows.enumerated() {
            for (column, value) in values.enumerated() {
                try cells.write(value, row: row, column: column, look: .code)
            }
        }
    }

    private func addSheet(named name: String) throws(SpreadsheetProblem) -> CellWriting {
        guard let workbook, let sheet = workbook_add_worksheet(workbook, name) else {
            throw .unwritable(reason: "workbook_add_worksheet")
        }
        names.append(name)
        return CellWriting(sheet: sheet, formats: formats)
    }

    private func set(_ properties: DocumentProperties, in workbook: UnsafeMutablePointer<lxw_workbook>) {
        var facts = lxw_doc_properties()
        facts.title = texts.lend(properties.title)
        facts.subject = texts.lend(properties.subject)
        facts.author = texts.lend(properties.author)
        facts.company = texts.lend(properties.organisation)
        facts.comments = texts.lend(properties.comments)
        facts.created = properties.createdAt
        workbook_set_properties(workbook, &facts)
    }
}
