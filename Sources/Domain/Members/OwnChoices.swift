internal import Storage

extension Work {
    /// Acts from now on, in this browser, in another of the offices the actor holds today.
    package func chooseCapacity(_ holding: Key<Holding>) throws {
        guard let id = actor.session, let capacity = actor.capacities.first(where: { $0.holding == holding }) else {
            throw Refusal.absent
        }
        try session.run("UPDATE sign_in SET holding_id = \(holding) WHERE id = \(id)")
        try record(
            "member.capacity-chosen", try ownMember(),
            Facts().with("Chức vụ", "\(capacity.officeTitle), \(capacity.organisationName)"))
    }

    /// Reads the interface in this language from now on.
    package func chooseLanguage(_ language: Member.Language) throws {
        let member = try ownMember()
        guard member.language != language else { return }
        try session.run("UPDATE member SET language = \(language) WHERE id = \(member.id)")
        try record(
            "member.language-chosen", member, Facts().changed("Ngôn ngữ", from: member.language.name, to: language.name)
        )
    }
}

extension Member.Language {
    /// The language in that language.
    package var name: String {
        switch self {
        case .vietnamese: "Tiếng Việt"
        case .english: "English"
        }
    }
}
