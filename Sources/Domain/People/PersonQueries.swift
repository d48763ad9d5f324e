package import Calendars
internal import Storage

/// An office that a person holds or held, with what the office and the organisation were called.
package struct HeldOffice: Sendable {
    package let holding: Holding
    package let office: Office
    package let organisation: Key<Organisation>
    /// The organisation's name on the day that was asked for, or on the nearest day of the holding.
    package let organisationName: String
    package let personName: String
}

/// A delegation with the names of who gives and who takes.
package struct DelegationLine: Sendable {
    package let delegation: Delegation
    package let organisation: Key<Organisation>
    package let giver: Key<Person>
    package let giverName: String
    package let officeTitle: String
    package let takerName: String
}

extension Work {
    /// A person by id, found through the one who looks.
    package func person(_ id: Key<Person>) throws -> Person {
        let found = try session.first(
            Person.self, "SELECT * FROM person WHERE id = \(id) AND \(Person.visible(to: actor))")
        guard let found else { throw Refusal.absent }
        return found
    }

    /// A person by the code under which files bring them again.
    package func person(code: String) throws -> Person? {
        try session.first(
            Person.self, "SELECT * FROM person WHERE code = \(code) AND \(Person.visible(to: actor))")
    }

    /// The offices of a person that the actor sees: those held on the day first, by precedence, then the others, the
    /// latest first.
    ///
    /// An organisation bears the name of the day, or of the day of the holding nearest to it.
    package func offices(of person: Person, on day: Day) throws -> [HeldOffice] {
        let held = try heldOffices("holding.person_id = \(person.id)", near: day)
        let present = held.filter { $0.holding.holds(on: day) }.sorted { $0.precedes($1) }
        let others = held.filter { !$0.holding.holds(on: day) }.sorted {
            ($0.holding.validThrough, $0.holding.validFrom) > ($1.holding.validThrough, $1.holding.validFrom)
        }
        return present + others
    }

    /// Holdings that the actor sees, with the name that the organisation had.
    func heldOffices(_ condition: SQL, near day: Day) throws -> [HeldOffice] {
        try session.rows(
            """
            SELECT holding.*, office.id AS office_key, office.organisation_id, office.title, office.short_title, office.rank,
                   office.seats, office.role, office.signing, office.listed, office.valid_from AS office_from,
                   office.valid_through AS office_through, office.version AS office_version,
                   person.full_name AS person_name, profile.name AS organisation_name
            FROM holding
            JOIN office ON office.id = holding.office_id
            JOIN person ON person.id = holding.person_id
            JOIN organisation_profile profile ON profile.id = (
                SELECT near.id FROM organisation_profile near
                WHERE near.organisation_id = office.organisation_id
                  AND near.valid_from <= CASE WHEN holding.valid_through < \(day) THEN holding.valid_through
                                              WHEN holding.valid_from > \(day) THEN holding.valid_from ELSE \(day) END
                ORDER BY near.valid_from DESC
                LIMIT 1)
            WHERE \(condition) AND \(Office.visible(to: actor))
            ORDER BY office.rank, person.sort_key, holding.valid_from, holding.id
            """
        ).map(HeldOffice.init)
    }

    /// Delegations that a person gave or took, the latest first, of offices that the actor sees.
    package func delegations(of person: Person) throws -> [DelegationLine] {
        try delegations("(holding.person_id = \(person.id) OR delegation.person_id = \(person.id))")
    }

    /// Delegations given by the holders of an organisation's offices that hold on a day.
    package func delegations(in organisation: Key<Organisation>, on day: Day) throws -> [DelegationLine] {
        try delegations("office.organisation_id = \(organisation) AND \(Period.holds("delegation.", on: day))")
    }

    private func delegations(_ condition: SQL) throws -> [DelegationLine] {
        try session.rows(
            """
            SELECT delegation.*, office.organisation_id, office.title, giver.id AS giver, giver.full_name AS giver_name,
                   person.full_name AS taker_name
            FROM delegation
            JOIN holding ON holding.id = delegation.holding_id
            JOIN office ON office.id = holding.office_id
            JOIN person giver ON giver.id = holding.person_id
            JOIN person ON person.id = delegation.person_id
            WHERE \(condition) AND \(Office.visible(to: actor)) AND \(Person.visible(to: actor))
            ORDER BY delegation.valid_from DESC, delegation.id DESC
            """
        ).map { row in
            DelegationLine(
                delegation: try row.decode(Delegation.self), organisation: try row.get("organisation_id"),
                giver: try row.get("giver"), giverName: try row.get("giver_name"), officeTitle: try row.get("title"),
                takerName: try row.get("taker_name"))
        }
    }

    /// What was done to a person's record and to the offices of theirs that the actor sees, the latest first.
    package func history(ofPerson person: Person, held: [HeldOffice], limit: Int = 50) throws -> [HistoryLine] {
        let own = try history(of: person, limit: limit)
        let holdings = try history(noun: Holding.noun, subjects: held.map(\.holding.id.rawValue), limit: limit)
        return (own + holdings).sorted { $0.event.id > $1.event.id }.prefix(limit).map(\.self)
    }
}

extension HeldOffice {
    init(_ row: Row) throws {
        organisation = try row.get("organisation_id")
        organisationName = try row.get("organisation_name")
        personName = try row.get("person_name")
        holding = try row.decode(Holding.self)
        office = Office(
            id: try row.get("office_key"), organisationId: organisation, title: try row.get("title"),
            shortTitle: try row.get("short_title"), rank: try row.get("rank"), seats: try row.get("seats"),
            role: try row.get("role"), signing: try row.get("signing"), listed: try row.get("listed"),
            validFrom: try row.get("office_from"), validThrough: try row.get("office_through"),
            version: try row.get("office_version"))
    }

    func precedes(_ other: HeldOffice) -> Bool {
        (office.rank, holding.validFrom, holding.id) < (other.office.rank, other.holding.validFrom, other.holding.id)
    }

    /// The title as people read it: `Q. Chủ tịch` for an acting head.
    package var title: String { holding.isActing ? "Q. \(office.title)" : office.title }
}

extension Work {
    /// The account of a person, for those who keep the person's details.
    package func account(of person: Key<Person>) throws -> Member? {
        try session.first(Member.self, "SELECT * FROM member WHERE person_id = \(person)")
    }
}
