import Calendars
@testable import Domain
import Storage
import Testing

@Suite struct `Offices` {
    @Test func `office.title-is-unique`() async throws {
        try await Town.with { town in
            let union = town.union
            let first = try await town.office("Chủ tịch", in: union)
            let again: @Sendable (Work) throws -> Office = {
                try $0.createOffice(OfficeDraft(title: "chủ tịch", rank: 1, role: .leader), in: union, from: Town.today)
            }
            #expect(try await town.refusal(again)?.rule == .officeTitleIsUnique)
            try await town.act { try $0.closeOffice(first.id, lastDay: Town.today.advanced(by: -1), version: 1) }
            #expect(try await town.refusal(again) == nil)
        }
    }

    @Test func `office.is-inside-its-organisation`() async throws {
        try await Town.with { town in
            let closed = try await town.organisation("X", through: Town.day("2018-12-31"))
            let draft = OfficeDraft(title: "Chủ tịch", rank: 1, role: .leader)
            let late = try await town.refusal { try $0.createOffice(draft, in: closed.id, from: Town.today) }
            #expect(late?.rule == .officeIsInsideItsOrganisation)
            let former = try await town.act { try $0.createOffice(draft, in: closed.id, from: closed.validFrom) }
            #expect(former.validThrough == closed.validThrough)
        }
    }

    @Test func `office.closes-when-vacant`() async throws {
        try await Town.with { town in
            let union = town.union
            let office = try await town.office("Chủ tịch", in: union)
            try await town.appoint(town.person("Lê Hồng Phú", of: union).id, to: office.id)
            let refusal = try await town.refusal { try $0.closeOffice(office.id, lastDay: Town.today, version: 1) }
            #expect(refusal?.rule == .officeClosesWhenVacant)
            #expect(refusal?.message.contains("Lê Hồng Phú") == true)
        }
    }

    @Test(arguments: Role.allCases)
    func `office.is-kept-by-its-organisation`(role: Role) async throws {
        try await Town.with { town in
            let union = town.union
            let own = try await town.member(role, of: union)
            let other = try await town.organisation("CCB-HK", .veteransAssociation)
            let stranger = try await town.member(role, of: other.id, named: "Người ngoài")
            let create: @Sendable (Work) throws -> Office = {
                try $0.createOffice(OfficeDraft(title: "Ủy viên", rank: 5, role: .officer), in: union, from: Town.today)
            }
            let may = role == .administrator || role == .coordinator
            #expect(try await town.refusal(as: own, create)?.rule == (may ? nil : .officesAreKeptByTheirOrganisation))
            #expect(try await town.refusal(as: stranger, create)?.rule == .officesAreKeptByTheirOrganisation)
        }
    }

    @Test(arguments: [Role.administrator, .overseer])
    func `office.powers-are-given-by-administrators`(power: Role) async throws {
        try await Town.with { town in
            let union = town.union
            let coordinator = try await town.member(.coordinator, of: union)
            let administrator = try await town.member(.administrator, of: union)
            let create: @Sendable (Work) throws -> Office = {
                try $0.createOffice(
                    OfficeDraft(title: "Quyền lực", rank: 5, seats: 5, role: power), in: union, from: Town.today)
            }
            #expect(try await town.refusal(as: coordinator, create)?.rule == .powersAreGivenByAdministrators)
            let office = try await town.act(as: administrator, create)
            let plain = try await town.office("Thường", in: union)
            let rise: @Sendable (Work) throws -> Office = { work in
                var draft = OfficeDraft(plain)
                draft.role = power
                return try work.alterOffice(plain.id, to: draft, version: 1)
            }
            #expect(try await town.refusal(as: coordinator, rise)?.rule == .powersAreGivenByAdministrators)
            let fall: @Sendable (Work) throws -> Office = { work in
                var draft = OfficeDraft(office)
                draft.role = .officer
                return try work.alterOffice(office.id, to: draft, version: 1)
            }
            #expect(try await town.refusal(as: coordinator, fall)?.rule == .powersAreGivenByAdministrators)
            guard let person = coordinator.person else { return }
            #expect(
                try await town.refusal(as: coordinator) {
                    try $0.appoint(person, to: office.id, HoldingDraft(from: Town.today))
                }?.rule
                    == .powersAreGivenByAdministrators)
        }
    }

    @Test func `two officers who edit one office: the second is told`() async throws {
        try await Town.with { town in
            let office = try await town.office("Chủ tịch", in: town.union)
            let alter: @Sendable (Work) throws -> Office = { work in
                var draft = OfficeDraft(office)
                draft.rank = 3
                return try work.alterOffice(office.id, to: draft, version: 1)
            }
            #expect(try await town.refusal(alter) == nil)
            #expect(try await town.refusal(alter)?.rule == .recordIsUnchanged)
        }
    }

    @Test func `a title has room for 300 characters, and ranks and seats have bounds`() async throws {
        try await Town.with { town in
            let union = town.union
            let made = try await town.office(Town.long(300), in: union)
            #expect(made.title.count == 300)
            for (draft, field) in [
                (OfficeDraft(title: Town.long(301), rank: 1, role: .officer), "ten"),
                (OfficeDraft(title: "", rank: 1, role: .officer), "ten"),
                (OfficeDraft(title: "A", rank: 0, role: .officer), "thu-bac"),
                (OfficeDraft(title: "A", rank: 1, seats: 0, role: .officer), "so-nguoi"),
            ] {
                let refusal = try await town.refusal { try $0.createOffice(draft, in: union, from: Town.today) }
                #expect(refusal?.problems.first?.field == field)
            }
        }
    }

    @Test(arguments: [
        ("UVTV, Trưởng ban Dân vận", ["Ủy viên Ban Thường vụ"]), ("Phó Bí thư Thường trực Quận ủy", []),
        ("PCT UBND quận", ["Phó Chủ tịch", "Ủy ban nhân dân"]), ("uvtv", []),
        ("UVTV-PBT", ["Ủy viên Ban Thường vụ", "Phó Bí thư"]),
    ])
    func `abbreviations are spelled out`(title: String, full: [String]) {
        let parts = OfficeAbbreviations.spelledOut(title)
        #expect(parts.map(\.text).joined() == title)
        #expect(parts.compactMap(\.fullForm) == full)
    }

    @Test func `a person is found by the full words of an abbreviated title`() async throws {
        try await Town.with { town in
            let union = town.union
            let office = try await town.act {
                try $0.createOffice(
                    OfficeDraft(title: "UVTV, Trưởng ban Dân vận", rank: 3, role: .leader), in: union,
                    from: Town.founding)
            }
            let person = try await town.person("Phạm Thị Dung", of: union)
            try await town.appoint(person.id, to: office.id)
            let found = try await town.look {
                try $0.search("uy vien ban thuong vu", nouns: [Person.noun], on: Town.today)
            }
            #expect(found.map(\.hit.title) == ["Phạm Thị Dung"])
        }
    }
}
