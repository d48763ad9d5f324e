package import Calendars
internal import Storage

/// An office on the page of an account, with its days.
package struct MemberOffice: Codable, Sendable, Dated {
    package let title: String
    package let organisation: Key<Organisation>
    package let organisationName: String
    package let role: Role
    package let validFrom: Day
    package let validThrough: Day
}

/// Everything that the keepers of an account see of it.
package struct MemberDetail: Sendable {
    package let member: Member
    package let person: Key<Person>
    package let name: String
    package let state: MemberState
    /// Offices of today and those to come.
    package let offices: [MemberOffice]
    package let sessions: Int
    package let lastSeen: Instant?
    /// The link that waits to be taken up.
    package let openLink: OneTimeLink?
    package let recoveryCodesLeft: Int
    /// Whether the actor may reset, rename, close: a link to the account opens every office it acts in.
    package let mayGiveAccess: Bool
    package let isOwn: Bool
    package let history: [HistoryLine]
}

/// A person who could be invited.
package struct Invitable: Sendable {
    package let person: Person
    /// The offices held today; empty for those whose office is still to come.
    package let offices: [Capacity]
}

extension Work {
    /// The page of an account.
    package func memberDetail(_ id: Key<Member>) throws -> MemberDetail {
        let member = try member(id)
        let own = try session.all(SignIn.self, "SELECT * FROM sign_in WHERE member_id = \(id)")
        let link = try session.first(
            OneTimeLink.self,
            "SELECT * FROM one_time_link WHERE member_id = \(id) AND used_at IS NULL AND expires_at > \(now)")
        return MemberDetail(
            member: member, person: member.personId,
            name: try session.find(Person.self, member.personId)?.fullName ?? "",
            state: member.state(holding: try capacities(of: member.personId, on: today)),
            offices: try memberOffices(of: member.personId),
            sessions: own.count { $0.stage == .complete && $0.expiresAt > now }, lastSeen: own.map(\.seenAt).max(),
            openLink: link, recoveryCodesLeft: try recoveryCodesLeft(of: id),
            mayGiveAccess: try mayGiveAccess(to: member.personId), isOwn: member.id == actor.member,
            history: try history(of: member))
    }

    private func memberOffices(of person: Key<Person>) throws -> [MemberOffice] {
        try session.all(
            MemberOffice.self,
            """
            SELECT office.title AS title, office.organisation_id AS organisation, profile.name AS organisation_name,
                   office.role AS role, holding.valid_from AS valid_from, holding.valid_through AS valid_through
            FROM holding
            JOIN office ON office.id = holding.office_id
            JOIN organisation_profile profile ON profile.organisation_id = office.organisation_id
                AND \(Period.holds("profile.", on: today))
            WHERE holding.person_id = \(person) AND holding.valid_through >= \(today)
            ORDER BY holding.valid_from, office.rank, holding.id
            """)
    }

    /// People without an account whom the actor could invite, by a part of their name; the first of all without words.
    package func invitablePeople(_ words: String, limit: Int = 20) throws -> [Invitable] {
        try requireMemberKeeper()
        var condition = Member.visible(to: actor, on: today)
        if !words.isEmpty {
            let found = try session.search(words, where: "entry.noun = \(Person.noun)", limit: 200).map(\.subject)
            condition = "\(condition) AND person.id IN (\(list: found))"
        }
        let people = try session.all(
            Person.self,
            """
            SELECT person.* FROM person
            WHERE \(condition) AND EXISTS (\(Member.offices(endingFrom: today)))
              AND NOT EXISTS (SELECT 1 FROM member WHERE member.person_id = person.id)
            ORDER BY person.sort_key, person.id
            LIMIT \(limit)
            """)
        let offices = try officesToday(of: people.map(\.id))
        return people.map { Invitable(person: $0, offices: offices[$0.id] ?? []) }
    }

    /// A person whom the actor could invite; absent where they are not the actor's to invite.
    package func invitablePerson(_ id: Key<Person>) throws -> Invitable {
        let person = try keptPerson(id)
        return Invitable(person: person, offices: try capacities(of: id, on: today))
    }
}
