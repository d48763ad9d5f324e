internal import ArgumentParser
internal import Domain
internal import Foundation
internal import Logging

/// Which list a file holds, as operators name it.
enum ListName: String, CaseIterable, ExpressibleByArgument {
    case organisations, people, members

    var kind: ImportRun.Kind {
        switch self {
        case .organisations: .organisation
        case .people: .person
        case .members: .member
        }
    }
}

/// Brings files in, acting as the installation.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Nhập tổ chức, cán bộ, tài khoản từ tệp XLSX hay CSV, hoặc một chương trình từ tệp Word.",
        discussion: """
            Ví dụ: phoihop import organisations to-chuc.xlsx --dry-run
                   phoihop import people can-bo.csv --data /srv/phoihop
                   phoihop import programme du-thao-2019.docx --dry-run --json
            """,
        subcommands: [ImportList.self, ImportProgramme.self], defaultSubcommand: ImportList.self)
}

/// Brings a list in to the end.
struct ImportList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Nhập tổ chức, cán bộ hoặc tài khoản từ tệp XLSX hay CSV.",
        discussion: """
            Ví dụ: phoihop import organisations to-chuc.xlsx --dry-run
                   phoihop import people can-bo.csv --data /srv/phoihop
            Dòng không lỗi được nhập, dòng có lỗi để lại và được liệt kê; khi đó mã thoát là 1. Nhập lại cùng tệp không ghi ai hai lần.
            """)

    @Argument(help: "Danh sách: organisations, people hoặc members.") var list: ListName
    @Argument(help: "Tệp .xlsx hoặc .csv.", completion: .file(extensions: ["xlsx", "csv"])) var file: String
    @Flag(help: "Chỉ kiểm tra, không thay đổi gì.") var dryRun = false
    @Flag(help: "In kết quả dạng JSON.") var json = false
    @OptionGroup var installation: InstallationOptions

    func run() async throws {
        let brought = try BroughtFile(at: file, limit: ImportRun.fileLimit) { ImportRun.tooLarge(bytes: $0).message }
        let opened = try await Installation.open(try installation.settings(), .existing)
        let work = ImportWorkbench(opened: opened)
        var run = try await work.bring(brought, list.kind)
        if run.state == .checked {
            if dryRun {
                let report = try await work.report(on: run)
                try await opened.acting { [id = run.id] in try $0.discardImport(id) }
                return try await finish(report, opened)
            }
            if run.created + run.updated > 0 {
                try await opened.acting { [id = run.id] in try $0.confirmImport(id) }
                run = try await work.finish(run.id)
            }
        }
        try await finish(try await work.report(on: run), opened)
    }

    private func finish(_ report: ImportReport, _ opened: Installation) async throws {
        try await opened.finish()
        print(json ? report.json : report.text(isDryRun: dryRun))
        guard report.isSound else { throw ExitCode(1) }
    }
}

extension BroughtFile {
    /// A file of this machine; one over the limit is not read at all.
    init(at path: String, limit: Int, tooLarge: (Int) -> String) throws {
        guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int else {
            throw Complaint("Không mở được tệp \(path).")
        }
        guard size <= limit else { throw Complaint(tooLarge(size)) }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Complaint("Không mở được tệp \(path).")
        }
        self.init(name: path, bytes: Array(data))
    }
}

/// Drives one import from a shell, with its progress on the standard error.
struct ImportWorkbench {
    let opened: Installation

    private var worker: Worker {
        Worker(desk: opened.desk, anchors: opened.anchors, vault: opened.vault, logger: Logger(label: "phoihop.import"))
    }

    /// Takes the file and waits until it is checked.
    func bring(_ file: BroughtFile, _ kind: ImportRun.Kind) async throws -> ImportRun {
        do {
            let run = try await opened.desk.bringImport(file, of: kind, as: .installation, keeping: opened.vault)
            return try await finish(run.id)
        } catch let refusal as Refusal {
            await opened.store.close()
            throw Complaint(refusal.message)
        }
    }

    /// Works until there is nothing more to do; a server that runs beside may do some of it.
    func finish(_ id: Key<ImportRun>) async throws -> ImportRun {
        let telling = Task { try await tell(id) }
        defer { telling.cancel() }
        while true {
            try await worker.continueImports(only: id)
            let run = try await opened.desk.look(as: .installation) { try $0.importRun(id) }
            guard run.state.isWorking else { return run }
            try await Task.sleep(for: .milliseconds(300))
        }
    }

    func report(on run: ImportRun) async throws -> ImportReport {
        let filter = ImportRowFilter(findings: [.refused], limit: 10_000)
        let left = ImportRowFilter(findings: [.created, .changed, .unchanged], results: [.refused], limit: 10_000)
        let rows = try await opened.desk.look(as: .installation) { work in
            try work.importRows(of: run, filter) + work.importRows(of: run, left)
        }
        return ImportReport(run: run, problems: rows.flatMap(\.told))
    }

    private func tell(_ id: Key<ImportRun>) async throws {
        while !Task.isCancelled {
            try await Task.sleep(for: .seconds(1))
            let run = try await opened.desk.look(as: .installation) { try $0.importRun(id) }
            guard run.state.isWorking else { continue }
            FileHandle.standardError.write(
                Data("Lần nhập \(run.state.wording.vietnamese): \(run.done)/\(run.total) dòng\n".utf8))
        }
    }
}

/// What came of an import, for an operator or a program.
struct ImportReport {
    let run: ImportRun
    let problems: [RowProblem]

    /// Whether everything in the file was taken.
    var isSound: Bool { run.state != .unreadable && run.state != .stopped && run.refused == 0 }

    func text(isDryRun: Bool) -> String {
        if let reason = run.reason { return reason }
        let counts =
            isDryRun
            ? "Sẽ thêm \(run.created), sẽ cập nhật \(run.updated), không đổi \(run.unchanged), có lỗi \(run.refused) dòng."
            : "Đã thêm \(run.created), đã cập nhật \(run.updated), không đổi \(run.unchanged), để lại \(run.refused) dòng."
        let shown = problems.prefix(200).map(\.sentence)
        let more = problems.count > shown.count ? ["… và \(problems.count - shown.count) lỗi khác."] : []
        return (shown + more + [counts]).joined(separator: "\n")
    }

    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        let content = Content(
            list: run.kind.slug, file: run.fileName, state: run.state.rawValue, reason: run.reason, rows: run.total,
            created: run.created, updated: run.updated, unchanged: run.unchanged, refused: run.refused,
            problems: problems.map { .init(row: $0.line, column: $0.column, found: $0.found, message: $0.message) })
        return (try? encoder.encode(content)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    private struct Content: Encodable {
        struct Problem: Encodable {
            let row: Int
            let column: String
            let found: String
            let message: String
        }

        let list: String
        let file: String
        let state: String
        let reason: String?
        let rows: Int
        let created: Int
        let updated: Int
        let unchanged: Int
        let refused: Int
        let problems: [Problem]
    }
}
