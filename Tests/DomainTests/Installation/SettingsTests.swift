import Domain
import Storage
import TestKit
import Testing

@Suite struct `A setting` {
    @Test func `is changed by the host's administrators and recorded`() async throws {
        try await withDesk { stage in
            try await stage.act(as: .quan) { try $0.set("reception.opens", to: "08:00") }
            try await stage.act(as: .quan) { try $0.set("reception.opens", to: "07:30") }
            #expect(try await stage.look { try $0.setting("reception.opens") } == "07:30")
            let filter = HistoryFilter(noun: Setting.noun, subject: "reception.opens")
            let facts = try await stage.look { try $0.events(filter).map(\.event.facts) }
            #expect(facts.count == 2)
            #expect(facts.first == Facts().changed("reception.opens", from: "08:00", to: "07:30"))
        }
    }

    @Test(arguments: Player.allCases.filter { $0 != .quan })
    func `is changed by nobody else`(player: Player) async throws {
        try await withDesk { stage in
            let refusal = try await stage.refusal(as: player) { try $0.set("reception.opens", to: "08:00") }
            #expect(refusal?.kind == .forbidden && refusal?.rule == .settingsAreForHostAdministrators)
        }
    }

    @Test func `that is set to what it is changes nothing`() async throws {
        try await withDesk { stage in
            try await stage.act { try $0.set("a", to: "1") }
            let before = try await stage.only(Int.self, "SELECT count(*) FROM event")
            try await stage.act { try $0.set("a", to: "1") }
            #expect(try await stage.only(Int.self, "SELECT count(*) FROM event") == before)
        }
    }
}

@Suite struct `The founding of an installation` {
    private static let founding = Founding(
        code: "MTTQ-HOANKIEM", kind: .front, name: "Ủy ban MTTQ Việt Nam phường Hoàn Kiếm", areaCode: nil,
        administrator: "Nguyễn Văn A", account: "quantri")

    @Test func `makes the host, its administrator and an invitation`() async throws {
        try await withEmptyDesk { stage in
            #expect(try await stage.look { try $0.hostAdministrators() } == 0)
            let link = try await stage.act { try $0.found(Self.founding) }
            #expect(link.account == "quantri" && link.name == "Nguyễn Văn A")
            #expect(try await stage.look { try $0.hostAdministrators() } == 1)
            #expect(try await stage.look { try $0.hostOrganisation() } != nil)
        }
    }

    @Test func `happens once`() async throws {
        try await withEmptyDesk { stage in
            try await stage.act { try $0.found(Self.founding) }
            let again = try await stage.refusal { try $0.found(Self.founding) }
            #expect(again?.kind == .outOfTurn && again?.rule == .firstAdministratorIsMadeByTheInstallation)
        }
    }

    @Test func `takes the area that bears the code today`() async throws {
        try await withEmptyDesk { stage in
            let areas = try SmallCountry.areas()
            try await stage.act { _ = try $0.loadAreas(areas) }
            var founding = Self.founding
            founding.areaCode = "00070"
            let made = founding
            try await stage.act { try $0.found(made) }
            let name = try await stage.only(
                String.self, "SELECT area.name FROM organisation_profile p JOIN area ON area.id = p.area_id")
            #expect(name == "Phường Hàng Trống", "on 21/02/2019 the code 00070 is not yet Hoàn Kiếm")
        }
    }

    @Test func `is refused for a code that no area bears today`() async throws {
        try await withEmptyDesk { stage in
            var founding = Self.founding
            founding.areaCode = "99999"
            let wrong = founding
            let found = try await stage.refusal { try $0.found(wrong) }?.kind
            #expect(found == .invalid)
            #expect(try await stage.only(Int.self, "SELECT count(*) FROM organisation") == 0)
        }
    }

    @Test func `is nobody's but the machine's`() async throws {
        try await withDesk { stage in
            let refusal = try await stage.refusal(as: .quan) { try $0.found(Self.founding) }
            #expect(refusal?.rule == .firstAdministratorIsMadeByTheInstallation && refusal?.kind == .forbidden)
        }
    }
}
