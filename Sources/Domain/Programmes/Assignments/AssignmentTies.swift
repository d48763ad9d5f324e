internal import Calendars
internal import Storage

/// What assignments are tied to, read at once for all of them.
struct AssignmentTies {
    private let found: [Assignment]
    private let groups: [Key<ContentGroup>: ContentGroup]
    private let usualLeads: [Key<StandardGroup>: KindSet]
    private let parties: [Key<Party>: Party]
    private let kinds: [Key<Organisation>: Organisation.Kind]
    private let partners: [Key<Assignment>: [PartnerLine]]
    private let areas: [Key<Assignment>: [Area]]
    private let themes: [Key<Theme>: Theme]
    private let outcomes: [Key<Assignment>: AssignmentOutcome]

    init(of found: [Assignment], in programme: Programme, _ work: Work) throws {
        self.found = found
        let ids = found.map(\.id)
        groups = Dictionary(uniqueKeysWithValues: try work.contentGroups(of: programme).map { ($0.id, $0) })
        let standard = try work.session.all(StandardGroup.self, "SELECT * FROM standard_group")
        usualLeads = Dictionary(uniqueKeysWithValues: standard.map { ($0.id, $0.usualLeads) })
        parties = Dictionary(uniqueKeysWithValues: try work.parties(of: programme).map { ($0.id, $0) })
        kinds = try Self.kinds(parties.values.map(\.organisationId), work)
        partners = try Self.partners(ids, work)
        areas = try Self.areas(ids, work)
        let all = try work.session.all(
            Theme.self, "SELECT * FROM theme WHERE id IN (\(list: Set(found.compactMap(\.themeId))))")
        themes = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
        let noted = try work.session.all(
            AssignmentOutcome.self, "SELECT * FROM assignment_outcome WHERE assignment_id IN (\(list: ids))")
        outcomes = Dictionary(uniqueKeysWithValues: noted.map { ($0.assignmentId, $0) })
    }

    var details: [AssignmentDetail] { found.map(detail) }

    private func detail(_ assignment: Assignment) -> AssignmentDetail {
        let lead = assignment.leadId.flatMap { parties[$0] }
        return AssignmentDetail(
            assignment: assignment, groupTitle: groups[assignment.groupId]?.title ?? "", lead: lead,
            partners: partners[assignment.id] ?? [], areas: areas[assignment.id] ?? [],
            theme: assignment.themeId.flatMap { themes[$0] }, outcome: outcomes[assignment.id],
            isOfFunction: isOfFunction(assignment, lead),
            missing: assignment.missing(leadTakesPart: lead?.hasLeft == false))
    }

    private func isOfFunction(_ assignment: Assignment, _ lead: Party?) -> Bool? {
        guard let lead, let kind = kinds[lead.organisationId],
            let standard = groups[assignment.groupId]?.standardId, let usual = usualLeads[standard], !usual.list.isEmpty
        else { return nil }
        return usual.list.contains(kind)
    }

    private static func kinds(
        _ ids: [Key<Organisation>], _ work: Work
    ) throws -> [Key<Organisation>: Organisation.Kind] {
        let rows = try work.session.rows("SELECT id, kind FROM organisation WHERE id IN (\(list: ids))")
        return Dictionary(
            uniqueKeysWithValues: try rows.map {
                (try $0.get(0, as: Key<Organisation>.self), try $0.get(1, as: Organisation.Kind.self))
            })
    }

    private static func partners(_ ids: [Key<Assignment>], _ work: Work) throws -> [Key<Assignment>: [PartnerLine]] {
        let rows = try work.session.rows(
            """
            SELECT partner.assignment_id, partner.party_id, party.name, partner.part
            FROM partner JOIN party ON party.id = partner.party_id
            WHERE partner.assignment_id IN (\(list: ids))
            ORDER BY partner.position, partner.id
            """)
        return try rows.reduce(into: [:]) { lines, row in
            let line = PartnerLine(partyId: try row.get(1), name: try row.get(2), part: try row.get(3))
            lines[try row.get(0, as: Key<Assignment>.self), default: []].append(line)
        }
    }

    private static func areas(_ ids: [Key<Assignment>], _ work: Work) throws -> [Key<Assignment>: [Area]] {
        let pairs = try work.session.all(
            Area.self,
            """
            SELECT area.*, assignment_area.assignment_id
            FROM assignment_area JOIN area ON area.id = assignment_area.area_id
            WHERE assignment_area.assignment_id IN (\(list: ids))
            ORDER BY area.sort_key, area.id
            """
        ) { area, row in (assignment: try row.get("assignment_id", as: Key<Assignment>.self), area: area) }
        return Dictionary(grouping: pairs, by: \.assignment).mapValues { $0.map(\.area) }
    }
}
