import Calendars
@testable import Domain
import Storage
import Testing

@Suite struct `Keeping people` {
    @Test func `a person stands in the directory by tên`() async throws {
        try await Town.with { town in
            for name in ["Nguyễn Quốc Hoàn", "Lê Hồng Phú", "Bùi Hoàng Phan", "Trần Văn Ánh", "Đỗ Thị Ân"] {
                _ = try await town.person(name, of: town.union)
            }
            let names = try await town.look { try $0.people(PersonFilter(), on: Town.today).rows.map(\.name) }
            #expect(names == ["Trần Văn Ánh", "Đỗ Thị Ân", "Nguyễn Quốc Hoàn", "Bùi Hoàng Phan", "Lê Hồng Phú"])
        }
    }

    @Test func `pages of people hold everybody once`() async throws {
        try await Town.with { town in
            for index in 0..<55 { _ = try await town.person("Nguyễn Văn Tên\(index % 7)", of: town.union) }
            var filter = PersonFilter()
            var seen: [[Key<Person>]] = []
            while seen.count < 9 {
                let asked = filter
                let page = try await town.look { try $0.people(asked, on: Town.today) }
                seen.append(page.rows.map(\.id))
                guard page.hasNext, let last = page.rows.last else { break }
                filter.place = .after(last.id)
            }
            #expect(seen.map(\.count) == [25, 25, 5])
            #expect(Set(seen.flatMap(\.self)).count == 55)
            filter.place = .before(seen[2][0])
            let asked = filter
            #expect(try await town.look { try $0.people(asked, on: Town.today).rows.map(\.id) } == seen[1])
        }
    }

    @Test func `person.code-is-unique`() async throws {
        try await Town.with { town in
            let union = town.union
            let first = try await town.act {
                try $0.createPerson(PersonDraft(fullName: "Lê Hồng Phú"), code: "CB-1", keptBy: union)
            }
            #expect(first.code == "CB-1")
            let refusal = try await town.refusal {
                try $0.createPerson(PersonDraft(fullName: "Người Khác"), code: "CB-1", keptBy: union)
            }
            #expect(refusal?.rule == .personCodeIsUnique)
            let made = try await town.act { try $0.createPerson(PersonDraft(fullName: "Không Mã"), keptBy: union) }
            #expect(made.code.hasPrefix("CB-"))
        }
    }

    @Test func `person.is-not-a-duplicate`() async throws {
        try await Town.with { town in
            let union = town.union
            let born = Town.day("1970-05-19")
            let draft = PersonDraft(fullName: "Nguyễn Thị Hòa", bornOn: born)
            try await town.act { try $0.createPerson(draft, keptBy: union) }
            let same = PersonDraft(fullName: "NGUYỄN THỊ HOÀ", bornOn: born)
            #expect(try await town.refusal { try $0.createPerson(same, keptBy: union) }?.rule == .personIsNotADuplicate)
            #expect(try await town.refusal { try $0.createPerson(same, keptBy: union, isAnother: true) } == nil)
            let younger = PersonDraft(fullName: "Nguyễn Thị Hòa", bornOn: Town.day("1980-01-01"))
            #expect(try await town.refusal { try $0.createPerson(younger, keptBy: union) } == nil)
        }
    }

    @Test func `nobody learns a birthday by trying days`() async throws {
        try await Town.with { town in
            let (host, union) = (town.host, town.union)
            let known = try await town.person("Lê Hồng Phú", of: host, bornOn: Town.day("1960-01-01"))
            let office = try await town.office("Chủ tịch", in: host, rank: 1)
            try await town.appoint(known.id, to: office.id)
            _ = try await town.person("Trần Kín Đáo", of: host, bornOn: Town.day("1960-01-01"))
            let stranger = try await town.member(.administrator, of: union)
            for day in ["1960-01-01", "1977-07-07"] {
                let refusal = try await town.refusal(as: stranger) {
                    try $0.createPerson(PersonDraft(fullName: "Lê Hồng Phú", bornOn: Town.day(day)), keptBy: union)
                }
                #expect(refusal?.rule == .personIsNotADuplicate)
            }
            let hidden = try await town.refusal(as: stranger) {
                try $0.createPerson(
                    PersonDraft(fullName: "Trần Kín Đáo", bornOn: Town.day("1960-01-01")), keptBy: union)
            }
            #expect(hidden == nil)
        }
    }

    @Test(arguments: ["1899-12-31", "2019-02-21", "2030-01-01"])
    func `person.is-born-in-the-past`(day: String) async throws {
        try await Town.with { town in
            let union = town.union
            let refusal = try await town.refusal {
                try $0.createPerson(PersonDraft(fullName: "A", bornOn: Town.day(day)), keptBy: union)
            }
            #expect(refusal?.rule == .personIsBornInThePast)
        }
    }

