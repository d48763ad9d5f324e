import Calendars
@testable import Domain
import Storage
import Testing

/// Taking an import back.
@Suite struct UndoTests {
    @Test func `what an import brought in goes and what it changed is as it was`() async throws {
        try await ImportBench.with { bench in
            try await bench.seats(forCrowd: 10)
            let office = try await bench.town.office("Chủ tịch", in: bench.town.union)
            let person = try await bench.town.person(
                "Lê Văn Cũ", of: bench.town.union, bornOn: Town.day("1970-01-01"), telephone: "024 3825 1234")
            let holding = try await bench.town.appoint(person.id, to: office.id, from: Town.day("2018-01-01"))
            let before = try await bench.census()
            let more = [
                [
                    person.code, "Lê Văn Mới", "", "", "024 3825 9999", "", "LDLD-HK", "Chủ tịch", "01/01/2018",
                    "30/06/2019", "",
                ]
            ]
            let file = bench.crowd(10) + Array("\r\n".utf8) + ImportBench.people(more).drop { $0 != 13 }.dropFirst(2)
            let run = try await bench.take(file, .person)
            let told = try await bench.problems(run)
            let counts = [run.created, run.updated, run.refused]
            #expect(counts == [10, 1, 0], "\(told)")
            #expect(try await bench.town.look { try $0.undoableRows(of: run) } == 11)
            try await bench.town.act { try $0.undoImport(run.id) }
            try await bench.worker().continueImports(atMost: 1, chunk: 4)
            #expect(try await bench.run(run.id).state == .undoing)
            try await bench.worker().continueImports(chunk: 4)
            let undone = try await bench.run(run.id)
            #expect(undone.state == .undone && undone.done == 11)
            #expect(try await bench.census() == before)
            let (after, held) = try await bench.town.look { work in
                (try work.person(person.id), try work.session.find(Holding.self, holding.id))
            }
            #expect(
                after.fullName == "Lê Văn Cũ" && after.telephone == "024 3825 1234" && after.bornOn == person.bornOn)
            #expect(held?.validThrough == .distantFuture && held?.decision == nil)
            #expect(try await bench.town.refusal { try $0.undoImport(run.id) }?.rule == .importIsInItsState)
            #expect(try await bench.town.look { try $0.search("Lê Văn Cũ", on: Town.today) }.count == 1)
            #expect(try await bench.town.look { try $0.search("Lê Văn Mới", on: Town.today) }.isEmpty)
        }
    }

    @Test func `rows that somebody built on since stay and are named`() async throws {
        try await ImportBench.with { bench in
            try await bench.seats(forCrowd: 4)
            let run = try await bench.take(bench.crowd(4), .person)
            let people = try await bench.town.look {
                try $0.session.all(Person.self, "SELECT * FROM person ORDER BY code")
            }
            let office = try await bench.town.office("Bí thư", in: bench.town.union)
            try await bench.town.act { work in
                var draft = PersonDraft(people[0])
                draft.email = "moi@hanoi.gov.vn"
                try work.alterPerson(people[0].id, to: draft, version: people[0].version)
                try work.appoint(people[1].id, to: office.id, HoldingDraft(from: Town.today))
                try work.enrolMember(people[2].id, account: "nguoi.ba")
            }
            try await bench.town.act { try $0.undoImport(run.id) }
            try await bench.worker().continueImports()
            let undone = try await bench.run(run.id)
            #expect(undone.state == .undone)
            let kept = try await bench.town.look { try $0.importRows(of: undone, ImportRowFilter(results: [.kept])) }
            #expect(kept.map(\.line) == [2, 3, 4])
            #expect(kept[0].told.first?.sentence.contains("giữ nguyên. Đã có người sửa sau khi nhập.") == true)
            #expect(kept[1].told.first?.sentence.contains("đã có chức vụ gắn với hồ sơ này") == true)
            #expect(kept[2].told.first?.sentence.contains("đã có tài khoản gắn với hồ sơ này") == true)
            #expect(try await bench.count("person") == 3)
            // A row that stays stays whole: the office of its person too.
            #expect(try await bench.count("holding") == 4)
        }
    }

    @Test func `organisations go with their names and places, others keep theirs`() async throws {
        try await ImportBench.with { bench in
            let before = try await bench.census()
            let run = try await bench.take(
                ImportBench.organisations([
                    ["P1", "front", "MTTQ phường Hàng Bạc", "00061", "", "Q1", "01/01/2010"],
                    ["Q1", "front", "MTTQ quận mới", "002", "", "MTTQ-HK", "01/01/2010"],
                    ["LDLD-HK", "", "Công đoàn quận Hoàn Kiếm", "", "", "", "01/01/2018"],
                    ["MTTQ-HK", "", "Mặt trận quận Hoàn Kiếm", "", "", "", "01/01/2004"],
                ]), .organisation)
            let counts = [run.created, run.updated, run.refused]
            #expect(counts == [2, 2, 0])
            try await bench.town.act { try $0.undoImport(run.id) }
            try await bench.worker().continueImports(chunk: 1)
            let undone = try await bench.run(run.id)
            #expect(undone.state == .undone)
            #expect(try await bench.problems(undone).isEmpty)
            #expect(try await bench.census() == before)
            let union = try await bench.town.look { work in
                try work.profiles(of: try #require(try work.organisation(code: "LDLD-HK")))
            }
            #expect(
                union.map(\.name) == ["Liên đoàn Lao động quận Hoàn Kiếm"] && union[0].validThrough == .distantFuture)
        }
    }

    @Test func `an organisation that got an office since stays`() async throws {
        try await ImportBench.with { bench in
            let run = try await bench.take(
                ImportBench.organisations([["P1", "front", "MTTQ phường", "00061", "", "MTTQ-HK", "01/01/2010"]]),
                .organisation)
            let id = try await bench.town.look { try #require(try $0.organisation(code: "P1")).id }
            _ = try await bench.town.office("Chủ tịch", in: id, from: Town.day("2010-01-01"))
            try await bench.town.act { try $0.undoImport(run.id) }
            try await bench.worker().continueImports()
            #expect(try await bench.problems(run).first?.contains("đã có chức vụ gắn với") == true)
            #expect(try await bench.count("organisation_edge") == 1)
        }
    }

    @Test func `accounts go unless somebody was let in, renamed ones get their name back`() async throws {
        try await ImportBench.with { bench in
            try await bench.seats(forCrowd: 3)
            try await bench.take(bench.crowd(3), .person)
            try await bench.take(ImportBench.members([["LDLD-HK-0", "", "cu@x.vn"]]), .member)
            let run = try await bench.take(
                ImportBench.members([
                    ["LDLD-HK-0", "", "moi@x.vn"], ["LDLD-HK-1", "", "mot@x.vn"], ["LDLD-HK-2", "", "hai@x.vn"],
                ]),
                .member)
            try await bench.town.act { work in
                let member = try work.member(account: "hai@x.vn")
                _ = try work.inviteAgain(member.id, version: member.version)
            }
            try await bench.town.act { try $0.undoImport(run.id) }
            try await bench.worker().continueImports()
            let accounts = try await bench.town.look {
                try $0.session.all(String.self, "SELECT account FROM member ORDER BY account")
            }
            #expect(accounts == ["cu@x.vn", "hai@x.vn"])
            let kept = try await bench.town.look { try $0.importRows(of: run, ImportRowFilter(results: [.kept])) }
            #expect(kept.count == 1)
        }
    }

    @Test func `an import that stopped half way is taken back as far as it came`() async throws {
        try await ImportBench.with { bench in
            try await bench.seats(forCrowd: 10)
            let run = try await bench.bring(bench.crowd(10), .person)
            try await bench.town.act { try $0.confirmImport(run.id) }
            try await bench.worker().continueImports(atMost: 1, chunk: 4)
            try await bench.town.act { try $0.stopImport(run.id) }
            try await bench.town.act { try $0.undoImport(run.id) }
            try await bench.worker().continueImports(chunk: 4)
            #expect(try await bench.run(run.id).state == .undone)
            #expect(try await bench.count("person") == 0)
        }
    }

    @Test func `the chain of events is sound after an import and its undoing`() async throws {
        try await ImportBench.with { bench in
            try await bench.seats(forCrowd: 5)
            let run = try await bench.take(bench.crowd(5), .person)
            try await bench.town.act { try $0.undoImport(run.id) }
            try await bench.worker().continueImports()
            try await bench.worker().sealEvents()
            #expect(try await bench.town.look { try $0.verifyEvents() }.isSound)
        }
    }
}
