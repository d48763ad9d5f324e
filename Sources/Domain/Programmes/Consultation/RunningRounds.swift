package import Calendars
internal import Storage
internal import Vietnamese

extension Rule {
    /// A round gives the parties between one and sixty working days.
    package static let roundHasItsTime = Rule("consultation.round-has-its-time")
    /// A round ends before its last day only with a reason, while there are parties that have not spoken.
    package static let earlyClosingSaysWhy = Rule("consultation.early-closing-says-why")
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
        _ id: Key<Programme>, workingDays: Int, note: String = "", remindBefore: Int = 2, version: Int
    ) throws -> ConsultationRound {
        let programme = try programme(id)
        let step = try requireStep(programme, to: .consultation, version: version)
        guard (1...60).contains(workingDays) else {
            throw Refusal.invalid(.roundHasItsTime, "so-ngay", "Hãy ghi thời hạn từ 1 đến 60 ngày làm việc.")
        }
        try requireReminding(remindBefore)
        let number = try rounds(of: programme).count + 1
        let text = try advance(programme, by: step, note: "Đợt lấy ý kiến \(number)").version
        let deadline = try roundDeadline(workingDays: workingDays)
        let round = ConsultationRound(
            id: newKey(), programmeId: id, number: number, versionId: text.id,
            note: String(CleanText.cleaned(note, as: .lines).prefix(5000)), deadline: deadline, due: deadline.due,
            openedAt: now, openedBy: actor.member, closedAt: nil, closedBy: nil,
            remindBefore: remindBefore)
        try session.insert(round)
        try record(
            "programme.round-opened", programme,
            Facts().with("Đợt", "\(number)").with("Hạn", deadline.due.vietnamese)
                .with("Cách tính", deadline.explanation.joined(separator: " ")))
        return round
    }

    /// Says how many working days before its last day those who have not answered the open round are reminded.
    package func setReminding(of id: Key<Programme>, before workingDays: Int) throws {
        let programme = try programme(id)
        try require(
            actor.mayDraft(programme) || actor.maySteer(programme), .partiesAreRemindedByTheLead,
            "Việc nhắc các bên do lãnh đạo, cán bộ tổng hợp hoặc cán bộ của đơn vị chủ trì soạn thảo đặt.")
        try requireReminding(workingDays)
        guard var round = try openRound(of: programme) else {
            throw Refusal.outOfTurn(.roundIsOpen, "Không có đợt lấy ý kiến nào đang mở.")
        }
        let old = round.remindBefore
        round.remindBefore = workingDays
        try session.update(round)
        try record(
            "programme.reminding-set", programme,
            Facts().with("Đợt", "\(round.number)").changed(
                "Nhắc trước hạn (ngày làm việc)", from: "\(old)", to: "\(workingDays)"))
    }

    private func requireReminding(_ workingDays: Int) throws(Refusal) {
        guard (0...30).contains(workingDays) else {
            throw .invalid(
                .roundHasItsTime, "nhac-truoc", "Hãy ghi từ 0 đến 30 ngày làm việc; 0 là không tự nhắc.")
        }
    }

    /// Gives the parties of the open round more working days, counted from its first day.
    package func extendRound(_ id: Key<Programme>, toWorkingDays workingDays: Int) throws {
        let programme = try programme(id)
        try require(
            actor.maySteer(programme), .stepsAreTakenByTheLead,
            "Thời hạn góp ý do lãnh đạo hoặc cán bộ tổng hợp của đơn vị chủ trì soạn thảo gia hạn.")
        guard var round = try openRound(of: programme) else {
            throw Refusal.outOfTurn(.roundIsOpen, "Không có đợt lấy ý kiến nào đang mở.")
        }
        guard (round.deadline.count + 1...60).contains(workingDays) else {
            throw Refusal.invalid(
                .roundHasItsTime, "so-ngay",
                "Đợt này đang là \(round.deadline.count) ngày làm việc. Hãy ghi số ngày lớn hơn, không quá 60.")
        }
        let old = round.due
        round.deadline = .after(
            start: round.deadline.start, count: workingDays, unit: .workingDays, calendar: try workCalendar())
        round.due = round.deadline.due
        try session.update(round)
        try record(
            "programme.round-extended", programme,
            Facts().with("Đợt", "\(round.number)").changed("Hạn", from: old.vietnamese, to: round.due.vietnamese))
    }

    /// Ends the open round: the drafters now answer what was said, and the text can be changed again.
    ///
    /// - Parameter reason: why it ends early, while parties are still in time and silent.
    package func closeRound(_ id: Key<Programme>, reason: String = "", version: Int) throws {
        let programme = try programme(id)
        let step = try requireStep(programme, to: .consolidation, version: version)
        guard step.way == .closingRound, var round = try openRound(of: programme) else {
            throw Refusal.outOfTurn(.roundIsOpen, "Không có đợt lấy ý kiến nào đang mở.")
        }
        let reason = String(CleanText.cleaned(reason, as: .lines).prefix(2000))
        try requireTimely(round, of: programme, reason)
        round.closedAt = now
        round.closedBy = actor.member
        try session.update(round)
        _ = try advance(programme, by: step, note: "Kết thúc đợt lấy ý kiến \(round.number)")
        try record(
            "programme.round-closed", programme,
            Facts().with("Đợt", "\(round.number)").with("Lý do kết thúc sớm", reason))
    }

    /// The parties asked that have not spoken in a round, as far as the actor reads opinions.
    package func silentParties(in round: ConsultationRound, of programme: Programme) throws -> [Party] {
        let spoke = try session.all(
            Key<Party>.self,
            """
            SELECT DISTINCT opinion.party_id FROM opinion JOIN programme ON programme.id = opinion.programme_id
            WHERE opinion.round_id = \(round.id) AND \(Opinion.visible(to: actor))
            """)
        return try parties(of: programme).filter {
            !$0.hasLeft && $0.organisationId != programme.leadId && !spoke.contains($0.id)
        }
    }

    private func requireTimely(_ round: ConsultationRound, of programme: Programme, _ reason: String) throws {
        guard reason.isEmpty, today <= round.due else { return }
        let silent = try silentParties(in: round, of: programme)
        guard !silent.isEmpty else { return }
        throw Refusal.invalid(
            .earlyClosingSaysWhy, "ly-do",
            """
            Đợt này kéo dài đến hết ngày \(round.due.vietnamese) và còn bên chưa góp ý: \
            \(silent.map(\.name).joined(separator: "; ")). Hãy đợi đến hạn, hoặc ghi lý do kết thúc sớm.
            """)
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
