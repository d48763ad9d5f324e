import Documents
@testable import Domain
import Foundation
import TestKit

/// The table of assignments as somebody has it open in Excel: taken out, changed cell by cell, saved.
struct TestTable {
    var rows: [[String: Cell]]

    /// Takes the table of the alliance out.
    static func out(of alliance: Alliance, as player: Player = .huong) async throws -> TestTable {
        let folder = FileManager.default.temporaryDirectory.path
        let actor = try await alliance.stage.actor(player)
        let made = try await alliance.stage.desk.assignmentTable(of: alliance.id, as: actor, into: folder)
        defer { try? FileManager.default.removeItem(atPath: made.path) }
        return try TestTable([UInt8](Data(contentsOf: URL(fileURLWithPath: made.path))))
    }

    init(_ bytes: [UInt8]) throws {
        var reading = TableReading(AssignmentColumns.shape)
        rows = try TableFile(bytes).rows().compactMap { reading.take($0)?.values }
    }

    /// As a workbook, with the columns that are wanted.
    func file(without missing: Set<String> = []) throws -> BroughtFile {
        let writer = try SpreadsheetWriter(
            folder: FileManager.default.temporaryDirectory.path,
            properties: DocumentProperties(title: "Bảng", createdAt: 0))
        let shape = TableShape(
            AssignmentColumns.shape.title,
            columns: AssignmentColumns.shape.columns.filter { !missing.contains($0.key) })
        try shape.begin(in: writer, heading: ["Bảng phân công"])
        for row in rows { try writer.add(shape.row(row)) }
        return BroughtFile(name: "bang.xlsx", bytes: try writer.finish())
    }

    func brought(without missing: Set<String> = []) throws -> BroughtAssignments {
        try BroughtAssignments(try file(without: missing))
    }
}

extension Alliance {
    func plan(_ brought: BroughtAssignments, as player: Player = .huong) async throws -> AssignmentTablePlan {
        let id = id
        return try await stage.look(as: player) { try $0.planTable(brought, over: id) }
    }

    /// Looks at a table and takes it in.
    @discardableResult
    func take(
        _ brought: BroughtAssignments, overriding: Set<Key<Assignment>> = [], as player: Player = .huong
    ) async throws -> TakenTable {
        let id = id
        let seal = try await plan(brought, as: player).seal
        return try await stage.act(as: player) {
            try $0.takeTable(brought, over: id, seal: seal, overriding: overriding)
        }
    }

    func assignments() async throws -> [AssignmentDetail] {
        let id = id
        return try await stage.look { try $0.assignments(of: $0.programme(id)) }
    }
}
