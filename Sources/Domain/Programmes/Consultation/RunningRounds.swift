package import Calendars
internal import Storage
internal import Vietnamese

extension Rule {
    /// A round gives the parties between one and sixty working days.
    package static let roundHasItsTime = Rule("consultation.round-has-its-time")
    /// One round is open at a time, and opinions are given while it is.
    package static let roundIsOpen = Rule("consultation.round-is-open")
}

extension Work {
    /// The last day of a round opened today, with how it is counted.
    package func roundDeadline(workingDays: Int) throws -> Deadline {
        .after(start: today, count: workingDays, unit: .workingDays, calendar: try workCalendar())
    }

    /// Puts the draft before its parties until so many working days are over; the text stands still from now on.
    @discardableResult
    package func openRound(
        _ id: Key<Programme>, workingDays: Int, note: String = "", version: Int
    ) throws -> ConsultationRound {
        let programme = try programme(id)
        let step = try requireStep(programme, to: .consultation, version: version)
        guard (1...60).contains(workingDays) else {
            throw Refusal.invalid(.roundHasItsTime, "so-ngay", "Hãy ghi thời hạn từ 1 đến 60 ngày làm việc.")
        }
        let number = try rounds(of: programme).count + 1
        let text = try advance(programme, by: step, note: "Đợt lấy ý kiến \(number)").version
        let deadline = try roundDeadline(workingDays: workingDays)
        let round = ConsultationRound(
            id: newKey(), programmeId: id, number: number, versionId: text.id,
            note: String(CleanText.cleaned(note, as: .lines).prefix(5000)), deadline: deadline, due: deadline.due,
            openedAt: now, openedBy: actor.member, closedAt: nil, closedBy: nil)
        try session.insert(round)
        try record(
            "programme.round-opened", programme,
            Facts().with("Đợt", "\(number)").with("Hạn", deadline.due.vietnamese)
                .with("Cách tính", deadline.explanation.joined(separator: " ")))
        return round
    }

    /// Ends the open round: the drafters now answer what was said, and the text can be changed again.
    package func closeRound(_ id: Key<Programme>, version: Int) throws {
        let programme = try programme(id)
        let step = try requireStep(programme, to: .consolidation, version: version)
        guard step.way == .closingRound, var round = try openRound(of: programme) else {
            throw Refusal.outOfTurn(.roundIsOpen, "Không có đợt lấy ý kiến nào đang mở.")
        }
        round.closedAt = now
        round.closedBy = actor.member
        try session.update(round)
        _ = try advance(programme, by: step, note: "Kết thúc đợt lấy ý kiến \(round.number)")
        try record("programme.round-closed", programme, Facts().with("Đợt", "\(round.number)"))
    }

    /// The rounds of a programme that the actor has found, the first first.
    package func rounds(of programme: Programme) throws -> [ConsultationRound] {
        try session.all(
            ConsultationRound.self,
            "SELECT * FROM consultation_round WHERE programme_id = \(programme.id) ORDER BY number")
    }

    /// The round that is open now.
    package func openRound(of programme: Programme) throws -> ConsultationRound? {
        try rounds(of: programme).last { $0.isOpen }
    }
}
