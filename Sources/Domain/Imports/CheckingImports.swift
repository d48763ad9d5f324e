internal import Calendars
internal import Documents
internal import Storage

/// Carries what a trial found out of a transaction that must leave nothing behind.
private struct Trial: Error {
    let outcomes: [RowOutcome]
}

/// Reads the file of an import and tries its rows, chunk by chunk; every chunk is undone as soon as it was tried.
struct ImportCheck {
    let desk: Desk
    let run: ImportRun
    let table: ReadTable

    private let ties: RowTies
    private var sound: Set<Int> = []

    init(desk: Desk, run: ImportRun, table: ReadTable) {
        self.desk = desk
        self.run = run
        self.table = table
        ties = RowTies(table.rows, of: run.kind)
    }

    private var titles: ColumnTitles { ColumnTitles(table.reading.titles) }

    /// Tries the rows in `range` on top of the earlier ones that they rest on; answers the rows to be kept.
    mutating func check(_ range: Range<Int>) async throws -> [ImportRow] {
        let earlier = ties.earlier(than: range).filter(sound.contains)
        let tried = try await outcomes(of: (earlier + range).map { waiting(table.rows[$0]) }).suffix(range.count)
        return zip(range, tried).map { place, outcome in
            if outcome.finding != .refused { sound.insert(place) }
            let row = table.rows[place]
            return ImportRow(
                id: .make(at: desk.clock.now), runId: run.id, position: place, line: row.line,
                title: run.kind.title(of: row.content), content: row.content, finding: outcome.finding,
                changes: outcome.changes, problems: RowProblems(outcome.problems))
        }
    }

    private func waiting(_ row: ReadRow) -> WaitingRow {
        WaitingRow(line: row.line, content: row.content, problems: row.problems)
    }

    private func outcomes(of rows: [WaitingRow]) async throws -> [RowOutcome] {
        let (run, titles) = (run, titles)
        do {
            try await desk.act(as: .installation) { work in
                // Nobody searches in what is undone at once.
                let work = try work.working(for: run).postponing(PostponedIndexing())
                throw Trial(outcomes: try work.take(rows, of: run.kind, titles))
            }
            return []
        } catch let trial as Trial { return trial.outcomes }
    }
}

extension ImportRun.Kind {
    /// Of whom or what a row speaks.
    func title(of content: RowContent) -> String {
        switch self {
        case .organisation: content.optional(OrganisationTable.name) ?? content.text(OrganisationTable.code)
        case .person: content.optional(PersonTable.name) ?? content.text(PersonTable.code)
        case .member: content.optional(MemberTable.name) ?? content.text(MemberTable.person)
        }
    }
}

extension Work {
    /// Begins to check a file that was read.
    func beginCheck(of id: Key<ImportRun>, _ reading: ImportReading, rows: Int) throws {
        guard var run = try session.find(ImportRun.self, id), run.state == .reading else { throw Refusal.absent }
        try session.run("DELETE FROM import_row WHERE run_id = \(id)")
        run.beginPass(.reading, total: rows)
        run.reading = reading
        try session.update(run)
    }

    /// Keeps what the check found of the next rows; the last of them ends it.
    @discardableResult
    func noteChecked(_ rows: [ImportRow], of id: Key<ImportRun>, by worker: String, until: Instant) throws -> ImportRun
    {
        guard var run = try session.find(ImportRun.self, id), run.state == .reading, run.worker == worker,
            run.done == rows.first?.position
        else { throw Refusal.absent }
        try session.insert(many: rows)
        for row in rows { run.count(row.finding) }
        run.claimedUntil = until
        if run.done == run.total {
            run.state = .checked
            (run.worker, run.claimedUntil) = (nil, nil)
            run.finishedAt = now
        }
        try session.update(run)
        return run
    }

    /// Notes that a file is none that can be taken, and why.
    func noteUnreadable(_ id: Key<ImportRun>, because reason: String) throws {
        guard var run = try session.find(ImportRun.self, id), run.state == .reading else { return }
        run.state = .unreadable
        run.reason = reason
        (run.worker, run.claimedUntil) = (nil, nil)
        run.finishedAt = now
        try session.update(run)
    }
}
