package import Storage

extension Envelope {
    /// Who sees an envelope: the members of its parties and of the body that numbers it, those who look after or
    /// oversee the installation, and once it is issued the members of those who get it.
    package static func visible(to actor: Actor) -> SQL {
        if actor.isHostAdministrator || actor.isHostOverseer { return "1 = 1" }
        let own = actor.organisations
        guard !own.isEmpty else { return "1 = 0" }
        return """
            (envelope.organisation_id IN (\(list: own))
             OR EXISTS (SELECT 1 FROM envelope_party seeing
                        WHERE seeing.envelope_id = envelope.id AND seeing.organisation_id IN (\(list: own)))
             OR EXISTS (SELECT 1 FROM recipient getting JOIN issue ON issue.envelope_id = getting.envelope_id
                        WHERE getting.envelope_id = envelope.id AND getting.organisation_id IN (\(list: own))))
            """
    }
}

extension Envelope {
    /// The document that it amends.
    fileprivate var amended: Key<Envelope>? { relation == .amends ? predecessorId : nil }

    /// That nobody took an envelope back.
    static let isNotWithdrawn: SQL =
        "NOT EXISTS (SELECT 1 FROM envelope_withdrawal gone WHERE gone.envelope_id = envelope.id)"
}

extension Work {
    /// An envelope that the actor sees.
    package func envelope(_ id: Key<Envelope>) throws -> Envelope {
        let found = try session.first(
            Envelope.self, "SELECT * FROM envelope WHERE id = \(id) AND \(Envelope.visible(to: actor))")
        guard let found else { throw Refusal.absent }
        return found
    }

    /// An envelope that the actor sees, with everything that happened to it.
    package func envelopeDetail(_ id: Key<Envelope>) throws -> EnvelopeDetail { try detail(of: try envelope(id)) }

    /// The envelopes of a programme that the actor sees, the latest first.
    package func envelopes(of programme: Key<Programme>) throws -> [EnvelopeDetail] {
        try details("envelope.programme_id = \(programme)")
    }

    /// The envelopes that the actor sees, the latest first.
    package func envelopes(limit: Int = 200, offset: Int = 0) throws -> [EnvelopeDetail] {
        try details("1 = 1", limit: limit, offset: offset)
    }

    /// How many envelopes the actor sees.
    package func envelopeCount() throws -> Int {
        try session.first(Int.self, "SELECT count(*) FROM envelope WHERE \(Envelope.visible(to: actor))") ?? 0
    }

    /// The envelopes in which the actor can sign now, the oldest first.
    package func envelopesToSign() throws -> [EnvelopeDetail] {
        guard let person = actor.person else { return [] }
        let open = try details(
            """
            EXISTS (SELECT 1 FROM signatory WHERE signatory.envelope_id = envelope.id
                      AND signatory.person_id = \(person)
                      AND NOT EXISTS (SELECT 1 FROM signature WHERE signature.signatory_id = signatory.id))
            AND NOT EXISTS (SELECT 1 FROM issue WHERE issue.envelope_id = envelope.id)
            AND \(Envelope.isNotWithdrawn)
            """)
        return open.filter { detail in
            detail.state == .open
                && detail.sides.contains { side in
                    detail.isTurn(of: side) && side.places.contains { $0.signatory.personId == person }
                }
        }.reversed()
    }

    /// The envelopes that everybody signed and that the actor may issue.
    package func envelopesToIssue() throws -> [EnvelopeDetail] {
        let leads = actor.capacities.filter { Role.steering.contains($0.role) }.map(\.organisation)
        guard !leads.isEmpty else { return [] }
        return try details(
            """
            envelope.organisation_id IN (\(list: leads))
            AND NOT EXISTS (SELECT 1 FROM issue WHERE issue.envelope_id = envelope.id)
            AND \(Envelope.isNotWithdrawn)
            """
        ).filter { $0.state == .signed }
    }

    /// The issued documents whose receipt the actor confirms and nobody has yet.
    package func documentsToReceive() throws -> [(envelope: Envelope, recipient: Recipient)] {
        let own = actor.capacities.map(\.organisation).filter { actor.keepsRegisters(of: $0) }
        guard !own.isEmpty else { return [] }
        let waiting = try session.all(
            Recipient.self,
            """
            SELECT * FROM recipient
            WHERE organisation_id IN (\(list: own))
              AND EXISTS (SELECT 1 FROM issue WHERE issue.envelope_id = recipient.envelope_id)
              AND NOT EXISTS (SELECT 1 FROM receipt WHERE receipt.recipient_id = recipient.id)
            ORDER BY id
            """)
        return try waiting.compactMap { recipient in
            try session.find(Envelope.self, recipient.envelopeId).map { ($0, recipient) }
        }
    }

