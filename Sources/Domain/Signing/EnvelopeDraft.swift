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

    package init(
        day: Day, joint: JointHeader, isOrdered: Bool, lastDay: Day?, sides: [Side], receivers: [Receiver]
    ) {
        self.day = day
        self.joint = joint
        self.isOrdered = isOrdered
        self.lastDay = lastDay
        self.sides = sides
        self.receivers = receivers
    }
}

/// A draft checked against who may sign, with the document that comes of it.
struct EnvelopePlan: Sendable {
    struct Side: Sendable, Hashable {
        let organisation: Key<Organisation>
        let name: String
        let position: Int
        let needed: Int
        let signers: [SigningCandidate]
    }

    let programme: Programme
    let version: Int
    let fingerprint: String
    let predecessor: Key<Envelope>?
    let draft: EnvelopeDraft
    let sides: [Side]
    let document: OfficialDocument

    /// The name of the room for a signature on the page: `ky-1`.
    static func anchor(_ place: Int) -> String { "ky-\(place + 1)" }
}
