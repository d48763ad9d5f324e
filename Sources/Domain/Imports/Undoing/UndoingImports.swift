internal import Calendars
internal import Documents
internal import Storage

extension Work {
    /// Lets an import be taken back: what it brought in goes, what it changed becomes as it was.
    ///
    /// Where somebody built on a row since, that row stays, and the page says which.
    package func undoImport(_ id: Key<ImportRun>) throws {
        var run = try importRun(id)
        try requireOwn(run)
        try requireState(run, [.done, .stopped])
        let rows = try undoableRows(of: run)
        guard rows > 0 else {
            throw Refusal.outOfTurn(.importIsInItsState, "Lần nhập này chưa thay đổi gì, nên không có gì để hoàn tác.")
        }
        if run.kind == .member { try requireStepUp() }
        run.holdingId = actor.capacity?.holding
        run.state = .undoing
        (run.total, run.done, run.failures) = (rows, 0, 0)
        (run.reason, run.finishedAt) = (nil, nil)
        try session.update(run)
        try record("import.undo-confirmed", run, Facts().with("Tệp", run.fileName).with("Số dòng", "\(rows)"))
    }

    /// How many rows of an import changed something and were not taken back yet.
    package func undoableRows(of run: ImportRun) throws -> Int {
        try session.first(
            Int.self,
            """
            SELECT count(*) FROM import_row
            WHERE run_id = \(run.id) AND result IN (\(list: [ImportRow.Result.created, .changed]))
            """) ?? 0
    }

    /// Takes back the next rows, the last first; all of them or none.
    func undoNextRows(of id: Key<ImportRun>, count: Int, by worker: String, until: Instant) throws -> ImportRun {
        guard var run = try session.find(ImportRun.self, id), run.state == .undoing, run.worker == worker else {
            throw Refusal.absent
        }
        let work: Work
        do { work = try working(for: run) } catch let refusal as Refusal {
            try stop(&run, because: refusal.message)
            return run
        }
        let rows = try session.all(
            ImportRow.self,
            """
            SELECT * FROM import_row
            WHERE run_id = \(id) AND result IN (\(list: [ImportRow.Result.created, .changed]))
            ORDER BY position DESC
            LIMIT \(count)
            """)
        let steps = try changes(of: run, at: rows.map(\.position))
        for row in rows {
            try work.undo(row, steps[row.position] ?? [], ColumnTitles(run.reading?.titles ?? [:]), of: run)
        }
        run.done += rows.count
        run.failures = 0
        run.claimedUntil = until
        if rows.count < count { try work.finishUndo(&run) } else { try session.update(run) }
        return run
    }

    private func changes(of run: ImportRun, at positions: [Int]) throws -> [Int: [ImportChange]] {
        let changes = try session.all(
            ImportChange.self,
            """
            SELECT * FROM import_change WHERE run_id = \(run.id) AND position IN (\(list: positions))
            ORDER BY position, step DESC
            """)
        return Dictionary(grouping: changes, by: \.position)
    }

    /// Takes one row back, or notes why it stays.
    private func undo(_ row: ImportRow, _ changes: [ImportChange], _ titles: ColumnTitles, of run: ImportRun) throws {
        try session.run("SAVEPOINT import_row")
        do {
            let takingBack = TakingBack(work: self)
            for change in changes { try takingBack.requireUntouched(change) }
            for change in changes { try takingBack.takeBack(change) }
            try session.run("RELEASE SAVEPOINT import_row")
            try session.run("UPDATE import_row SET result = \(ImportRow.Result.undone) WHERE id = \(row.id)")
        } catch let refusal as Refusal {
            try session.run("ROLLBACK TO SAVEPOINT import_row")
            try session.run("RELEASE SAVEPOINT import_row")
            let column = run.kind.shape.columns.first.map { titles($0) } ?? ""
            let problem = CellProblem(
                row: row.line, columnTitle: column, found: row.title,
                message: "giữ nguyên. \(ImportWording.told(refusal))")
            try session.run(
                """
                UPDATE import_row SET result = \(ImportRow.Result.kept), problems = \(RowProblems([problem]).written())
                WHERE id = \(row.id)
                """)
        }
    }

    private func finishUndo(_ run: inout ImportRun) throws {
        let kept =
            try session.first(
                Int.self,
                "SELECT count(*) FROM import_row WHERE run_id = \(run.id) AND result = \(ImportRow.Result.kept)") ?? 0
        run.state = .undone
        (run.worker, run.claimedUntil) = (nil, nil)
        run.finishedAt = now
        try session.update(run)
        try record(
            "import.undone", run,
            Facts().with("Tệp", run.fileName).with("Đã hoàn tác", "\(run.total - kept)").with(
                "Giữ nguyên", kept == 0 ? nil : "\(kept)"))
    }
}
