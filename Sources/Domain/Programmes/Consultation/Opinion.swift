package import Storage

/// What one party says of one place of a draft, through a person who speaks for it (góp ý).
package struct Opinion: Subject {
    package static let table: SQL = "opinion"
    package static let noun = "opinion"

    /// Who reads it.
    package enum Audience: String, Codable, Sendable, CaseIterable, SQLConvertible {
        /// Every party.
        case parties
        /// Only the party itself and those who draft.
        case drafters
    }

    package let id: Key<Opinion>
    package let programmeId: Key<Programme>
    package let roundId: Key<ConsultationRound>
    package let partyId: Key<Party>
    package let place: TextPlace
    /// What the place was called when the opinion was given.
    package let heading: String
    package let comment: String
    /// The words that the party would put there; nothing where it only comments.
    package let proposal: String?
    package let audience: Audience
    /// Given after the last day, while the round was still open.
    package let isLate: Bool
    package let givenAt: Instant
    package let memberId: Key<Member>?
    /// Who spoke for the party, and in which office, as it was then.
    package let personName: String
    package let officeTitle: String
}

/// A party takes back what it said.
package struct OpinionWithdrawal: Record {
    package static let table: SQL = "opinion_withdrawal"

    package let id: Key<OpinionWithdrawal>
    package let opinionId: Key<Opinion>
    package let reason: String
    package let withdrawnAt: Instant
    package let withdrawnBy: Key<Member>?
}

/// What the drafters answer to an opinion (tiếp thu, giải trình), and the version that carries the change.
package struct Reply: Record {
    package static let table: SQL = "reply"

    package enum Outcome: String, Codable, Sendable, CaseIterable, SQLConvertible {
        /// Tiếp thu.
        case accepted
        /// Tiếp thu một phần.
        case acceptedInPart = "accepted_in_part"
        /// Giải trình: the text stays, and why.
        case explained
    }

    package let id: Key<Reply>
    package let opinionId: Key<Opinion>
    package var outcome: Outcome
    package var text: String
    package var versionId: Key<ProgrammeVersion>?
    package var repliedAt: Instant
    package var repliedBy: Key<Member>?
    package var version: Int
}
