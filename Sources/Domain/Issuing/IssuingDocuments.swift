package import Calendars
internal import Storage

extension Work {
    /// Sends a text that everybody signed: it is numbered in the register, frozen, and told to its recipients.
    ///
    /// - Parameter note: why it goes out later than the working day after its day.
    @discardableResult
    package func issueEnvelope(_ id: Key<Envelope>, on day: Day, copies: Int = 1, note: String = "") throws -> Issue {
        let detail = try envelopeDetail(id)
        let envelope = detail.envelope
        try requireEnvelopeKeeper(of: envelope.organisationId)
        guard detail.state == .signed, let current = detail.current else {
            let missing = detail.sides.filter { !$0.isDone }.map(\.party.name).joined(separator: "; ")
            throw Refusal.outOfTurn(
                .issueFollowsEverySignature,
                detail.state == .open
                    ? "Văn bản phát hành khi các bên ký đủ. Còn thiếu: \(missing)." : detail.whyItIsNotSigned)
        }
        guard day <= today else {
            throw Refusal.invalid(.dispatchIsTimely, "ngay-chuyen", "Ngày phát hành không ở sau hôm nay.")
        }
        let issue = Issue(
            id: newKey(), envelopeId: id, day: day, fingerprint: current.fingerprint, issuedAt: now,
            issuedBy: actor.member, personName: actor.name)
        let recipients = try recipients(of: envelope)
        let signers = detail.places.filter { $0.signature != nil }.map(\.signatory.personName)
        try enterDispatch(
            of: try outgoingLine(envelope.entryId),
            DispatchDraft(
                day: day, signer: signers.joined(separator: "; "),
                recipients: recipients.map(\.recipient.name).joined(separator: "; "), keeper: "VT", copies: copies,
                note: note), documentDay: envelope.day)
        try session.insert(issue)
        try indexIssued(envelope)
        try record(
            "envelope.issued", envelope,
            Facts().with("Số, ký hiệu", envelope.numberText).with("Ngày", day.vietnamese)
                .with("Mã kiểm tra", issue.fingerprint))
        return issue
    }

    /// Who gets a document, each with its receipt where it came and to whom it was handed there.
    package func recipients(of envelope: Envelope) throws -> [RecipientLine] {
        let all = try session.all(
            Recipient.self, "SELECT * FROM recipient WHERE envelope_id = \(envelope.id) ORDER BY position, id")
        let receipts = try session.all(
            Receipt.self, "SELECT * FROM receipt WHERE recipient_id IN (\(list: all.map(\.id)))")
        let handings = try session.all(
            ReceiptHanding.self,
            "SELECT * FROM receipt_handing WHERE receipt_id IN (\(list: receipts.map(\.id))) ORDER BY id")
        let came = Dictionary(uniqueKeysWithValues: receipts.map { ($0.recipientId, $0) })
        let handed = Dictionary(handings.map { ($0.receiptId, $0) }, uniquingKeysWith: { $1 })
        return all.map { recipient in
            let receipt = came[recipient.id]
            return RecipientLine(recipient: recipient, receipt: receipt, handing: receipt.flatMap { handed[$0.id] })
        }
    }
}

/// A recipient with what came of the document there.
package struct RecipientLine: Sendable {
    package let recipient: Recipient
    package let receipt: Receipt?
    /// The last one.
    package let handing: ReceiptHanding?
}
