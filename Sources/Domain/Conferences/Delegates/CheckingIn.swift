internal import Storage
internal import Vietnamese

extension Rule {
    /// Who comes is noted by those who run the conference; with the secret code also by whoever may answer the invitation.
    package static let checkInIsAtTheDoor = Rule("attendance.is-noted-at-the-door")
    /// Somebody comes to a conference from two hours before it until it is closed, and not in the future.
    package static let attendanceIsOnTheDay = Rule("attendance.is-on-the-day")
}

extension Work {
    /// Notes by the secret code that a delegate came; the second time nothing changes, and the first is answered.
    ///
    /// - Parameter moment: when the code was read, where the hall had no network then.
    @discardableResult
    package func checkIn(code: String, at moment: Instant? = nil) throws -> DelegateLine {
        let clean = code.uppercased().filter { $0 != " " && $0 != "-" }
        let id = try session.first(
            Key<Delegate>.self, "SELECT delegate_id FROM delegate_pass WHERE code = \(clean)")
        guard let id else { throw Refusal.absent }
        let (delegate, conference) = try delegate(id)
        guard mayAnswer(for: delegate, of: conference) else { throw Refusal.absent }
        return try note(.code, of: delegate, at: conference, moment)
    }

    /// Notes by hand that a delegate came, who it was where only the office or the organisation was invited, or that
    /// somebody else took the seat.
    @discardableResult
    package func checkIn(
        _ id: Key<Delegate>, substitute: String = "", positionText: String = "", at moment: Instant? = nil
    ) throws -> DelegateLine {
        let (delegate, conference) = try delegate(id)
        try requireDoor(conference)
        let name = String(CleanText.cleaned(substitute).prefix(300))
        let text = String(CleanText.cleaned(positionText).prefix(300))
        let isOwnSeat = name.isEmpty || delegate.personName.isEmpty
        return try note(isOwnSeat ? .hand : .substitute, of: delegate, at: conference, moment, name, text)
    }

    /// Notes that somebody came who was not invited, as the last of the list.
    @discardableResult
    package func walkIn(
        _ draft: DelegateDraft, to id: Key<Conference>, at moment: Instant? = nil
    ) throws -> DelegateLine {
        let conference = try conference(id)
        try requireDoor(conference)
        try requireState(conference, in: [.open, .inProgress])
        return try note(.walkIn, of: try seat(draft, at: conference, isInvited: false), at: conference, moment)
    }

    /// Takes back that somebody came, where it was noted by mistake.
    package func undoCheckIn(_ id: Key<Delegate>) throws {
        let (delegate, conference) = try delegate(id)
        try requireDoor(conference)
        try requireState(conference, in: [.open, .inProgress])
        guard try session.run("DELETE FROM attendance WHERE delegate_id = \(id)") > 0 else { throw Refusal.absent }
        try record("conference.check-in-undone", conference, Facts().with("Đại biểu", delegate.line))
    }

    private func requireDoor(_ conference: Conference) throws(Refusal) {
        try require(
            actor.mayRun(conference), .checkInIsAtTheDoor,
            "Việc điểm danh do cán bộ của đơn vị tổ chức hội nghị thực hiện.")
    }

    private func note(
        _ manner: Attendance.Manner, of delegate: Delegate, at conference: Conference, _ moment: Instant?,
        _ substitute: String = "", _ positionText: String = ""
    ) throws -> DelegateLine {
        let reply = try session.first(
            InvitationReply.self, "SELECT * FROM invitation_reply WHERE delegate_id = \(delegate.id)")
        let known = try session.first(
            Attendance.self, "SELECT * FROM attendance WHERE delegate_id = \(delegate.id)")
        if let known { return DelegateLine(delegate: delegate, reply: reply, attendance: known) }
        try requireState(conference, in: [.open, .inProgress])
        let moment = try timely(moment ?? now, at: conference)
        let stands = reply?.answer == .sendsSubstitute && manner != .walkIn && substitute.isEmpty ? reply : nil
        let attendance = Attendance(
            id: newKey(), delegateId: delegate.id, manner: stands == nil ? manner : .substitute,
            personName: stands?.personName ?? substitute.nonEmpty ?? delegate.personName,
            positionText: stands?.positionText ?? positionText.nonEmpty
                ?? (manner == .substitute ? "" : delegate.positionText),
            cameAt: moment, notedAt: now, notedBy: actor.member)
        try session.insert(attendance)
        try record(
            "conference.checked-in", conference,
            Facts().with("Đại biểu", delegate.line).with("Cách ghi", attendance.manner.wording.vietnamese)
                .with("Người dự", attendance.personName).with("Lúc", moment.vietnamese))
        return DelegateLine(delegate: delegate, reply: reply, attendance: attendance)
    }

    private func timely(_ moment: Instant, at conference: Conference) throws(Refusal) -> Instant {
        let first = conference.startsAt.advanced(seconds: -2 * 3600)
        guard first <= moment, moment <= now.advanced(seconds: 60) else {
            throw .outOfTurn(
                .attendanceIsOnTheDay,
                "Việc điểm danh bắt đầu từ \(first.vietnamese), hai giờ trước hội nghị, và không ghi trước giờ đến.")
        }
        return min(moment, now)
    }
}
