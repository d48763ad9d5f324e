internal import Calendars
internal import Domain
internal import Markup

/// Who leads an organisation, which offices it has, and who acts for whom.
struct OrganisationPeople: Renderable {
    let organisation: Organisation
    let offices: [Office]
    let holders: [HeldOffice]
    let delegations: [DelegationLine]
    let actor: Actor
    let language: Language

    private var id: Key<Organisation> { organisation.id }
    private var mayKeep: Bool { actor.mayKeepOffices(of: id) }
    private var leaders: [HeldOffice] { holders.filter(\.office.listed) }

    var html: HTML { "\(leading)\(keeping)\(acting)" }

    private var leading: HTML {
        Block(
            language.pick("Lãnh đạo", "Leaders"), note: leaders.isEmpty ? nil : "\(leaders.count)",
            actions: LinkButton(language.pick("Tất cả cán bộ", "All people"), to: Paths.people(of: id), .quiet).html,
            Table(
                language.pick("Lãnh đạo", "Leaders"),
                columns: [
                    .link(language.pick("Họ và tên", "Name")) {
                        Link($0.personName, to: Paths.person($0.holding.personId))
                    },
                    Column(language.pick("Chức vụ", "Office"), cell: title),
                    .text(language.pick("Từ ngày", "Since"), .day) { $0.holding.validFrom.vietnamese },
                ], rows: leaders,
                empty: EmptyState(
                    language.pick("Chưa ghi người lãnh đạo", "No leader yet"),
                    language.pick(
                        "Người giữ các chức vụ công khai của tổ chức sẽ hiện ở đây.",
                        "Holders of the listed offices will stand here.")), language: language
            ).html
        ).html
    }

    private func title(_ held: HeldOffice) -> HTML {
        held.holding.isActing
            ? "<abbr title=\"\(language.pick("Quyền", "Acting"))\">Q.</abbr> \(OfficeTitle(held.office.title))"
            : OfficeTitle(held.office.title).html
    }

    /// The offices themselves, for those who work there and those who keep them.
    private var keeping: HTML {
        guard mayKeep || actor.organisations.contains(id) || actor.isHostOverseer else { return HTML() }
        let filled = Dictionary(grouping: holders, by: \.office.id)
        return Block(
            language.pick("Chức vụ", "Offices"), note: "\(offices.count)",
            actions: mayKeep && organisation.period.isOpen
                ? LinkButton(language.pick("Thêm chức vụ", "Add an office"), to: Paths.newOffice(in: id)).html : nil,
            Table(
                language.pick("Chức vụ", "Offices"),
                columns: [
                    .link(language.pick("Chức vụ", "Office")) { Link($0.title, to: Paths.office($0.id)) },
                    Column(language.pick("Người giữ", "Holders"), cell: { names(filled[$0.id] ?? []) }),
                    .text(language.pick("Vai trò trong hệ thống", "Role")) { language.pick($0.role.wording) },
                    .text(language.pick("Số người", "Seats"), .number) { "\(filled[$0.id]?.count ?? 0)/\($0.seats)" },
                ], rows: offices,
                empty: EmptyState(
                    language.pick("Chưa có chức vụ nào", "No office yet"),
                    language.pick(
                        "Quyền trong hệ thống đi theo chức vụ: hãy thêm chức vụ rồi bổ nhiệm người giữ.",
                        "Rights follow offices: add an office, then appoint.")), language: language
            ).html
        ).html
    }

    private func names(_ held: [HeldOffice]) -> HTML {
        guard !held.isEmpty else { return "<span class=\"quiet\">\(language.pick("khuyết", "vacant"))</span>" }
        return HTML.joined(
            held.map { "\(Link($0.personName, to: Paths.person($0.holding.personId)))\($0.holding.isActing, " (Q.)")" },
            separator: ", ")
    }

    private var acting: HTML {
        guard !delegations.isEmpty else { return HTML() }
        return Block(
            language.pick("Ủy quyền đang có hiệu lực", "Delegations in force"),
            DelegationTable(lines: delegations, mayEnd: { _ in false }, language: language).html
        ).html
    }
}

/// Who acts for whom, in which way, for what and how long.
struct DelegationTable: Renderable {
    let lines: [DelegationLine]
    let mayEnd: (DelegationLine) -> Bool
    let language: Language

    var html: HTML {
        var columns: [Column<DelegationLine>] = [
            .link(language.pick("Người được giao", "Acts")) {
                Link($0.takerName, to: Paths.person($0.delegation.personId))
            },
            Column(
                language.pick("Thay cho", "For"),
                cell: { "\(Link($0.giverName, to: Paths.person($0.giver))), \(OfficeTitle($0.officeTitle))" }),
            .text(language.pick("Cách ký", "How")) { language.pick($0.delegation.manner.wording) },
            .text(language.pick("Phạm vi", "Scope")) { $0.delegation.scope },
            .text(language.pick("Thời gian", "Days")) { $0.delegation.period.vietnamese },
        ]
        if lines.contains(where: mayEnd) {
            columns.append(
                Column(
                    language.pick("Việc", "Acts"), .actions,
                    cell: { line in
                        mayEnd(line)
                            ? LinkButton(
                                language.pick("Kết thúc", "End"), to: Paths.endDelegation(line.delegation.id), .quiet
                            ).html : HTML()
                    }))
        }
        return Table(language.pick("Ủy quyền", "Delegations"), columns: columns, rows: lines, language: language).html
    }
}
