internal import Calendars

/// The whole text of a programme at one moment, in a form of which there is only one.
///
/// Two programmes that say the same have the same JSON (sorted keys, decimals and days as text), so its SHA-256 is a
/// receipt for exactly this text.
package struct ProgrammeText: Hashable, Codable, Sendable {
    package struct PartyText: Hashable, Codable, Sendable {
        package let id: Key<Party>
        package let name: String
        package let isLead: Bool
    }

    package struct ClauseText: Hashable, Codable, Sendable {
        package let name: ClauseName
        package let heading: String
        package let text: String
    }

    package struct GroupText: Hashable, Codable, Sendable {
        package let id: Key<ContentGroup>
        package let title: String
        package let assignments: [AssignmentText]
    }

    package struct PartnerText: Hashable, Codable, Sendable {
        package let id: Key<Party>
        package let name: String
        package let part: String
    }

    package struct AreaText: Hashable, Codable, Sendable {
        package let id: Key<Area>
        package let name: String
    }

    package struct AssignmentText: Hashable, Codable, Sendable {
        package let id: Key<Assignment>
        package let title: String
        package let leadId: Key<Party>?
        package let lead: String?
        package let partners: [PartnerText]
        package let objective: String
        package let amount: String
        package let unit: String
        package let target: Quantity?
        package let deadline: String?
        package let phase: String
        package let areas: [AreaText]
        package let product: String
        package let money: Int?
        package let moneySource: String
        package let isFlagship: Bool
        package let theme: String?
        package let themeId: Key<Theme>?
        package let concretises: Key<Assignment>?
    }

    package let kind: Programme.Kind
    package let title: String
    package let firstYear: Int
    package let lastYear: Int
    package let parentId: Key<Programme>?
    package let parties: [PartyText]
    package let themes: [String]
    package let citations: [String]
    package let clauses: [ClauseText]
    package let groups: [GroupText]

    /// The text as JSON.
    package var canonical: String { JSONText.encode(self) }
}

extension ProgrammeText.AssignmentText {
    init(_ detail: AssignmentDetail) {
        let assignment = detail.assignment
        self.init(
            id: assignment.id, title: assignment.title, leadId: assignment.leadId, lead: detail.lead?.name,
            partners: detail.partners.map { .init(id: $0.partyId, name: $0.name, part: $0.part) },
            objective: assignment.objective, amount: assignment.amount, unit: assignment.unit,
            target: assignment.target, deadline: assignment.deadline?.description, phase: assignment.phase,
            areas: detail.areas.map { .init(id: $0.id, name: $0.name) }, product: assignment.product,
            money: assignment.money, moneySource: assignment.moneySource, isFlagship: assignment.isFlagship,
            theme: detail.theme?.title, themeId: assignment.themeId, concretises: assignment.concretisesId)
    }

    /// The words of an assignment as somebody would write them again.
    var draft: AssignmentDraft {
        AssignmentDraft(
            title: title, lead: leadId, partners: partners.map { .init($0.id, $0.part) }, objective: objective,
            amount: amount, unit: unit, target: target, deadline: deadline.flatMap { Day($0) }, phase: phase,
            areas: areas.map(\.id), product: product, money: money, moneySource: moneySource, isFlagship: isFlagship,
            themeId: themeId, concretisesId: concretises)
    }
}

extension Work {
    /// The text of a programme that the actor has found, as it stands now.
    package func text(of programme: Programme) throws -> ProgrammeText {
        let parties = try parties(of: programme).filter { !$0.hasLeft }
        let assignments = Dictionary(grouping: try assignments(of: programme), by: \.assignment.groupId)
        return ProgrammeText(
            kind: programme.kind, title: programme.title, firstYear: programme.firstYear,
            lastYear: programme.lastYear, parentId: programme.parentId,
            parties: parties.map {
                .init(id: $0.id, name: $0.name, isLead: $0.organisationId == programme.leadId)
            },
            themes: try themes(of: programme).map(\.title), citations: try citations(of: programme).map(\.line),
            clauses: try clauses(of: programme).map {
                .init(name: $0.name, heading: $0.name.heading(parties), text: $0.text)
            },
            groups: try contentGroups(of: programme).map { group in
                .init(
                    id: group.id, title: group.title,
                    assignments: (assignments[group.id] ?? []).map { .init($0) })
            })
    }
}

extension ClauseName {
    /// The heading with the party's name where the clause is of one party.
    package func heading(_ parties: [Party]) -> String {
        guard case .responsibilities(let id) = self, let party = parties.first(where: { $0.id == id }) else {
            return wording.vietnamese
        }
        return "Trách nhiệm của \(party.name)"
    }
}
