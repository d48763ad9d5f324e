internal import Storage
internal import Vietnamese

extension Work {
    /// A signatory says that they will not sign, and why; the envelope ends and the lead is told.
    package func declineToSign(_ id: Key<Signatory>, because reason: String) throws {
        let (detail, place) = try placeToSign(id)
        let reason = try reasonToEnd(reason)
        try session.insert(
            EnvelopeDecline(
                id: newKey(), signatoryId: id, envelopeId: detail.envelope.id, reason: reason, declinedAt: now,
                declinedBy: actor.member))
        try record(
            "envelope.declined", detail.envelope,
            Facts().with("Người ký", place.signatory.personName).with("Lý do", reason))
    }

    /// Takes an envelope back before it is issued; what was signed stays on record and counts for nothing more.
    package func withdrawEnvelope(_ id: Key<Envelope>, because reason: String) throws {
        let detail = try envelopeDetail(id)
        try requireEnvelopeKeeper(of: detail.envelope.organisationId)
        try withdraw(detail, because: try reasonToEnd(reason))
    }

    func withdraw(_ detail: EnvelopeDetail, because reason: String) throws {
        guard detail.isUnderWay else { throw Refusal.outOfTurn(.envelopeIsOneAtATime, detail.whyItIsNotSigned) }
        try session.insert(
            EnvelopeWithdrawal(
                id: newKey(), envelopeId: detail.envelope.id, reason: reason, withdrawnAt: now,
                withdrawnBy: actor.member, personName: actor.name))
        try index(detail.envelope)
        try record("envelope.withdrawn", detail.envelope, Facts().with("Lý do", reason))
    }

    /// Reminds those whose turn it is; each once a day.
    ///
    /// - Returns: the names of those who were reminded.
    @discardableResult
    package func remindSignatories(of id: Key<Envelope>) throws -> [String] {
        let detail = try openEnvelope(id)
        try requireEnvelopeKeeper(of: detail.envelope.organisationId)
        let waiting = detail.sides.filter(detail.isTurn).flatMap(\.places).filter { $0.signature == nil }
            .map(\.signatory)
        let reminded = try waiting.filter { signatory in
            try !session.exists(
                "SELECT 1 FROM signing_reminder WHERE signatory_id = \(signatory.id) AND day = \(today)")
        }
        for signatory in reminded {
            try session.insert(
                SigningReminder(
                    id: newKey(), signatoryId: signatory.id, day: today, remindedAt: now, remindedBy: actor.member))
        }
        guard !reminded.isEmpty else { return [] }
        try record(
            "envelope.reminded", detail.envelope,
            Facts().with("Người được nhắc", reminded.map(\.personName).joined(separator: "; ")))
        return reminded.map(\.personName)
    }

    /// The last day on which each signatory of an envelope was reminded.
    package func remindersToSign(_ detail: EnvelopeDetail) throws -> [Key<Signatory>: SigningReminder] {
        let all = try session.all(
            SigningReminder.self,
            """
            SELECT * FROM signing_reminder WHERE signatory_id IN (\(list: detail.places.map(\.signatory.id)))
            ORDER BY day
            """)
        return Dictionary(all.map { ($0.signatoryId, $0) }, uniquingKeysWith: { $1 })
    }

    func reasonToEnd(_ reason: String) throws(Refusal) -> String {
        let reason = CleanText.cleaned(reason, as: .lines)
        guard (1...1000).contains(reason.count) else {
            throw .invalid(.signingEndsWithAReason, "ly-do", "Hãy ghi lý do, không quá 1.000 ký tự.")
        }
        return reason
    }
}
