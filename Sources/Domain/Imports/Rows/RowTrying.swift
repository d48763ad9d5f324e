internal import Documents
internal import Storage

/// A row before it is taken, and what came of it.
struct RowOutcome: Sendable {
    let finding: ImportRow.Finding
    let changes: FieldChanges
    let problems: [CellProblem]
    let records: [RecordChange]
}

/// A row to be taken, with what was shown of it to whoever confirmed.
struct WaitingRow: Sendable {
    let line: Int
    let content: RowContent
    /// Problems that are known already: the row is tried only to find more, and never stays.
    var problems: [CellProblem] = []
    /// What the row is expected to do; a row that would do something else by now is left out.
    var expected: Expected?

    /// What a check found.
    struct Expected: Hashable, Sendable {
        let finding: ImportRow.Finding
        let changes: FieldChanges
    }
}

extension Work {
    /// Takes rows one after the other; what a refused row had begun is undone, the others stay.
    func take(_ rows: [WaitingRow], of kind: ImportRun.Kind, _ titles: ColumnTitles) throws -> [RowOutcome] {
        let contents = rows.map(\.content)
        return switch kind {
        case .organisation: try take(rows, by: OrganisationRows(self, contents), titles)
        case .person: try take(rows, by: PersonRows(self, contents), titles)
        case .member: try take(rows, by: MemberRows(self, contents), titles)
        }
    }

    private func take<Taker: RowTaking>(_ rows: [WaitingRow], by taker: Taker, _ titles: ColumnTitles) throws
        -> [RowOutcome]
    {
        var taker = taker
        return try rows.map { try take($0, by: &taker, titles) }
    }

    private func take<Taker: RowTaking>(
        _ row: WaitingRow, by taker: inout Taker, _ titles: ColumnTitles
    ) throws -> RowOutcome {
        let before = taker
        let hand = RowAtHand(content: row.content, line: row.line, titles: titles)
        try session.run("SAVEPOINT import_row")
        do {
            let taken = try hand.acting(Taker.leading) {
                let taken = try taker.take(hand)
                try requireExpected(row.expected, taken)
                return taken
            }
            guard row.problems.isEmpty else { throw RowRefusal([]) }
            try session.run("RELEASE SAVEPOINT import_row")
            taker.settle()
            return RowOutcome(finding: taken.finding, changes: taken.changes, problems: [], records: taken.records)
        } catch let refusal as RowRefusal {
            taker = before
            try session.run("ROLLBACK TO SAVEPOINT import_row")
            try session.run("RELEASE SAVEPOINT import_row")
            let known = Set(row.problems.map(\.columnTitle))
            let problems = row.problems + refusal.problems.filter { !known.contains($0.columnTitle) }
            return RowOutcome(finding: .refused, changes: FieldChanges(), problems: problems, records: [])
        }
    }

    /// Refuses a row that would do something else by now than was shown to whoever confirmed.
    private func requireExpected(_ expected: WaitingRow.Expected?, _ taken: TakenRow) throws(Refusal) {
        guard let expected, expected != .init(finding: taken.finding, changes: taken.changes) else { return }
        throw .outOfTurn(.rowDoesWhatWasShown, ImportWording.changedSince)
    }
}
