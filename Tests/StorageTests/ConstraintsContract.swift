import Storage
import TestKit
import Testing

@Suite struct `Constraints` {
    private struct Case: Sendable, CustomTestStringConvertible {
        let statement: SQL
        let broken: StorageError.Constraint
        var testDescription: String { "\(broken.kind)" }
    }

    private static let cases = [
        Case(
            statement: "INSERT INTO area (id, name) VALUES ('x', 'one')",
            broken: StorageError.Constraint(kind: .unique, table: "area", columns: ["name"])),
        Case(
            statement: "INSERT INTO area (id, name) VALUES ('1', 'other')",
            broken: StorageError.Constraint(kind: .unique, table: "area", columns: ["id"])),
        Case(
            statement: """
                INSERT INTO programme (id, title, state, is_public, area_id)
                VALUES ('r', 'first', 'drafting', TRUE, '1')
                """,
            broken: StorageError.Constraint(kind: .unique, table: "programme", columns: ["title", "area_id"])),
        Case(
            statement: "UPDATE programme SET area_id = 'nowhere'",
            broken: StorageError.Constraint(kind: .foreignKey)),
        Case(
            statement: "DELETE FROM area WHERE id = '1'",
            broken: StorageError.Constraint(kind: .foreignKey)),
        Case(
            statement: "UPDATE programme SET state = 'lost'",
            broken: StorageError.Constraint(kind: .check, name: "programme_state")),
        Case(
            statement: "UPDATE programme SET title = NULL",
            broken: StorageError.Constraint(kind: .notNull, table: "programme", columns: ["title"])),
    ]

    @Test(arguments: TestEngines.available, cases)
    private func `are named alike by both engines`(engine: Engine, example: Case) async throws {
        try await contract.withStore(on: engine) { store in
            try await store.write { session in
                try session.run("INSERT INTO area (id, name) VALUES ('1', 'one'), ('2', 'two')")
                try session.run(
                    """
                    INSERT INTO programme (id, title, state, is_public, area_id)
                    VALUES ('p', 'first', 'drafting', TRUE, '1')
                    """)
            }
            let error = try await storageError { _ = try await store.write { try $0.run(example.statement) } }
            #expect(error == .constraint(example.broken))
        }
    }
}
