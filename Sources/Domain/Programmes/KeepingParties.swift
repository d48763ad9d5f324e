package import Calendars
internal import Storage

extension Rule {
    /// An organisation takes part in a programme once, and exists on the day it joins.
    package static let partyTakesPartOnce = Rule("programme.party-takes-part-once")
    /// A programme has exactly one lead, which is one of its parties; it hands the lead over before it leaves.
    package static let leadIsAParty = Rule("programme.lead-is-a-party")
    /// A party leaves on or after the day it joined, and not in the future.
    package static let partyLeavesAfterItJoined = Rule("programme.party-leaves-after-it-joined")
}

extension Work {
    /// Lets an organisation take part in a programme, as the last of the order; one that left comes back.
    @discardableResult
    package func addParty(_ organisation: Key<Organisation>, to id: Key<Programme>, version: Int) throws -> Party {
        let programme = try openToDrafters(id)
        try requireSeen(version, now: programme.version, of: programme.title)
        let party = try join(organisation, programme)
        try touch(programme)
        try record("programme.party-joined", programme, Facts().with("Đơn vị", party.name))
        return party
    }

    /// Notes that a party leaves after its last day; what it leads and what it said stay and are told by the check.
    package func removeParty(_ id: Key<Party>, lastDay: Day, version: Int) throws {
        var (party, programme) = try party(id)
        try requireDrafter(programme)
        try requireOpen(programme)
        try requireSeen(version, now: party.version, of: party.name)
        guard party.organisationId != programme.leadId else {
            throw Refusal.outOfTurn(
                .leadIsAParty, "\(party.name) đang chủ trì soạn thảo. Hãy chuyển việc chủ trì cho bên khác trước.")
        }
        guard !party.hasLeft, party.joinedOn <= lastDay, lastDay <= today else {
            throw Refusal.invalid(
                .partyLeavesAfterItJoined, "ngay-cuoi",
                "Hãy ghi một ngày từ \(party.joinedOn.vietnamese) đến hôm nay, \(today.vietnamese).")
        }
        party.leftOn = lastDay
        party.version += 1
        try session.update(party)
        try touch(programme)
        try record(
            "programme.party-left", programme,
            Facts().with("Đơn vị", party.name).with("Ngày cuối", lastDay.vietnamese))
    }

    /// Gives the lead of the drafting to another party.
    package func handLead(of id: Key<Programme>, to partyId: Key<Party>, version: Int) throws {
        var programme = try programme(id)
        try require(
            actor.maySteer(programme), .stepsAreTakenByTheLead,
            "Việc chủ trì do lãnh đạo hoặc cán bộ tổng hợp của đơn vị đang chủ trì chuyển giao.")
        try requireOpen(programme)
        try requireSeen(version, now: programme.version, of: programme.title)
        let party = try party(partyId).party
        guard party.programmeId == id, !party.hasLeft else {
            throw Refusal.invalid(.leadIsAParty, "chu-tri", "Hãy chọn một bên đang tham gia chương trình.")
        }
        programme.leadId = party.organisationId
        programme.version += 1
        try session.update(programme)
        try index(programme)
        try record("programme.lead-handed", programme, Facts().with("Chủ trì soạn thảo", party.name))
    }

    /// Puts the parties in another order.
    package func orderParties(of id: Key<Programme>, _ order: [Key<Party>], version: Int) throws {
        let programme = try openToDrafters(id)
        try requireSeen(version, now: programme.version, of: programme.title)
        try place(try parties(of: programme).map(\.id), in: order, table: "party")
        try touch(programme)
        try record("programme.parties-ordered", programme)
    }

    /// A party by id with its programme, found through the one who looks.
    package func party(_ id: Key<Party>) throws -> (party: Party, programme: Programme) {
        guard let party = try session.find(Party.self, id) else { throw Refusal.absent }
        return (party, try programme(party.programmeId))
    }

    /// Stores that an organisation takes part, with its clause of responsibilities.
    @discardableResult
    func join(_ id: Key<Organisation>, _ programme: Programme) throws -> Party {
        let organisation = try organisation(id)
        let known = try session.first(
            Party.self, "SELECT * FROM party WHERE programme_id = \(programme.id) AND organisation_id = \(id)")
        guard organisation.holds(on: today), let name = try name(of: id, on: today), known?.hasLeft != false else {
            throw Refusal.invalid(
                .partyTakesPartOnce, "don-vi",
                known == nil
                    ? "Tổ chức này hoạt động \(organisation.period.vietnamese). Hãy chọn tổ chức đang hoạt động."
                    : "\(known?.name ?? "") đã tham gia chương trình này.")
        }
        if var known {
            known.leftOn = nil
            known.name = name
            known.version += 1
            try session.update(known)
            return known
        }
        let last = try session.first(
            Int.self, "SELECT coalesce(max(position), 0) FROM party WHERE programme_id = \(programme.id)")
        let party = Party(
            id: newKey(), programmeId: programme.id, organisationId: id, name: name, position: (last ?? 0) + 1,
            joinedOn: today, leftOn: nil, version: 1)
        try session.insert(party)
        try session.insert(
            Clause(
                id: newKey(), programmeId: programme.id, name: .responsibilities(party.id), text: "", changedAt: now,
                changedBy: actor.member, version: 1))
        return party
    }

    /// Notes that something of a programme changed, so that others who saw it before look again.
    @discardableResult
    func touch(_ programme: Programme) throws -> Programme {
        var programme = programme
        programme.version += 1
        try session.update(programme)
        try index(programme)
        return programme
    }

    /// Gives rows of a table the places in which they stand in `order`; every one must be there once.
    func place<Subject>(_ present: [Key<Subject>], in order: [Key<Subject>], table: SQL) throws {
        guard order.count == present.count, Set(order) == Set(present) else {
            throw Refusal.invalid([.init("thu-tu", "Danh sách vừa thay đổi. Hãy xem lại rồi sắp xếp lần nữa.")])
        }
        for (index, id) in order.enumerated() {
            try session.run("UPDATE \(table) SET position = \(index + 1) WHERE id = \(id)")
        }
    }
}
