import Calendars
import Documents
@testable import Domain
import Storage
import Testing

/// Who may bring in what, and what nobody learns by trying.
@Suite struct ImportPermissionTests {
    @Test(arguments: Role.allCases)
    func `only administrators bring files in`(role: Role) async throws {
        try await ImportBench.with { bench in
            let host = try await bench.member(role, of: bench.town.host)
            let union = try await bench.member(role, of: bench.town.union)
            let isKeeper = role == .administrator
            for kind in ImportRun.Kind.allCases {
                #expect(host.mayImport(kind) == isKeeper)
                #expect(union.mayImport(kind) == (isKeeper && kind != .organisation))
            }
            let refusal = try await bench.refusal {
                try await bench.bring(ImportBench.organisations([]), .organisation, as: union)
            }
            #expect(refusal?.kind == .forbidden && refusal?.rule == .importsAreForAdministrators)
        }
    }

    @Test func `imports of others are absent, except to those who look after the installation`() async throws {
        try await ImportBench.with { bench in
            let one = try await bench.member(.administrator, of: bench.town.union, named: "Quản Một")
            let other = try await bench.member(.administrator, of: bench.town.union, named: "Quản Hai")
            let host = try await bench.member(.administrator, of: bench.town.host)
            let run = try await bench.bring(bench.crowd(1), .person, as: one)
            let acts: [@Sendable (Work) throws -> Void] = [
                { _ = try $0.importRun(run.id) },
                { try $0.confirmImport(run.id) }, { try $0.stopImport(run.id) }, { try $0.undoImport(run.id) },
                { try $0.discardImport(run.id) }, { try $0.rereadImport(run.id, ImportManner()) },
            ]
            for act in acts {
                #expect(try await bench.town.refusal(as: other, act)?.kind == .absent)
            }
            #expect(try await bench.town.look(as: other) { try $0.importRuns() }.isEmpty)
            #expect(try await bench.town.look(as: host) { try $0.importRun(run.id).id } == run.id)
            // Looking is not deciding.
            #expect(try await bench.town.refusal(as: host) { try $0.confirmImport(run.id) }?.kind == .forbidden)
        }
    }

    @Test func `what is said of others' people is the same whether they exist or not`() async throws {
        try await ImportBench.with { bench in
            let hidden = try await bench.town.office("Kín", in: bench.town.host, listed: false)
            let stranger = try await bench.town.person(
                "Người Lạ", of: bench.town.host, bornOn: Town.day("1970-01-01"), telephone: "024 3825 1234")
            try await bench.town.appoint(stranger.id, to: hidden.id)
            let keeper = try await bench.member(.administrator, of: bench.town.union)
            func told(_ code: String, _ organisation: String) async throws -> [String] {
                let run = try await bench.bring(
                    ImportBench.people([
                        [code, "Người Lạ", organisation, "01/01/1970", "024 3825 1234", "", "", "", "", "", ""],
                        [code, "Người Lạ", organisation, "", "", "", "MTTQ-HK", "Kín", "01/01/2019", "", ""],
                    ]), .person, as: keeper)
                return try await bench.problems(run).map { $0.replacing(code, with: "MÃ") }
            }
            for organisation in ["MTTQ-HK", "LDLD-HK", ""] {
                let known = try await told(stranger.code, organisation)
                let unknown = try await told("CB-KHONGCO", organisation)
                #expect(known == unknown && known.count == 2, "\(known) \(unknown)")
                #expect(!known.joined().contains("1234 ") && !known.joined().contains("Người Lạ có"))
            }
            let accounts = try await bench.bring(
                ImportBench.members([[stranger.code, "Người Lạ", "la@x.vn"], ["CB-KHONGCO", "Người Lạ", "khac@x.vn"]]),
                .member,
                as: keeper)
            let sentences = Set(try await bench.rows(accounts).flatMap(\.told).map(\.message))
            #expect(sentences.count == 1)
        }
    }

    @Test func `details of a person kept elsewhere cannot be tried out`() async throws {
        try await ImportBench.with { bench in
            let listed = try await bench.town.office("Chủ tịch", in: bench.town.host)
            let person = try await bench.town.person("Người Biết", of: bench.town.host, telephone: "024 3825 1234")
            try await bench.town.appoint(person.id, to: listed.id)
            let keeper = try await bench.member(.administrator, of: bench.town.union)
            for guess in ["024 3825 1234", "024 9999 9999"] {
                let run = try await bench.bring(
                    ImportBench.people([[person.code, "Người Biết", "", "", guess, "", "", "", "", "", ""]]), .person,
                    as: keeper)
                #expect(try await bench.problems(run).first?.contains("hồ sơ này do tổ chức khác quản lý") == true)
            }
        }
    }

