import Calendars
import Domain
import Storage

/// Builds the world of the cast through the acts of the product, as its administrators would.
struct Furnishing {
    let store: any Store

    /// Enters the areas, the organisations and the people, on the days before the story begins.
    func furnish() async throws {
        let areas = try SmallCountry.areas()
        let passwordHash = try await PasswordKeeper(cost: .light).hash(Player.password)
        let key = try Stage.secrets()
        let desk = Desk(store: store, clock: FixedClock(Stage.beginning))
        try await desk.act(as: .installation) { work in
            try work.loadAreas(areas)
            for troupe in Troupe.allCases { try work.enter(troupe) }
            try work.set("installation.host", to: work.organisation(of: .city))
            for player in Player.allCases {
                let sealed = player.hasAuthenticator ? try key.seal(player.secret) : nil
                try work.enter(player, passwordHash: passwordHash, sealedSecret: sealed)
            }
            while try work.sealEvents() > 0 {}
        }
    }
}

extension Work {
    fileprivate func enter(_ troupe: Troupe) throws {
        let areas = try session.all(Area.self, "SELECT * FROM area WHERE code = \(troupe.area)")
        let organisation = try createOrganisation(
            code: troupe.code, kind: troupe.kind,
            profile: ProfileDraft(
                name: troupe.name, areaId: areas.first { $0.holds(on: today) }?.id, kind: troupe.kind),
            from: Stage.founding)
        guard let superior = troupe.superior else { return }
        try addEdge(
            superior: Key(rawValue: self.organisation(of: superior.troupe)), inferior: organisation.id,
            relation: superior.relation, from: Stage.founding)
    }

    fileprivate func enter(_ player: Player, passwordHash: String, sealedSecret: String?) throws {
        let organisation = Key<Organisation>(rawValue: try self.organisation(of: player.troupe))
        let office = try createOffice(
            OfficeDraft(
                title: player.title, rank: player.role == .leader ? 10 : 60, role: player.role,
                signing: player.role == .leader ? [.head] : [], listed: player.role == .leader),
            in: organisation, from: Stage.founding)
        let person = try createPerson(
            PersonDraft(fullName: player.name), code: "CB-\(player.rawValue)", keptBy: organisation)
        try appoint(person.id, to: office.id, HoldingDraft(from: Stage.founding))
        try addMember(person.id, account: player.account, passwordHash: passwordHash, sealedSecret: sealedSecret)
    }

    fileprivate func organisation(of troupe: Troupe) throws -> String {
        try session.first(String.self, "SELECT id FROM organisation WHERE code = \(troupe.code)") ?? ""
    }
}
