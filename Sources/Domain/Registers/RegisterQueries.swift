internal import Storage

/// One line of the register of outgoing documents with how its number ended.
package struct OutgoingLine: Sendable {
    package let entry: OutgoingEntry
    package let void: OutgoingVoid?
    package let dispatch: OutgoingDispatch?
}

extension Work {
    /// The register of outgoing documents of a year that the actor reads, the latest number first.
    package func outgoing(
        of organisation: Key<Organisation>, year: Int, limit: Int = .max, offset: Int = 0
    ) throws -> [OutgoingLine] {
        try outgoingLines(
            "outgoing_entry.organisation_id = \(organisation) AND outgoing_entry.year = \(year)", limit, offset)
    }

    /// How many numbers of a year the actor reads.
    package func outgoingCount(of organisation: Key<Organisation>, year: Int) throws -> Int {
        try session.first(
            Int.self,
            """
            SELECT count(*) FROM outgoing_entry
            WHERE organisation_id = \(organisation) AND year = \(year) AND \(OutgoingEntry.visible(to: actor))
            """) ?? 0
    }

    /// How many documents that arrived in a year the actor reads.
    package func incomingCount(of organisation: Key<Organisation>, year: Int) throws -> Int {
        try session.first(
            Int.self,
            """
            SELECT count(*) FROM incoming_entry
            WHERE organisation_id = \(organisation) AND year = \(year) AND \(IncomingEntry.visible(to: actor))
            """) ?? 0
    }

    /// A number that the actor sees.
    package func outgoingLine(_ id: Key<OutgoingEntry>) throws -> OutgoingLine {
        guard let line = try outgoingLines("outgoing_entry.id = \(id)").first else { throw Refusal.absent }
        return line
    }

    /// The register of incoming documents of a year that the actor reads, the latest number first.
    package func incoming(
        of organisation: Key<Organisation>, year: Int, limit: Int = .max, offset: Int = 0
    ) throws -> [IncomingEntry] {
        try session.all(
            IncomingEntry.self,
            """
            SELECT * FROM incoming_entry
            WHERE organisation_id = \(organisation) AND year = \(year) AND \(IncomingEntry.visible(to: actor))
            ORDER BY number DESC LIMIT \(limit) OFFSET \(offset)
            """)
    }

    /// The years in which an organisation has anything in its registers, the latest first, this year among them.
    package func registerYears(of organisation: Key<Organisation>) throws -> [Int] {
        let years = try session.all(
            Int.self, "SELECT DISTINCT year FROM register WHERE organisation_id = \(organisation)")
        return Set(years + [today.year]).sorted(by: >)
    }

    private func outgoingLines(_ condition: SQL, _ limit: Int = .max, _ offset: Int = 0) throws -> [OutgoingLine] {
        let entries = try session.all(
            OutgoingEntry.self,
            """
            SELECT * FROM outgoing_entry WHERE \(condition) AND \(OutgoingEntry.visible(to: actor))
            ORDER BY drawn_at DESC, id DESC LIMIT \(limit) OFFSET \(offset)
            """)
        var voids: [OutgoingVoid] = []
        var dispatches: [OutgoingDispatch] = []
        // Both engines take a few ten thousand values in one question; a printed year may have more.
        for start in stride(from: 0, to: entries.count, by: 5000) {
            let ids = entries[start..<min(start + 5000, entries.count)].map(\.id)
            voids += try session.all(
                OutgoingVoid.self, "SELECT * FROM outgoing_void WHERE entry_id IN (\(list: ids))")
            dispatches += try session.all(
                OutgoingDispatch.self, "SELECT * FROM outgoing_dispatch WHERE entry_id IN (\(list: ids))")
        }
        let voided = Dictionary(uniqueKeysWithValues: voids.map { ($0.entryId, $0) })
        let dispatched = Dictionary(uniqueKeysWithValues: dispatches.map { ($0.entryId, $0) })
        return entries.map { OutgoingLine(entry: $0, void: voided[$0.id], dispatch: dispatched[$0.id]) }
    }
}
