internal import Storage

/// Which rows of an import to read.
package struct ImportRowFilter: Sendable, Hashable {
    package var findings: [ImportRow.Finding] = []
    package var results: [ImportRow.Result] = []
    /// Only rows that change something that was there, or bring along a change worth showing.
    package var limit = 200

    package init(findings: [ImportRow.Finding] = [], results: [ImportRow.Result] = [], limit: Int = 200) {
        self.findings = findings
        self.results = results
        self.limit = limit
    }
}

extension Work {
    /// An import by id, found through the one who looks.
    package func importRun(_ id: Key<ImportRun>) throws -> ImportRun {
        let found = try session.first(
            ImportRun.self, "SELECT * FROM import_run WHERE id = \(id) AND \(ImportRun.visible(to: actor))")
        guard let found else { throw Refusal.absent }
        return found
    }

    /// The imports that the actor sees, the latest first.
    package func importRuns(limit: Int = 50) throws -> [ImportRun] {
        try session.all(
            ImportRun.self,
            """
            SELECT * FROM import_run
            WHERE \(ImportRun.visible(to: actor)) AND state <> \(ImportRun.State.discarded)
            ORDER BY id DESC
            LIMIT \(limit)
            """)
    }

    /// Rows of an import in the order of the file; none where the actor no longer reads them.
    package func importRows(of run: ImportRun, _ filter: ImportRowFilter) throws -> [ImportRow] {
        guard run.showsRows(to: actor) else { return [] }
        var conditions: [SQL] = ["run_id = \(run.id)"]
        if !filter.findings.isEmpty { conditions.append("finding IN (\(list: filter.findings))") }
        if !filter.results.isEmpty { conditions.append("result IN (\(list: filter.results))") }
        return try session.all(
            ImportRow.self,
            """
            SELECT * FROM import_row
            WHERE \(SQL.joined(conditions, separator: " AND "))
            ORDER BY line, position
            LIMIT \(filter.limit)
            """)
    }

    /// The name of whoever brought a file.
    package func importerName(of run: ImportRun) throws -> String? {
        guard let member = run.memberId else { return nil }
        return try session.first(
            String.self,
            "SELECT person.full_name FROM member JOIN person ON person.id = member.person_id WHERE member.id = \(member)"
        )
    }
}
