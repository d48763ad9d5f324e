import Calendars
import Domain
import TestKit
import Testing
import Web

/// A site with two organisations, the first of them the host, on which tests seat whom they like.
struct Doorstep: Sendable {
    static let password = "sông Hồng mùa nước nổi"

    let open: OpenSite
    let host: Key<Organisation>
    let union: Key<Organisation>

    private var stage: Stage { open.stage }
    var clock: MovableClock { stage.clock }
    private var site: Site { open.site }

    /// Runs a test on a fresh site.
    static func with(_ test: @Sendable @escaping (Doorstep) async throws -> Void) async throws {
        try await withEmptyDesk { stage in
            let (host, union) = try await stage.act { work in
                let host = try found("MTTQ", .front, work)
                try work.set("installation.host", to: host.rawValue)
                return (host, try found("LDLD", .labourFederation, work))
            }
            try await stage.withSite { try await test(Doorstep(open: $0, host: host, union: union)) }
        }
    }

    private static func found(_ code: String, _ kind: Organisation.Kind, _ work: Work) throws -> Key<Organisation> {
        try work.createOrganisation(
            code: code, kind: kind, profile: ProfileDraft(name: "Tổ chức \(code)", kind: kind), from: .distantPast
        ).id
    }

    /// Does something as whoever runs the machine.
    @discardableResult
    func act<T: Sendable>(_ work: @escaping @Sendable (Work) throws -> T) async throws -> T {
        try await stage.act(work)
    }

    /// Enters a person with an office, without an account.
    func seat(
        _ name: String, _ role: Role, _ organisation: Key<Organisation>, through: Day = .distantFuture
    ) async throws -> Key<Person> {
        try await act { work in
            let person = try work.createPerson(PersonDraft(fullName: name), keptBy: organisation)
            let draft = OfficeDraft(title: "Chức vụ của \(name)", rank: 1, role: role)
            let office = try work.createOffice(draft, in: organisation, from: .distantPast)
            _ = try work.appoint(person.id, to: office.id, HoldingDraft(from: .distantPast, through: through))
            return person.id
        }
    }

    /// Enters a person with an office and an account.
    @discardableResult
    func enrol(
        _ account: String, _ role: Role, _ organisation: Key<Organisation>, secret: [UInt8]? = nil,
        through: Day = .distantFuture
    ) async throws -> Member {
        let person = try await seat("Bà \(account)", role, organisation, through: through)
        return try await stage.desk.addMember(
            person: person, account: account, password: Doorstep.password, totpSecret: secret,
            passwords: site.passwords,
            key: site.secrets)
    }

    /// An invitation to an account for a person just seated.
    func invite(_ name: String, _ role: Role, account: String) async throws -> IssuedLink {
        let person = try await seat(name, role, union)
        return try await act { try $0.inviteMember(person, account: account) }
    }

    /// A browser in which nobody is signed in.
    func visitor() -> Visitor { open.stranger() }

    /// A browser in which the account is signed in, through both steps where it has two.
    func visitor(_ account: String, secret: [UInt8]? = nil) async throws -> Visitor {
        let visitor = visitor()
        _ = try await visitor.post(
            Paths.signIn, ["tai-khoan": account, "mat-khau": Doorstep.password], ["User-Agent": Doorstep.firefox])
        if let secret { _ = try await visitor.post(Paths.secondFactor, ["ma": code(secret)]) }
        return visitor
    }

    /// An administrator of the organisation, signed in with both factors.
    func administrator(of organisation: Key<Organisation>, _ account: String) async throws -> Visitor {
        let secret = Authenticator.newSecret()
        try await enrol(account, .administrator, organisation, secret: secret)
        return try await visitor(account, secret: secret)
    }

    func code(_ secret: [UInt8]) -> String { Authenticator.code(secret, step: Authenticator.step(at: clock.now)) }

    private static let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
}

extension Visitor {
    /// The token of the session, as the browser keeps it.
    var token: String? { cookies["phoihop"] }
}

extension Page {
    var code: Int { status.code }

    /// Whether it is a good page: valid, readable, with nothing left unwritten.
    func isGood(_ status: Int, at location: SourceLocation = #_sourceLocation) {
        #expect(code == status, sourceLocation: location)
        #expect(document.problems == [], sourceLocation: location)
        #expect(!text.contains("Optional("), sourceLocation: location)
    }

    /// The value of the first hidden field of that name.
    func hidden(_ name: String) -> String {
        document.first("input") { $0["type"] == "hidden" && $0["name"] == name }?["value"] ?? ""
    }

    /// The text of the element with the id.
    func text(of id: String) -> String? { document.elements.first { $0["id"] == id }?.text }
}

/// A new password typed twice.
func twice(_ password: String) -> KeyValuePairs<String, String> {
    ["mat-khau-moi": password, "mat-khau-nhap-lai": password]
}

/// The present password, and a new one typed twice.
func change(_ old: String, to new: String) -> KeyValuePairs<String, String> {
    ["mat-khau": old, "mat-khau-moi": new, "mat-khau-nhap-lai": new]
}
