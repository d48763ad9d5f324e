package import Storage

/// How the parties judge what became of a programme in one year (đánh giá kết quả phối hợp).
package struct Evaluation: Record {
    package static let table: SQL = "evaluation"

    package let id: Key<Evaluation>
    package let programmeId: Key<Programme>
    package let year: Int
    /// The number of the version on which a conference agreed; from then on it is frozen.
    package var agreedNumber: Int?
    package var version: Int

    package var isFrozen: Bool { agreedNumber != nil }
}

/// The words of people around the figures of one content group, or of the whole.
package struct EvaluationPassage: Record {
    package static let table: SQL = "evaluation_passage"

    package let id: Key<EvaluationPassage>
    package let evaluationId: Key<Evaluation>
    /// Nothing for the words about the whole year.
    package let groupId: Key<ContentGroup>?
    package var text: String
    package var changedAt: Instant
    package var changedBy: Key<Member>?
    package var version: Int
}

/// An evaluation as it was at one moment, whole: what a conference has before it.
package struct EvaluationVersion: Record {
    package static let table: SQL = "evaluation_version"

    package let id: Key<EvaluationVersion>
    package let evaluationId: Key<Evaluation>
    /// From 1.
    package let number: Int
    /// The canonical text.
    package let text: String
    /// SHA-256 of the canonical text.
    package let fingerprint: String
    package let takenAt: Instant
    package let takenBy: Key<Member>?

    /// The text taken apart again; nothing where it cannot be read.
    package var content: EvaluationText? { JSONText.decode(EvaluationText.self, from: text) }
}
