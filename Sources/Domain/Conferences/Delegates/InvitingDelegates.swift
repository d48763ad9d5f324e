internal import Calendars
internal import Storage

extension Rule {
    /// A person is invited to a conference once, and holds the office named on its day.
    package static let delegateIsInvitedOnce = Rule("delegate.is-invited-once")
    /// Whoever came or spoke stays on the list.
    package static let delegateWhoCameStays = Rule("delegate.who-came-stays")
}

extension Work {
    /// Puts somebody on the list of the invited, as the last; once invitations are sent, with the next number.
    @discardableResult
    package func inviteDelegate(_ draft: DelegateDraft, to id: Key<Conference>) throws -> Delegate {
        let conference = try conference(id, runIn: .beforeItCloses)
        return try seat(draft, at: conference, isInvited: conference.state != .draft)
    }

    /// Writes otherwise whom a seat is for, while nobody has taken it.
    package func alterDelegate(_ id: Key<Delegate>, to draft: DelegateDraft, version: Int) throws {
        let (old, conference) = try runDelegate(id, version)
        try requireFree(old)
        try draft.check()
        var new = try delegate(draft, at: conference, id: id)
        try requireOnce(new, besides: id)
        new.position = old.position
        new.invitationNumber = old.invitationNumber
        new.version = old.version + 1
        try session.update(new)
        try record("conference.delegate-altered", conference, Facts().changed("Đại biểu", from: old.line, to: new.line))
    }

    /// Takes somebody from the list who has not come.
    package func removeDelegate(_ id: Key<Delegate>, version: Int) throws {
        let (delegate, conference) = try runDelegate(id, version)
        try requireFree(delegate)
        for table in ["delegate_pass", "invitation_reply"] as [SQL] {
            try session.run("DELETE FROM \(table) WHERE delegate_id = \(id)")
        }
        try session.delete(delegate)
        try record("conference.delegate-removed", conference, Facts().with("Đại biểu", delegate.line))
    }

    /// Puts the delegates in the order of precedence of this occasion.
    package func orderDelegates(of id: Key<Conference>, _ order: [Key<Delegate>]) throws {
        let conference = try conference(id, runIn: .beforeItCloses)
        try place(try delegates(of: conference).map(\.id), in: order, table: "delegate")
        try record("conference.delegates-ordered", conference)
    }

    /// The delegates in the usual order: by kind of organisation, then by precedence of the office; guests last.
    ///
    /// What holds is the order that the organiser gives; this one only helps to begin.
    package func delegatesByPrecedence(of conference: Conference) throws -> [Key<Delegate>] {
        let rows = try session.rows(
            """
            SELECT delegate.id, coalesce(max(profile.kind_rank), 1000000), coalesce(max(office.rank), 1000000)
            FROM delegate
            LEFT JOIN organisation_profile profile ON profile.organisation_id = delegate.organisation_id
            LEFT JOIN office ON office.id = delegate.office_id
            WHERE delegate.conference_id = \(conference.id)
            GROUP BY delegate.id, delegate.position
            ORDER BY 2, 3, delegate.position
            """)
        return try rows.map { try $0.get(0) }
    }

    /// Stores a new seat with its pass.
    func seat(_ draft: DelegateDraft, at conference: Conference, isInvited: Bool) throws -> Delegate {
        try draft.check()
        var delegate = try delegate(draft, at: conference, id: newKey())
        try requireOnce(delegate)
        let last = try session.first(
            Int.self, "SELECT coalesce(max(position), 0) FROM delegate WHERE conference_id = \(conference.id)")
        delegate.position = (last ?? 0) + 1
        if isInvited { delegate.invitationNumber = try lastInvitation(of: conference) + 1 }
        try session.insert(delegate)
        try session.insert(
            DelegatePass(id: newKey(), delegateId: delegate.id, code: Base32.encode(Token.bytes(20))))
        try record("conference.delegate-invited", conference, Facts().with("Đại biểu", delegate.line))
        return delegate
    }

