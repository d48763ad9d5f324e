internal import Documents
internal import Storage

extension Work {
    /// Takes the next rows of an import that was confirmed, all or none of them, and moves on to those after.
    ///
    /// Rows with problems are passed over; a row that would do something else by now than was shown is left out too.
    func takeNextRows(of id: Key<ImportRun>, count: Int, by worker: String, until: Instant) throws -> ImportRun {
        guard var run = try session.find(ImportRun.self, id), run.state == .running, run.worker == worker else {
            throw Refusal.absent
        }
        let rows = try session.all(
            ImportRow.self,
            """
            SELECT * FROM import_row
            WHERE run_id = \(id) AND position >= \(run.done) AND position < \(run.done + count)
            ORDER BY position
            """)
        let work: Work
        do { work = try working(for: run) } catch let refusal as Refusal {
            try stop(&run, because: refusal.message)
            return run
        }
        let sound = rows.filter { $0.finding != .refused }
        let indexing = PostponedIndexing()
        let outcomes = try work.postponing(indexing).take(
            sound.map(\.waiting), of: run.kind, ColumnTitles(run.reading?.titles ?? [:]))
        try work.catchUp(with: indexing)
        try keep(zip(sound, outcomes).map { ($0, $1) }, of: run)
        try session.run(
            """
            UPDATE import_row SET result = \(ImportRow.Result.refused)
            WHERE run_id = \(id) AND position >= \(run.done) AND position < \(run.done + count)
              AND finding = \(ImportRow.Finding.refused)
            """)
        for outcome in outcomes { run.count(outcome.finding) }
        for _ in 0..<(rows.count - sound.count) { run.count(.refused) }
        run.failures = 0
        run.claimedUntil = until
        if run.done >= run.total { try work.finish(&run) } else { try session.update(run) }
        return run
    }

    /// Keeps what came of rows, and how the records were before.
    private func keep(_ taken: [(row: ImportRow, outcome: RowOutcome)], of run: ImportRun) throws {
        let plain = taken.filter(\.outcome.problems.isEmpty)
        for (finding, same) in Dictionary(grouping: plain, by: \.outcome.finding) {
            try session.run(
                "UPDATE import_row SET result = \(ImportRow.Result(finding)) WHERE id IN (\(list: same.map(\.row.id)))")
        }
        for (row, outcome) in taken where !outcome.problems.isEmpty {
            try session.run(
                """
                UPDATE import_row SET result = \(ImportRow.Result.refused), problems = \(RowProblems(outcome.problems).written())
                WHERE id = \(row.id)
                """)
        }
        try session.insert(
            many: taken.flatMap { row, outcome in
                outcome.records.enumerated().map { step, change in
                    ImportChange(
                        id: newKey(), runId: run.id, position: row.position, step: step, noun: change.noun,
                        subject: change.subject, before: change.before, after: change.after)
                }
            })
    }

    /// Ends an import after its last row; what stood in the file is no longer kept row by row.
    private func finish(_ run: inout ImportRun) throws {
        run.state = .done
        (run.worker, run.claimedUntil) = (nil, nil)
        run.finishedAt = now
        try session.update(run)
        try session.run("UPDATE import_row SET content = \(RowContent([:]).written()) WHERE run_id = \(run.id)")
        try record(
            "import.finished", run,
            Facts().with("Tệp", run.fileName).with("Thêm mới", "\(run.created)").with("Cập nhật", "\(run.updated)")
                .with("Không đổi", "\(run.unchanged)").with("Không nhập", "\(run.refused)"))
    }
}

extension ImportRow {
    /// The row as it was shown, ready to be taken.
    var waiting: WaitingRow {
        WaitingRow(line: line, content: content, expected: .init(finding: finding, changes: changes))
    }
}

extension ImportRow.Result {
    init(_ finding: ImportRow.Finding) {
        self =
            switch finding {
            case .created: .created
            case .changed: .changed
            case .unchanged: .unchanged
            case .refused: .refused
            }
    }
}
