package import Calendars
package import Documents
package import Storage

/// One number of the register of outgoing documents (sổ đăng ký văn bản đi, Nghị định 30/2020/NĐ-CP Điều 15, Phụ lục IV).
///
/// A number is drawn once and never given again in its year; whether it was used or voided stands in rows of their own.
package struct OutgoingEntry: Subject {
    package static let table: SQL = "outgoing_entry"
    package static let noun = "outgoing_entry"

    package let id: Key<OutgoingEntry>
    package let organisationId: Key<Organisation>
    package let kind: DocumentKind
    /// Which row of numbers it belongs to: the abbreviation of its kind, or the one that several kinds share.
    package let series: String
    package let year: Int
    package let number: Int
    /// `01/CTr-MTTQ-BTT`.
    package let notation: String
    /// Trích yếu.
    package let subject: String
    /// The day of the document.
    package let day: Day
    package let drawnAt: Instant
    package let drawnBy: Key<Member>?
    package let personName: String
}

extension DocumentKind: SQLConvertible {}

/// A number that will not be used, and why.
package struct OutgoingVoid: Record {
    package static let table: SQL = "outgoing_void"

    package let id: Key<OutgoingVoid>
    package let entryId: Key<OutgoingEntry>
    package let reason: String
    package let voidedAt: Instant
    package let voidedBy: Key<Member>?
    package let personName: String
}

/// The document of a number went out: the remaining columns of the register.
package struct OutgoingDispatch: Record {
    package static let table: SQL = "outgoing_dispatch"

    package let id: Key<OutgoingDispatch>
    package let entryId: Key<OutgoingEntry>
    /// Ngày chuyển.
    package let day: Day
    package let signer: String
    package let recipients: String
    /// Who keeps the copy on file (đơn vị, người nhận bản lưu).
    package let keeper: String
    package let copies: Int
    package let note: String
    package let dispatchedAt: Instant
    package let dispatchedBy: Key<Member>?
    package let personName: String
}

/// One document of the register of incoming documents (sổ đăng ký văn bản đến, Điều 22, Phụ lục IV).
package struct IncomingEntry: Subject {
    package static let table: SQL = "incoming_entry"
    package static let noun = "incoming_entry"

    package let id: Key<IncomingEntry>
    package let organisationId: Key<Organisation>
    package let year: Int
    /// Số đến, from 01 each year.
    package let number: Int
    /// The body that issued it (tác giả).
    package let author: String
    package let notation: String
    package let documentDay: Day
    package let kind: DocumentKind
    package let subject: String
    package let arrivedOn: Day
    /// The unit or person that deals with it.
    package let assignedTo: String
    package let note: String
    package let registeredAt: Instant
    package let registeredBy: Key<Member>?
    package let personName: String
}
