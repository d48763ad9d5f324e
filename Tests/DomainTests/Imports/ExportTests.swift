import Calendars
import Documents
@testable import Domain
import Foundation
import Storage
import Testing

/// Lists taken out: what each may read and nothing else.
@Suite struct ExportTests {
    @Test func `contact details stand in the file only for who may read them`() async throws {
        try await ImportBench.with { bench in
            let host = try await bench.member(.administrator, of: bench.town.host)
            let keeper = try await bench.member(.administrator, of: bench.town.union)
            let officer = try await bench.member(.officer, of: bench.town.union, named: "Cán Bộ")
            let listed = try await bench.town.office("Chủ tịch", in: bench.town.host, rank: 1)
            let known = try await bench.town.person(
                "Người Biết", of: bench.town.host, bornOn: Town.day("1970-01-01"), telephone: "024 3825 1234")
            try await bench.town.appoint(known.id, to: listed.id)
            _ = try await bench.town.person("Người Kín", of: bench.town.host, telephone: "024 3825 9999")
            _ = try await bench.town.person("Người Nhà", of: bench.town.union, telephone: "024 3825 5555")
            func file(_ actor: Actor) async throws -> String {
                String(decoding: try await bench.export(.person, .csv, as: actor), as: UTF8.self)
            }
            let all = try await file(host)
            #expect(all.contains("024 3825 1234") && all.contains("024 3825 9999") && all.contains("1970-01-01"))
            let own = try await file(keeper)
            #expect(
                own.contains("Người Biết") && !own.contains("Người Kín") && !own.contains("1234")
                    && !own.contains("1970-01-01"))
            #expect(own.contains("024 3825 5555"))
            let little = try await file(officer)
            #expect(little.contains("Người Biết") && !little.contains("5555") && !little.contains("1234"))
        }
    }

    @Test func `the condition on contact details is the rule of one person`() async throws {
        try await ImportBench.with { bench in
            var actors = [Actor.installation]
            for role in Role.allCases {
                actors.append(try await bench.member(role, of: bench.town.host, named: "Chủ \(role)"))
                actors.append(try await bench.member(role, of: bench.town.union, named: "Khách \(role)"))
            }
            let office = try await bench.town.office("Ủy viên", in: bench.town.union, seats: 5)
            let across = try await bench.town.person("Người Giữa", of: bench.town.host)
            try await bench.town.appoint(across.id, to: office.id)
            for actor in actors {
                let (one, many) = try await bench.town.look(as: actor) { work in
                    let people = try work.session.all(Person.self, "SELECT * FROM person ORDER BY id")
                    let one = try people.filter { try work.mayReadContact(of: $0) }.map(\.id)
                    let many = try work.session.all(
                        Key<Person>.self,
                        "SELECT id FROM person WHERE \(Person.contactIsReadable(by: work.actor, on: work.today)) ORDER BY id"
                    )
                    return (one, many)
                }
                #expect(one == many, "\(actor.name)")
            }
        }
    }

    @Test func `the own part of a list is what one may bring in again`() async throws {
        try await ImportBench.with { bench in
            try await bench.seats(forCrowd: 5)
            try await bench.take(bench.crowd(5), .person)
            let listed = try await bench.town.office("Chủ tịch", in: bench.town.host)
            let known = try await bench.town.person("Người Biết", of: bench.town.host)
            try await bench.town.appoint(known.id, to: listed.id)
            let keeper = try await bench.member(.administrator, of: bench.town.union)
            for form in ExportOrder.Form.allCases {
                let file = try await bench.export(.person, form, as: keeper, scope: .own)
                let run = try await bench.bring(file, .person, as: keeper)
                let told = try await bench.problems(run)
                let counts = [run.total, run.unchanged, run.refused]
                #expect(counts == [6, 6, 0], "\(told)")
            }
        }
    }

    @Test func `a list is of the day asked for, named after it, and the taking out is on record`() async throws {
        try await ImportBench.with { bench in
            let office = try await bench.town.office("Chuyên viên", in: bench.town.union)
            let person = try await bench.town.person("Lê Văn Cũ", of: bench.town.union)
            try await bench.town.appoint(
                person.id, to: office.id, from: Town.day("2018-01-01"), through: Town.day("2018-12-31"))
            let keeper = try await bench.member(.administrator, of: bench.town.union)
            let then = String(
                decoding: try await bench.export(.person, .csv, as: keeper, on: Town.day("2018-06-01")), as: UTF8.self)
            let now = String(decoding: try await bench.export(.person, .csv, as: keeper), as: UTF8.self)
            #expect(then.contains("Chuyên viên,2018-01-01,2018-12-31") && !now.contains("Chuyên viên"))
            #expect(ExportOrder(.person, as: .csv, on: Town.today).fileName == "can-bo-2019-02-21.csv")
            let acts = try await bench.town.acts("export", "person")
            #expect(acts == ["export.made", "export.made"])
        }
    }

    @Test(arguments: Town.hostile + ["=1+1", "@SUM(A1)", "+84", "-1", "'=x", "00070"])
    func `a hostile text comes out as it went in and runs nowhere`(text: String) async throws {
        try await ImportBench.with { bench in
            let person = try await bench.town.person(text, of: bench.town.union)
            for form in ExportOrder.Form.allCases {
                let file = try await bench.export(.person, form)
                let run = try await bench.bring(file, .person)
                let told = try await bench.problems(run)
                let counts = [run.unchanged, run.refused]
                #expect(counts == [1, 0], "\(told)")
                #expect(try await bench.rows(run).first?.title == person.fullName)
            }
            let csv = String(decoding: try await bench.export(.person, .csv), as: UTF8.self)
            for field in csv.split(whereSeparator: { ",\r\n".contains($0) }) {
                #expect(!"=+-@".contains(field.drop { $0 == "\"" }.first ?? " "))
            }
        }
    }

    @Test func `accounts are taken out by their keepers only, without anything that opens them`() async throws {
        try await ImportBench.with { bench in
            let keeper = try await bench.member(.administrator, of: bench.town.union)
            let officer = try await bench.member(.officer, of: bench.town.union, named: "Cán Bộ")
            let stranger = try await bench.member(.officer, of: bench.town.host, named: "Người Ngoài")
            let csv = String(decoding: try await bench.export(.member, .csv, as: keeper), as: UTF8.self)
            #expect(csv.contains("Trần Thị Quản") && csv.contains("Cán Bộ") && !csv.contains(stranger.name))
            #expect(csv.contains("Đang dùng"))
            let refusal = try await bench.refusal { try await bench.export(.member, .csv, as: officer) }
            #expect(refusal?.rule == .exportIsForKeepers)
            #expect(
                try await bench.refusal {
                    try await bench.export(
                        .person, .csv,
                        as: Actor(
                            source: .member(Key(rawValue: "x"), person: Key(rawValue: "y"), session: nil), name: ""))
                } == nil)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: bench.folder).filter { $0.hasSuffix("csv") }.isEmpty
            )
        }
    }

    @Test(arguments: ImportRun.Kind.allCases)
    func `the file to fill in has the titles of the export and is read back`(kind: ImportRun.Kind) async throws {
        try await ImportBench.with { bench in
            for isEnglish in [false, true] {
                let xlsx = try bench.town.desk.template(of: kind, as: .xlsx, isEnglish: isEnglish, in: bench.folder)
                let titles = try SpreadsheetReader(bytes: xlsx).rows().rows(atMost: 1)
                var reading = TableReading(kind.shape)
                _ = reading.take(try #require(titles.first))
                #expect(reading.header?.missingRequired == [])
                #expect(reading.header?.missingOptional.map(\.key) == [])
                let csv = try bench.town.desk.template(of: kind, as: .csv, isEnglish: isEnglish, in: bench.folder)
                let exported = try await bench.export(kind, .csv)
                if !isEnglish { #expect(csv == Array(exported.prefix(csv.count))) }
                #expect(kind.help(isEnglish: isEnglish).count == kind.shape.columns.count)
            }
        }
    }
}
