package import Calendars
package import Storage

extension Rule {
    /// Parties are reminded by those who draft for or lead the lead.
    package static let partiesAreRemindedByTheLead = Rule("reminder.is-given-by-the-lead")
    /// A party is reminded once a day, while it has not answered.
    package static let partyIsRemindedOnceADay = Rule("reminder.is-given-once-a-day")
}

/// A party that had not answered in a round of consultation was reminded of it (nhắc góp ý).
package struct Reminder: Record {
    package static let table: SQL = "reminder"

    package let id: Key<Reminder>
    package let roundId: Key<ConsultationRound>
    package let partyId: Key<Party>
    package let day: Day
    package let remindedAt: Instant
    /// Given by itself, so many working days before the last day.
    package let isAutomatic: Bool
    package let memberId: Key<Member>?
}

extension Reminder {
    /// Who knows of a reminder: the members of the party, and those of the lead who draft or lead.
    ///
    /// To others it would tell who has answered though they do not read the answer. The condition is over `reminder`,
    /// `party` and `programme`.
    static func visible(to actor: Actor) -> SQL {
        if actor.isInstallation { return "1 = 1" }
        let drafting = actor.capacities.filter { Role.speaking.contains($0.role) }.map(\.organisation)
        return """
            (programme.lead_id IN (\(list: drafting))
             OR (party.organisation_id IN (\(list: actor.organisations)) AND party.left_on IS NULL))
            """
    }
}

extension Work {
    /// The last reminder of each party in a round, as far as the actor knows of them.
    package func lastReminders(in round: ConsultationRound) throws -> [Key<Party>: Reminder] {
        let all = try session.all(
            Reminder.self,
            """
            SELECT reminder.* FROM reminder
            JOIN party ON party.id = reminder.party_id
            JOIN programme ON programme.id = party.programme_id
            WHERE reminder.round_id = \(round.id) AND \(Reminder.visible(to: actor))
            ORDER BY reminder.day, reminder.id
            """)
        return Dictionary(all.map { ($0.partyId, $0) }, uniquingKeysWith: { $1 })
    }
}