    /// The documents that amend, replace or correct one, of those that the actor sees; withdrawn ones are left out.
    package func followers(of envelope: Envelope) throws -> [EnvelopeDetail] {
        try details("envelope.predecessor_id = \(envelope.id) AND \(Envelope.isNotWithdrawn)").reversed()
    }

    func detail(of envelope: Envelope) throws -> EnvelopeDetail {
        guard let detail = try details(of: [envelope]).first else { throw Refusal.absent }
        return detail
    }

    func details(_ condition: SQL, limit: Int = 200, offset: Int = 0) throws -> [EnvelopeDetail] {
        try details(
            of: session.all(
                Envelope.self,
                """
                SELECT * FROM envelope WHERE \(condition) AND \(Envelope.visible(to: actor))
                ORDER BY opened_at DESC, id DESC LIMIT \(limit) OFFSET \(offset)
                """))
    }

    /// With a fixed number of queries, however many envelopes.
    private func details(of envelopes: [Envelope]) throws -> [EnvelopeDetail] {
        guard !envelopes.isEmpty else { return [] }
        let own: SQL = "envelope_id IN (\(list: envelopes.map(\.id)))"
        let parties = try session.all(
            EnvelopeParty.self, "SELECT * FROM envelope_party WHERE \(own) ORDER BY position, id")
        let signatories = try session.all(Signatory.self, "SELECT * FROM signatory WHERE \(own) ORDER BY id")
        let signatures = try session.all(Signature.self, "SELECT * FROM signature WHERE \(own)")
        let declines = try session.all(EnvelopeDecline.self, "SELECT * FROM envelope_decline WHERE \(own)")
        let revisions = try session.all(
            EnvelopeRevision.self, "SELECT * FROM envelope_revision WHERE \(own) ORDER BY number")
        let withdrawals = try session.all(EnvelopeWithdrawal.self, "SELECT * FROM envelope_withdrawal WHERE \(own)")
        let issues = try session.all(Issue.self, "SELECT * FROM issue WHERE \(own)")
        let replacements = try replacements(of: envelopes)
        let signed = Dictionary(uniqueKeysWithValues: signatures.map { ($0.signatoryId, $0) })
        let declined = Dictionary(uniqueKeysWithValues: declines.map { ($0.signatoryId, $0) })
        let places = Dictionary(grouping: signatories, by: \.partyId).mapValues { list in
            list.map { EnvelopeDetail.Place(signatory: $0, signature: signed[$0.id], decline: declined[$0.id]) }
        }
        let sides = Dictionary(grouping: parties, by: \.envelopeId).mapValues { list in
            list.map { EnvelopeDetail.Side(party: $0, places: places[$0.id] ?? []) }
        }
        let made = Dictionary(grouping: revisions, by: \.envelopeId)
        let withdrawn = Dictionary(uniqueKeysWithValues: withdrawals.map { ($0.envelopeId, $0) })
        let issued = Dictionary(uniqueKeysWithValues: issues.map { ($0.envelopeId, $0) })
        return envelopes.map { envelope in
            EnvelopeDetail(
                envelope: envelope, sides: sides[envelope.id] ?? [], revisions: made[envelope.id] ?? [],
                withdrawal: withdrawn[envelope.id], issue: issued[envelope.id],
                replacement: replacements[envelope.id] ?? envelope.amended.flatMap { replacements[$0] }, today: today)
        }
    }

    /// The issued documents that stand in the place of others, by what they replaced; what amended the replaced one
    /// went with it.
    private func replacements(of envelopes: [Envelope]) throws -> [Key<Envelope>: Envelope] {
        let replaced = Set(envelopes.map(\.id) + envelopes.compactMap(\.amended))
        let found = try session.all(
            Envelope.self,
            """
            SELECT * FROM envelope WHERE relation = \(Envelope.Relation.replaces)
              AND predecessor_id IN (\(list: Array(replaced)))
              AND EXISTS (SELECT 1 FROM issue WHERE issue.envelope_id = envelope.id)
            ORDER BY opened_at
            """)
        return Dictionary(
            found.compactMap { next in next.predecessorId.map { ($0, next) } }, uniquingKeysWith: { $1 })
    }
}
