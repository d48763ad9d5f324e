import Calendars
import Documents
@testable import Domain
import Storage
import Testing

/// The same file again changes nothing; a changed one changes what it says.
@Suite struct SecondImportTests {
    @Test func `people brought in twice are there once`() async throws {
        try await ImportBench.with { bench in
            try await bench.seats(forCrowd: 50)
            let file = bench.crowd(50)
            let first = try await bench.take(file, .person)
            #expect([first.created, first.updated, first.unchanged, first.refused] == [50, 0, 0, 0])
            let census = try await bench.census()
            let second = try await bench.bring(file, .person)
            #expect([second.created, second.updated, second.unchanged, second.refused] == [0, 0, 50, 0])
            #expect(try await bench.census() == census)
        }
    }

    @Test func `people brought in are found by name and by office, once their rows are taken`() async throws {
        try await ImportBench.with { bench in
            try await bench.seats(forCrowd: 12)
            let checked = try await bench.bring(bench.crowd(12), .person, chunk: 5)
            let before = try await bench.town.look {
                try $0.search("Chuyên viên 1", nouns: [Person.noun], on: Town.today)
            }
            #expect(before.isEmpty)
            try await bench.town.act { try $0.confirmImport(checked.id) }
            try await bench.worker().continueImports(chunk: 5)
            let byOffice = try await bench.town.look {
                try $0.search("Chuyên viên 1", nouns: [Person.noun], on: Town.today)
            }
            #expect(Set(byOffice.map(\.hit.title)).isSuperset(of: ["Nguyễn Văn Minh 10", "Nguyễn Văn Nga 11"]))
            let byName = try await bench.town.look { try $0.search("nguyen van dung 3", on: Town.today) }
            #expect(byName.map(\.hit.title).contains("Nguyễn Văn Dũng 3"))
        }
    }

    @Test func `people without codes are found again by name and birthday`() async throws {
        try await ImportBench.with { bench in
            let file = ImportBench.people([
                ["", "Nguyễn Văn An", "LDLD-HK", "01/01/1980", "", "", "", "", "", "", ""],
                ["", "Trần Thị Bình", "LDLD-HK", "", "", "", "", "", "", "", ""],
            ])
            try await bench.take(file, .person)
            let second = try await bench.bring(file, .person)
            #expect([second.created, second.unchanged, second.refused] == [0, 2, 0])
        }
    }

    @Test func `a name without birthday that fits two people asks for the code`() async throws {
        try await ImportBench.with { bench in
            for day in ["1970-01-01", "1980-01-01"] {
                _ = try await bench.town.person("Trần Thị Bình", of: bench.town.union, bornOn: Town.day(day))
            }
            let run = try await bench.bring(
                ImportBench.people([["", "Trần Thị Bình", "LDLD-HK", "", "", "", "", "", "", "", ""]]), .person)
            let problems = try await bench.problems(run)
            #expect(problems.count == 1 && problems[0].contains("có thể là người đã có hồ sơ"))
        }
    }

