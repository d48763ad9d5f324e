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

extension Work {
    /// Brings what search knows of a document up to its number, its words and what became of it.
    func index(_ envelope: Envelope) throws {
        let issued = try session.first(Issue.self, "SELECT * FROM issue WHERE envelope_id = \(envelope.id)")
        let withdrawn = try session.first(
            EnvelopeWithdrawal.self, "SELECT * FROM envelope_withdrawal WHERE envelope_id = \(envelope.id)")
        let state =
            issued.map { "Đã phát hành \($0.day.vietnamese)" }
            ?? withdrawn.map { "Đã rút \($0.withdrawnAt.day.vietnamese)" } ?? "Đang ký"
        let issuer = try name(of: envelope.organisationId, near: envelope.day) ?? ""
        try session.index(
            SearchEntry(
                noun: Envelope.noun, subject: envelope.id.rawValue, title: "\(envelope.numberText) \(envelope.title)",
                detail: [envelope.kind.name, "ngày \(envelope.day.vietnamese)", issuer, state]
                    .filter { !$0.isEmpty }.joined(separator: ", "),
                audience: SearchAudience.ofEnvelopes,
                validFrom: min(envelope.day, envelope.openedAt.day).description,
                validThrough: withdrawn?.withdrawnAt.day.description ?? "9999-12-31"))
    }
}
