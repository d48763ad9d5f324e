package import Calendars
package import Storage

extension Rule {
    /// The text of a programme is written by those who draft for its lead.
    package static let textIsWrittenByDrafters = Rule("programme.text-is-written-by-drafters")
    /// The text is changed while it is drafted or consolidated; while others read or agree it stands still.
    package static let textIsOpen = Rule("programme.text-is-open")
}

extension Role {
    /// Those who write drafts for their organisation; to administer gives no right to content.
    static let drafting: Set<Role> = [.coordinator, .officer, .wardOfficer]
    /// Those who lead a programme from step to step.
    static let steering: Set<Role> = [.coordinator, .leader]
    /// Those through whom an organisation speaks.
    static let speaking: Set<Role> = [.coordinator, .officer, .wardOfficer, .leader]
}

extension Actor {
    /// Writes drafts for an organisation.
    package func drafts(for organisation: Key<Organisation>) -> Bool { has(anyOf: Role.drafting, in: organisation) }

    /// Speaks for an organisation on the drafts of others.
    package func speaks(for organisation: Key<Organisation>) -> Bool { has(anyOf: Role.speaking, in: organisation) }

    /// Writes the text of a programme, in the states in which it is open.
    package func mayDraft(_ programme: Programme) -> Bool { isInstallation || drafts(for: programme.leadId) }

    /// Leads a programme from step to step.
    package func maySteer(_ programme: Programme) -> Bool {
        isInstallation || has(anyOf: Role.steering, in: programme.leadId)
    }
}

extension Programme {
    /// Who sees a programme: the members of its parties and of organisations that succeeded a party, those who look
    /// after or oversee the installation, and once it is agreed the members of organisations directly below a party, who
    /// make it concrete.
    package static func visible(to actor: Actor, on day: Day) -> SQL {
        if actor.isHostAdministrator || actor.isHostOverseer { return "1 = 1" }
        let own = actor.organisations
        guard !own.isEmpty else { return "1 = 0" }
        return """
            (EXISTS (SELECT 1 FROM party seeing
                     WHERE seeing.programme_id = programme.id AND seeing.left_on IS NULL
                       AND (seeing.organisation_id IN (\(list: own))
                            OR seeing.organisation_id IN (
                                SELECT predecessor_id FROM organisation_succession WHERE successor_id IN (\(list: own)))))
             OR (programme.state = \(State.agreed) AND EXISTS (
                     SELECT 1 FROM party above JOIN organisation_edge edge ON edge.superior_id = above.organisation_id
                     WHERE above.programme_id = programme.id AND above.left_on IS NULL
                       AND edge.inferior_id IN (\(list: own)) AND \(Period.holds("edge.", on: day)))))
            """
    }
}

extension Work {
    /// A programme whose text the actor may change now.
    func openToDrafters(_ id: Key<Programme>) throws -> Programme {
        let programme = try programme(id)
        try requireDrafter(programme)
        try requireOpen(programme)
        return programme
    }

    func requireDrafter(_ programme: Programme) throws {
        guard !actor.mayDraft(programme) else { return }
        let lead = try name(of: programme.leadId, near: today) ?? ""
        throw Refusal.forbidden(
            .textIsWrittenByDrafters,
            """
            Dự thảo do cán bộ tổng hợp hoặc cán bộ của đơn vị chủ trì (\(lead)) soạn. Đơn vị của đồng chí sửa phần trách \
            nhiệm của mình và góp ý trong đợt lấy ý kiến.
            """)
    }

    func requireOpen(_ programme: Programme) throws(Refusal) {
        guard !programme.state.isOpen else { return }
        throw .outOfTurn(
            .textIsOpen,
            """
            Chương trình đang ở bước “\(programme.state.wording.vietnamese)” nên nội dung được giữ nguyên. \
            \(programme.state.wayToOpen)
            """)
    }
}

extension Programme.State {
    /// Who can let the text be changed again, and how.
    fileprivate var wayToOpen: String {
        switch self {
        case .draft, .consolidation: ""
        case .consultation: "Khi đơn vị chủ trì kết thúc đợt lấy ý kiến, nội dung lại sửa được."
        case .partyCommittee: "Đơn vị chủ trì chuyển về bước “Tiếp thu, giải trình” thì sửa được."
        case .conference, .agreed:
            "Lãnh đạo hoặc cán bộ tổng hợp của đơn vị chủ trì phải đưa về bước “Tiếp thu, giải trình” và ghi lý do."
        }
    }
}
