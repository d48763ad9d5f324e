package import Storage

/// A file became a programme, or was put over one: how it was understood, and what of it found no place.
package struct Intake: Record {
    package static let table: SQL = "intake"

    package let id: Key<Intake>
    package let programmeId: Key<Programme>
    /// What the person called the file.
    package let fileName: String
    /// SHA-256 of the file.
    package let fingerprint: String
    /// The reading as it was taken in, corrections included, as JSON.
    package let reading: String
    /// What was not understood or could not be kept, as JSON.
    package let unread: String
    /// The text before and after, where the file was put over a programme that was there.
    package let beforeId: Key<ProgrammeVersion>?
    package let afterId: Key<ProgrammeVersion>?
    package let takenAt: Instant
    package let takenBy: Key<Member>?
}

extension Intake {
    /// How the file was understood; nothing where that cannot be read any more.
    package var content: ProgrammeReading? { JSONText.decode(ProgrammeReading.self, from: reading) }

    /// The words of the file that stand nowhere in the programme, with the reason of each.
    package var leftovers: [ProgrammeReading.Unread] {
        JSONText.decode([ProgrammeReading.Unread].self, from: unread) ?? []
    }
}
