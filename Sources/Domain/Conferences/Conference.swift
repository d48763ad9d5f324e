package import Calendars
package import Storage

/// A meeting at which the parties of programmes hear what was done, agree and give orders (hội nghị).
package struct Conference: Subject {
    package static let table: SQL = "conference"
    package static let noun = "conference"

    /// How far a conference has come.
    package enum State: String, Codable, Sendable, CaseIterable, SQLConvertible {
        /// Dự thảo: the organiser prepares, nobody else knows.
        case draft
        /// Đã mời: the delegates are invited and answer.
        case open
        /// Đang họp.
        case inProgress = "in_progress"
        /// Đã kết thúc: the record is closed, the minutes are locked.
        case closed
    }

    package let id: Key<Conference>
    /// The organisation that holds it (đơn vị tổ chức).
    package let organisationId: Key<Organisation>
    package var title: String
    package var startsAt: Instant
    package var endsAt: Instant
    package var place: String
    /// The office that the chair holds (chủ trì).
    package var chairId: Key<Holding>?
    /// The office that the secretary holds (thư ký).
    package var secretaryId: Key<Holding>?
    package var state: State
    /// It will not take place; why stands in its `ConferenceCancellation`.
    package var isCancelled: Bool
    package var sortKey: String
    package var version: Int

    /// The civil day on which it begins.
    package var day: Day { startsAt.day }

    /// How many minutes it is planned to last.
    package var plannedMinutes: Int { startsAt.seconds(to: endsAt) / 60 }
}

/// A conference came to a state, at that moment.
package struct ConferenceStep: Record {
    package static let table: SQL = "conference_step"

    package let id: Key<ConferenceStep>
    package let conferenceId: Key<Conference>
    package let state: Conference.State
    package let takenAt: Instant
    package let takenBy: Key<Member>?
}

/// A conference has a programme before it.
struct ConferenceProgramme: Record {
    static let table: SQL = "conference_programme"
    let id: Key<ConferenceProgramme>
    let conferenceId: Key<Conference>
    let programmeId: Key<Programme>
    let position: Int
}
