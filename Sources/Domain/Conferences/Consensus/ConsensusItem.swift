package import Storage

/// Something on which all parties of a programme are asked to agree: the programme's text, or the evaluation of one of
/// its years, as it was when it was put before them (mục thống nhất).
package struct ConsensusItem: Record {
    package static let table: SQL = "consensus_item"

    package enum Result: String, Codable, Sendable, CaseIterable, SQLConvertible {
        case agreed
        case notAgreed = "not_agreed"
    }

    package let id: Key<ConsensusItem>
    package let conferenceId: Key<Conference>
    package let programmeId: Key<Programme>
    package var position: Int
    package var title: String
    /// The text that is before the parties; nothing where it is an evaluation.
    package var programmeVersionId: Key<ProgrammeVersion>?
    /// The evaluation that is before the parties; nothing where it is a text.
    package var evaluationVersionId: Key<EvaluationVersion>?
    /// SHA-256 of what is before the parties.
    package var fingerprint: String
    /// What came of it; nothing before the chair closes it.
    package var result: Result?
    package var closedAt: Instant?
    package var closedBy: Key<Member>?
    package var version: Int

    package var isOpen: Bool { result == nil }
    package var isEvaluation: Bool { evaluationVersionId != nil }
}

/// The stand that a party takes, through a person who speaks for it.
///
/// A later one of the same party takes the place of this one, which stays.
package struct Position: Record {
    package static let table: SQL = "consensus_position"

    package enum Stand: String, Codable, Sendable, CaseIterable, SQLConvertible {
        /// Nhất trí.
        case agrees
        /// Nhất trí, có ý kiến.
        case agreesWithComment = "agrees_with_comment"
        /// Bảo lưu ý kiến: it goes along, and its opinion is printed in the minutes.
        case reserves
        /// Chưa nhất trí: there is no consensus.
        case disagrees
    }

    package let id: Key<Position>
    package let itemId: Key<ConsensusItem>
    package let partyId: Key<Party>
    /// The how manieth of this party on this item, from 1.
    package let number: Int
    package let stand: Stand
    package let text: String
    /// What was before the party when it said so.
    package let fingerprint: String
    package let takenAt: Instant
    package let memberId: Key<Member>?
    /// Who spoke for the party, and in which office, as it was then.
    package let personName: String
    package let officeTitle: String
}

/// A position counts no more, because what it was about changed in a way that concerns the party.
package struct PositionReopening: Record {
    package static let table: SQL = "position_reopening"

    package let id: Key<PositionReopening>
    package let positionId: Key<Position>
    package let reason: String
    package let reopenedAt: Instant
}
