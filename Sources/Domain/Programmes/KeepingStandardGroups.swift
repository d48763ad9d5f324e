package import Calendars
internal import Storage
internal import Vietnamese

extension Rule {
    /// The standard content groups are reference data, kept by the administrators of the host organisation.
    package static let standardGroupsAreKeptByTheHost = Rule("standard-group.is-kept-by-the-host")
}

extension Work {
    /// The standard content groups that hold on a day, in their order.
    package func standardGroups(on day: Day) throws -> [StandardGroup] {
        let known = try session.all(StandardGroup.self, "SELECT * FROM standard_group ORDER BY position, id")
        return (known.isEmpty ? StandardGroup.shipped : known).filter { $0.holds(on: day) }
    }

    /// Adds a standard group that holds from a day on, as the last.
    @discardableResult
    package func addStandardGroup(
        _ title: String, usualLeads: [Organisation.Kind] = [], from day: Day
    ) throws -> StandardGroup {
        try requireKeeperOfStandardGroups()
        try loadStandardGroups()
        let last = try session.first(Int.self, "SELECT coalesce(max(position), 0) FROM standard_group")
        let group = StandardGroup(
            id: newKey(), title: try checkedGroupTitle(title), position: (last ?? 0) + 1,
            usualLeads: KindSet(usualLeads),
            validFrom: day, validThrough: .distantFuture, version: 1)
        try session.insert(group)
        try record(
            "standard_group.added", group, Facts().with("Nhóm nội dung", group.title).with("Từ ngày", day.vietnamese))
        return group
    }

    /// Changes what a standard group is called and who usually leads in it; programmes keep their own titles.
    package func alterStandardGroup(
        _ id: Key<StandardGroup>, title: String, usualLeads: [Organisation.Kind], version: Int
    ) throws {
        try requireKeeperOfStandardGroups()
        var group = try standardGroup(id)
        try requireSeen(version, now: group.version, of: group.title)
        let old = group.title
        group.title = try checkedGroupTitle(title)
        group.usualLeads = KindSet(usualLeads)
        group.version += 1
        try session.update(group)
        try record("standard_group.altered", group, Facts().changed("Nhóm nội dung", from: old, to: group.title))
    }

    /// Ends a standard group after its last day; new programmes no longer begin with it.
    package func endStandardGroup(_ id: Key<StandardGroup>, lastDay: Day, version: Int) throws {
        try requireKeeperOfStandardGroups()
        var group = try standardGroup(id)
        try requireSeen(version, now: group.version, of: group.title)
        _ = try period(from: group.validFrom, through: lastDay, at: "ngay-cuoi")
        group.validThrough = lastDay
        group.version += 1
        try session.update(group)
        try record(
            "standard_group.ended", group,
            Facts().with("Nhóm nội dung", group.title).with("Ngày cuối", lastDay.vietnamese))
    }

    /// Enters the groups that come with the product, once.
    func loadStandardGroups() throws {
        guard try !session.exists("SELECT 1 FROM standard_group") else { return }
        try session.insert(many: StandardGroup.shipped)
    }

    func checkedGroupTitle(_ text: String) throws(Refusal) -> String {
        let title = CleanText.cleaned(text)
        guard (1...300).contains(title.count) else {
            throw .invalid([.init("ten", "Hãy ghi tên nhóm nội dung, không quá 300 ký tự.")])
        }
        return title
    }

    private func standardGroup(_ id: Key<StandardGroup>) throws -> StandardGroup {
        try loadStandardGroups()
        guard let group = try session.find(StandardGroup.self, id) else { throw Refusal.absent }
        return group
    }

    private func requireKeeperOfStandardGroups() throws(Refusal) {
        try require(
            actor.isHostAdministrator, .standardGroupsAreKeptByTheHost,
            "Danh mục nhóm nội dung do quản trị viên của tổ chức vận hành hệ thống cập nhật.")
    }
}
