package import Storage

/// The text of a programme as it was at one moment, whole, with whoever recorded it.
package struct ProgrammeVersion: Record {
    package static let table: SQL = "programme_version"

    package let id: Key<ProgrammeVersion>
    package let programmeId: Key<Programme>
    /// From 1.
    package let number: Int
    /// The state that the text had come to.
    package let state: Programme.State
    /// Why it was recorded: the step, or what the person wrote.
    package let note: String
    /// The canonical text.
    package let text: String
    /// SHA-256 of the canonical text.
    package let fingerprint: String
    package let takenAt: Instant
    package let takenBy: Key<Member>?
    package let holdingId: Key<Holding>?
}

/// A version as a line of a list, without its text.
package struct VersionLine: Sendable, Hashable, Codable {
    package let id: Key<ProgrammeVersion>
    package let number: Int
    package let state: Programme.State
    package let note: String
    package let fingerprint: String
    package let takenAt: Instant
    package let personName: String?
    package let officeTitle: String?
}

/// What changed at one place between two versions.
package struct PassageDifference: Sendable, Hashable {
    package enum Change: String, Sendable, Hashable {
        case same, removed, added, changed
    }

    package let place: TextPlace
    package let heading: String
    package let change: Change
    package let words: WordDifference
}
