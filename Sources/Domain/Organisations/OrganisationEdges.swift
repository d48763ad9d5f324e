package import Calendars
internal import Storage

extension Rule {
    /// On no day does an organisation stand, along one relation, above itself.
    package static let edgeMakesNoCycle = Rule("organisation.edge-makes-no-cycle")
    /// On one day an organisation has one superior of a relation.
    package static let hasOneSuperior = Rule("organisation.has-one-superior-per-relation")
    /// An edge holds only while both organisations exist.
    package static let edgeHoldsWhileBothExist = Rule("organisation.edge-holds-while-both-exist")
    /// An edge ends on or after its first day.
    package static let edgeEndsAfterItBegins = Rule("organisation.edge-ends-after-it-begins")
}

extension Work {
    /// Places an organisation under another by a relation, from a day on; it ends where either of the two ends.
    @discardableResult
    package func addEdge(
        superior: Key<Organisation>, inferior: Key<Organisation>, relation: OrganisationEdge.Relation, from day: Day,
        through lastDay: Day = .distantFuture
    ) throws -> OrganisationEdge {
        let above = try organisation(superior)
        let below = try organisation(inferior)
        try requireKeeperOfOrganisations()
        _ = try period(from: day, through: lastDay)
        guard above.holds(on: day), below.holds(on: day) else {
            throw Refusal.invalid(
                .edgeHoldsWhileBothExist, "tu-ngay",
                """
                Cấp trên hoạt động \(above.period.vietnamese), cấp dưới \(below.period.vietnamese). \
                Hãy ghi một ngày khi cả hai cùng hoạt động.
                """)
        }
        let edge = OrganisationEdge(
            id: newKey(), superiorId: superior, inferiorId: inferior, relation: relation, validFrom: day,
            validThrough: min(lastDay, above.validThrough, below.validThrough))
        try requireOneSuperior(edge)
        try requireNoCycle(edge)
        try session.insert(edge)
        try recordEdge("edge-added", edge)
        return edge
    }

    /// Ends an edge after its last day.
    package func endEdge(_ id: Key<OrganisationEdge>, lastDay: Day) throws {
        var edge = try edge(id)
        try requireKeeperOfOrganisations()
        guard edge.validFrom <= lastDay, lastDay < edge.validThrough else {
            throw Refusal.invalid(
                .edgeEndsAfterItBegins, "ngay-cuoi",
                "Quan hệ này có hiệu lực \(edge.period.vietnamese). Hãy ghi một ngày trong thời gian đó.")
        }
        edge.validThrough = lastDay
        try session.update(edge)
        try recordEdge("edge-ended", edge)
    }

    /// Takes back an edge that was entered by mistake.
    package func removeEdge(_ id: Key<OrganisationEdge>) throws {
        let edge = try edge(id)
        try requireKeeperOfOrganisations()
        try session.delete(edge)
        try recordEdge("edge-removed", edge)
    }

    package func edge(_ id: Key<OrganisationEdge>) throws -> OrganisationEdge {
        guard let edge = try session.find(OrganisationEdge.self, id) else { throw Refusal.absent }
        return edge
    }

    private func requireOneSuperior(_ edge: OrganisationEdge) throws {
        let other = try edges(below: [edge.inferiorId], edge.relation, during: edge.period).first
        guard let other else { return }
        let name = try name(of: other.superiorId, near: other.validFrom) ?? ""
        throw Refusal.invalid(
            .hasOneSuperior, "cap-tren",
            """
            Theo quan hệ “\(edge.relation.wording.vietnamese)”, tổ chức đã có cấp trên là \(name) \
            (\(other.period.vietnamese)). Hãy kết thúc quan hệ đó trước.
            """)
    }

    private func requireNoCycle(_ edge: OrganisationEdge) throws {
        var walk = EdgeWalk(from: edge.superiorId, during: edge.period)
        while !walk.reached.isEmpty {
            if let days = walk.days(at: edge.inferiorId) {
                throw Refusal.invalid(
                    .edgeMakesNoCycle, "cap-tren",
                    """
                    \(days.isOpen ? "Từ" : "Vào") ngày \(days.from.vietnamese), tổ chức này lại đứng trên cấp trên của mình. \
                    Hãy chọn cấp trên khác hoặc thời gian khác.
                    """)
            }
            walk.climb(try edges(below: walk.organisations, edge.relation, during: edge.period))
        }
    }

    /// Edges of a relation that lead up from any of the organisations on some day of the period.
    private func edges(
        below organisations: [Key<Organisation>], _ relation: OrganisationEdge.Relation, during period: Period
    ) throws -> [OrganisationEdge] {
        try session.all(
            OrganisationEdge.self,
            """
            SELECT * FROM organisation_edge
            WHERE inferior_id IN (\(list: organisations)) AND relation = \(relation)
              AND valid_from <= \(period.through) AND valid_through >= \(period.from)
            ORDER BY valid_from, id
            """)
    }

    private func recordEdge(_ act: String, _ edge: OrganisationEdge) throws {
        let below = try organisation(edge.inferiorId)
        try record(
            "organisation.\(act)", below,
            Facts().with("Quan hệ", edge.relation.wording.vietnamese)
                .with("Cấp trên", try name(of: edge.superiorId, near: edge.validFrom))
                .with("Thời gian", edge.period.vietnamese))
    }
}
