internal import Storage

/// A delegate with what was answered and who came.
package struct DelegateLine: Sendable {
    package let delegate: Delegate
    package let reply: InvitationReply?
    package let attendance: Attendance?

    package var isPresent: Bool { attendance != nil }
}

/// How many of an organisation are invited, how they answered, and how many came.
package struct DelegateCount: Sendable, Hashable {
    package let organisationName: String
    package internal(set) var invited = 0
    package internal(set) var attends = 0
    package internal(set) var sendsSubstitute = 0
    package internal(set) var absent = 0
    package internal(set) var silent = 0
    package internal(set) var present = 0
    /// Of those present, how many took another's seat, and how many came without an invitation.
    package internal(set) var substitutes = 0
    package internal(set) var walkIns = 0
}

extension Work {
    /// The delegates of a conference that the actor has found, in the order of precedence.
    package func delegates(of conference: Conference) throws -> [Delegate] {
        try session.all(
            Delegate.self,
            "SELECT * FROM delegate WHERE conference_id = \(conference.id) ORDER BY position, id")
    }

    /// The delegates with their answers and whether they came; three queries, however many there are.
    ///
    /// Why somebody stays away is read by those who run the conference or may answer the invitation, as it may be private.
    package func delegateLines(of conference: Conference) throws -> [DelegateLine] {
        let own: SQL = "SELECT id FROM delegate WHERE conference_id = \(conference.id)"
        let replies = try session.all(
            InvitationReply.self, "SELECT * FROM invitation_reply WHERE delegate_id IN (\(own))")
        let present = try session.all(Attendance.self, "SELECT * FROM attendance WHERE delegate_id IN (\(own))")
        let answers = Dictionary(uniqueKeysWithValues: replies.map { ($0.delegateId, $0) })
        let came = Dictionary(uniqueKeysWithValues: present.map { ($0.delegateId, $0) })
        return try delegates(of: conference).map {
            var reply = answers[$0.id]
            if !mayAnswer(for: $0, of: conference) { reply?.reason = "" }
            return DelegateLine(delegate: $0, reply: reply, attendance: came[$0.id])
        }
    }

    /// A delegate by id with the conference, found through the one who looks.
    package func delegate(_ id: Key<Delegate>) throws -> (delegate: Delegate, conference: Conference) {
        guard let delegate = try session.find(Delegate.self, id) else { throw Refusal.absent }
        return (delegate, try conference(delegate.conferenceId))
    }

    /// The secret of a delegate, for those who run the conference and those who answer the invitation; for others there
    /// is none.
    package func pass(of id: Key<Delegate>) throws -> DelegatePass {
        let (delegate, conference) = try delegate(id)
        let pass = try session.first(DelegatePass.self, "SELECT * FROM delegate_pass WHERE delegate_id = \(id)")
        guard mayAnswer(for: delegate, of: conference), let pass else { throw Refusal.absent }
        return pass
    }
}

extension [DelegateLine] {
    /// The delegates counted by organisation, in the order of precedence of the first of each.
    package var counts: [DelegateCount] {
        var counts: [DelegateCount] = []
        for line in self {
            let name = line.delegate.organisationName
            let index = counts.firstIndex { $0.organisationName == name } ?? counts.endIndex
            if index == counts.endIndex { counts.append(DelegateCount(organisationName: name)) }
            counts[index].add(line)
        }
        return counts
    }

    /// All delegates counted together.
    package var total: DelegateCount { reduce(into: DelegateCount(organisationName: "")) { $0.add($1) } }
}

extension DelegateCount {
    fileprivate mutating func add(_ line: DelegateLine) {
        if line.delegate.invitationNumber != nil || line.attendance?.manner != .walkIn {
            invited += 1
            switch line.reply?.answer {
            case .attends: attends += 1
            case .sendsSubstitute: sendsSubstitute += 1
            case .absent: absent += 1
            case nil: silent += 1
            }
        }
        guard let attendance = line.attendance else { return }
        present += 1
        if attendance.manner == .substitute { substitutes += 1 }
        if attendance.manner == .walkIn { walkIns += 1 }
    }
}
