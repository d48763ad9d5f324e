internal import Storage
internal import Vietnamese

extension Rule {
    /// An invitation is answered by the delegate, by those who speak for the organisation, or for them by the organiser.
    package static let invitationIsAnsweredByTheInvited = Rule("invitation.is-answered-by-the-invited")
    /// Whoever stays away says why, and whoever sends a substitute names one.
    package static let invitationReplySaysEnough = Rule("invitation.reply-says-enough")
}

/// How somebody answers an invitation.
package struct InvitationAnswer: Hashable, Sendable {
    package var answer: InvitationReply.Answer
    package var reason: String
    package var personName: String
    package var positionText: String

    package init(
        _ answer: InvitationReply.Answer, reason: String = "", personName: String = "", positionText: String = ""
    ) {
        self.answer = answer
        self.reason = CleanText.cleaned(reason, as: .lines)
        self.personName = CleanText.cleaned(personName)
        self.positionText = CleanText.cleaned(positionText)
    }

    func check() throws(Refusal) {
        if answer == .absent, reason.isEmpty {
            throw .invalid(.invitationReplySaysEnough, "ly-do", "Hãy ghi lý do vắng.")
        }
        if answer == .sendsSubstitute, personName.isEmpty {
            throw .invalid(.invitationReplySaysEnough, "nguoi-thay", "Hãy ghi họ tên và chức vụ người dự thay.")
        }
        for (field, text) in [("ly-do", reason), ("nguoi-thay", personName), ("chuc-vu", positionText)]
        where text.count > 1000 {
            throw .invalid([.init(field, "Hãy rút gọn còn không quá 1.000 ký tự (đang có \(text.count)).")])
        }
    }
}

extension Work {
    /// Whether the actor may answer the invitation of a delegate.
    package func mayAnswer(for delegate: Delegate, of conference: Conference) -> Bool {
        if actor.mayRun(conference) { return true }
        if let person = delegate.personId, person == actor.person { return true }
        return delegate.organisationId.map { actor.speaks(for: $0) } ?? false
    }

    /// Answers an invitation, or answers it otherwise, until the conference begins.
    ///
    /// - Parameter version: of the answer the person saw; nothing where there was none.
    @discardableResult
    package func answerInvitation(
        of id: Key<Delegate>, _ answer: InvitationAnswer, version: Int? = nil
    ) throws -> InvitationReply {
        let (delegate, conference) = try delegate(id)
        try require(
            mayAnswer(for: delegate, of: conference), .invitationIsAnsweredByTheInvited,
            "Giấy mời này do chính đại biểu hoặc cán bộ của \(delegate.organisationName) trả lời.")
        try requireState(conference, in: [.open])
        try answer.check()
        let old = try session.first(
            InvitationReply.self, "SELECT * FROM invitation_reply WHERE delegate_id = \(id)")
        try requireSeen(version ?? 0, now: old?.version ?? 0, of: delegate.line)
        let isSubstitute = answer.answer == .sendsSubstitute
        let reply = InvitationReply(
            id: old?.id ?? newKey(), delegateId: id, answer: answer.answer, reason: answer.reason,
            personName: isSubstitute ? answer.personName : "", positionText: isSubstitute ? answer.positionText : "",
            repliedAt: now, repliedBy: actor.member, version: (old?.version ?? 0) + 1)
        if old == nil { try session.insert(reply) } else { try session.update(reply) }
        try record(
            "conference.invitation-answered", conference,
            Facts().with("Đại biểu", delegate.line).changed(
                "Trả lời", from: old?.answer.wording.vietnamese, to: reply.answer.wording.vietnamese
            ).changedPrivately("Lý do", from: old?.reason ?? "", to: reply.reason).with("Người thay", reply.personName))
        return reply
    }
}
