internal import Calendars
internal import Storage

extension Rule {
    /// Whoever could let somebody in under an account also administers every organisation that account acts for.
    package static let accessIsGivenForOwnOrganisationsOnly = Rule("member.access-is-given-for-own-organisations-only")
}

extension Actor {
    /// The organisations whose accounts the actor keeps.
    var administeredOrganisations: [Key<Organisation>] {
        capacities.filter { $0.role == .administrator }.map(\.organisation)
    }

    /// Whether the actor keeps accounts at all.
    package var keepsMembers: Bool { isHostAdministrator || !administeredOrganisations.isEmpty }
}

extension Member {
    /// The condition on `person` that the actor keeps the account: all of them for administrators of the host; for
    /// those of an organisation, of whoever holds or will hold an office there, and of its own people without any office.
    static func visible(to actor: Actor, on day: Day) -> SQL {
        if actor.isHostAdministrator { return "1 = 1" }
        let organisations = actor.administeredOrganisations
        guard !organisations.isEmpty else { return "1 = 0" }
        return """
            (EXISTS (\(offices(endingFrom: day)) AND office.organisation_id IN (\(list: organisations)))
             OR (person.organisation_id IN (\(list: organisations)) AND NOT EXISTS (\(offices(endingFrom: day)))))
            """
    }

    /// The offices that the person of the outer query holds on `day` or later.
    static func offices(endingFrom day: Day) -> SQL {
        """
        SELECT 1 FROM holding JOIN office ON office.id = holding.office_id
        WHERE holding.person_id = person.id AND holding.valid_through >= \(day) AND office.valid_through >= \(day)
        """
    }
}

extension Work {
    /// Refuses everybody who keeps no accounts as if the pages were not there.
    package func requireMemberKeeper() throws(Refusal) {
        guard actor.keepsMembers else { throw .absent }
    }

    /// Whether the actor keeps the account of a person, or would keep it once there is one.
    package func keepsAccount(of person: Key<Person>) throws -> Bool {
        try session.exists(
            "SELECT 1 FROM person WHERE person.id = \(person) AND \(Member.visible(to: actor, on: today))")
    }

    /// A person whose account the actor keeps or would keep.
    func keptPerson(_ id: Key<Person>) throws -> Person {
        let found = try session.first(
            Person.self,
            "SELECT person.* FROM person WHERE person.id = \(id) AND \(Member.visible(to: actor, on: today))")
        guard let found else { throw Refusal.absent }
        return found
    }

    /// An account that the actor keeps.
    package func member(_ id: Key<Member>) throws -> Member {
        let found = try session.first(
            Member.self,
            """
            SELECT member.* FROM member JOIN person ON person.id = member.person_id
            WHERE member.id = \(id) AND \(Member.visible(to: actor, on: today))
            """)
        guard let found else { throw Refusal.absent }
        return found
    }

    /// An account that the actor keeps, as the actor saw it.
    func member(_ id: Key<Member>, version: Int) throws -> Member {
        let member = try member(id)
        guard member.version == version else {
            throw Refusal.outOfTurn(
                .recordIsUnchanged,
                "Tài khoản này vừa được người khác thay đổi. Hãy mở lại trang tài khoản, xem rồi làm tiếp.")
        }
        return member
    }

    /// Whether the actor may let somebody in as this person: a link to an account opens every office it acts in.
    package func mayGiveAccess(to person: Key<Person>) throws -> Bool {
        if actor.isHostAdministrator { return true }
        let organisations = try session.all(
            Key<Organisation>.self,
            """
            SELECT DISTINCT office.organisation_id
            FROM holding JOIN office ON office.id = holding.office_id
            WHERE holding.person_id = \(person) AND holding.valid_through >= \(today) AND office.valid_through >= \(today)
            """)
        return Set(organisations).isSubset(of: actor.administeredOrganisations)
    }

    func requireMayGiveAccess(to person: Key<Person>) throws {
        try require(
            mayGiveAccess(to: person), .accessIsGivenForOwnOrganisationsOnly,
            "Người này còn giữ chức vụ ở tổ chức khác, nên chỉ người quản trị của tổ chức chủ trì bản cài đặt làm được việc này."
        )
    }
}
