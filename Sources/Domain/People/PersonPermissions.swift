package import Storage

extension Rule {
    /// People are kept by the administrators and coordinators of the organisation that keeps their details.
    package static let peopleAreKeptByTheirOrganisation = Rule("person.is-kept-by-its-organisation")
}

extension Person {
    /// Who sees a person: those who look after the installation; the members of the organisation that keeps the
    /// details, and of one in which the person holds or held an office; everyone, once a listed office made the person
    /// known; and the person.
    package static func visible(to actor: Actor) -> SQL {
        if actor.isHostAdministrator || actor.isHostOverseer { return "1 = 1" }
        guard let person = actor.person else { return "1 = 0" }
        let own = actor.organisations
        let colleagues: SQL = own.isEmpty ? "" : "OR office.organisation_id IN (\(list: own))"
        let kept: SQL = own.isEmpty ? "" : "OR person.organisation_id IN (\(list: own))"
        return """
            (EXISTS (SELECT 1 FROM holding JOIN office ON office.id = holding.office_id
                     WHERE holding.person_id = person.id AND (office.listed \(colleagues)))
             \(kept) OR person.id = \(person))
            """
    }
}

extension Office {
    /// Who sees an office and who held it: everyone when it is listed, else the members of its organisation and those
    /// who look after the installation.
    package static func visible(to actor: Actor) -> SQL {
        if actor.isHostAdministrator || actor.isHostOverseer { return "1 = 1" }
        guard let person = actor.person else { return "1 = 0" }
        let own = actor.organisations
        let colleagues: SQL = own.isEmpty ? "" : "OR office.organisation_id IN (\(list: own))"
        return """
            (office.listed \(colleagues)
             OR EXISTS (SELECT 1 FROM holding mine WHERE mine.office_id = office.id AND mine.person_id = \(person)))
            """
    }
}

extension Actor {
    /// Enters people whose details the organisation keeps, and changes what is written of them.
    package func mayKeepPeople(of organisation: Key<Organisation>) -> Bool {
        isHostAdministrator || has(anyOf: [.administrator, .coordinator], in: organisation)
    }

    /// Whether there is any organisation whose people the actor keeps.
    package var mayKeepPeopleSomewhere: Bool {
        isHostAdministrator || capacities.contains { $0.role == .administrator || $0.role == .coordinator }
    }
}

extension Work {
    /// Whether the actor reads birthday, telephone and e-mail: the person, and the administrators and coordinators of
    /// the organisation that keeps the details or of one in which the person holds an office today.
    package func mayReadContact(of person: Person) throws -> Bool {
        if actor.person == person.id || actor.mayKeepPeople(of: person.organisationId) { return true }
        let keepers = actor.capacities.filter { $0.role == .administrator || $0.role == .coordinator }
        guard !keepers.isEmpty else { return false }
        return try session.exists(
            """
            SELECT 1 FROM holding JOIN office ON office.id = holding.office_id
            WHERE holding.person_id = \(person.id) AND office.organisation_id IN (\(list: keepers.map(\.organisation)))
              AND \(Period.holds("holding.", on: today)) AND \(Period.holds("office.", on: today))
            """)
    }

    func requireKeeperOfPeople(_ organisation: Key<Organisation>) throws(Refusal) {
        try require(
            actor.mayKeepPeople(of: organisation), .peopleAreKeptByTheirOrganisation,
            "Hồ sơ này do quản trị viên hoặc cán bộ tổng hợp của tổ chức quản lý hồ sơ cập nhật.")
    }
}
