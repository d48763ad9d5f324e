package import Calendars
package import Storage

extension Deadline: StoredAsJSON {}

/// One time in which a draft is put before its parties: which version, and until when they say what they think.
package struct ConsultationRound: Record {
    package static let table: SQL = "consultation_round"

    package let id: Key<ConsultationRound>
    package let programmeId: Key<Programme>
    /// From 1.
    package let number: Int
    /// The text that was put out.
    package let versionId: Key<ProgrammeVersion>
    package let note: String
    /// The last day, with how it was counted.
    package var deadline: Deadline
    package var due: Day
    package let openedAt: Instant
    package let openedBy: Key<Member>?
    package var closedAt: Instant?
    package var closedBy: Key<Member>?
    /// How many working days before the last day those who have not answered are reminded; 0 where they are not.
    package var remindBefore: Int

    package var isOpen: Bool { closedAt == nil }
}
