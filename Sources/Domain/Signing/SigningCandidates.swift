package import Calendars
internal import Storage

/// Somebody who may sign for an organisation on a day, and by which right.
package struct SigningCandidate: Sendable, Hashable {
    package let person: Key<Person>
    package let personName: String
    package let capacity: SigningCapacity
    /// The decision or delegation behind it, in words.
    package let basis: String
}

extension Work {
    /// Everybody who may sign for an organisation on a day: the head first, then deputies, then those to whom it was
    /// delegated.
    package func signingCandidates(for organisation: Key<Organisation>, on day: Day) throws -> [SigningCandidate] {
        let people = try session.rows(
            """
            SELECT DISTINCT person.id AS id, person.full_name AS name FROM person WHERE person.id IN (
                SELECT holding.person_id FROM holding JOIN office ON office.id = holding.office_id
                WHERE office.organisation_id = \(organisation) AND \(Period.holds("holding.", on: day))
                UNION
                SELECT delegation.person_id FROM delegation
                JOIN holding ON holding.id = delegation.holding_id JOIN office ON office.id = holding.office_id
                WHERE office.organisation_id = \(organisation) AND \(Period.holds("delegation.", on: day)))
            """)
        let found = try people.compactMap { row -> SigningCandidate? in
            let id: Key<Person> = try row.get("id")
            guard let capacity = try signingCapacity(of: id, for: organisation, on: day) else { return nil }
            return SigningCandidate(
                person: id, personName: try row.get("name"), capacity: capacity, basis: try basis(of: capacity))
        }
        return found.sorted { ($0.capacity.way.place, $0.personName) < ($1.capacity.way.place, $1.personName) }
    }

    /// What gives the right to sign, in words.
    private func basis(of capacity: SigningCapacity) throws -> String {
        switch capacity.proof {
        case .holding(let id):
            guard let holding = try session.find(Holding.self, id),
                let office = try session.find(Office.self, holding.officeId)
            else { return "" }
            return Self.words(
                "\(office.title) từ \(holding.validFrom.vietnamese)", holding.decision)
        case .delegation(let id, _):
            guard let delegation = try session.find(Delegation.self, id) else { return "" }
            return Self.words(
                "ủy quyền “\(delegation.scope)” từ \(delegation.validFrom.vietnamese) đến \(delegation.validThrough.vietnamese)",
                delegation.decision)
        }
    }

    private static func words(_ right: String, _ decision: String?) -> String {
        guard let decision, !decision.isEmpty else { return right }
        return "\(right), theo \(decision)"
    }
}

extension Office.Signing {
    /// Heads sign before deputies, and these before those who sign by order or authorisation.
    fileprivate var place: Int {
        switch self {
        case .head: 0
        case .deputy: 1
        case .byOrder: 2
        case .authorised: 3
        }
    }
}
