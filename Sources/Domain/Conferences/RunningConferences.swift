internal import Storage

extension Rule {
    /// A conference goes on when nothing blocks the step; the refusal names what does.
    package static let conferenceStepPassesItsCheck = Rule("conference.step-passes-its-check")
}

extension Work {
    /// Invites the delegates: each gets a number, and the conference is there for those whom it concerns.
    package func openConference(_ id: Key<Conference>, version: Int) throws {
        let conference = try conference(id, runIn: [.draft])
        try requireSeen(version, now: conference.version, of: conference.title)
        try numberInvitations(of: conference)
        try advance(conference, to: .open, "conference.opened")
    }

    /// Begins the conference, on its day or later.
    package func startConference(_ id: Key<Conference>, version: Int) throws {
        let conference = try conference(id, runIn: [.open])
        try requireSeen(version, now: conference.version, of: conference.title)
        try advance(conference, to: .inProgress, "conference.started")
    }

    /// Ends the conference: what was agreed takes effect, and the minutes are locked.
    ///
    /// Programmes whose text was agreed become agreed, evaluations that were agreed are frozen.
    @discardableResult
    package func closeConference(_ id: Key<Conference>, version: Int) throws -> Minutes {
        let conference = try conference(id)
        try requireChair(conference)
        try requireState(conference, in: [.inProgress])
        try requireSeen(version, now: conference.version, of: conference.title)
        try endRunningItem(of: conference)
        try advance(conference, to: .closed, "conference.closed")
        try takeEffect(of: conference)
        return try lockMinutes(of: try self.conference(id))
    }

    private func advance(_ conference: Conference, to state: Conference.State, _ act: String) throws {
        let blocking = try problems(of: conference, before: state).filter(\.blocks)
        guard blocking.isEmpty else {
            throw Refusal(
                .outOfTurn, .conferenceStepPassesItsCheck, blocking.map(\.message).joined(separator: " "),
                problems: blocking.map { .init($0.field, $0.message) })
        }
        var conference = conference
        conference.state = state
        conference.version += 1
        try session.update(conference)
        // Steps keep their order though the machine's clock was set back meanwhile.
        let last = try steps(of: conference).last.map { Instant(milliseconds: $0.takenAt.milliseconds + 1) } ?? now
        try session.insert(
            ConferenceStep(
                id: newKey(), conferenceId: conference.id, state: state, takenAt: max(now, last),
                takenBy: actor.member))
        try index(conference)
        try record(act, conference, Facts().with("Trạng thái", state.wording.vietnamese))
    }
}
