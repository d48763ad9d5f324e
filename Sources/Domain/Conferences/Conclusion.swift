package import Calendars
package import Storage

/// One point that the chair concluded (kết luận): what is to be done, by whom, until when.
package struct Conclusion: Record {
    package static let table: SQL = "conclusion"

    package let id: Key<Conclusion>
    package let conferenceId: Key<Conference>
    package var agendaItemId: Key<AgendaItem>?
    package var position: Int
    package var text: String
    /// Who answers for it: an organisation, or one who holds an office.
    package var organisationId: Key<Organisation>?
    package var holdingId: Key<Holding>?
    /// Its name, as it was then.
    package var ownerName: String
    /// The last day for it, where there is one.
    package var due: Day?
    /// The assignment that it became.
    package var assignmentId: Key<Assignment>?
    package var version: Int
}

/// How somebody writes a conclusion.
package struct ConclusionDraft: Hashable, Sendable {
    /// Who answers for it.
    package enum Owner: Hashable, Sendable {
        case organisation(Key<Organisation>)
        case holder(Key<Holding>)
        /// Somebody whom we do not know otherwise.
        case named(String)
    }

    package var text: String
    package var owner: Owner
    package var due: Day?
    package var agendaItemId: Key<AgendaItem>?

    package init(_ text: String, owner: Owner, due: Day? = nil, agendaItemId: Key<AgendaItem>? = nil) {
        self.text = text
        self.owner = owner
        self.due = due
        self.agendaItemId = agendaItemId
    }
}
