package import Calendars
package import Storage

/// A signed text went out: from then on it is frozen (Nghị định 30/2020/NĐ-CP Điều 15–18).
package struct Issue: Record {
    package static let table: SQL = "issue"

    package let id: Key<Issue>
    package let envelopeId: Key<Envelope>
    package let day: Day
    /// SHA-256 of the file as it went out, with every signature in it.
    package let fingerprint: String
    package let issuedAt: Instant
    package let issuedBy: Key<Member>?
    package let personName: String
}

/// Somebody who gets an issued document (nơi nhận).
package struct Recipient: Record {
    package static let table: SQL = "recipient"

    package let id: Key<Recipient>
    package let envelopeId: Key<Envelope>
    /// Nothing where the recipient is not among the organisations of the installation.
    package let organisationId: Key<Organisation>?
    package let name: String
    /// `để báo cáo`, `để thực hiện`.
    package let purpose: String
    package let position: Int
}

/// A recipient says that it has the document, and under which number of its own it came in (T-45).
package struct Receipt: Record {
    package static let table: SQL = "receipt"

    package let id: Key<Receipt>
    package let recipientId: Key<Recipient>
    package let incomingId: Key<IncomingEntry>
    package let receivedAt: Instant
    package let receivedBy: Key<Member>?
    package let personName: String
}

/// To whom inside the recipient the work was handed; the last one stands.
package struct ReceiptHanding: Record {
    package static let table: SQL = "receipt_handing"

    package let id: Key<ReceiptHanding>
    package let receiptId: Key<Receipt>
    package let assignedTo: String
    package let due: Day?
    package let note: String
    package let handedAt: Instant
    package let handedBy: Key<Member>?
    package let personName: String
}
