internal import Storage
internal import Vietnamese

extension Work {
    /// Puts the shipped areas into the database where they are missing; areas that are there stay as they are.
    ///
    /// Returns how many were added.
    @discardableResult
    package func loadAreas(_ shipped: ShippedAreas) throws -> Int {
        try require(actor.isInstallation, .areasAreShipped)
        let known = Set(try session.rows("SELECT id FROM area").map { try $0.get("id", as: Key<Area>.self) })
        let missing = shipped.areas.filter { !known.contains($0.id) }
        guard !missing.isEmpty else { return 0 }
        try session.insert(many: missing)
        let linked = Set(
            try session.rows("SELECT id FROM area_succession").map { try $0.get("id", as: Key<AreaSuccession>.self) })
        try session.insert(many: shipped.successions.filter { !linked.contains($0.id) })
        let names = Dictionary(shipped.areas.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        try session.index(many: missing.map { $0.searchEntry(within: $0.lineage(in: names)) })
        try record(
            "areas.loaded", noun: Area.noun, subject: "shipped",
            Facts().with("Số địa bàn", NumberText.whole(missing.count)))
        return missing.count
    }
}

extension Rule {
    /// The areas of the country come with the program; officers add residential groups below them.
    static let areasAreShipped = Rule("area.country-is-shipped")
}

extension Area {
    /// The areas that hold this one, nearest first.
    func lineage(in known: [Key<Area>: Area]) -> [Area] {
        var chain: [Area] = []
        var next = parentId.flatMap { known[$0] }
        while let area = next, chain.count < 10 {
            chain.append(area)
            next = area.parentId.flatMap { known[$0] }
        }
        return chain
    }

    /// How the area is found: by its name, its code, and the names of what holds it.
    func searchEntry(within lineage: [Area]) -> SearchEntry {
        SearchEntry(
            noun: Area.noun, subject: id.rawValue, title: name,
            detail: ([code].compactMap(\.self) + lineage.map(\.name)).joined(separator: ", "), audience: "",
            validFrom: validFrom.description, validThrough: validThrough.description)
    }
}
