internal import Documents
internal import Foundation

/// The file of an export while it is written; memory does not grow with its rows.
///
/// A class because it owns a file that goes when nobody finishes it.
final class TableFileWriting {
    private enum Target {
        case workbook(SpreadsheetWriter)
        case text(FileHandle)
    }

    private let order: ExportOrder
    private let path: String
    private let target: Target
    private var csv = CSVWriter()
    private var count = 0
    private var isFinished = false

    init(_ order: ExportOrder, in folder: String, at instant: Instant) throws {
        self.order = order
        path = "\(folder)/\(UUID().uuidString).\(order.form.rawValue)"
        let shape = order.kind.shape
        switch order.form {
        case .xlsx:
            let title = "\(shape.title[order.language]) \(order.day.vietnamese)"
            let writer = try SpreadsheetWriter(
                folder: folder, size: .large,
                properties: DocumentProperties(title: title, createdAt: Int(instant.milliseconds / 1000)))
            try shape.begin(in: writer, language: order.language)
            target = .workbook(writer)
        case .csv:
            guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
                let handle = FileHandle(forWritingAtPath: path)
            else { throw SpreadsheetProblem.unwritable(reason: path) }
            target = .text(handle)
            csv.add(shape.titles(in: order.language))
        }
    }

    deinit {
        if case .text(let handle) = target { try? handle.close() }
        if !isFinished { try? FileManager.default.removeItem(atPath: path) }
    }

    func add(_ values: [String: Cell]) throws {
        let row = order.kind.shape.row(values, in: order.language)
        count += 1
        switch target {
        case .workbook(let writer): try writer.add(row)
        case .text(let handle):
            csv.add(row)
            if count.isMultiple(of: 500) { try handle.write(contentsOf: Data(csv.take())) }
        }
    }

    func finish() throws -> MadeFile {
        switch target {
        case .workbook(let writer):
            try TableGuide(order.kind.shape, in: order.language).write(to: writer)
            try writer.finish(movingTo: path)
        case .text(let handle): try handle.write(contentsOf: Data(csv.take()))
        }
        isFinished = true
        return MadeFile(path: path, name: order.fileName, type: order.form.type, rows: count)
    }
}
