internal import Calendars
internal import Documents
internal import Foundation
internal import Logging
internal import Storage

/// The process at hand, by the name under which it claims imports; drawn once when it starts.
private let thisWorker = UUID().uuidString

extension Worker {
    /// How many rows one act takes.
    package static let importChunk = 100
    /// How long a claim on an import lasts without a sign of life; so long waits whoever follows a killed process.
    static let claimSeconds = 10
    /// After so many failures in a row an import stops and says so.
    static let patience = 3

    /// Goes on with every import that has something to do, until none is left or the task is cancelled.
    ///
    /// - Parameters:
    ///   - steps: how many chunks at most; fewer than all only where a test looks in between.
    ///   - chunk: how many rows one act takes.
    ///   - only: one import, where somebody waits for that one.
    package func continueImports(
        atMost steps: Int = .max, chunk: Int = Worker.importChunk, only: Key<ImportRun>? = nil
    ) async throws {
        var left = steps
        while left > 0, !Task.isCancelled, let run = try await claim(only) {
            do { left -= try await work(on: run, atMost: left, chunk) } catch {
                try await noteFailure(of: run.id, error)
                throw error
            }
        }
    }

    /// Works on one import as far as it goes; answers how many chunks it took.
    ///
    /// Where somebody stopped or discarded it meanwhile, that is all for this turn.
    private func work(on run: ImportRun, atMost steps: Int, _ chunk: Int) async throws -> Int {
        do {
            if run.state == .reading {
                try await check(run, chunk)
                return 1
            }
            var taken = 0
            var current = run
            while current.state == run.state, taken < steps, !Task.isCancelled {
                current = try await takeOrUndo(run, chunk)
                taken += 1
                try await sealEvents()
            }
            return taken
        } catch is Refusal { return steps }
    }

    private func takeOrUndo(_ run: ImportRun, _ chunk: Int) async throws -> ImportRun {
        let until = lease
        return try await desk.act(as: .installation) { work in
            run.state == .running
                ? try work.takeNextRows(of: run.id, count: chunk, by: thisWorker, until: until)
                : try work.undoNextRows(of: run.id, count: chunk, by: thisWorker, until: until)
        }
    }

    /// Reads and checks a whole file; whoever is interrupted here begins anew.
    private func check(_ run: ImportRun, _ chunk: Int) async throws {
        let table: ReadTable
        do { table = try await read(run) } catch let unusable as UnusableTable {
            return try await desk.act(as: .installation) { try $0.noteUnreadable(run.id, because: unusable.sentence) }
        }
        let (reading, total) = (table.reading, table.rows.count)
        try await desk.act(as: .installation) { try $0.beginCheck(of: run.id, reading, rows: total) }
        var check = ImportCheck(desk: desk, run: run, table: table)
        for start in stride(from: 0, to: total, by: chunk) {
            try Task.checkCancellation()
            let rows: [ImportRow]
            do { rows = try await check.check(start..<min(start + chunk, total)) } catch let refusal as Refusal {
                return try await desk.act(as: .installation) {
                    try $0.noteUnreadable(run.id, because: refusal.message)
                }
            }
            let until = lease
            try await desk.act(as: .installation) {
                try $0.noteChecked(rows, of: run.id, by: thisWorker, until: until)
            }
        }
    }

    /// The file of an import, read, in the order in which its rows are taken.
    private func read(_ run: ImportRun) async throws -> ReadTable {
        guard let bytes = try await vault.bytes(of: run.fingerprint) else {
            throw UnusableTable(sentence: "Tệp đã gửi không còn trên máy chủ. Hãy gửi lại tệp.")
        }
        do {
            var table = try FileReading(kind: run.kind, manner: run.manner).read(bytes)
            FileChecks(kind: run.kind, titles: table.reading.titles).check(&table.rows)
            table.rows = RowOrder.ordered(table.rows, of: run.kind)
            return table
        } catch let problem as SpreadsheetProblem { throw UnusableTable(sentence: problem.sentence) }
    }

    // MARK: Claims

    private var lease: Instant { desk.clock.now.advanced(seconds: Worker.claimSeconds) }

    /// The oldest import with something to do that no other living process works on.
    private func claim(_ only: Key<ImportRun>?) async throws -> ImportRun? {
        let until = lease
        let waits = try await desk.look(as: .installation) { try $0.importWaiting(for: thisWorker, only) != nil }
        guard waits else { return nil }
        return try await desk.act(as: .installation) { work in
            guard var run = try work.importWaiting(for: thisWorker, only) else { return nil }
            (run.worker, run.claimedUntil) = (thisWorker, until)
            try work.session.update(run)
            return run
        }
    }

    /// Counts a failure that is not somebody's else; after a few the import stops instead of trying for ever.
    private func noteFailure(of id: Key<ImportRun>, _ error: any Error) async throws {
        if error is CancellationError { return }
        switch error as? StorageError {
        case .unavailable, .contention, .full: return
        default: break
        }
        logger.error("import failed", metadata: ["import": "\(id)", "error": "\(error)"])
        try await desk.act(as: .installation) { try $0.noteFailure(of: id, limit: Worker.patience) }
    }
}

extension Work {
    fileprivate func importWaiting(for worker: String, _ only: Key<ImportRun>?) throws -> ImportRun? {
        let chosen: SQL = if let only { "id = \(only)" } else { "1 = 1" }
        return try session.first(
            ImportRun.self,
            """
            SELECT * FROM import_run
            WHERE \(chosen) AND state IN (\(list: ImportRun.State.working))
              AND (claimed_until IS NULL OR claimed_until <= \(now) OR worker = \(worker))
            ORDER BY id
            LIMIT 1
            """)
    }

    fileprivate func noteFailure(of id: Key<ImportRun>, limit: Int) throws {
        guard var run = try session.find(ImportRun.self, id), run.state.isWorking else { return }
        run.failures += 1
        guard run.failures >= limit else { return try session.update(run) }
        let reason =
            "Phần mềm gặp lỗi ở dòng thứ \(run.done + 1) và không đi tiếp được. Phần đã xong vẫn giữ. Hãy báo người trông coi máy chủ."
        run.state == .reading ? try noteUnreadable(id, because: reason) : try stop(&run, because: reason)
    }
}
