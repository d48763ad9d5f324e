package import Calendars
internal import Storage

/// What a request learns from its session cookie.
package struct SignedIn: Sendable {
    package let signIn: SignIn
    package let member: Member
    package let actor: Actor
    /// Why the member has no access today, where that is so.
    package let accessEnd: AccessEnd?
}

extension Work {
    /// Who stands behind a session token now; nothing for a token that is unknown, expired, or whose member is closed.
    package func signedIn(token: String) throws -> SignedIn? {
        // The moment is compared here: the question is then the same at every request, and its answer at hand.
        let signIn = try session.first(
            SignIn.self, "SELECT * FROM sign_in WHERE token_hash = \(Digest.fingerprint(token))")
        guard let signIn, signIn.expiresAt > now, let member = try session.find(Member.self, signIn.memberId),
            !member.isClosed
        else {
            return nil
        }
        let actor = try actor(of: member, in: signIn)
        let end = actor.capacities.isEmpty ? try accessEnded(of: member) : nil
        return SignedIn(signIn: signIn, member: member, actor: actor, accessEnd: end)
    }

    /// The member as an actor today: every office held, the chosen one first.
    package func actor(of member: Member, in signIn: SignIn? = nil) throws -> Actor {
        let capacities = try capacities(of: member.personId, on: today)
        let chosen = capacities.first { $0.holding == signIn?.holdingId } ?? capacities.first
        let person = try session.find(Person.self, member.personId)
        return Actor(
            source: .member(member.id, person: member.personId, session: signIn?.id), name: person?.fullName ?? "",
            capacity: chosen, capacities: capacities, host: try hostOrganisation(),
            steppedUpUntil: signIn?.steppedUpUntil)
    }

    /// The offices that a person holds on a day, by precedence.
    package func capacities(of person: Key<Person>, on day: Day) throws -> [Capacity] {
        try session.all(
            Capacity.self,
            """
            SELECT holding.id AS holding, office.id AS office, office.title AS office_title, office.role AS role,
                   office.organisation_id AS organisation, profile.name AS organisation_name, profile.area_id AS area
            FROM holding
            JOIN office ON office.id = holding.office_id
            JOIN organisation_profile profile ON profile.organisation_id = office.organisation_id
            WHERE holding.person_id = \(person)
              AND \(Period.holds("holding.", on: day))
              AND \(Period.holds("office.", on: day))
              AND \(Period.holds("profile.", on: day))
            ORDER BY office.rank, holding.id
            """)
    }
}
