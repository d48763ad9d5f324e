internal import Storage

extension Rule {
    /// Offices and their holders are kept by the administrators and coordinators of the organisation.
    package static let officesAreKeptByTheirOrganisation = Rule("office.is-kept-by-its-organisation")
    /// The right to administer or to oversee is given, changed and taken by administrators only.
    package static let powersAreGivenByAdministrators = Rule("office.powers-are-given-by-administrators")
    /// The organisation that runs the installation always has an administrator.
    package static let hostKeepsAnAdministrator = Rule("organisation.host-keeps-an-administrator")
}

extension Role {
    /// Whether only an administrator hands out this role, so that nobody gives themselves more than they have.
    var isGivenByAdministrators: Bool {
        switch self {
        case .administrator, .overseer: true
        case .coordinator, .officer, .leader, .wardOfficer, .editor: false
        }
    }
}

extension Actor {
    /// Keeps the offices of an organisation and says who holds them.
    package func mayKeepOffices(of organisation: Key<Organisation>) -> Bool {
        isHostAdministrator || has(anyOf: [.administrator, .coordinator], in: organisation)
    }

    /// Keeps an office with this role there.
    package func mayKeep(_ role: Role, in organisation: Key<Organisation>) -> Bool {
        role.isGivenByAdministrators
            ? isHostAdministrator || has(.administrator, in: organisation) : mayKeepOffices(of: organisation)
    }
}

extension Work {
    func requireKeeper(of role: Role, in organisation: Key<Organisation>) throws(Refusal) {
        try require(
            actor.mayKeepOffices(of: organisation), .officesAreKeptByTheirOrganisation,
            "Chức vụ và người giữ chức vụ do quản trị viên hoặc cán bộ tổng hợp của tổ chức đó cập nhật.")
        try require(
            actor.mayKeep(role, in: organisation), .powersAreGivenByAdministrators,
            "Quyền “\(role.wording.vietnamese)” chỉ do quản trị viên của tổ chức giao hoặc thu hồi.")
    }

    /// Refuses to leave the installation with nobody who looks after it; `holding` no longer counts.
    func requireHostAdministrator(without holding: Key<Holding>? = nil) throws {
        guard let host = try hostOrganisation() else { return }
        let besides: SQL = if let holding { "AND holding.id <> \(holding)" } else { "" }
        let somebody = try session.exists(
            """
            SELECT 1 FROM holding JOIN office ON office.id = holding.office_id
            WHERE office.organisation_id = \(host) AND office.role = \(Role.administrator) \(besides)
              AND \(Period.holds("holding.", on: today)) AND \(Period.holds("office.", on: today))
            """)
        guard somebody else { throw Work.lastAdministrator }
    }

    static let lastAdministrator = Refusal.outOfTurn(
        .hostKeepsAnAdministrator,
        "Đây là quản trị viên cuối cùng của hệ thống. Hãy giao quyền quản trị cho người khác trước.")
}
