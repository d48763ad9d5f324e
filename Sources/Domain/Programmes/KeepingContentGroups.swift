internal import Storage

extension Rule {
    /// A content group is taken out of a programme when no assignment stands in it.
    package static let contentGroupIsEmpty = Rule("content-group.is-empty-when-removed")
}

extension Work {
    /// The chapters of a programme, in order.
    package func contentGroups(of programme: Programme) throws -> [ContentGroup] {
        try session.all(
            ContentGroup.self, "SELECT * FROM content_group WHERE programme_id = \(programme.id) ORDER BY position, id")
    }

    /// Adds a chapter, as the last.
    @discardableResult
    package func addContentGroup(
        _ title: String, standard: Key<StandardGroup>? = nil, to id: Key<Programme>
    ) throws -> ContentGroup {
        let programme = try openToDrafters(id)
        if let standard, try session.find(StandardGroup.self, standard) == nil { throw Refusal.absent }
        let group = ContentGroup(
            id: newKey(), programmeId: id, standardId: standard, title: try checkedGroupTitle(title),
            position: try contentGroups(of: programme).count + 1, version: 1)
        try session.insert(group)
        try record("programme.group-added", programme, Facts().with("Nhóm nội dung", group.title))
        return group
    }

    /// Calls a chapter otherwise.
    package func renameContentGroup(_ id: Key<ContentGroup>, _ title: String, version: Int) throws {
        var (group, programme) = try openGroup(id)
        try requireSeen(version, now: group.version, of: group.title)
        let old = group.title
        group.title = try checkedGroupTitle(title)
        group.version += 1
        try session.update(group)
        try record("programme.group-renamed", programme, Facts().changed("Nhóm nội dung", from: old, to: group.title))
    }

    /// Takes out a chapter in which nothing stands.
    package func removeContentGroup(_ id: Key<ContentGroup>, version: Int) throws {
        let (group, programme) = try openGroup(id)
        try requireSeen(version, now: group.version, of: group.title)
        guard try !session.exists("SELECT 1 FROM assignment WHERE group_id = \(id)") else {
            throw Refusal.outOfTurn(
                .contentGroupIsEmpty, "Nhóm “\(group.title)” còn nhiệm vụ. Hãy chuyển hoặc xóa các nhiệm vụ đó trước.")
        }
        guard try !session.exists("SELECT 1 FROM evaluation_passage WHERE group_id = \(id)") else {
            throw Refusal.outOfTurn(
                .contentGroupIsEmpty, "Nhóm “\(group.title)” đã có lời đánh giá nên được giữ lại.")
        }
        try session.delete(group)
        try record("programme.group-removed", programme, Facts().with("Nhóm nội dung", group.title))
    }

    /// Puts the chapters in another order.
    package func orderContentGroups(of id: Key<Programme>, _ order: [Key<ContentGroup>]) throws {
        let programme = try openToDrafters(id)
        try place(try contentGroups(of: programme).map(\.id), in: order, table: "content_group")
        try record("programme.groups-ordered", programme)
    }

    /// Gives a new programme the standard groups of the day.
    func addStandardGroups(to programme: Programme) throws {
        let groups = try standardGroups(on: today).enumerated().map {
            ContentGroup(
                id: newKey(), programmeId: programme.id, standardId: $0.element.id, title: $0.element.title,
                position: $0.offset + 1, version: 1)
        }
        try session.insert(many: groups)
    }

    private func openGroup(_ id: Key<ContentGroup>) throws -> (ContentGroup, Programme) {
        guard let group = try session.find(ContentGroup.self, id) else { throw Refusal.absent }
        return (group, try openToDrafters(group.programmeId))
    }
}
