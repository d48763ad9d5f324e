import Calendars
import Documents
@testable import Domain
import Foundation
import Logging
import Storage
import TestKit
import Testing

/// A town with a vault and a worker, and short ways to bring files in and see what came of them.
struct ImportBench: Sendable {
    let town: Town
    let vault: FolderVault
    let folder: String

    static func with<T>(_ test: (ImportBench) async throws -> T) async throws -> T {
        let folder = FileManager.default.temporaryDirectory.appending(path: "phoihop_import_\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await Town.with { town in
            let vault = FolderVault(folder: folder.appending(path: "vault").path)
            return try await test(ImportBench(town: town, vault: vault, folder: folder.path))
        }
    }

    /// A worker as the server starts it, perhaps with a store of its own temper.
    func worker(_ store: (any Store)? = nil) -> Worker {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let desk = store.map { Desk(store: $0, clock: town.desk.clock) } ?? town.desk
        return Worker(desk: desk, anchors: nil, vault: vault, logger: logger)
    }

    /// Somebody with an account who holds an unlisted office with this role.
    func member(_ role: Role, of organisation: Key<Organisation>, named name: String = "Trần Thị Quản") async throws
        -> Actor
    {
        let actor = try await town.member(role, of: organisation, named: name)
        let person = try #require(actor.person)
        try await town.act { work in
            try work.session.insert(
                Member(
                    id: Key(rawValue: person.rawValue), personId: person, account: "tk-\(person.rawValue)",
                    passwordHash: "x",
                    totpSecret: nil, totpConfirmed: false, totpLastStep: nil, language: .vietnamese,
                    createdAt: work.now,
                    isClosed: false, version: 1))
        }
        return actor.steppedUp(until: Instant.start(of: Day.distantFuture))
    }

    // MARK: Going through an import

    /// Brings a file and lets it be checked.
    func bring(
        _ bytes: [UInt8], _ kind: ImportRun.Kind, as actor: Actor = .installation, named name: String = "tệp.csv",
        manner: ImportManner = ImportManner(), chunk: Int = Worker.importChunk
    ) async throws -> ImportRun {
        let run = try await town.desk.bringImport(
            BroughtFile(name: name, bytes: bytes), of: kind, as: actor, keeping: vault, manner: manner)
        try await worker().continueImports(chunk: chunk)
        return try await self.run(run.id)
    }

    /// Brings, confirms and takes a file whole.
    @discardableResult
    func take(
        _ bytes: [UInt8], _ kind: ImportRun.Kind, as actor: Actor = .installation, chunk: Int = Worker.importChunk
    ) async throws -> ImportRun {
        let run = try await bring(bytes, kind, as: actor, chunk: chunk)
        try await town.act(as: actor) { try $0.confirmImport(run.id) }
        try await worker().continueImports(chunk: chunk)
        return try await self.run(run.id)
    }

    func run(_ id: Key<ImportRun>) async throws -> ImportRun { try await town.look { try $0.importRun(id) } }

    func rows(_ run: ImportRun) async throws -> [ImportRow] {
        try await town.look { try $0.importRows(of: run, ImportRowFilter(limit: 100_000)) }
    }

    /// The sentences about the rows of an import.
    func problems(_ run: ImportRun) async throws -> [String] { try await rows(run).flatMap(\.told).map(\.sentence) }

    // MARK: What is there

    func count(_ table: SQL) async throws -> Int {
        try await town.look { try $0.session.first(Int.self, "SELECT count(*) FROM \(table)") ?? -1 }
    }

    /// How many there are of everything that an import may touch.
    func census() async throws -> [String: Int] {
        var census: [String: Int] = [:]
        for table in Self.touched { census["\(table)"] = try await count(SQL(name: table) ?? "") }
        return census
    }

    private static let touched = [
        "organisation", "organisation_profile", "organisation_edge", "person", "office", "holding", "member",
        "search_entry",
    ]
}

extension ImportBench {
    /// A CSV file of a kind: the titles of the columns, then rows in their order.
    static func csv(_ columns: [TableColumn], _ rows: [[String]]) -> [UInt8] {
        let lines = [columns.map(\.title.vietnamese)] + rows
        return Array(lines.map { $0.map(quoted).joined(separator: ",") }.joined(separator: "\r\n").utf8)
    }

    static func people(_ rows: [[String]]) -> [UInt8] {
        csv(
            [
                PersonTable.code, PersonTable.name, PersonTable.keeper, PersonTable.bornOn, PersonTable.telephone,
                PersonTable.email, PersonTable.officeOrganisation, PersonTable.office, PersonTable.from,
                PersonTable.through,
                PersonTable.decision,
            ], rows)
    }

    static func organisations(_ rows: [[String]]) -> [UInt8] {
        csv(
            [
                OrganisationTable.code, OrganisationTable.kind, OrganisationTable.name, OrganisationTable.area,
                OrganisationTable.areaName, OrganisationTable.vertical, OrganisationTable.from,
            ], rows)
    }

    static func members(_ rows: [[String]]) -> [UInt8] {
        csv([MemberTable.person, MemberTable.name, MemberTable.account], rows)
    }

    private static func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }

    /// A workbook with the cells as they are, titles first.
    func workbook(_ titles: [String], _ rows: [[Cell]]) throws -> [UInt8] {
        let writer = try SpreadsheetWriter(folder: folder, properties: DocumentProperties(createdAt: 0))
        try writer.begin(SheetLayout(name: "Trang 1", columns: titles.map { SheetColumn($0, look: .code) }))
        for row in rows { try writer.add(row) }
        return try writer.finish()
    }

    /// So many people with an office each, ten to an office.
    func crowd(_ number: Int, in organisation: String = "LDLD-HK") -> [UInt8] {
        ImportBench.people(
            (0..<number).map { index in
                [
                    "LDLD-HK-\(index)", "Nguyễn Văn \(ImportBench.names[index % 20]) \(index)", organisation,
                    "01/01/1980", "",
                    "", organisation, "Chuyên viên \(index / 10)", "01/01/2019", "", "",
                ]
            })
    }

    /// The offices that a crowd holds.
    func seats(forCrowd number: Int) async throws {
        let union = town.union
        try await town.act { work in
            for index in 0...(number / 10) {
                try work.createOffice(
                    OfficeDraft(title: "Chuyên viên \(index)", rank: 10, seats: 10, role: .officer), in: union,
                    from: Town.founding)
            }
        }
    }

    private static let names = [
        "An", "Bình", "Châu", "Dũng", "Đức", "Giang", "Hà", "Hòa", "Khánh", "Lan", "Minh", "Nga", "Oanh", "Phúc",
        "Quân", "Sơn",
        "Thủy", "Uyên", "Vinh", "Xuân",
    ]
}

extension Actor {
    /// The actor who has just proved who they are.
    func steppedUp(until instant: Instant) -> Actor {
        Actor(
            source: source, name: name, capacity: capacity, capacities: capacities, host: host, steppedUpUntil: instant)
    }
}
