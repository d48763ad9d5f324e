package import Storage

extension Rule {
    /// An opinion is given and taken back by those who speak for the party.
    package static let opinionIsGivenByItsParty = Rule("opinion.is-given-by-its-party")
    /// Opinions are answered by those who draft.
    package static let opinionIsAnsweredByDrafters = Rule("opinion.is-answered-by-drafters")
}

extension Opinion {
    /// Who reads an opinion of a programme that they see: one for the parties everyone who does, one for the drafters
    /// the members of its own party and those of the lead who draft or lead; nobody else, whatever they look after.
    ///
    /// The condition is over `opinion` and `programme`.
    package static func visible(to actor: Actor) -> SQL {
        if actor.isInstallation { return "1 = 1" }
        let drafting = actor.capacities.filter { Role.speaking.contains($0.role) }.map(\.organisation)
        return """
            (opinion.audience = \(Audience.parties)
             OR programme.lead_id IN (\(list: drafting))
             OR EXISTS (SELECT 1 FROM party own WHERE own.id = opinion.party_id AND own.left_on IS NULL
                          AND own.organisation_id IN (\(list: actor.organisations))))
            """
    }

    /// How many opinions of a programme that the actor reads nobody has answered; whoever takes a step reads them all.
    static func countUnanswered(of programme: Programme, for actor: Actor) -> SQL {
        """
        SELECT count(*) FROM opinion JOIN programme ON programme.id = opinion.programme_id
        WHERE opinion.programme_id = \(programme.id) AND \(visible(to: actor))
          AND NOT EXISTS (SELECT 1 FROM opinion_withdrawal taken WHERE taken.opinion_id = opinion.id)
          AND NOT EXISTS (SELECT 1 FROM reply WHERE reply.opinion_id = opinion.id)
        """
    }
}
