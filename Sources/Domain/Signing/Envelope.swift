package import Calendars
package import Documents
package import Storage

/// One version of a text put before its signatories (hồ sơ ký): what is signed, by whom, in which order.
///
/// Nothing of it is ever changed: who else is to sign, or other words to be signed, make another envelope.
package struct Envelope: Subject {
    package static let table: SQL = "envelope"
    package static let noun = "envelope"

    /// What an envelope is to one that was issued before (Nghị định 30/2020/NĐ-CP Điều 18).
    package enum Relation: String, Codable, Sendable, CaseIterable, SQLConvertible {
        /// Phụ lục điều chỉnh, bổ sung: the original stands, with this beside it.
        case amends
        /// Thay thế: its content was wrong, and a document of equal form stands in its place.
        case replaces
        /// Đính chính: only its form was wrong.
        case corrects

        /// What the later document is to the earlier one.
        package var wording: Wording {
            switch self {
            case .amends: Wording("Điều chỉnh, bổ sung cho", "Amends")
            case .replaces: Wording("Thay thế", "Replaces")
            case .corrects: Wording("Đính chính", "Corrects")
            }
        }

        /// What the earlier document has become by the later one.
        package var passive: Wording {
            switch self {
            case .amends: Wording("Được điều chỉnh, bổ sung bởi", "Amended by")
            case .replaces: Wording("Được thay thế bởi", "Replaced by")
            case .corrects: Wording("Được đính chính bởi", "Corrected by")
            }
        }
    }

    package let id: Key<Envelope>
    /// The body whose register numbers it: the lead.
    package let organisationId: Key<Organisation>
    package let programmeId: Key<Programme>?
    /// The version of the programme whose words it bears.
    package let versionNumber: Int?
    /// SHA-256 of that version, or of the content where it comes from no programme.
    package let textFingerprint: String
    package let entryId: Key<OutgoingEntry>
    package let kind: DocumentKind
    package let title: String
    /// `01/CTr-MTTQ-BTT`.
    package let numberText: String
    /// The day that the document bears.
    package let day: Day
    /// The document as a value, as JSON.
    package let content: String
    /// SHA-256 of its Word file.
    package let wordFingerprint: String
    package let pages: Int
    /// By which anybody finds its page of verification; printed at the foot of every page.
    package let code: String
    /// Whether the parties sign one after the other.
    package let isOrdered: Bool
    /// The last day on which it can be signed.
    package let lastDay: Day?
    package let predecessorId: Key<Envelope>?
    package let relation: Relation?
    package let openedAt: Instant
    package let openedBy: Key<Member>?
    package let personName: String
}

extension Envelope {
    /// The document as a value; nothing where it cannot be read.
    package var document: OfficialDocument? { JSONText.decode(OfficialDocument.self, from: content) }

    /// Whether it bears the words of a programme, not a letter or a report about it.
    package var isTextOfProgramme: Bool { versionNumber != nil }

    /// In groups of four, as it is printed and typed.
    package static func spelled(_ code: String) -> String {
        stride(from: 0, to: code.count, by: 4).map { start in
            String(code.dropFirst(start).prefix(4))
        }.joined(separator: "-")
    }
}

/// One organisation that signs, and how many of its signatories must.
package struct EnvelopeParty: Record {
    package static let table: SQL = "envelope_party"

    package let id: Key<EnvelopeParty>
    package let envelopeId: Key<Envelope>
    package let organisationId: Key<Organisation>
    package let name: String
    /// From 1, in the order of signing where there is one.
    package let position: Int
    package let needed: Int
}

/// One person who may sign for a party: in which office, by which right, and where on the page.
package struct Signatory: Record {
    package static let table: SQL = "signatory"

    package let id: Key<Signatory>
    package let partyId: Key<EnvelopeParty>
    package let envelopeId: Key<Envelope>
    package let personId: Key<Person>
    package let personName: String
    /// The lines above the signature, one under the other.
    package let lines: String
    package let holdingId: Key<Holding>?
    package let delegationId: Key<Delegation>?
    /// What gives the right to sign, in words: the decision of appointment, the delegation.
    package let basis: String
    /// Where its room is on the page.
    package let place: SignaturePlace
}

/// The room for a signature on a page of the document, in points from the lower left corner.
package struct SignaturePlace: Hashable, Sendable, WrittenAsText {
    /// From 1.
    package let page: Int
    package let x: Double
    package let y: Double
    package let width: Double
    package let height: Double

    package init(page: Int, x: Double, y: Double, width: Double, height: Double) {
        self.page = page
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    /// `3 70.5 200.0 150.0 85.0`.
    package var description: String { "\(page) \(x) \(y) \(width) \(height)" }

    package init?(_ description: String) {
        let parts = description.split(separator: " ")
        let numbers = parts.dropFirst().compactMap { Double($0) }
        guard let page = parts.first.flatMap({ Int($0) }), numbers.count == 4 else { return nil }
        self.init(page: page, x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
    }
}

/// The bytes of the document after a signature was put into them; number 0 is the file before any.
package struct EnvelopeRevision: Record {
    package static let table: SQL = "envelope_revision"

    package let id: Key<EnvelopeRevision>
    package let envelopeId: Key<Envelope>
    package let number: Int
    package let fingerprint: String
    package let size: Int
    package let signatureId: Key<Signature>?
    package let madeAt: Instant
}

/// A signatory will not sign, and why; the envelope ends.
package struct EnvelopeDecline: Record {
    package static let table: SQL = "envelope_decline"

    package let id: Key<EnvelopeDecline>
    package let signatoryId: Key<Signatory>
    package let envelopeId: Key<Envelope>
    package let reason: String
    package let declinedAt: Instant
    package let declinedBy: Key<Member>?
}

/// An envelope was taken back before everybody had signed.
package struct EnvelopeWithdrawal: Record {
    package static let table: SQL = "envelope_withdrawal"

    package let id: Key<EnvelopeWithdrawal>
    package let envelopeId: Key<Envelope>
    package let reason: String
    package let withdrawnAt: Instant
    package let withdrawnBy: Key<Member>?
    package let personName: String
}

/// Somebody whose turn to sign it is was reminded on a day.
package struct SigningReminder: Record {
    package static let table: SQL = "signing_reminder"

    package let id: Key<SigningReminder>
    package let signatoryId: Key<Signatory>
    package let day: Day
    package let remindedAt: Instant
    package let remindedBy: Key<Member>?
}
