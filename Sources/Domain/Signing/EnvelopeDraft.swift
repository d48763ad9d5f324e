package import Calendars
package import Documents

/// What the lead chooses when it puts a text before its signatories.
package struct EnvelopeDraft: Sendable, Hashable {
    /// Who signs for one party: as many of these as it needs.
    package struct Side: Sendable, Hashable {
        package var organisation: Key<Organisation>
        package var people: [Key<Person>]
        package var needed: Int

        package init(_ organisation: Key<Organisation>, by people: [Key<Person>], needed: Int = 1) {
            self.organisation = organisation
            self.people = people
            self.needed = needed
        }
    }

    /// Somebody who gets the document.
    package struct Receiver: Sendable, Hashable {
        package var organisation: Key<Organisation>?
        package var name: String
        package var purpose: String

        package init(_ organisation: Key<Organisation>?, _ name: String, purpose: String) {
            self.organisation = organisation
            self.name = name
            self.purpose = purpose
        }
    }

    /// The day that the document bears.
    package var day: Day
    package var joint: JointHeader
    package var isOrdered: Bool
    package var lastDay: Day?
    /// In the order of signing.
    package var sides: [Side]
    package var receivers: [Receiver]
    /// What it is to the text of the same programme that was issued before, where one was: amends or replaces it.
    package var relation: Envelope.Relation

    package init(
        day: Day, joint: JointHeader, isOrdered: Bool, lastDay: Day?, sides: [Side], receivers: [Receiver],
        relation: Envelope.Relation = .amends
    ) {
        self.day = day
        self.joint = joint
        self.isOrdered = isOrdered
        self.lastDay = lastDay
        self.sides = sides
        self.receivers = receivers
        self.relation = relation
    }
}
