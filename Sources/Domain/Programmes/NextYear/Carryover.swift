internal import Calendars
internal import Storage

/// What a programme of a later year would take over from one that is there.
package struct Carryover: Sendable {
    /// One assignment, and whether it goes on unless somebody says otherwise.
    package struct Line: Sendable {
        package let detail: AssignmentDetail
        /// It was not noted as done.
        package let isPreselected: Bool
    }

    package let programme: Programme
    package let suggestedTitle: String
    package let lines: [Line]
    /// Parties that still exist and take part again.
    package let parties: [Party]
    /// Parties that left, or whose organisation has ended.
    package let gone: [Party]

    package var preselected: [Key<Assignment>] { lines.filter(\.isPreselected).map(\.detail.assignment.id) }
}

extension Work {
    /// What the programme of `year` would take over from a programme: unfinished assignments are preselected.
    package func carryover(from id: Key<Programme>, to year: Int) throws -> Carryover {
        let programme = try programme(id)
        let parties = try parties(of: programme)
        let existing = try names(of: parties.map(\.organisationId), on: today)
        let lines = try assignments(of: programme).map {
            Carryover.Line(detail: $0, isPreselected: $0.outcome == nil || $0.outcome?.outcome == .unfinished)
        }
        return Carryover(
            programme: programme,
            suggestedTitle: programme.title.replacing("\(programme.firstYear)", with: "\(year)"), lines: lines,
            parties: parties.filter { !$0.hasLeft && existing[$0.organisationId] != nil },
            gone: parties.filter { $0.hasLeft || existing[$0.organisationId] == nil })
    }

    /// What changed from the programme that this one was made from, place by place, assignments and parties matched.
    ///
    /// Nothing where it was made from nothing, or where the actor does not see the one before.
    package func differenceFromPrevious(of programme: Programme) throws -> [PassageDifference]? {
        guard let previousId = programme.previousId else { return nil }
        let previous = try session.first(
            Programme.self,
            "SELECT * FROM programme WHERE id = \(previousId) AND \(Programme.visible(to: actor, on: today))")
        guard let previous else { return nil }
        let match = try YearMatch(from: previous, to: programme, self)
        let old = try text(of: previous).passages.map { match.placed($0) }
        return Passage.difference(from: old, to: try text(of: programme).passages)
    }
}

/// Which places of a programme are those of the year before.
private struct YearMatch {
    private let parties: [Key<Party>: Key<Party>]
    private let groups: [Key<ContentGroup>: Key<ContentGroup>]
    private let assignments: [Key<Assignment>: Key<Assignment>]

    init(from old: Programme, to new: Programme, _ work: Work) throws {
        let newParties = Dictionary(
            uniqueKeysWithValues: try work.parties(of: new).map { ($0.organisationId, $0.id) })
        let newGroups = try work.contentGroups(of: new)
        let followers = try work.assignments(of: new).map(\.assignment)
        parties = Dictionary(
            uniqueKeysWithValues: try work.parties(of: old).compactMap { party in
                newParties[party.organisationId].map { (party.id, $0) }
            })
        groups = Dictionary(
            uniqueKeysWithValues: try work.contentGroups(of: old).compactMap { group in
                newGroups.first { $0.standardId == group.standardId && $0.title == group.title }.map {
                    (group.id, $0.id)
                }
            })
        assignments = Dictionary(
            followers.compactMap { follower in follower.previousId.map { ($0, follower.id) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The passage at the place that it has in the new year.
    func placed(_ passage: Passage) -> Passage {
        let place: TextPlace =
            switch passage.place {
            case .clause(.responsibilities(let id)): .clause(.responsibilities(parties[id] ?? id))
            case .contentGroup(let id): .contentGroup(groups[id] ?? id)
            case .assignment(let id): .assignment(assignments[id] ?? id)
            case .title, .parties, .themes, .citations, .clause: passage.place
            }
        return Passage(place: place, heading: passage.heading, text: passage.text)
    }
}
