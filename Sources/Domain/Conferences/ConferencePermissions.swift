package import Storage

extension Rule {
    /// A conference is prepared and run by those who draft for or lead the organisation that holds it.
    package static let conferenceIsRunByItsOrganiser = Rule("conference.is-run-by-its-organiser")
    /// What is agreed is closed, and the conference with it, by the chair or those who lead the organiser's work.
    package static let conferenceIsClosedByItsChair = Rule("conference.is-closed-by-its-chair")
    /// The record of a conference is written while it goes on, and what is prepared before it has begun.
    package static let conferenceIsInItsState = Rule("conference.is-in-its-state")
}

extension Actor {
    /// Prepares and runs the conferences of an organisation.
    package func runsConferences(of organisation: Key<Organisation>) -> Bool {
        isInstallation || has(anyOf: Role.speaking, in: organisation)
    }

    /// Prepares a conference and writes its record.
    package func mayRun(_ conference: Conference) -> Bool { runsConferences(of: conference.organisationId) }
}

extension Conference {
    /// Who sees a conference: the members of the organiser and those who look after or oversee the installation; once
    /// the delegates are invited also the invited and the members of their organisations, chair and secretary, and the
    /// members of the parties of the programmes that it carries.
    ///
    /// To everybody else it is absent, in every state.
    package static func visible(to actor: Actor) -> SQL {
        if actor.isHostAdministrator || actor.isHostOverseer { return "1 = 1" }
        guard let person = actor.person else { return "1 = 0" }
        let own = actor.organisations
        let holdings = actor.capacities.map(\.holding)
        return """
            (conference.organisation_id IN (\(list: own))
             OR (conference.state <> \(State.draft) AND (
                 conference.chair_id IN (\(list: holdings))
                 OR conference.secretary_id IN (\(list: holdings))
                 OR EXISTS (SELECT 1 FROM delegate invited WHERE invited.conference_id = conference.id
                              AND (invited.person_id = \(person) OR invited.organisation_id IN (\(list: own))))
                 OR EXISTS (SELECT 1 FROM conference_programme carried
                            JOIN party seeing ON seeing.programme_id = carried.programme_id
                            WHERE carried.conference_id = conference.id AND seeing.left_on IS NULL
                              AND seeing.organisation_id IN (\(list: own))))))
            """
    }
}

extension Work {
    /// Whether the actor closes what is agreed: the chair, or a leader or coordinator of the organiser.
    package func mayPreside(over conference: Conference) throws -> Bool {
        if actor.isInstallation || actor.has(anyOf: Role.steering, in: conference.organisationId) { return true }
        return try holds(conference.chairId)
    }

    /// Whether the actor holds, today, the office that was named.
    func holds(_ holding: Key<Holding>?) throws -> Bool {
        guard let holding else { return false }
        return actor.capacities.contains { $0.holding == holding }
    }

    func requireRunner(_ conference: Conference) throws {
        let organiser = try name(of: conference.organisationId, near: conference.day) ?? ""
        try require(
            actor.mayRun(conference), .conferenceIsRunByItsOrganiser,
            "Hội nghị do lãnh đạo, cán bộ tổng hợp hoặc cán bộ của đơn vị tổ chức (\(organiser)) chuẩn bị và điều hành."
        )
    }

    func requireChair(_ conference: Conference) throws {
        let chair = try heldName(conference.chairId) ?? "chủ trì"
        try require(
            try mayPreside(over: conference), .conferenceIsClosedByItsChair,
            """
            Việc này do người chủ trì (\(chair)), lãnh đạo hoặc cán bộ tổng hợp của đơn vị tổ chức thực hiện.
            """)
    }

    /// A conference that the actor runs, in one of these states.
    func conference(_ id: Key<Conference>, runIn states: Set<Conference.State>) throws -> Conference {
        let conference = try conference(id)
        try requireRunner(conference)
        if conference.state == .closed, !states.contains(.closed), let lock = try lockSentence(of: conference) {
            throw Refusal.outOfTurn(.conferenceIsInItsState, lock)
        }
        try requireState(conference, in: states)
        return conference
    }

    /// Who locked the minutes and when, for those who come too late.
    func lockSentence(of conference: Conference) throws -> String? {
        guard let locked = try lockedMinutes(of: conference) else { return nil }
        let name = try locked.lockedBy.flatMap { member in
            try session.first(
                String.self,
                """
                SELECT person.full_name FROM member JOIN person ON person.id = member.person_id
                WHERE member.id = \(member)
                """)
        }
        let who = name.map { ", khi \($0) kết thúc hội nghị" } ?? ", khi hội nghị kết thúc"
        return "Biên bản đã khóa lúc \(locked.lockedAt.vietnamese)\(who), nên nội dung được giữ nguyên."
    }

    func requireState(_ conference: Conference, in states: Set<Conference.State>) throws {
        try requireHeld(conference)
        guard !states.contains(conference.state) else { return }
        let names = Conference.State.allCases.filter(states.contains).map { "“\($0.wording.vietnamese)”" }
        throw Refusal.outOfTurn(
            .conferenceIsInItsState,
            """
            Hội nghị đang ở trạng thái “\(conference.state.wording.vietnamese)”. Việc này chỉ làm được khi hội nghị ở trạng \
            thái \(names.joined(separator: ", ")).
            """)
    }
}

extension Set<Conference.State> {
    /// While it can still be prepared.
    static var beforeItBegins: Self { [.draft, .open] }
    /// While anything may be written into its record.
    static var beforeItCloses: Self { [.draft, .open, .inProgress] }
}
