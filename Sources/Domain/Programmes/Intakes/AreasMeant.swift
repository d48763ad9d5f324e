internal import Vietnamese

/// Finds the areas that a draft means: those below the area of the lead by name, others by name and code.
struct AreasMeant {
    private let work: Work
    private let home: [String: [Area]]

    init(_ work: Work, lead: Key<Organisation>) throws {
        self.work = work
        var near: [Area] = []
        if let id = try work.profile(of: lead, on: work.today)?.areaId {
            let area = try work.area(id)
            near = [area] + (try work.areas(below: area.id, on: work.today)).map(\.area)
            if let parent = area.parentId { near += try work.areas(below: parent, on: work.today).map(\.area) }
        }
        var seen: Set<Key<Area>> = []
        home = Dictionary(grouping: near.filter { seen.insert($0.id).inserted }) { SearchText.folded($0.name) }
    }

    /// The area of that name, where there is just one.
    func area(named name: String) throws -> Area? {
        let near = home[SearchText.folded(name)] ?? []
        if near.count == 1 { return near[0] }
        do { return try work.area(written: name, at: "dia-ban", on: work.today) } catch is Refusal { return nil }
    }

    /// How an area is written so that it is found again.
    func written(_ area: Area) throws -> String {
        try self.area(named: area.name)?.id == area.id ? area.name : work.written(area)
    }
}
