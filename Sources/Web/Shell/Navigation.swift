internal import Domain

/// The places that the rail offers a person, each only if the role has it.
enum Navigation {
    static func entries(for actor: Actor, at place: Place?, _ language: Language) -> [NavigationEntry] {
        func entry(
            _ vietnamese: String, _ english: String, _ path: String, _ icon: Icon, _ own: Place, bar: Bool = false
        )
            -> NavigationEntry
        {
            NavigationEntry(
                language.pick(vietnamese, english), to: path, icon: icon, isCurrent: own == place, isOnBar: bar)
        }
        var entries = [
            entry("Hôm nay", "Today", Paths.home, .today, .today, bar: true),
            entry("Chương trình", "Programmes", Paths.programmes, .programme, .programmes, bar: true),
            entry("Hội nghị", "Conferences", Paths.conferences, .conference, .conferences),
            entry("Văn bản", "Documents", Paths.envelopes, .document, .documents),
            entry("Tổ chức", "Organisations", Paths.organisations, .organisation, .organisations, bar: true),
            entry("Cán bộ", "People", Paths.people, .people, .people),
            entry("Địa bàn", "Areas", Paths.areas, .area, .areas),
            entry("Lịch", "Calendar", Paths.calendar, .calendar, .calendar),
        ]
        if actor.hasAdministration {
            entries.append(entry("Quản trị", "Administration", Paths.administration, .administration, .administration))
        }
        return entries
    }
}

extension Actor {
    /// Whether any page of the administration is open to the actor.
    var hasAdministration: Bool {
        isHostAdministrator || capacities.contains { $0.role == .administrator || $0.role == .overseer }
    }
}