    @Test func `a changed file changes what it says and leaves the rest`() async throws {
        try await ImportBench.with { bench in
            let office = try await bench.town.office("Chuyên viên", in: bench.town.union, seats: 3)
            let person = try await bench.town.person(
                "Lê Văn Cũ", of: bench.town.union, bornOn: Town.day("1970-01-01"), telephone: "024 3825 1234")
            try await bench.town.appoint(person.id, to: office.id, from: Town.day("2018-01-01"))
            let run = try await bench.take(
                ImportBench.people([
                    [
                        person.code, "Lê Văn Mới", "", "", "", "MOI@hanoi.gov.vn", "LDLD-HK", "chuyên viên",
                        "01/01/2018",
                        "30/06/2019", "Quyết định 12",
                    ]
                ]), .person)
            let counts = [run.created, run.updated, run.refused]
            #expect(counts == [0, 1, 0])
            let (after, held) = try await bench.town.look { work in
                let after = try work.person(person.id)
                return (
                    after, try work.session.all(Holding.self, "SELECT * FROM holding WHERE person_id = \(person.id)")
                )
            }
            #expect(after.fullName == "Lê Văn Mới" && after.email == "moi@hanoi.gov.vn")
            #expect(after.telephone == "024 3825 1234" && after.bornOn == Town.day("1970-01-01"))
            #expect(
                held.count == 1 && held[0].validThrough == Town.day("2019-06-30") && held[0].decision == "Quyết định 12"
            )
        }
    }

    @Test func `an office is not moved to another first day by a file`() async throws {
        try await ImportBench.with { bench in
            let office = try await bench.town.office("Chuyên viên", in: bench.town.union, seats: 3)
            let person = try await bench.town.person("Lê Văn Cũ", of: bench.town.union)
            try await bench.town.appoint(person.id, to: office.id, from: Town.day("2018-01-01"))
            let run = try await bench.bring(
                ImportBench.people([
                    [person.code, "Lê Văn Cũ", "", "", "", "", "LDLD-HK", "Chuyên viên", "01/07/2018", "", ""]
                ]), .person)
            #expect(try await bench.problems(run).first?.contains("khác ngày đã ghi") == true)
        }
    }

    @Test func `accounts brought in twice are there once and a new name renames`() async throws {
        try await ImportBench.with { bench in
            try await bench.seats(forCrowd: 3)
            try await bench.take(bench.crowd(3), .person)
            func file(_ suffix: String) -> [UInt8] {
                ImportBench.members((0..<3).map { ["LDLD-HK-\($0)", "", "tk\($0)\(suffix)@hanoi.gov.vn"] })
            }
            let first = try await bench.take(file(""), .member)
            #expect([first.created, first.refused] == [3, 0])
            let second = try await bench.bring(file(""), .member)
            #expect([second.created, second.unchanged] == [0, 3])
            let third = try await bench.take(file("x"), .member)
            #expect([third.created, third.updated] == [0, 3])
            let accounts = try await bench.town.look {
                try $0.session.all(String.self, "SELECT account FROM member ORDER BY account")
            }
            #expect(accounts == ["tk0x@hanoi.gov.vn", "tk1x@hanoi.gov.vn", "tk2x@hanoi.gov.vn"])
        }
    }

    @Test func `a wrong name beside a code stops the row`() async throws {
        try await ImportBench.with { bench in
            try await bench.seats(forCrowd: 2)
            try await bench.take(bench.crowd(2), .person)
            let run = try await bench.bring(
                ImportBench.members([
                    ["LDLD-HK-0", "Người Khác", "a@hanoi.gov.vn"], ["LDLD-HK-1", "", "a@hanoi.gov.vn"],
                ]), .member)
            let problems = try await bench.problems(run)
            #expect(problems.count == 2)
            #expect(problems[0].contains("cột Họ và tên: “Người Khác” không phải họ tên của người mang mã này"))
            #expect(problems[1].contains("đã có ở dòng 2 của tệp"))
        }
    }

    @Test func `a record that changed after the check is left out and said so`() async throws {
        try await ImportBench.with { bench in
            let person = try await bench.town.person("Lê Văn Cũ", of: bench.town.union, telephone: "024 3825 1234")
            let run = try await bench.bring(
                ImportBench.people([[person.code, "Lê Văn Cũ", "", "", "024 3825 9999", "", "", "", "", "", ""]]),
                .person)
            #expect(run.updated == 1)
            try await bench.town.act { work in
                var draft = PersonDraft(person)
                draft.telephone = "024 3825 5555"
                try work.alterPerson(person.id, to: draft, version: 1)
            }
            try await bench.town.act { try $0.confirmImport(run.id) }
            try await bench.worker().continueImports()
            let after = try await bench.run(run.id)
            #expect(after.state == .done && after.refused == 1 && after.updated == 0)
            #expect(try await bench.problems(run).first?.contains("đã khác so với lúc kiểm tra") == true)
            #expect(try await bench.town.look { try $0.person(person.id).telephone } == "024 3825 5555")
        }
    }
}
