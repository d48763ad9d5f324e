internal import Storage

/// One line of the register of outgoing documents with how its number ended.
package struct OutgoingLine: Sendable {
    package let entry: OutgoingEntry
    package let void: OutgoingVoid?
    package let dispatch: OutgoingDispatch?
}

extension Work {
    /// The register of outgoing documents of a year that the actor reads, the latest number first.
    package func outgoing(of organisation: Key<Organisation>, year: Int) throws -> [OutgoingLine] {
        try outgoingLines(
            "outgoing_entry.organisation_id = \(organisation) AND outgoing_entry.year = \(year)")
    }

    /// A number that the actor sees.
    package func outgoingLine(_ id: Key<OutgoingEntry>) throws -> OutgoingLine {
        guard let line = try outgoingLines("outgoing_entry.id = \(id)").first else { throw Refusal.absent }
        return line
    }

    /// The register of incoming documents of a year that the actor reads, the latest number first.
    package func incoming(of organisation: Key<Organisation>, year: Int) throws -> [IncomingEntry] {
        try session.all(
            IncomingEntry.self,
            """
            SELECT * FROM incoming_entry
            WHERE organisation_id = \(organisation) AND year = \(year) AND \(IncomingEntry.visible(to: actor))
            ORDER BY number DESC
            """)
    }

    /// The years in which an organisation has anything in its registers, the latest first, this year among them.
    package func registerYears(of organisation: Key<Organisation>) throws -> [Int] {
        let years = try session.all(
            Int.self, "SELECT DISTINCT year FROM register WHERE organisation_id = \(organisation)")
        return Set(years + [today.year]).sorted(by: >)
    }

    private func outgoingLines(_ condition: SQL) throws -> [OutgoingLine] {
        let entries = try session.all(
            OutgoingEntry.self,
            """
            SELECT * FROM outgoing_entry WHERE \(condition) AND \(OutgoingEntry.visible(to: actor))
            ORDER BY drawn_at DESC, id DESC
            """)
        guard !entries.isEmpty else { return [] }
        let ids = entries.map(\.id)
        let voids = try session.all(
            OutgoingVoid.self, "SELECT * FROM outgoing_void WHERE entry_id IN (\(list: ids))")
        let dispatches = try session.all(
            OutgoingDispatch.self, "SELECT * FROM outgoing_dispatch WHERE entry_id IN (\(list: ids))")
        let voided = Dictionary(uniqueKeysWithValues: voids.map { ($0.entryId, $0) })
        let dispatched = Dictionary(uniqueKeysWithValues: dispatches.map { ($0.entryId, $0) })
        return entries.map { OutgoingLine(entry: $0, void: voided[$0.id], dispatch: dispatched[$0.id]) }
    }
}
