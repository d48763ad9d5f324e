internal import Calendars
internal import Storage

extension SearchAudience {
    /// Those who see a programme: not told by the entry, but asked of the programme each time.
    static let ofProgrammes = "programme"

    /// The condition that an entry is of a programme that the actor sees.
    static func programmes(visibleTo actor: Actor, on day: Day) -> SQL {
        let visible = Programme.visible(to: actor, on: day)
        return """
            (entry.audience = \(ofProgrammes) AND (
                (entry.noun = \(Programme.noun) AND EXISTS (
                    SELECT 1 FROM programme WHERE programme.id = entry.subject AND \(visible)))
                OR (entry.noun = \(Assignment.noun) AND EXISTS (
                    SELECT 1 FROM assignment JOIN programme ON programme.id = assignment.programme_id
                    WHERE assignment.id = entry.subject AND \(visible)))))
            """
    }
}

extension Work {
    /// Brings what search knows of a programme up to what it is called and who takes part.
    ///
    /// Its clauses and what others say of them are not found by words.
    func index(_ programme: Programme) throws {
        let names = try session.all(
            String.self,
            "SELECT name FROM party WHERE programme_id = \(programme.id) AND left_on IS NULL ORDER BY position, id")
        try session.index(
            SearchEntry(
                noun: Programme.noun, subject: programme.id.rawValue, title: programme.title,
                detail: ([programme.kind.wording.vietnamese, programme.yearText] + names).joined(separator: ", "),
                audience: SearchAudience.ofProgrammes, validFrom: "\(programme.firstYear)-01-01",
                validThrough: "\(programme.lastYear)-12-31"))
    }

    /// Brings what search knows of an assignment up to what it says.
    func index(_ assignment: Assignment, of programme: Programme) throws {
        let detail = [programme.title, assignment.objective, assignment.product, assignment.amount]
        try session.index(
            SearchEntry(
                noun: Assignment.noun, subject: assignment.id.rawValue, title: assignment.title,
                detail: detail.filter { !$0.isEmpty }.joined(separator: ", "),
                audience: SearchAudience.ofProgrammes, validFrom: "\(programme.firstYear)-01-01",
                validThrough: "\(programme.lastYear)-12-31"))
    }
}
