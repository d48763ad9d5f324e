internal import Storage
internal import Vietnamese

extension Rule {
    /// A party writes its own responsibilities, and nobody else's.
    package static let partyWritesItsOwnResponsibilities = Rule("clause.party-writes-its-own-responsibilities")
}

extension Work {
    /// Changes the text of a clause, while it is open.
    ///
    /// - Parameter version: the one the person saw; a newer one is never written over.
    @discardableResult
    package func writeClause(_ id: Key<Clause>, _ text: String, version: Int) throws -> Clause {
        let (clause, programme) = try clause(id)
        try requireWriter(of: clause, programme)
        try requireOpen(programme)
        try requireSeen(version, now: clause.version, of: clause.name.wording.vietnamese)
        let text = CleanText.cleaned(text, as: .lines)
        guard text.count <= 50_000 else {
            throw Refusal.invalid([.init("noi-dung", "Hãy rút gọn còn không quá 50.000 ký tự (đang có \(text.count)).")]
            )
        }
        try endWriting(at: .clause(id))
        guard text != clause.text else { return clause }
        return try rewrite(clause, text, "clause.written")
    }

    /// Stores another text of a clause; the history tells how much changed, the versions keep the words.
    func rewrite(_ clause: Clause, _ text: String, _ act: String, _ facts: Facts = .none) throws -> Clause {
        var new = clause
        new.text = text
        new.changedAt = now
        new.changedBy = actor.member
        new.version += 1
        try session.update(new)
        let difference = WordDifference(from: clause.text, to: text)
        let amount = Facts().with("Mục", clause.name.wording.vietnamese)
            .with("Từ thêm", "\(difference.added)").with("Từ bớt", "\(difference.removed)")
        try record(act, new, amount.and(facts))
        return new
    }

    /// A clause by id with its programme, found through the one who looks.
    package func clause(_ id: Key<Clause>) throws -> (clause: Clause, programme: Programme) {
        guard let clause = try session.find(Clause.self, id) else { throw Refusal.absent }
        return (clause, try programme(clause.programmeId))
    }

    /// The clause of that name.
    package func clause(_ name: ClauseName, of programme: Programme) throws -> Clause {
        let found = try session.first(
            Clause.self, "SELECT * FROM clause WHERE programme_id = \(programme.id) AND name = \(name)")
        guard let found else { throw Refusal.absent }
        return found
    }

    /// The clauses of a programme that the actor has found, in the order of the document; of parties that left, none.
    package func clauses(of programme: Programme) throws -> [Clause] {
        let parties = try parties(of: programme)
        let all = try session.all(Clause.self, "SELECT * FROM clause WHERE programme_id = \(programme.id)")
        return ClauseName.inOrder(parties).compactMap { name in all.first { $0.name == name } }
    }

    /// Whether the actor may change the clause in a state in which the text is open.
    package func mayWrite(_ clause: Clause, of programme: Programme) throws -> Bool {
        if actor.mayDraft(programme) { return true }
        guard case .responsibilities(let id) = clause.name, let party = try session.find(Party.self, id) else {
            return false
        }
        return !party.hasLeft && actor.drafts(for: party.organisationId)
    }

    private func requireWriter(of clause: Clause, _ programme: Programme) throws {
        guard try !mayWrite(clause, of: programme) else { return }
        guard case .responsibilities(let id) = clause.name, let party = try session.find(Party.self, id) else {
            return try requireDrafter(programme)
        }
        throw Refusal.forbidden(
            .partyWritesItsOwnResponsibilities,
            "Phần trách nhiệm này do cán bộ của \(party.name) hoặc của đơn vị chủ trì soạn thảo sửa.")
    }
}

extension ClauseName {
    /// The names of all clauses of a programme with these parties, in the order of the document.
    static func inOrder(_ parties: [Party]) -> [ClauseName] {
        [.opening, .purpose, .requirements] + parties.filter { !$0.hasLeft }.map { .responsibilities($0.id) }
            + [.reporting, .money, .organisation]
    }
}
