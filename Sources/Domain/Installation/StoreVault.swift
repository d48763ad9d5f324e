package import Storage

/// A vault in the database, which every node of an installation reaches, and which its own backup carries.
package struct StoreVault: FileVault {
    private let store: any Store

    package init(store: any Store) { self.store = store }

    package func keep(_ bytes: [UInt8]) async throws -> String {
        let fingerprint = Digest.fingerprint(bytes)
        try await store.write { session in
            guard try !session.exists("SELECT 1 FROM vault_file WHERE fingerprint = \(fingerprint)") else { return }
            try session.run(
                "INSERT INTO vault_file (fingerprint, bytes) VALUES (\(fingerprint), \(SQLValue.bytes(bytes)))")
        }
        return fingerprint
    }

    package func bytes(of fingerprint: String) async throws -> [UInt8]? {
        let find: @Sendable (any Session) throws -> SQLValue? = { session in
            try session.rows("SELECT bytes FROM vault_file WHERE fingerprint = \(fingerprint)").first.map { $0[0] }
        }
        // A standby may not have yet what was kept a moment ago; the primary has.
        var value = try await store.read(find)
        if value == nil { value = try await store.write(find) }
        guard case .bytes(let bytes) = value else { return nil }
        guard Digest.fingerprint(bytes) == fingerprint else { throw DamagedFile(fingerprint: fingerprint) }
        return bytes
    }

    package func fingerprints() async throws -> [String] {
        try await store.read { try $0.all(String.self, "SELECT fingerprint FROM vault_file ORDER BY fingerprint") }
    }
}
