package import Calendars
internal import Storage
internal import Vietnamese

/// To whom inside an organisation what a document asks is handed.
package struct HandingDraft: Sendable, Hashable {
    package var assignedTo: String
    package var due: Day?
    package var note: String

    package init(assignedTo: String, due: Day? = nil, note: String = "") {
        self.assignedTo = assignedTo
        self.due = due
        self.note = note
    }
}

extension Work {
    /// Says that a recipient has an issued document: it gets its own incoming number, and is handed to somebody (T-45).
    @discardableResult
    package func confirmReceipt(_ id: Key<Recipient>, _ draft: HandingDraft) throws -> Receipt {
        let (line, envelope, organisation) = try ownRecipient(id)
        if let receipt = line.receipt {
            throw Refusal.outOfTurn(
                .receiptIsOnesOwn, "\(receipt.personName) đã xác nhận nhận lúc \(receipt.receivedAt.vietnamese).")
        }
        let draft = try checked(draft)
        let entry = try registerArrival(
            ArrivalDraft(
                author: try name(of: envelope.organisationId, near: envelope.day) ?? "", notation: envelope.numberText,
                documentDay: envelope.day, kind: envelope.kind, subject: envelope.title, arrivedOn: today,
                assignedTo: draft.assignedTo, note: draft.note), at: organisation)
        let receipt = Receipt(
            id: newKey(), recipientId: id, incomingId: entry.id, receivedAt: now, receivedBy: actor.member,
            personName: actor.name)
        try session.insert(receipt)
        try hand(receipt, draft)
        try record(
            "envelope.received", envelope,
            Facts().with("Đơn vị nhận", line.recipient.name).with("Số đến", entry.numberText)
                .with("Giao cho", draft.assignedTo).with("Hạn", draft.due?.vietnamese))
        return receipt
    }

    /// Confirms the receipt and hands the document on; hands it on again where the receipt is confirmed already.
    package func receive(_ id: Key<Recipient>, _ draft: HandingDraft) throws {
        if try ownRecipient(id).0.receipt == nil { try confirmReceipt(id, draft) } else { try handOn(id, draft) }
    }

    /// Hands what was received to somebody else; the hands it went through stay on record.
    package func handOn(_ id: Key<Recipient>, _ draft: HandingDraft) throws {
        let (line, envelope, _) = try ownRecipient(id)
        guard let receipt = line.receipt else {
            throw Refusal.outOfTurn(.receiptIsOnesOwn, "Hãy xác nhận đã nhận trước khi giao nội bộ.")
        }
        let draft = try checked(draft)
        try hand(receipt, draft)
        try record(
            "envelope.handed-on", envelope,
            Facts().with("Đơn vị nhận", line.recipient.name)
                .changed("Giao cho", from: line.handing?.assignedTo, to: draft.assignedTo)
                .changed("Hạn", from: line.handing?.due?.vietnamese, to: draft.due?.vietnamese))
    }

    /// Whether the actor confirms for a recipient.
    package func mayReceive(_ line: RecipientLine) -> Bool {
        line.recipient.organisationId.map { actor.keepsRegisters(of: $0) } ?? false
    }

    private func ownRecipient(_ id: Key<Recipient>) throws -> (RecipientLine, Envelope, Key<Organisation>) {
        guard let recipient = try session.find(Recipient.self, id) else { throw Refusal.absent }
        let detail = try envelopeDetail(recipient.envelopeId)
        guard detail.issue != nil,
            let line = try recipients(of: detail.envelope).first(where: { $0.recipient.id == id })
        else { throw Refusal.absent }
        guard let organisation = recipient.organisationId, actor.keepsRegisters(of: organisation) else {
            throw Refusal.forbidden(
                .receiptIsOnesOwn, "Việc xác nhận do cán bộ tổng hợp hoặc cán bộ của \(recipient.name) thực hiện.")
        }
        return (line, detail.envelope, organisation)
    }

    private func checked(_ draft: HandingDraft) throws(Refusal) -> HandingDraft {
        let assignedTo = CleanText.cleaned(draft.assignedTo)
        guard (1...300).contains(assignedTo.count) else {
            throw .invalid([.init("giao-cho", "Hãy ghi người hoặc bộ phận được giao, không quá 300 ký tự.")])
        }
        let note = CleanText.cleaned(draft.note, as: .lines)
        guard note.count <= 1000 else {
            throw .invalid([.init("ghi-chu", "Hãy rút gọn ghi chú còn không quá 1.000 ký tự.")])
        }
        return HandingDraft(assignedTo: assignedTo, due: draft.due, note: note)
    }

    private func hand(_ receipt: Receipt, _ draft: HandingDraft) throws {
        try session.insert(
            ReceiptHanding(
                id: newKey(), receiptId: receipt.id, assignedTo: draft.assignedTo, due: draft.due, note: draft.note,
                handedAt: now, handedBy: actor.member, personName: actor.name))
    }
}
