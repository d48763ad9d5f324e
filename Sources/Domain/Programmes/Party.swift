package import Calendars
package import Storage

/// An organisation's part in one programme: since when, and its place in the order of the document.
package struct Party: Record {
    package static let table: SQL = "party"

    package let id: Key<Party>
    package let programmeId: Key<Programme>
    package let organisationId: Key<Organisation>
    /// The name under which it takes part: the one it bore when it joined.
    package var name: String
    package var position: Int
    package let joinedOn: Day
    /// The last day of a party that left; it sees the programme no more.
    package var leftOn: Day?
    package var version: Int

    package var hasLeft: Bool { leftOn != nil }
}
