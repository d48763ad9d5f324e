internal import Domain

/// What the address of the directory asks for, and the addresses of other pages of it.
struct OrganisationQuery: Sendable {
    var filter: OrganisationFilter
    /// The number of the page, only to say which rows are shown.
    var number: Int

    init(_ query: FormValues) {
        var filter = OrganisationFilter()
        filter.words = String(query["q"].prefix(200))
        filter.kind = Organisation.Kind(rawValue: query["loai"])
        filter.area = Key(query["dia-ban"])
        filter.relation = OrganisationEdge.Relation(rawValue: query["quan-he"])
        filter.superior = Key(query["cap-tren"])
        filter.order = OrganisationFilter.Order(word: query["xep"])
        filter.isDescending = query["chieu"] == "giam"
        if let id = Key<Organisation>(query["sau"]) { filter.place = .after(id) }
        if let id = Key<Organisation>(query["truoc"]) { filter.place = .before(id) }
        self.filter = filter
        number = filter.place == .start ? 1 : min(max(Int(query["trang"]) ?? 1, 1), 100_000)
    }

    /// The first page after a change of what is asked for.
    func path(_ change: (inout OrganisationFilter) -> Void) -> String {
        var changed = self
        changed.filter.place = .start
        change(&changed.filter)
        return changed.address
    }

    /// The page before or after.
    func page(_ place: OrganisationFilter.Place) -> String {
        var changed = self
        changed.filter.place = place
        if case .before = place { changed.number = max(number - 1, 1) } else { changed.number = number + 1 }
        return changed.address
    }

    private var address: String {
        var parts: [(String, String)] = []
        if !filter.words.isEmpty { parts.append(("q", filter.words.addingPercentEncoding())) }
        if let kind = filter.kind { parts.append(("loai", kind.rawValue)) }
        if let area = filter.area { parts.append(("dia-ban", area.rawValue)) }
        if let relation = filter.relation { parts.append(("quan-he", relation.rawValue)) }
        if let superior = filter.superior { parts.append(("cap-tren", superior.rawValue)) }
        if filter.order != .name { parts.append(("xep", filter.order.word)) }
        if filter.isDescending { parts.append(("chieu", "giam")) }
        switch filter.place {
        case .start: break
        case .after(let id): parts += [("sau", id.rawValue), ("trang", "\(number)")]
        case .before(let id): parts += [("truoc", id.rawValue), ("trang", "\(number)")]
        }
        guard !parts.isEmpty else { return Paths.organisations }
        return Paths.organisations + "?" + parts.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
    }
}

extension OrganisationFilter.Order {
    /// The word of the order in addresses.
    var word: String {
        switch self {
        case .name: "ten"
        case .kind: "loai"
        case .area: "dia-ban"
        }
    }

    init(word: String) { self = Self.allCases.first { $0.word == word } ?? .name }
}
