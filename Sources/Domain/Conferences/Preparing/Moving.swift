package import Storage

extension Rule {
    /// When time or place change after the invitations, the invited are told and asked to answer once more.
    package static let conferenceMoveIsTold = Rule("conference.move-is-told")
}

/// A conference was elsewhere or at another time before (hoãn, dời hội nghị).
package struct ConferenceMove: Record {
    package static let table: SQL = "conference_move"

    package let id: Key<ConferenceMove>
    package let conferenceId: Key<Conference>
    /// When and where it was to be.
    package let startsAt: Instant
    package let endsAt: Instant
    package let place: String
    package let movedAt: Instant
    package let movedBy: Key<Member>?
}

extension Work {
    /// Where and when a conference that the actor has found was to be before, the last change first.
    package func moves(of conference: Conference) throws -> [ConferenceMove] {
        try session.all(
            ConferenceMove.self,
            "SELECT * FROM conference_move WHERE conference_id = \(conference.id) ORDER BY moved_at DESC, id DESC")
    }

    /// Notes where and when a conference was, once others know of it.
    func noteMove(from old: Conference, to new: Conference) throws {
        guard old.state == .open,
            (old.startsAt, old.endsAt, old.place) != (new.startsAt, new.endsAt, new.place)
        else { return }
        try session.insert(
            ConferenceMove(
                id: newKey(), conferenceId: old.id, startsAt: old.startsAt, endsAt: old.endsAt, place: old.place,
                movedAt: now, movedBy: actor.member))
    }
}
