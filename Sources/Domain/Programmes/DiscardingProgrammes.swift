internal import Storage
internal import Vietnamese

extension Rule {
    /// A programme is discarded while it is a draft that was never put before its parties and on which nothing rests.
    package static let onlyFreshDraftsAreDiscarded = Rule("programme.only-fresh-drafts-are-discarded")
}

extension Work {
    /// Takes a draft away that should not have been made, as after a wrong import; its events stay.
    package func discardProgramme(_ id: Key<Programme>, reason: String = "", version: Int) throws {
        let programme = try programme(id)
        try requireDrafter(programme)
        try requireSeen(version, now: programme.version, of: programme.title)
        let own: SQL = "SELECT id FROM assignment WHERE programme_id = \(id)"
        let isNeeded = try session.exists(
            """
            SELECT 1 FROM consultation_round WHERE programme_id = \(id)
            UNION ALL SELECT 1 FROM programme WHERE parent_id = \(id) OR previous_id = \(id)
            UNION ALL SELECT 1 FROM citation WHERE cited_id = \(id)
            UNION ALL SELECT 1 FROM conference_programme WHERE programme_id = \(id)
            UNION ALL SELECT 1 FROM conference_paper JOIN programme_version ON programme_version.id = version_id
                WHERE programme_version.programme_id = \(id)
            UNION ALL SELECT 1 FROM conclusion WHERE assignment_id IN (\(own))
            UNION ALL SELECT 1 FROM assignment
                WHERE programme_id <> \(id) AND (concretises_id IN (\(own)) OR previous_id IN (\(own)))
            """)
        guard programme.state == .draft, !isNeeded else {
            throw Refusal.outOfTurn(
                .onlyFreshDraftsAreDiscarded,
                "Chỉ bỏ được dự thảo chưa gửi lấy ý kiến và chưa được chương trình khác dẫn chiếu.")
        }
        let reason = String(CleanText.cleaned(reason).prefix(500))
        try record("programme.discarded", programme, programme.facts.with("Lý do", reason))
        try deleteEverything(of: id, own)
    }

    private func deleteEverything(of id: Key<Programme>, _ own: SQL) throws {
        for assignment in try session.all(String.self, own) {
            try session.removeFromIndex(noun: Assignment.noun, subject: assignment)
        }
        try session.removeFromIndex(noun: Programme.noun, subject: id.rawValue)
        for table in ["partner", "assignment_area", "central_task_link"] as [SQL] {
            try session.run("DELETE FROM \(table) WHERE assignment_id IN (\(own))")
        }
        for table in [
            "intake", "central_task", "assignment", "content_group", "clause", "programme_theme", "citation",
            "programme_version", "party",
        ] as [SQL] {
            try session.run("DELETE FROM \(table) WHERE programme_id = \(id)")
        }
        try session.run("DELETE FROM programme WHERE id = \(id)")
    }
}
