internal import Storage

/// One line of a history as people read it: who did what, in which office, and what changed.
package struct HistoryLine: Sendable {
    package let event: Event
    package let actorName: String?
    package let officeTitle: String?
    package let organisationName: String?
    /// What the event was about, by the name under which it is found.
    package let subjectTitle: String?
}

/// Which events to read.
package struct HistoryFilter: Sendable {
    package var noun: String?
    package var subjects: [String] = []
    package var organisation: Key<Organisation>?
    package var member: Key<Member>?
    package var act: String?
    /// Events older than this one, for the next page.
    package var before: Key<Event>?
    package var limit = 50

    package init() {}

    /// The history of one record.
    package init(noun: String, subject: String, limit: Int = 50) {
        self.noun = noun
        subjects = [subject]
        self.limit = limit
    }
}

extension Event {
    /// Which events of the whole stream an actor may read: all for those who look after the installation,
    /// those of the own organisations for their administrators, one's own for everyone.
    static func visible(to actor: Actor) -> SQL {
        if actor.isHostAdministrator || actor.isHostOverseer { return "1 = 1" }
        let kept = actor.capacities.filter { $0.role == .administrator || $0.role == .overseer }.map(\.organisation)
        let own: SQL = if let member = actor.member { "event.member_id = \(member)" } else { "1 = 0" }
        return kept.isEmpty ? "(\(own))" : "(\(own) OR event.organisation_id IN (\(list: kept)))"
    }
}

extension Work {
    /// The stream of events that the actor may read, newest first.
    package func events(_ filter: HistoryFilter) throws -> [HistoryLine] {
        try lines(filter, Event.visible(to: actor))
    }

    /// The history of one record.
    ///
    /// The caller has found the record through the actor: who sees it sees its history.
    package func history<S: Subject>(of subject: S, limit: Int = 50) throws -> [HistoryLine]
    where S.ID: CustomStringConvertible {
        let noun = S.noun
        return try lines(HistoryFilter(noun: noun, subject: subject.id.description, limit: limit), "1 = 1")
    }

    /// The history of several records of one noun, all of which the caller has found through the actor.
    package func history(noun: String, subjects: [String], limit: Int = 50) throws -> [HistoryLine] {
        guard !subjects.isEmpty else { return [] }
        var filter = HistoryFilter()
        filter.noun = noun
        filter.subjects = subjects
        filter.limit = limit
        return try lines(filter, "1 = 1")
    }

    private func lines(_ filter: HistoryFilter, _ visible: SQL) throws -> [HistoryLine] {
        var conditions: [SQL] = [visible]
        if let noun = filter.noun { conditions.append("event.noun = \(noun)") }
        if !filter.subjects.isEmpty { conditions.append("event.subject IN (\(list: filter.subjects))") }
        if let organisation = filter.organisation { conditions.append("event.organisation_id = \(organisation)") }
        if let member = filter.member { conditions.append("event.member_id = \(member)") }
        if let act = filter.act { conditions.append("event.act = \(act)") }
        if let before = filter.before { conditions.append("event.id < \(before)") }
        return try session.all(
            Event.self,
            """
            SELECT event.*, person.full_name AS actor_name, office.title AS office_title, profile.name AS organisation_name,
                   search_entry.title AS subject_title
            FROM event
            LEFT JOIN member ON member.id = event.member_id
            LEFT JOIN person ON person.id = member.person_id
            LEFT JOIN holding ON holding.id = event.holding_id
            LEFT JOIN office ON office.id = holding.office_id
            LEFT JOIN organisation_profile profile ON profile.organisation_id = event.organisation_id
                AND profile.valid_from <= substr(event.at, 1, 10) AND profile.valid_through >= substr(event.at, 1, 10)
            LEFT JOIN search_entry ON search_entry.noun = event.noun AND search_entry.subject = event.subject
            WHERE \(SQL.joined(conditions, separator: " AND "))
            ORDER BY event.id DESC
            LIMIT \(filter.limit)
            """
        ) { event, row in
            HistoryLine(
                event: event, actorName: try row.get("actor_name"),
                officeTitle: try row.get("office_title"), organisationName: try row.get("organisation_name"),
                subjectTitle: try row.get("subject_title"))
        }
    }
}
