extension Store {
    /// Brings the schema up to date: each migration that is not yet in the database, in order, in its own transaction.
    ///
    /// Throws `newerDatabase` when the database has a migration that is not among these. Several nodes may start at once.
    /// - Parameter instant: the time of it, as the store keeps instants.
    package func migrate(_ migrations: [Migration], at instant: String) async throws {
        try await patiently { try await changeSchema { try $0.prepareForMigrations() } }
        for name in try await pendingMigrations(migrations) {
            guard let place = migrations.firstIndex(where: { $0.name == name }) else { continue }
            let migration = migrations[place]
            try await patiently {
                try await changeSchema { try $0.apply(migration, place: place + 1, at: instant) }
            }
        }
    }

    /// The names of the migrations that are not yet in the database, in order.
    ///
    /// Throws `newerDatabase` when the database has a migration that is not among these.
    package func pendingMigrations(_ migrations: [Migration]) async throws -> [String] {
        let applied = try await read { session in
            try session.hasTable("migration") ? try session.all(String.self, "SELECT name FROM migration") : []
        }
        let known = Set(migrations.map(\.name))
        let unknown = applied.filter { !known.contains($0) }
        guard unknown.isEmpty else { throw StorageError.newerDatabase(found: unknown.sorted()) }
        return migrations.map(\.name).filter { !applied.contains($0) }
    }

    /// Tries again while another node is migrating, for as long as a long migration may take.
    private func patiently(_ work: () async throws -> Void) async throws {
        let deadline = ContinuousClock.now + .seconds(600)
        while true {
            do { return try await work() } catch StorageError.contention where ContinuousClock.now < deadline {
                try await Task.sleep(for: .milliseconds(50))
            }
        }
    }
}

extension Session {
    func hasTable(_ name: String) throws(StorageError) -> Bool {
        switch engine {
        case .sqlite: try exists("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = \(name)")
        case .postgres: try rows("SELECT to_regclass(\(name)) IS NOT NULL").first?.get(0) ?? false
        }
    }

    fileprivate func prepareForMigrations() throws {
        guard try !hasTable("migration") else { return }
        try run(
            """
            CREATE TABLE migration (
                place BIGINT NOT NULL,
                name TEXT NOT NULL PRIMARY KEY,
                applied_at TEXT NOT NULL
            )
            """)
    }

    /// Asks once more whether it is pending: another node may have been quicker.
    fileprivate func apply(_ migration: Migration, place: Int, at instant: String) throws {
        guard try !exists("SELECT 1 FROM migration WHERE name = \(migration.name)") else { return }
        for step in migration.steps {
            for statement in step.statements(for: engine) { try run(statement) }
        }
        try run("INSERT INTO migration (place, name, applied_at) VALUES (\(place), \(migration.name), \(instant))")
    }
}
