internal import Calendars
internal import Storage

extension Rule {
    /// The first organisation and its administrator are entered by whoever runs the machine, while there are none.
    package static let firstAdministratorIsMadeByTheInstallation = Rule("installation.first-administrator")
}

/// The first organisation of an installation and who looks after it.
package struct Founding: Sendable {
    package var code: String
    package var kind: Organisation.Kind
    package var name: String
    /// The official code of its area today, where it has one.
    package var areaCode: String?
    package var administrator: String
    package var account: String

    package init(
        code: String, kind: Organisation.Kind, name: String, areaCode: String?, administrator: String, account: String
    ) {
        self.code = code
        self.kind = kind
        self.name = name
        self.areaCode = areaCode
        self.administrator = administrator
        self.account = account
    }
}

extension Work {
    /// How many people can look after the installation today.
    package func hostAdministrators() throws -> Int {
        guard let host = try hostOrganisation() else { return 0 }
        return try session.first(
            Int.self,
            """
            SELECT count(DISTINCT member.id)
            FROM member
            JOIN holding ON holding.person_id = member.person_id
            JOIN office ON office.id = holding.office_id
            WHERE office.organisation_id = \(host) AND office.role = \(Role.administrator) AND member.is_closed = \(false)
              AND \(Period.holds("holding.", on: today)) AND \(Period.holds("office.", on: today))
            """) ?? 0
    }

    /// Enters the organisation that runs the installation, with its first administrator, and invites that person.
    package func found(_ founding: Founding) throws -> IssuedLink {
        try require(actor.isInstallation, .firstAdministratorIsMadeByTheInstallation)
        guard try hostOrganisation() == nil else {
            throw Refusal.outOfTurn(
                .firstAdministratorIsMadeByTheInstallation, "Bản cài đặt đã có tổ chức vận hành và người quản trị.")
        }
        let area = try founding.areaCode.map { code in
            guard
                let area = try session.all(Area.self, "SELECT * FROM area WHERE code = \(code)").first(where: {
                    $0.holds(on: today)
                })
            else { throw Refusal.invalid(.fieldIsWellFormed, "area", "Hôm nay không có địa bàn nào mang mã \(code).") }
            return area.id
        }
        let organisation = try createOrganisation(
            code: founding.code, kind: founding.kind,
            profile: ProfileDraft(name: founding.name, areaId: area, kind: founding.kind), from: today)
        try set("installation.host", to: organisation.id.rawValue)
        let office = try createOffice(
            OfficeDraft(title: "Quản trị hệ thống", rank: 90, seats: 3, role: .administrator, listed: false),
            in: organisation.id, from: today)
        let person = try createPerson(PersonDraft(fullName: founding.administrator), keptBy: organisation.id)
        try appoint(person.id, to: office.id, HoldingDraft(from: today))
        return try inviteMember(person.id, account: founding.account)
    }
}
