internal import Storage

extension SearchAudience {
    /// Those who see an envelope: not told by the entry, but asked of the envelope each time.
    static let ofEnvelopes = "envelope"

    /// The condition that an entry is of a document that the actor sees: before it is issued its parties, then also
    /// those who get it.
    static func envelopes(visibleTo actor: Actor) -> SQL {
        """
        (entry.audience = \(ofEnvelopes) AND EXISTS (
            SELECT 1 FROM envelope WHERE envelope.id = entry.subject AND \(Envelope.visible(to: actor))))
        """
    }
}

extension EnvelopeDetail {
    /// What became of it, with what tells it apart: `Đã phát hành 21/02/2019`.
    fileprivate var standing: String {
        let when = replacement?.numberText ?? issue?.day.vietnamese ?? withdrawal?.withdrawnAt.day.vietnamese
        return [state.wording.vietnamese, when].compactMap(\.self).joined(separator: " ")
    }
}

extension Work {
    /// Brings what search knows of a document, and of those in whose place it stands, up to what became of them.
    func indexIssued(_ envelope: Envelope) throws {
        try index(envelope)
        guard envelope.relation == .replaces, let replaced = envelope.predecessorId else { return }
        let gone = try session.all(
            Envelope.self,
            """
            SELECT * FROM envelope WHERE id = \(replaced)
              OR (predecessor_id = \(replaced) AND relation = \(Envelope.Relation.amends) AND \(Envelope.isNotWithdrawn))
            """)
        for envelope in gone { try index(envelope) }
    }

    /// Brings what search knows of a document up to its number, its words and what became of it.
    func index(_ envelope: Envelope) throws {
        let detail = try detail(of: envelope)
        let issuer = try name(of: envelope.organisationId, near: envelope.day) ?? ""
        try session.index(
            SearchEntry(
                noun: Envelope.noun, subject: envelope.id.rawValue, title: "\(envelope.numberText) \(envelope.title)",
                detail: [envelope.kind.name, "ngày \(envelope.day.vietnamese)", issuer, detail.standing]
                    .filter { !$0.isEmpty }.joined(separator: ", "),
                audience: SearchAudience.ofEnvelopes,
                validFrom: min(envelope.day, envelope.openedAt.day).description,
                validThrough: detail.withdrawal?.withdrawnAt.day.description ?? "9999-12-31"))
    }
}