    /// Gives every delegate without one the next number, in the order of precedence.
    func numberInvitations(of conference: Conference) throws {
        var number = try lastInvitation(of: conference)
        for delegate in try delegates(of: conference) where delegate.invitationNumber == nil {
            number += 1
            try session.run("UPDATE delegate SET invitation_number = \(number) WHERE id = \(delegate.id)")
        }
    }

    /// A delegate of a conference that the actor runs and that has not ended.
    func runDelegate(_ id: Key<Delegate>, _ seen: Int) throws -> (delegate: Delegate, conference: Conference) {
        let delegate = try delegate(id).delegate
        let conference = try conference(delegate.conferenceId, runIn: .beforeItCloses)
        try requireSeen(seen, now: delegate.version, of: delegate.line)
        return (delegate, conference)
    }

    private func lastInvitation(of conference: Conference) throws -> Int {
        try session.first(
            Int.self,
            "SELECT coalesce(max(invitation_number), 0) FROM delegate WHERE conference_id = \(conference.id)") ?? 0
    }

    private func requireOnce(_ delegate: Delegate, besides id: Key<Delegate>? = nil) throws {
        guard let person = delegate.personId else { return }
        let known = try session.first(
            Delegate.self,
            "SELECT * FROM delegate WHERE conference_id = \(delegate.conferenceId) AND person_id = \(person)")
        guard let known, known.id != id else { return }
        throw Refusal.invalid(.delegateIsInvitedOnce, "dai-bieu", "\(known.line) đã có trong danh sách.")
    }

    private func requireFree(_ delegate: Delegate) throws {
        let isTaken = try session.exists(
            """
            SELECT 1 FROM attendance WHERE delegate_id = \(delegate.id)
            UNION ALL SELECT 1 FROM statement WHERE delegate_id = \(delegate.id)
            """)
        guard isTaken else { return }
        throw Refusal.outOfTurn(
            .delegateWhoCameStays, "\(delegate.line) đã đến dự hoặc đã phát biểu nên được giữ trong danh sách.")
    }

    private func delegate(
        _ draft: DelegateDraft, at conference: Conference, id: Key<Delegate>
    ) throws -> Delegate {
        var delegate = Delegate(
            id: id, conferenceId: conference.id, position: 0, organisationId: nil, organisationName: "", officeId: nil,
            personId: nil, personName: draft.personName, positionText: draft.positionText, invitationNumber: nil,
            version: 1)
        switch draft.invited {
        case .guest(let organisation): delegate.organisationName = organisation
        case .organisation(let organisation): delegate.organisationId = organisation
        case .holder(let holding): try fill(&delegate, with: try heldOffice(holding), on: conference.day)
        case .office(let id):
            let office = try office(id)
            delegate.organisationId = office.organisationId
            delegate.officeId = id
            if delegate.positionText.isEmpty { delegate.positionText = office.title }
            let holders = try holders(in: office.organisationId, on: conference.day).filter { $0.office.id == id }
            if holders.count == 1 { try fill(&delegate, with: holders[0], on: conference.day) }
        }
        if let organisation = delegate.organisationId {
            delegate.organisationName = try self.organisation(organisation, on: conference.day).profile.name
            if delegate.positionText.isEmpty { delegate.positionText = "Đại diện lãnh đạo" }
        }
        return delegate
    }

    private func fill(_ delegate: inout Delegate, with held: HeldOffice, on day: Day) throws(Refusal) {
        guard held.holding.holds(on: day) else {
            throw .invalid(
                .delegateIsInvitedOnce, "dai-bieu",
                "\(held.personName) không giữ chức vụ \(held.title) vào ngày \(day.vietnamese). Hãy chọn người khác.")
        }
        delegate.organisationId = held.organisation
        delegate.officeId = held.office.id
        delegate.personId = held.holding.personId
        delegate.personName = held.personName
        if delegate.positionText.isEmpty { delegate.positionText = held.title }
    }
}
