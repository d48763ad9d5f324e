internal import Storage

extension Work {
    /// The parties within whose function the assignments of a content group usually lie, to be offered as lead first.
    package func suggestedLeads(for group: ContentGroup, of programme: Programme) throws -> [Party] {
        guard let standard = group.standardId, let known = try session.find(StandardGroup.self, standard) else {
            return []
        }
        let parties = try parties(of: programme).filter { !$0.hasLeft }
        let kinds = try session.rows(
            "SELECT id, kind FROM organisation WHERE id IN (\(list: parties.map(\.organisationId)))")
        let usual = try kinds.filter { known.usualLeads.list.contains(try $0.get(1, as: Organisation.Kind.self)) }
            .map { try $0.get(0, as: Key<Organisation>.self) }
        return parties.filter { usual.contains($0.organisationId) }
    }
}