    @Test(
        arguments: [
            ("dien-thoai", "12", nil), ("dien-thoai", "số nhà", nil), ("thu-dien-tu", nil, "a@b"),
            ("thu-dien-tu", nil, "a b@c.vn"),
            ("thu-dien-tu", nil, "<x>@c.vn"),
        ] as [(String, String?, String?)])
    func `what cannot be a telephone or an e-mail is refused at its field`(
        field: String, telephone: String?, email: String?
    ) async throws {
        try await Town.with { town in
            let union = town.union
            let refusal = try await town.refusal {
                try $0.createPerson(PersonDraft(fullName: "A", telephone: telephone, email: email), keptBy: union)
            }
            #expect(refusal?.problems.map(\.field) == [field])
        }
    }

    @Test func `private values never stand in the record of events`() async throws {
        try await Town.with { town in
            let union = town.union
            let person = try await town.person(
                "Lê Hồng Phú", of: union, bornOn: Town.day("1960-01-01"), telephone: "0912345678")
            try await town.act {
                try $0.alterPerson(
                    person.id,
                    to: PersonDraft(
                        fullName: "Lê Hồng Phú", bornOn: Town.day("1961-02-02"), telephone: "0987654321",
                        email: "phu@hanoi.vn"),
                    version: 1)
            }
            let facts = try await town.look {
                try $0.session.all(String.self, "SELECT facts FROM event WHERE noun = 'person'").joined()
            }
            for secret in ["1960", "1961", "0912345678", "0987654321", "phu@hanoi.vn"] {
                #expect(!facts.contains(secret))
            }
            #expect(facts.contains("Điện thoại"))
            let indexed = try await town.look {
                try $0.session.all(String.self, "SELECT title || ' ' || detail FROM search_entry WHERE noun = 'person'")
                    .joined()
            }
            for secret in ["0912345678", "0987654321", "phu@hanoi.vn"] { #expect(!indexed.contains(secret)) }
        }
    }

    @Test func `two officers who edit one person: the second is told`() async throws {
        try await Town.with { town in
            let person = try await town.person("Lê Hồng Phú", of: town.union)
            let alter: @Sendable (Work) throws -> Person = {
                try $0.alterPerson(person.id, to: PersonDraft(fullName: "Lê Hồng Phúc"), version: 1)
            }
            #expect(try await town.refusal(alter) == nil)
            #expect(try await town.refusal(alter)?.rule == .recordIsUnchanged)
        }
    }

    @Test(arguments: Role.allCases)
    func `person.is-kept-by-its-organisation`(role: Role) async throws {
        try await Town.with { town in
            let (host, union) = (town.host, town.union)
            let person = try await town.person("Lê Hồng Phú", of: union)
            let own = try await town.member(role, of: union)
            let stranger = try await town.organisation("CCB-HK", .veteransAssociation)
            let other = try await town.member(role, of: stranger.id, named: "Người ngoài")
            let hosting = try await town.member(role, of: host, named: "Người chủ nhà")
            let alter: @Sendable (Work) throws -> Void = { work in
                let version = try work.session.find(Person.self, person.id)?.version ?? 0
                try work.alterPerson(person.id, to: PersonDraft(fullName: "Lê Hồng Phúc \(version)"), version: version)
            }
            let may = role == .administrator || role == .coordinator
            #expect(try await town.refusal(as: own, alter)?.rule == (may ? nil : .peopleAreKeptByTheirOrganisation))
            #expect(try await town.refusal(as: other, alter)?.kind == .absent)
            let hostRefusal = try await town.refusal(as: hosting, alter)
            switch role {
            case .administrator: #expect(hostRefusal == nil)
            case .overseer: #expect(hostRefusal?.rule == .peopleAreKeptByTheirOrganisation)
            case .coordinator, .officer, .leader, .wardOfficer, .editor: #expect(hostRefusal?.kind == .absent)
            }
        }
    }

    @Test(arguments: Town.hostile)
    func `a name comes out as it went in`(text: String) async throws {
        try await Town.with { town in
            let person = try await town.person(text, of: town.union)
            #expect(try await town.look { try $0.person(person.id).fullName } == text)
            #expect(try await town.look { try $0.person(written: $0.written(person), at: "x").id } == person.id)
            var filter = PersonFilter()
            filter.words = text
            let asked = filter
            _ = try await town.look { try $0.people(asked, on: Town.today) }
        }
    }

    @Test func `a decomposed name is stored composed`() async throws {
        try await Town.with { town in
            let name = "Nguyễn Thị Thúy Hòa"
            let person = try await town.person(name.decomposedStringWithCanonicalMapping, of: town.union)
            #expect(Array(person.fullName.utf8) == Array(name.utf8))
        }
    }

    @Test func `person.is-kept-by-an-open-organisation`() async throws {
        try await Town.with { town in
            let closed = try await town.organisation("X", through: Town.today.advanced(by: -1))
            let refusal = try await town.refusal { try $0.createPerson(PersonDraft(fullName: "A"), keptBy: closed.id) }
            #expect(refusal?.rule == .personIsKeptByAnOpenOrganisation)
        }
    }
}
