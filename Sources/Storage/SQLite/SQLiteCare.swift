internal import Foundation

extension SQLiteStore {
    /// Writes a copy of the whole store as it is at this moment, while the store goes on serving.
    ///
    /// The copy appears under its name only when it is complete and on disk, and replaces what had that name.
    package func backup(to destination: String) async throws {
        let unfinished = destination + ".unfinished"
        try? FileManager.default.removeItem(atPath: unfinished)
        try await withReader { access in try access.session().command("VACUUM INTO \(unfinished)") }
        try syncToDisk(unfinished)
        guard rename(unfinished, destination) == 0 else { throw cannotKeep(destination) }
        try syncToDisk((destination as NSString).deletingLastPathComponent)
    }

    /// What is wrong inside the file, in SQLite's words; nothing when it is sound.
    package func integrityCheck() async throws -> [String] {
        try await read { session in
            let damage = try session.all(String.self, "PRAGMA integrity_check").filter { $0 != "ok" }
            let orphans = try session.rows("PRAGMA foreign_key_check").map { row in
                let table: String = try row.get("table")
                return "a row of \(table) refers to a row that is not there"
            }
            return damage + orphans
        }
    }

    private func syncToDisk(_ path: String) throws(StorageError) {
        let descriptor = open(path.isEmpty ? "." : path, O_RDONLY)
        guard descriptor >= 0 else { throw cannotKeep(path) }
        defer { Foundation.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw cannotKeep(path) }
    }

    private func cannotKeep(_ path: String) -> StorageError {
        .failed(
            sql: "VACUUM INTO", state: "\(errno)", message: "cannot keep \(path): \(String(cString: strerror(errno)))")
    }
}
