package import Calendars
internal import Storage

/// What waits for a person, and what is new to them.
package struct TodayForMe: Sendable {
    package enum Waiting: Sendable {
        case setUpAuthenticator
        case programme(ProgrammeWaiting)
        case startYear(YearToStart)
        case conference(ConferenceWaiting)
        /// A document waits for the person's signature.
        case sign(EnvelopeDetail)
        /// A document that everybody signed waits to be issued.
        case issue(EnvelopeDetail)
        /// An issued document waits for the receipt of the person's organisation.
        case receive(Envelope, as: Recipient)
        case checkedImport(ImportRun)
        case officeEnding(title: String, organisation: String, lastDay: Day)
        case announceHolidays(year: Int)
    }

    package let day: Day
    package let waiting: [Waiting]
    /// What others did since yesterday, as far as the person may read it.
    package let fresh: [HistoryLine]
}

extension Work {
    /// What waits for the actor today.
    package func todayForMe() throws -> TodayForMe {
        var waiting: [TodayForMe.Waiting] = try officesEndingSoon()
        waiting += try yearsToStart().map { .startYear($0) }
        waiting += try programmesWaiting().map { .programme($0) }
        waiting += try envelopesToSign().map { .sign($0) }
        waiting += try envelopesToIssue().map { .issue($0) }
        waiting += try documentsToReceive().map { .receive($0.envelope, as: $0.recipient) }
        waiting += try conferencesWaiting().map { .conference($0) }
        if let id = actor.member, let member = try session.find(Member.self, id), !member.totpConfirmed {
            waiting.append(.setUpAuthenticator)
        }
        waiting += try checkedImports().map { .checkedImport($0) }
        if actor.isHostAdministrator, today.month >= 11, try !workCalendar().isAnnounced(today.year + 1) {
            waiting.append(.announceHolidays(year: today.year + 1))
        }
        return TodayForMe(day: today, waiting: waiting, fresh: try freshEvents())
    }

    private func officesEndingSoon() throws -> [TodayForMe.Waiting] {
        try actor.capacities.compactMap { capacity in
            guard let holding = try session.find(Holding.self, capacity.holding),
                holding.validThrough <= today.advanced(by: 30)
            else { return nil }
            return .officeEnding(
                title: capacity.officeTitle, organisation: capacity.organisationName, lastDay: holding.validThrough)
        }
    }

    private func checkedImports() throws -> [ImportRun] {
        guard let member = actor.member else { return [] }
        return try session.all(
            ImportRun.self,
            "SELECT * FROM import_run WHERE member_id = \(member) AND state = \(ImportRun.State.checked) ORDER BY id DESC LIMIT 5"
        )
    }

    private func freshEvents() throws -> [HistoryLine] {
        let since = Instant.start(of: today.advanced(by: -1))
        var filter = HistoryFilter()
        filter.limit = 20
        return try events(filter).filter { $0.event.at >= since && $0.event.memberId != actor.member }
    }
}
