internal import Calendars
internal import Domain
internal import Markup

/// Where an organisation stands: between its superiors and those below, and in the course of time.
struct OrganisationStanding: Renderable {
    let shown: OrganisationOnDay
    let hierarchies: [Hierarchy]
    let predecessors: [OrganisationLink]
    let successors: [OrganisationLink]
    let actor: Actor
    let language: Language

    private var id: Key<Organisation> { shown.organisation.id }
    private var mayKeep: Bool { actor.mayKeepOrganisations }
    /// How many of those below the drawing shows by name.
    private static let drawn = 12

    var html: HTML { "\(hierarchy)\(lineage)" }

    private var hierarchy: HTML {
        guard !hierarchies.isEmpty || mayKeep else { return HTML() }
        return Block(
            language.pick("Vị trí theo các quan hệ", "Where it stands"),
            actions: mayKeep && shown.organisation.period.isOpen
                ? LinkButton(language.pick("Ghi cấp trên", "Place under another"), to: Paths.newSuperior(id)).html
                : nil,
            hierarchies.isEmpty ? nothing : "\(drawing)\(below)\(edges)"
        ).html
    }

    private var nothing: HTML {
        EmptyState(
            language.pick("Chưa ghi cấp trên, cấp dưới", "No place yet"),
            language.pick(
                "Ngành dọc, Mặt trận, cấp ủy và cơ quan chủ quản sẽ được vẽ ở đây.",
                "Its own line, the Front, the Party and the administrative superior are drawn here.")
        ).html
    }

    private var drawing: HTML {
        LineDrawing(
            language.pick("Vị trí của \(shown.profile.name)", "Where \(shown.profile.name) stands"),
            centre: LineNode(shown.profile.shortName, language.pick(shown.organisation.kind.wording)),
            chains: hierarchies.filter { !$0.above.isEmpty }.map { hierarchy in
                Line(
                    hierarchy.relation.lineKind, language.pick(hierarchy.relation.wording),
                    hierarchy.above.reversed().map(node))
            },
            branches: hierarchies.filter { !$0.below.isEmpty }.map { hierarchy in
                Line(hierarchy.relation.lineKind, branchName(hierarchy), hierarchy.below.prefix(Self.drawn).map(node))
            }, language: language
        ).html
    }

    private func node(_ step: HierarchyStep) -> LineNode {
        LineNode(
            step.name, step.below > 0 ? language.pick("\(step.below) cấp dưới", "\(step.below) below") : nil,
            to: Paths.organisation(step.organisation))
    }

    private func branchName(_ hierarchy: Hierarchy) -> String {
        "\(language.pick(hierarchy.relation.wording)): \(hierarchy.countBelow)"
    }

    /// Those below that do not fit into the drawing.
    private var below: HTML {
        let long = hierarchies.filter { $0.countBelow > Self.drawn }
        guard !long.isEmpty else { return HTML() }
        return "<ul>\(long, { "<li>\(allBelow($0))</li>" })</ul>"
    }

    private func allBelow(_ hierarchy: Hierarchy) -> Link {
        let count = hierarchy.countBelow
        let relation = hierarchy.relation.wording
        return Link(
            language.pick(
                "Xem cả \(count) tổ chức cấp dưới theo quan hệ “\(relation.vietnamese)”",
                "All \(count) below by “\(relation.english)”"),
            to: Paths.organisations(below: id, hierarchy.relation))
    }

    /// The superiors with what can be done about them, for those who keep them.
    private var edges: HTML {
        let direct = hierarchies.compactMap(\.above.last)
        guard mayKeep, !direct.isEmpty else { return HTML() }
        return Table(
            language.pick("Cấp trên trực tiếp", "Direct superiors"),
            columns: [
                .link(language.pick("Cấp trên", "Superior")) { Link($0.name, to: Paths.organisation($0.organisation)) },
                .text(language.pick("Quan hệ", "Relation")) { language.pick($0.relation.wording) },
                Column(
                    language.pick("Việc", "Acts"), .actions,
                    cell: { step in
                        """
                        \(LinkButton(language.pick("Kết thúc", "End"), to: Paths.endEdge(step.edge, of: id), .quiet)) \
                        \(LinkButton(language.pick("Bỏ vì ghi nhầm", "Remove"), to: Paths.removeEdge(step.edge, of: id), .quiet))
                        """
                    }),
            ], rows: direct, showsCaption: true, language: language
        ).html
    }

    private var lineage: HTML {
        guard !predecessors.isEmpty || !successors.isEmpty || mayKeep else { return HTML() }
        return Block(
            language.pick("Tiền thân và kế thừa", "Before and after"),
            actions: mayKeep
                ? LinkButton(language.pick("Ghi tổ chức kế thừa", "Add a successor"), to: Paths.newSuccession(id)).html
                : nil,
            """
            \(table(language.pick("Hình thành từ", "Came from"), predecessors))\
            \(table(language.pick("Được kế thừa bởi", "Succeeded by"), successors))\
            \(predecessors.isEmpty && successors.isEmpty, "<p class=\"quiet\">\(language.pick("Chưa ghi.", "Nothing noted."))</p>")
            """
        ).html
    }

    private func table(_ caption: String, _ links: [OrganisationLink]) -> HTML {
        guard !links.isEmpty else { return HTML() }
        var columns: [Column<OrganisationLink>] = [
            .link(language.pick("Tổ chức", "Organisation")) { Link($0.name, to: Paths.organisation($0.organisation)) },
            .text(language.pick("Hình thức", "How")) { language.pick($0.manner.wording) },
            .text(language.pick("Phạm vi", "Extent")) { language.pick($0.extent.wording) },
            .text(language.pick("Ngày", "Day"), .day) { $0.happenedOn.vietnamese },
            .text(language.pick("Căn cứ", "Legal basis")) { $0.legalBasis ?? "" },
        ]
        if mayKeep {
            columns.append(
                Column(
                    language.pick("Việc", "Acts"), .actions,
                    cell: { link in
                        LinkButton(
                            language.pick("Bỏ vì ghi nhầm", "Remove"), to: Paths.removeSuccession(link.id, of: id),
                            .quiet
                        ).html
                    }))
        }
        return Table(caption, columns: columns, rows: links, showsCaption: true, language: language).html
    }
}

extension OrganisationEdge.Relation {
    /// How the relation is drawn: one's own line full, the others dashed.
    fileprivate var lineKind: LineKind {
        switch self {
        case .vertical: .vertical
        case .front, .party, .administrative: .horizontal
        }
    }
}
