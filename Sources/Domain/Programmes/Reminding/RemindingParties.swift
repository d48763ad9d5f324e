package import Calendars
internal import Storage

extension Work {
    /// Reminds the parties that have not answered in the open round, each once a day.
    ///
    /// The event does not name them: who was not reminded has answered, and not everyone may know.
    ///
    /// - Returns: whom it reminded now.
    @discardableResult
    package func remindParties(of id: Key<Programme>) throws -> [Party] {
        let programme = try programme(id)
        try require(
            actor.mayDraft(programme) || actor.maySteer(programme), .partiesAreRemindedByTheLead,
            "Việc nhắc các bên do lãnh đạo, cán bộ tổng hợp hoặc cán bộ của đơn vị chủ trì soạn thảo làm.")
        guard let round = try openRound(of: programme) else {
            throw Refusal.outOfTurn(.roundIsOpen, "Không có đợt lấy ý kiến nào đang mở.")
        }
        let silent = try silentParties(in: round, of: programme)
        let due = try dueToday(silent, in: round)
        guard !due.isEmpty else {
            throw Refusal.outOfTurn(
                .partyIsRemindedOnceADay,
                silent.isEmpty
                    ? "Các bên đều đã góp ý nên không còn ai để nhắc."
                    : "Các bên chưa góp ý đều đã được nhắc hôm nay. Ngày mai nhắc lại được.")
        }
        try remind(due, in: round, of: programme, isAutomatic: false)
        return due
    }

    /// Reminds, in every open round whose day for it has come, the parties that have not answered; once a round.
    ///
    /// - Returns: how many parties were reminded.
    @discardableResult
    package func remindBeforeDeadlines() throws -> Int {
        try require(actor.isInstallation, .partiesAreRemindedByTheLead)
        let rounds = try session.all(
            ConsultationRound.self,
            """
            SELECT * FROM consultation_round
            WHERE closed_at IS NULL AND remind_before > 0 AND due >= \(today)
              AND NOT EXISTS (SELECT 1 FROM reminder given WHERE given.round_id = consultation_round.id
                                AND given.is_automatic = \(true))
            ORDER BY due, id
            """)
        guard !rounds.isEmpty else { return 0 }
        let calendar = try workCalendar()
        return try rounds.filter { $0.remindsOn(calendar) <= today }.reduce(0) { count, round in
            let programme = try programme(round.programmeId)
            let due = try dueToday(try silentParties(in: round, of: programme), in: round)
            guard !due.isEmpty else { return count }
            try remind(due, in: round, of: programme, isAutomatic: true)
            return count + due.count
        }
    }

    private func dueToday(_ silent: [Party], in round: ConsultationRound) throws -> [Party] {
        let reminded = try session.all(
            Key<Party>.self, "SELECT party_id FROM reminder WHERE round_id = \(round.id) AND day = \(today)")
        return silent.filter { !reminded.contains($0.id) }
    }

    private func remind(
        _ parties: [Party], in round: ConsultationRound, of programme: Programme, isAutomatic: Bool
    ) throws {
        try session.insert(
            many: parties.map {
                Reminder(
                    id: newKey(), roundId: round.id, partyId: $0.id, day: today, remindedAt: now,
                    isAutomatic: isAutomatic, memberId: actor.member)
            })
        try record(
            "programme.parties-reminded", programme,
            Facts().with("Đợt", "\(round.number)").with("Hạn", round.due.vietnamese)
                .with("Cách nhắc", isAutomatic ? "tự động" : nil))
    }
}

extension ConsultationRound {
    /// From which day on parties that have not answered are reminded by themselves.
    package func remindsOn(_ calendar: WorkCalendar) -> Day {
        Deadline.before(date: due, count: remindBefore, unit: .workingDays, calendar: calendar).due
    }
}
