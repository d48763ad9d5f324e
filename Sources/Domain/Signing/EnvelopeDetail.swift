internal import Calendars

/// How far an envelope has come.
package enum EnvelopeState: String, Sendable, Hashable, CaseIterable {
    case open, expired, declined, withdrawn, signed, issued, replaced

    package var wording: Wording {
        switch self {
        case .open: Wording("Đang ký", "Being signed")
        case .expired: Wording("Hết hạn ký", "Expired")
        case .declined: Wording("Bị từ chối ký", "Declined")
        case .withdrawn: Wording("Đã rút", "Withdrawn")
        case .signed: Wording("Đã ký đủ", "Signed by all")
        case .issued: Wording("Đã phát hành", "Issued")
        case .replaced: Wording("Đã được thay thế", "Replaced")
        }
    }
}

/// An envelope with everything that happened to it.
package struct EnvelopeDetail: Sendable {
    /// A signatory and what they did.
    package struct Place: Sendable {
        package let signatory: Signatory
        package let signature: Signature?
        package let decline: EnvelopeDecline?
    }

    /// A party with its signatories.
    package struct Side: Sendable {
        package let party: EnvelopeParty
        package let places: [Place]

        package var signed: Int { places.count { $0.signature != nil } }
        package var isDone: Bool { signed >= party.needed }
    }

    package let envelope: Envelope
    package let sides: [Side]
    /// From number 0 on.
    package let revisions: [EnvelopeRevision]
    package let withdrawal: EnvelopeWithdrawal?
    package let issue: Issue?
    /// The issued document that stands in its place.
    package let replacement: Envelope?
    let today: Day

    package var base: EnvelopeRevision? { revisions.first }
    package var current: EnvelopeRevision? { revisions.last }
    package var places: [Place] { sides.flatMap(\.places) }
    package var decline: EnvelopeDecline? { places.lazy.compactMap(\.decline).first }
    package var isComplete: Bool { sides.allSatisfy(\.isDone) }
    package var signedParties: Int { sides.count(where: \.isDone) }

    package var state: EnvelopeState {
        if issue != nil { return replacement == nil ? .issued : .replaced }
        if withdrawal != nil { return .withdrawn }
        if decline != nil { return .declined }
        if isComplete { return .signed }
        if let last = envelope.lastDay, last < today { return .expired }
        return .open
    }

    /// Whether a party's turn has come: in an ordered envelope, when all before it are done.
    package func isTurn(of side: Side) -> Bool {
        guard !side.isDone else { return false }
        return !envelope.isOrdered || sides.allSatisfy { $0.isDone || $0.party.position >= side.party.position }
    }

    /// The party of a signatory.
    func side(of signatory: Key<Signatory>) -> Side? {
        sides.first { side in side.places.contains { $0.signatory.id == signatory } }
    }
}
