internal import Domain

/// What the address of the directory of people asks for, and the addresses of other pages of it.
struct PersonQuery: Sendable {
    var filter: PersonFilter
    /// The number of the page, only to say which rows are shown.
    var number: Int

    init(_ query: FormValues) {
        var filter = PersonFilter()
        filter.words = String(query["q"].prefix(200))
        filter.organisation = Key(query["to-chuc"])
        filter.holdsOffice = query["giu-chuc-vu"] == "1"
        if let id = Key<Person>(query["sau"]) { filter.place = .after(id) }
        if let id = Key<Person>(query["truoc"]) { filter.place = .before(id) }
        self.filter = filter
        number = filter.place == .start ? 1 : min(max(Int(query["trang"]) ?? 1, 1), 100_000)
    }

    /// The first page after a change of what is asked for.
    func path(_ change: (inout PersonFilter) -> Void) -> String {
        var changed = self
        changed.filter.place = .start
        change(&changed.filter)
        return changed.address
    }

    /// The page before or after.
    func page(_ place: PersonFilter.Place) -> String {
        var changed = self
        changed.filter.place = place
        if case .before = place { changed.number = max(number - 1, 1) } else { changed.number = number + 1 }
        return changed.address
    }

    private var address: String {
        var parts: [(String, String)] = []
        if !filter.words.isEmpty { parts.append(("q", filter.words.addingPercentEncoding())) }
        if let organisation = filter.organisation { parts.append(("to-chuc", organisation.rawValue)) }
        if filter.holdsOffice { parts.append(("giu-chuc-vu", "1")) }
        switch filter.place {
        case .start: break
        case .after(let id): parts += [("sau", id.rawValue), ("trang", "\(number)")]
        case .before(let id): parts += [("truoc", id.rawValue), ("trang", "\(number)")]
        }
        guard !parts.isEmpty else { return Paths.people }
        return Paths.people + "?" + parts.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
    }
}
