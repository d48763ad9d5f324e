internal import Calendars
internal import Storage
internal import Vietnamese

extension Work {
    /// The accounts that the actor keeps, by the names of their people.
    package func members(_ filter: MemberFilter) throws -> MemberList {
        try requireMemberKeeper()
        let condition = SQL.joined(try conditions(filter), separator: " AND ")
        let counted =
            try session.first(
                Int.self,
                """
                SELECT count(*) FROM (
                    SELECT member.id FROM member JOIN person ON person.id = member.person_id WHERE \(condition) LIMIT 1001) few
                """) ?? 0
        let members = try session.rows(
            """
            SELECT member.*, person.full_name AS name,
                   (SELECT count(*) FROM sign_in WHERE \(openSignIn)) AS sessions,
                   (SELECT max(sign_in.seen_at) FROM sign_in WHERE sign_in.member_id = member.id) AS last_seen
            FROM member JOIN person ON person.id = member.person_id
            WHERE \(condition)
            ORDER BY person.sort_key, member.id
            LIMIT \(filter.limit) OFFSET \(filter.offset)
            """
        ).map { row in
            (
                member: try row.decode(Member.self), name: try row.get("name", as: String.self),
                sessions: try row.get("sessions", as: Int.self), lastSeen: try row.get("last_seen", as: Instant?.self)
            )
        }
        let offices = try officesToday(of: members.map(\.member.personId))
        let lines = members.map { found in
            let held = offices[found.member.personId] ?? []
            return MemberLine(
                member: found.member, name: found.name, state: found.member.state(holding: held), offices: held,
                sessions: found.sessions, lastSeen: found.lastSeen)
        }
        return MemberList(lines: lines, total: counted)
    }

    private var openSignIn: SQL {
        "sign_in.member_id = member.id AND sign_in.stage = \(SignIn.Stage.complete) AND sign_in.expires_at > \(now)"
    }

    private func conditions(_ filter: MemberFilter) throws -> [SQL] {
        var conditions = [Member.visible(to: actor, on: today)]
        if !filter.words.isEmpty { conditions.append(try matching(filter.words)) }
        if let state = filter.state { conditions.append(condition(of: state)) }
        if filter.lacksAuthenticator {
            conditions.append("member.totp_confirmed = \(false) AND member.is_closed = \(false)")
        }
        if let organisation = filter.organisation {
            conditions.append(
                "EXISTS (\(Member.offices(endingFrom: today)) AND office.organisation_id = \(organisation))")
        }
        return conditions
    }

    private func matching(_ words: String) throws -> SQL {
        let people = try session.search(words, where: "entry.noun = \(Person.noun)", limit: 500).map(\.subject)
        let pattern =
            "%"
            + AccountName.folded(words).replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
            + "%"
        return "(person.id IN (\(list: people)) OR member.account LIKE \(pattern) ESCAPE '!')"
    }

    private func condition(of state: MemberState) -> SQL {
        let open: SQL = "member.is_closed = \(false)"
        let holds: SQL = """
            EXISTS (\(Member.offices(endingFrom: today)) AND holding.valid_from <= \(today) AND office.valid_from <= \(today))
            """
        return switch state {
        case .active: "\(open) AND member.password_hash IS NOT NULL AND \(holds)"
        case .invited: "\(open) AND member.password_hash IS NULL"
        case .withoutOffice: "\(open) AND member.password_hash IS NOT NULL AND NOT \(holds)"
        case .closed: "member.is_closed = \(true)"
        }
    }

    /// The offices that people hold today, by precedence, all with one query.
    func officesToday(of people: [Key<Person>]) throws -> [Key<Person>: [Capacity]] {
        guard !people.isEmpty else { return [:] }
        let rows = try session.rows(
            """
            SELECT holding.person_id AS person, holding.id AS holding, office.id AS office, office.title AS office_title,
                   office.role AS role, office.organisation_id AS organisation, profile.name AS organisation_name,
                   profile.area_id AS area
            FROM holding
            JOIN office ON office.id = holding.office_id
            JOIN organisation_profile profile ON profile.organisation_id = office.organisation_id
            WHERE holding.person_id IN (\(list: people)) AND \(Period.holds("holding.", on: today))
              AND \(Period.holds("office.", on: today)) AND \(Period.holds("profile.", on: today))
            ORDER BY office.rank, holding.id
            """)
        return try rows.reduce(into: [:]) { $0[try $1.get("person"), default: []].append(try $1.decode(Capacity.self)) }
    }
}

extension Member {
    /// How the account stands, given the offices its person holds today.
    func state(holding offices: [Capacity]) -> MemberState {
        if isClosed { return .closed }
        if passwordHash == nil { return .invited }
        return offices.isEmpty ? .withoutOffice : .active
    }
}
