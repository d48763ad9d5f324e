internal import Calendars
internal import Storage

extension Rule {
    /// Residential groups are kept by the officers of the commune or of an area that holds it.
    package static let groupsAreKeptByOfficersOfTheArea = Rule("area.groups-are-kept-by-officers-of-the-area")
}

extension Work {
    /// Whether the actor looks after residential groups in `commune`: by an office in an organisation of that
    /// area or of one that holds it, or by looking after the installation.
    package func mayKeepGroups(in commune: Area) throws -> Bool {
        if actor.isHostAdministrator { return true }
        let keepers: Set<Role> = [.administrator, .coordinator, .officer, .wardOfficer]
        let places = Set(actor.capacities.filter { keepers.contains($0.role) }.compactMap(\.area))
        guard !places.isEmpty else { return false }
        return try places.contains(commune.id) || areas(above: commune).contains { places.contains($0.id) }
    }
}
