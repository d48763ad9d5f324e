import Dispatch
import Storage
import TestKit

/// The schema that the contract is tried on: every kind of column and every kind of rule.
let contract = TestStores([
    Migration(
        "0001-contract",
        """
        CREATE TABLE area (
            id TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        )
        """,
        """
        CREATE TABLE programme (
            id TEXT NOT NULL PRIMARY KEY,
            title TEXT NOT NULL,
            state TEXT NOT NULL,
            budget BIGINT,
            share DOUBLE PRECISION,
            is_public BOOLEAN NOT NULL,
            seal BYTEA,
            opened_on TEXT,
            area_id TEXT REFERENCES area (id),
            parties TEXT,
            CONSTRAINT programme_state CHECK (state IN ('drafting', 'in_force')),
            UNIQUE (title, area_id)
        )
        """,
        "CREATE TABLE counter (id TEXT NOT NULL PRIMARY KEY, total BIGINT NOT NULL)",
        "INSERT INTO counter (id, total) VALUES ('a', 0), ('b', 0)",
        "CREATE TABLE line (id BIGINT NOT NULL PRIMARY KEY, content TEXT NOT NULL)",
        "CREATE INDEX programme_area ON programme (area_id)"),
    Migration("0002-search", Migration.Step.searchTables),
])

struct Key<Subject>: RawRepresentable, Hashable, Codable, Sendable, SQLConvertible {
    let rawValue: String
}

struct Area: Record, Hashable {
    static let table: SQL = "area"
    let id: Key<Area>
    var name: String
}

struct Programme: Record, Hashable {
    static let table: SQL = "programme"

    enum State: String, Codable, Sendable, SQLConvertible {
        case drafting
        case inForce = "in_force"
    }

    struct Parties: StoredAsJSON, Hashable {
        var names: [String]
    }

    let id: Key<Programme>
    var title: String
    var state = State.drafting
    var budget: Int?
    var share: Double?
    var isPublic = false
    var seal: [UInt8]?
    var openedOn: String?
    var areaId: Key<Area>?
    var parties: Parties?
}

struct Counter: Record, Hashable {
    static let table: SQL = "counter"
    let id: String
    var total: Int
}

struct Line: Record, Hashable {
    static let table: SQL = "line"
    let id: Int
    var content: String
}

extension Programme {
    static func sample(_ id: String, title: String = "Safe streets") -> Programme {
        Programme(id: Key(rawValue: id), title: title)
    }
}

/// What an act refuses with, as far as the store is concerned.
struct Declined: Error, Hashable {}

/// The storage error that the work ends with, or nil.
func storageError(_ work: () async throws -> Void) async throws -> StorageError? {
    do {
        try await work()
        return nil
    } catch let error as StorageError {
        return error
    }
}

/// Holds an act in its tracks until the test lets it go on.
final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    func wait() { semaphore.wait() }
    func open() { semaphore.signal() }
}
