internal import Calendars
internal import Documents
internal import Storage
internal import Vietnamese

/// A file as somebody brought it; its name is only what they call it.
package struct BroughtFile: Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

extension ImportRun {
    /// The largest file that is taken.
    package static let fileLimit = FileReading.limits.fileBytes
}

extension Desk {
    /// Takes a file: looks by its content whether it can be read, keeps it, and lets the worker check it.
    ///
    /// Nothing is changed before somebody confirms.
    package func bringImport(
        _ file: BroughtFile, of kind: ImportRun.Kind, as actor: Actor, keeping vault: any FileVault,
        manner: ImportManner = ImportManner()
    ) async throws -> ImportRun {
        try await look(as: actor) { try $0.requireMayImport(kind) }
        do { _ = try FileReading(kind: kind, manner: manner).open(file.bytes) } catch {
            throw Refusal.invalid(.importFileIsReadable, "tep", error.sentence)
        }
        let fingerprint = try await vault.keep(file.bytes)
        let name = file.name
        return try await act(as: actor) {
            try $0.startImport(of: kind, named: name, fingerprint: fingerprint, manner: manner)
        }
    }
}

extension Work {
    /// Notes a kept file as an import to be read and checked.
    func startImport(
        of kind: ImportRun.Kind, named name: String, fingerprint: String, manner: ImportManner
    ) throws -> ImportRun {
        try requireMayImport(kind)
        let run = ImportRun(
            id: newKey(), kind: kind, fileName: ImportRun.fileName(from: name), fingerprint: fingerprint,
            manner: manner,
            state: .reading, total: 0, done: 0, created: 0, updated: 0, unchanged: 0, refused: 0, failures: 0,
            memberId: actor.member, holdingId: actor.capacity?.holding, createdAt: now)
        try session.insert(run)
        try record(
            "import.brought", run,
            Facts().with("Loại", kind.wording.vietnamese).with("Tệp", run.fileName).with("Dấu vân tay", fingerprint))
        return run
    }

    /// Reads the file of an import anew, in another encoding, from another sheet, or with old texts converted.
    package func rereadImport(_ id: Key<ImportRun>, _ manner: ImportManner) throws {
        var run = try importRun(id)
        try requireOwn(run)
        try requireState(run, [.checked, .unreadable])
        try session.run("DELETE FROM import_row WHERE run_id = \(id)")
        run.manner = manner
        run.reading = nil
        run.holdingId = actor.capacity?.holding
        run.beginPass(.reading, total: 0)
        try session.update(run)
    }

    /// Puts an import away before any of it was taken.
    package func discardImport(_ id: Key<ImportRun>) throws {
        var run = try importRun(id)
        try requireOwn(run)
        try requireState(run, [.reading, .checked, .unreadable])
        try session.run("DELETE FROM import_row WHERE run_id = \(id)")
        run.state = .discarded
        run.finishedAt = now
        try session.update(run)
        try record("import.discarded", run, Facts().with("Tệp", run.fileName))
    }

    func requireState(_ run: ImportRun, _ states: [ImportRun.State]) throws(Refusal) {
        guard states.contains(run.state) else {
            throw .outOfTurn(
                .importIsInItsState, "Lần nhập này \(run.state.wording.vietnamese), nên việc vừa chọn không làm được.")
        }
    }
}

extension ImportRun {
    /// The last part of what the sender calls the file, short enough to show.
    static func fileName(from name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        return String((CleanText.cleaned(last).nonEmpty ?? "tệp").suffix(200))
    }
}

extension ImportRun.State {
    /// How the import stands, as the rest of a sentence.
    package var wording: Wording {
        switch self {
        case .reading: Wording("đang được kiểm tra", "is being checked")
        case .unreadable: Wording("không đọc được", "cannot be read")
        case .checked: Wording("đã kiểm tra, chờ xác nhận", "is checked and waits to be confirmed")
        case .running: Wording("đang nhập", "is being taken in")
        case .stopped: Wording("đã dừng giữa chừng", "has stopped half way")
        case .done: Wording("đã nhập xong", "is done")
        case .undoing: Wording("đang hoàn tác", "is being taken back")
        case .undoStopped: Wording("đã dừng khi đang hoàn tác", "has stopped while being taken back")
        case .undone: Wording("đã hoàn tác", "was taken back")
        case .discarded: Wording("đã bỏ", "was put away")
        }
    }
}
