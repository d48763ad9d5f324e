package import Storage
internal import Vietnamese

extension Rule {
    /// A conference to which people were invited is called off before it begins, by its organiser, with a reason.
    package static let conferenceIsCancelledBeforeItBegins = Rule("conference.is-cancelled-before-it-begins")
    /// Nothing happens at a conference that was called off.
    package static let cancelledConferenceStandsStill = Rule("conference.cancelled-stands-still")
}

/// A conference will not take place, and why (hủy hội nghị).
package struct ConferenceCancellation: Record {
    package static let table: SQL = "conference_cancellation"

    package let id: Key<ConferenceCancellation>
    package let conferenceId: Key<Conference>
    package let reason: String
    package let cancelledAt: Instant
    package let cancelledBy: Key<Member>?
    package let personName: String
}

extension Work {
    /// Calls a conference off; the invited read why, and the programmes before it are free for another.
    package func cancelConference(_ id: Key<Conference>, reason: String, version: Int) throws {
        var conference = try conference(id)
        try requireRunner(conference)
        try requireHeld(conference)
        try requireSeen(version, now: conference.version, of: conference.title)
        guard conference.state == .open else {
            throw Refusal.outOfTurn(
                .conferenceIsCancelledBeforeItBegins,
                conference.state == .draft
                    ? "Hội nghị chưa mời ai, chỉ cần bỏ dự thảo." : "Hội nghị đã khai mạc nên không hủy được nữa.")
        }
        let reason = CleanText.cleaned(reason, as: .lines)
        guard (1...2000).contains(reason.count) else {
            throw Refusal.invalid(
                .conferenceIsCancelledBeforeItBegins, "ly-do", "Hãy ghi lý do hủy, không quá 2.000 ký tự.")
        }
        conference.isCancelled = true
        conference.version += 1
        try session.update(conference)
        try session.insert(
            ConferenceCancellation(
                id: newKey(), conferenceId: id, reason: reason, cancelledAt: now, cancelledBy: actor.member,
                personName: actor.name))
        try index(conference)
        try record("conference.cancelled", conference, Facts().with("Lý do", reason))
    }

    /// Why a conference that the actor has found was called off; nothing where it was not.
    package func cancellation(of conference: Conference) throws -> ConferenceCancellation? {
        guard conference.isCancelled else { return nil }
        return try session.first(
            ConferenceCancellation.self,
            "SELECT * FROM conference_cancellation WHERE conference_id = \(conference.id)")
    }

    /// Refuses whatever is done at a conference that was called off, and says who called it off and why.
    func requireHeld(_ conference: Conference) throws {
        guard let cancelled = try cancellation(of: conference) else { return }
        throw Refusal.outOfTurn(
            .cancelledConferenceStandsStill,
            "\(cancelled.personName) đã hủy hội nghị này lúc \(cancelled.cancelledAt.vietnamese): \(cancelled.reason)")
    }
}
