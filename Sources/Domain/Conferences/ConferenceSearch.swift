internal import Storage

extension SearchAudience {
    /// Those who see a conference: not told by the entry, but asked of the conference each time.
    static let ofConferences = "conference"

    /// The condition that an entry is of a conference that the actor sees.
    static func conferences(visibleTo actor: Actor) -> SQL {
        """
        (entry.audience = \(ofConferences) AND EXISTS (
            SELECT 1 FROM conference WHERE conference.id = entry.subject AND \(Conference.visible(to: actor))))
        """
    }
}

extension Work {
    /// Brings what search knows of a conference up to what it is called, where and when it is.
    func index(_ conference: Conference) throws {
        let organiser = try name(of: conference.organisationId, near: conference.day) ?? ""
        try session.index(
            SearchEntry(
                noun: Conference.noun, subject: conference.id.rawValue, title: conference.title,
                detail: [
                    conference.isCancelled ? "Hội nghị đã hủy" : "Hội nghị", conference.startsAt.vietnamese,
                    conference.place, organiser,
                ].filter { !$0.isEmpty }
                    .joined(separator: ", "),
                audience: SearchAudience.ofConferences, validFrom: conference.day.description,
                validThrough: conference.endsAt.day.description))
    }
}
