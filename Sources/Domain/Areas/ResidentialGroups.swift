package import Calendars
internal import Storage
internal import Vietnamese

extension Rule {
    /// A residential group stands below a commune that exists on its first day.
    package static let groupStandsBelowACommune = Rule("area.group-stands-below-a-commune")
    /// Two residential groups of a commune do not bear one name on the same day.
    package static let groupNameIsUnique = Rule("area.group-name-is-unique")
    /// An area ends on or after its first day.
    package static let areaEndsAfterItBegins = Rule("area.ends-after-it-begins")
}

/// The kinds of residential group below a commune (Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15).
package enum ResidentialKind: String, Sendable, CaseIterable {
    case urban = "tổ dân phố"
    case rural = "thôn"
}

extension Work {
    /// Adds a residential group (tổ dân phố, thôn) below a commune, from a day to the commune's last.
    @discardableResult
    package func addResidentialGroup(
        _ name: String, kind: ResidentialKind, in parent: Key<Area>, from day: Day, legalBasis: String? = nil
    ) throws -> Area {
        let commune = try area(parent)
        try requireKeeperOfGroups(in: commune)
        let name = CleanText.cleaned(name)
        guard !name.isEmpty else { throw Refusal.invalid([.init("ten", "Hãy ghi tên, ví dụ Tổ dân phố số 5.")]) }
        guard commune.level == .commune else {
            throw Refusal.invalid(.groupStandsBelowACommune, "", "Tổ dân phố, thôn chỉ lập dưới phường, xã, đặc khu.")
        }
        try requireCommune(commune, on: day, "tu-ngay")
        let group = Area(
            id: newKey(), level: .group, kind: kind.rawValue, code: nil, name: name, parentId: parent, validFrom: day,
            validThrough: commune.validThrough, legalBasis: legalBasis,
            sortKey: SortKey.text(Area.properName(name, kind: kind.rawValue)), version: 1)
        try refuseTakenName(group, in: commune, "ten")
        try session.insert(group)
        try session.index(group.searchEntry(within: [commune] + areas(above: commune).reversed()))
        try record(
            "area.group-added", group,
            Facts().with("Tên", name).with("Thuộc", commune.name).with("Từ ngày", day.vietnamese))
        return group
    }

    /// Ends a residential group after a last day.
    package func endResidentialGroup(_ id: Key<Area>, lastDay: Day, version: Int) throws {
        let (group, commune) = try residentialGroup(id)
        guard group.version == version else {
            throw Refusal.outOfTurn(
                .recordIsUnchanged, "\(group.name) vừa được người khác sửa. Hãy xem lại rồi làm tiếp.")
        }
        guard lastDay >= group.validFrom else {
            throw Refusal.invalid(
                .areaEndsAfterItBegins, "den-ngay", "Ngày cuối phải từ ngày \(group.validFrom.vietnamese) trở đi.")
        }
        try requireCommune(commune, on: lastDay, "den-ngay")
        var ended = group
        ended.validThrough = lastDay
        ended.version += 1
        try refuseTakenName(ended, in: commune, "den-ngay")
        try session.update(ended)
        try session.index(ended.searchEntry(within: [commune] + areas(above: commune).reversed()))
        try record(
            "area.group-ended", ended,
            Facts().changed("Đến ngày", from: group.validThrough.vietnamese, to: lastDay.vietnamese))
    }

    /// A residential group that the actor looks after, with its commune.
    package func residentialGroup(_ id: Key<Area>) throws -> (group: Area, commune: Area) {
        let group = try area(id)
        guard group.level == .group, let parent = group.parentId else { throw Refusal.absent }
        let commune = try area(parent)
        try requireKeeperOfGroups(in: commune)
        return (group, commune)
    }

    /// Refuses whoever does not look after residential groups in the commune.
    package func requireKeeperOfGroups(in commune: Area) throws {
        try require(
            mayKeepGroups(in: commune), .groupsAreKeptByOfficersOfTheArea,
            "Tổ dân phố, thôn của \(commune.nameInText) do cán bộ của địa bàn này hoặc của cấp trên cập nhật.")
    }

    private func requireCommune(_ commune: Area, on day: Day, _ field: String) throws(Refusal) {
        guard commune.holds(on: day) else {
            throw .invalid(
                .groupStandsBelowACommune, field,
                "Ngày \(day.vietnamese) không thuộc thời gian \(commune.nameInText) tồn tại (\(commune.period.vietnamese))."
            )
        }
    }

    /// Refuses a name that another group of the commune bears on any of the days.
    private func refuseTakenName(_ group: Area, in commune: Area, _ field: String) throws {
        let others = try session.all(
            Area.self,
            """
            SELECT * FROM area
            WHERE parent_id = \(commune.id) AND id <> \(group.id)
              AND valid_from <= \(group.validThrough) AND valid_through >= \(group.validFrom)
            """)
        let other = others.first { SearchText.exact($0.name) == SearchText.exact(group.name) }
        guard let other else { return }
        throw Refusal.invalid(
            .groupNameIsUnique, field,
            "\(commune.name) đã có “\(other.name)” (\(other.period.vietnamese)). Hãy ghi tên hoặc ngày khác.")
    }
}
