package import Calendars
internal import Storage
internal import Vietnamese

/// One way in which a person may sign for an organisation on a day: what to print, and what proves it.
package struct SigningCapacity: Hashable, Sendable {
    /// What gives the right to sign.
    package enum Proof: Hashable, Sendable {
        case holding(Key<Holding>)
        /// A delegation, and the office under whose title the person signs, where there is one.
        case delegation(Key<Delegation>, under: Key<Holding>?)
    }

    package let way: Office.Signing
    /// The lines above the signature: `TM. BAN THƯỜNG TRỰC`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`.
    package let lines: [String]
    package let proof: Proof
    /// What the delegation is for; nothing where the office itself gives the right.
    package let scope: String?
}

extension Work {
    /// Every way in which a person may sign for an organisation on a day, the highest office first.
    ///
    /// The signer chooses: rights come from offices, and one person may have several.
    package func signingCapacities(
        of person: Key<Person>, for organisation: Key<Organisation>, on day: Day
    ) throws -> [SigningCapacity] {
        guard let profile = try profile(of: organisation, on: day) else { return [] }
        let held = try heldForSigning(in: organisation, on: day)
        let lines = SigningLines(
            profile: profile, head: held.first { $0.office.signing.list.contains(.head) },
            vacantHead: try headOffice(of: organisation, on: day))
        let own = held.filter { $0.holding.personId == person }
        let byOffice = own.flatMap { lines.capacities(of: $0) }
        let delegations = try session.all(
            Delegation.self,
            """
            SELECT * FROM delegation
            WHERE person_id = \(person) AND \(Period.holds(on: day)) AND holding_id IN (\(list: held.map(\.holding.id)))
            ORDER BY valid_from, id
            """)
        let byDelegation = try delegations.compactMap { delegation in
            try held.first { $0.holding.id == delegation.holdingId }.flatMap { giver in
                try capacity(by: delegation, from: giver, own: own, lines, on: day)
            }
        }
        return byOffice + byDelegation
    }

    /// The way in which a person signs for an organisation when nothing else is chosen: by the highest office.
    package func signingCapacity(
        of person: Key<Person>, for organisation: Key<Organisation>, on day: Day
    ) throws -> SigningCapacity? {
        try signingCapacities(of: person, for: organisation, on: day).first
    }

    private func capacity(
        by delegation: Delegation, from giver: SigningHolder, own: [SigningHolder], _ lines: SigningLines, on day: Day
    ) throws -> SigningCapacity? {
        let way = delegation.manner.signing
        let title: SigningHolder? = own.first { $0.office.signing.list.contains(way) } ?? own.first
        // An authorised person may come from elsewhere and signs under the title held there.
        let elsewhere =
            title == nil && delegation.manner == .authorised
            ? try highestOffice(of: delegation.personId, on: day) : nil
        guard let under = title ?? elsewhere else { return nil }
        return SigningCapacity(
            way: way, lines: lines.lines(way, signer: under, giver: giver),
            proof: .delegation(delegation.id, under: under.holding.id), scope: delegation.scope)
    }

    /// Who holds offices of an organisation on a day, by precedence.
    ///
    /// No matter who asks: a signature is proved to everyone who sees the document.
    private func heldForSigning(in organisation: Key<Organisation>, on day: Day) throws -> [SigningHolder] {
        try signingHolders("office.organisation_id = \(organisation)", on: day)
    }

    private func highestOffice(of person: Key<Person>, on day: Day) throws -> SigningHolder? {
        try signingHolders("holding.person_id = \(person)", on: day).first
    }

    private func signingHolders(_ condition: SQL, on day: Day) throws -> [SigningHolder] {
        try session.rows(
            """
            SELECT holding.*, office.title, office.signing
            FROM holding JOIN office ON office.id = holding.office_id
            WHERE \(condition) AND \(Period.holds("holding.", on: day)) AND \(Period.holds("office.", on: day))
            ORDER BY office.rank, holding.valid_from, holding.id
            """
        ).map { row in
            SigningHolder(
                holding: try row.decode(Holding.self),
                office: SigningOffice(title: try row.get("title"), signing: try row.get("signing")))
        }
    }

    func headOffice(of organisation: Key<Organisation>, on day: Day) throws -> SigningOffice? {
        try session.rows(
            """
            SELECT title, signing FROM office
            WHERE organisation_id = \(organisation) AND \(Period.holds(on: day))
            ORDER BY rank, id
            """
        ).map { SigningOffice(title: try $0.get(0), signing: try $0.get(1)) }.first { $0.signing.list.contains(.head) }
    }
}

/// What of an office matters above a signature.
struct SigningOffice: Hashable {
    let title: String
    let signing: SigningSet
}

/// A holding with what of its office matters above a signature.
struct SigningHolder {
    let holding: Holding
    let office: SigningOffice
}

extension Delegation.Manner {
    /// The way of signing that the manner gives.
    package var signing: Office.Signing {
        switch self {
        case .deputy: .deputy
        case .byOrder: .byOrder
        case .authorised: .authorised
        }
    }
}
