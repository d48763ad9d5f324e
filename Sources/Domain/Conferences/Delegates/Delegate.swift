package import Storage

/// A seat at a conference (đại biểu): whose it is by organisation and office, and who is expected to take it.
package struct Delegate: Record {
    package static let table: SQL = "delegate"

    package let id: Key<Delegate>
    package let conferenceId: Key<Conference>
    /// The place in the order of precedence, from 1.
    package var position: Int
    /// The organisation that the delegate represents, where it is one that we know.
    package var organisationId: Key<Organisation>?
    package var organisationName: String
    package var officeId: Key<Office>?
    /// Who is invited, where it is somebody that we know.
    package var personId: Key<Person>?
    /// Empty while only the office or the organisation is invited.
    package var personName: String
    /// What stands beside the name, as it is on the day: `Phó Bí thư Thường trực Quận ủy`.
    package var positionText: String
    /// The number of the invitation; nothing before it is sent, and for those who come uninvited.
    package var invitationNumber: Int?
    package var version: Int

    /// `Bùi Hoàng Phan - Phó Bí thư Thường trực Quận ủy`, as lists of a conference have it.
    package var line: String { [personName, positionText].filter { !$0.isEmpty }.joined(separator: " - ") }
}

/// The secret by which one delegate is known at the door.
///
/// It stands in the delegate's own invitation and is told to nobody else but those who run the conference.
package struct DelegatePass: Record {
    package static let table: SQL = "delegate_pass"

    package let id: Key<DelegatePass>
    package let delegateId: Key<Delegate>
    package let code: String
}

/// What the invited answered.
package struct InvitationReply: Record {
    package static let table: SQL = "invitation_reply"

    package enum Answer: String, Codable, Sendable, CaseIterable, SQLConvertible {
        case attends
        case sendsSubstitute = "sends_substitute"
        case absent
    }

    package let id: Key<InvitationReply>
    package let delegateId: Key<Delegate>
    package var answer: Answer
    package var reason: String
    /// Who comes instead.
    package var personName: String
    package var positionText: String
    package var repliedAt: Instant
    package var repliedBy: Key<Member>?
    package var version: Int
}

/// Somebody came and took a delegate's seat.
package struct Attendance: Record {
    package static let table: SQL = "attendance"

    package enum Manner: String, Codable, Sendable, CaseIterable, SQLConvertible {
        case code, hand
        case walkIn = "walk_in"
        case substitute
    }

    package let id: Key<Attendance>
    package let delegateId: Key<Delegate>
    package let manner: Manner
    /// Who really sat there, with what stood beside the name on that day.
    package let personName: String
    package let positionText: String
    package let cameAt: Instant
    /// When it reached us: later where the hall had no network.
    package let notedAt: Instant
    package let notedBy: Key<Member>?
}