    @Test func `an administrator seats people of others in the own organisation only`() async throws {
        try await ImportBench.with { bench in
            let listed = try await bench.town.office("Chủ tịch", in: bench.town.host)
            _ = try await bench.town.office("Ủy viên", in: bench.town.host, seats: 9)
            _ = try await bench.town.office("Ủy viên", in: bench.town.union, seats: 9)
            let person = try await bench.town.person("Người Biết", of: bench.town.host)
            try await bench.town.appoint(person.id, to: listed.id)
            let keeper = try await bench.member(.administrator, of: bench.town.union)
            let run = try await bench.take(
                ImportBench.people([
                    [person.code, "Người Biết", "", "", "", "", "LDLD-HK", "Ủy viên", "01/01/2019", "", ""],
                    [person.code, "Người Biết", "", "", "", "", "MTTQ-HK", "Ủy viên", "01/01/2019", "", ""],
                    ["LDLD-HK-9", "Người Mới", "LDLD-HK", "", "", "", "", "", "", "", ""],
                    ["TUY-Y-9", "Người Tùy Ý", "LDLD-HK", "", "", "", "", "", "", "", ""],
                ]), .person, as: keeper)
            let told = try await bench.problems(run)
            let counts = [run.created, run.updated, run.refused]
            #expect(counts == [1, 1, 2], "\(told)")
        }
    }

    @Test func `an office lost meanwhile stops the import with a clear reason`() async throws {
        try await ImportBench.with { bench in
            try await bench.seats(forCrowd: 20)
            let keeper = try await bench.member(.administrator, of: bench.town.union)
            let run = try await bench.bring(bench.crowd(20), .person, as: keeper)
            try await bench.town.act(as: keeper) { try $0.confirmImport(run.id) }
            try await bench.worker().continueImports(atMost: 1, chunk: 5)
            let holding = try #require(keeper.capacity?.holding)
            try await bench.town.act { work in
                try work.session.run(
                    "UPDATE holding SET valid_through = \(Town.today.advanced(by: -1)) WHERE id = \(holding)")
            }
            try await bench.worker().continueImports(chunk: 5)
            let stopped = try await bench.run(run.id)
            #expect(stopped.state == .stopped && stopped.done == 5 && stopped.created == 5)
            #expect(stopped.reason?.contains("không còn giữ chức vụ") == true)
            // Whoever has no office left sees how it stands, and none of the rows.
            let former = try await bench.town.actor(try #require(keeper.person))
            let rows = try await bench.town.look(as: former) {
                try $0.importRows(of: try $0.importRun(run.id), ImportRowFilter())
            }
            #expect(rows.isEmpty)
            #expect(try await bench.town.refusal(as: former) { try $0.resumeImport(run.id) }?.kind == .forbidden)
        }
    }

    @Test func `accounts are brought in only by somebody who has just proved who they are`() async throws {
        try await ImportBench.with { bench in
            try await bench.seats(forCrowd: 1)
            try await bench.take(bench.crowd(1), .person)
            let keeper = try await bench.member(.administrator, of: bench.town.union)
            let run = try await bench.bring(ImportBench.members([["LDLD-HK-0", "", "moi@x.vn"]]), .member, as: keeper)
            let stale = Actor(
                source: keeper.source, name: keeper.name, capacity: keeper.capacity, capacities: keeper.capacities,
                host: keeper.host)
            #expect(try await bench.town.refusal(as: stale) { try $0.confirmImport(run.id) }?.rule == .actIsSteppedUp)
            try await bench.town.act(as: keeper) { try $0.confirmImport(run.id) }
            try await bench.worker().continueImports()
            #expect(try await bench.run(run.id).created == 1)
        }
    }

    @Test func `nothing is taken that nobody confirmed, and a state is left one way only`() async throws {
        try await ImportBench.with { bench in
            let run = try await bench.bring(bench.crowd(1), .person)
            try await bench.worker().continueImports()
            #expect(try await bench.run(run.id).state == .checked)
            #expect(try await bench.town.refusal { try $0.resumeImport(run.id) }?.rule == .importIsInItsState)
            #expect(try await bench.town.refusal { try $0.undoImport(run.id) }?.rule == .importIsInItsState)
            #expect(try await bench.town.refusal { try $0.stopImport(run.id) }?.rule == .importIsInItsState)
            // The seat of the crowd does not exist: there is no row to take.
            #expect(try await bench.town.refusal { try $0.confirmImport(run.id) }?.rule == .importIsConfirmed)
            try await bench.town.act { try $0.discardImport(run.id) }
            #expect(try await bench.count("import_row") == 0)
            #expect(try await bench.town.refusal { try $0.confirmImport(run.id) }?.rule == .importIsInItsState)
        }
    }
}

extension ImportBench {
    /// What something asynchronous is refused with, if anything.
    func refusal<T>(_ work: () async throws -> T) async throws -> Refusal? {
        do { _ = try await work() } catch let refusal as Refusal { return refusal }
        return nil
    }
}
