internal import Storage

extension Work {
    /// The parties that a change of the text concerns, in the order of the document: whose agreement to the text before
    /// no longer holds.
    ///
    /// An assignment concerns its lead and its partners, before and after the change; responsibilities concern their
    /// party; everything else concerns all.
    package func partiesTouched(
        from old: Key<ProgrammeVersion>, to new: Key<ProgrammeVersion>
    ) throws -> [Party] {
        let (before, after) = (try version(old), try version(new))
        let programme = try programme(after.programmeId)
        let present = try parties(of: programme).filter { !$0.hasLeft }
        let texts = [before.content, after.content].compactMap(\.self)
        let takers = Dictionary(
            grouping: texts.flatMap(\.groups).flatMap(\.assignments), by: \.id
        ).mapValues { Set($0.flatMap(\.takers)) }
        var touched: Set<Key<Party>> = []
        for change in try difference(from: old, to: new) {
            switch change.place {
            case .assignment(let id): touched.formUnion(takers[id] ?? [])
            case .clause(.responsibilities(let party)): touched.insert(party)
            case .title, .parties, .themes, .citations, .clause, .contentGroup: return present
            }
        }
        return present.filter { touched.contains($0.id) }
    }
}

extension ProgrammeText.AssignmentText {
    /// The parties that lead it or take part in it.
    fileprivate var takers: [Key<Party>] { (leadId.map { [$0] } ?? []) + partners.map(\.id) }
}
