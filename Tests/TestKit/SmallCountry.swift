package import Domain

/// A handful of the shipped areas, enough for every test of lineage: Hà Nội, quận Hoàn Kiếm with its eighteen wards,
/// and everything those wards became.
package enum SmallCountry {
    /// The areas with their shipped identities, and the successions between them.
    package static func areas() throws -> ShippedAreas {
        let all = try ShippedAreas.read()
        let roots = all.areas.filter {
            $0.level == .province && $0.code == "01" || $0.level == .district && $0.code == "002"
        }
        let wards = all.areas.filter { area in roots.contains { $0.id == area.parentId && $0.level == .district } }
        let known = Set((roots + wards).map(\.id))
        let successors = Set(all.successions.filter { known.contains($0.predecessorId) }.map(\.successorId))
        // "Chương Dương" was a ward of the district and is a commune elsewhere in Hà Nội: a name used again.
        let kept = all.areas.filter {
            known.contains($0.id) || successors.contains($0.id)
                || $0.code == "10237" && $0.validFrom == ShippedAreas.reform
        }
        let ids = Set(kept.map(\.id))
        return ShippedAreas(
            areas: kept,
            successions: all.successions.filter { ids.contains($0.predecessorId) && ids.contains($0.successorId) })
    }
}
