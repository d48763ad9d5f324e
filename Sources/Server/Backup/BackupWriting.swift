internal import Documents
internal import Domain
internal import Foundation
internal import Storage

/// Makes one file that holds everything: facts as lines of JSON from one consistent picture, kept files, the key.
///
/// The form is the same for both engines, so a backup of one restores into the other.
struct BackupWriting {
    let installation: Installation
    let withKey: Bool

    /// Writes the archive at `path`, which must not exist; it appears there only when it is whole.
    func write(to path: String) async throws -> BackupManifest {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Complaint("Tệp \(path) đã có. Hãy chọn tên khác.")
        }
        let scratch = URL(filePath: path + ".dang-lam")
        try? FileManager.default.removeItem(at: scratch)
        try FileManager.default.createDirectory(
            at: scratch, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: scratch) }
        var (parts, head) = try await dumpTables(into: scratch)
        var files = parts.map { ($0.name, scratch.appending(path: $0.name).path) }
        for file in try await keptFiles(by: scratch) {
            parts.append(.init(name: file.name, fingerprint: try fingerprint(ofFileAt: file.path), rows: nil))
            files.append((file.name, file.path))
        }
        let manifest = BackupManifest(
            product: "PhoiHop", version: Version.text, schema: Schema.migrations.last?.name ?? "",
            madeAt: installation.desk.clock.now.description, engine: "\(installation.store.engine)", chainHead: head,
            parts: parts)
        let manifestFile = scratch.appending(path: BackupManifest.fileName)
        try Data(JSONText.encode(manifest).utf8).write(to: manifestFile)
        let archive = scratch.appending(path: "archive.zip").path
        let writer = try ArchiveWriter(path: archive)
        try writer.add(BackupManifest.fileName, fileAt: manifestFile.path)
        for (name, file) in files { try writer.add(name, fileAt: file) }
        try writer.close()
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: archive)
        try FileManager.default.moveItem(atPath: archive, toPath: path)
        return manifest
    }

    /// Every table from one reading transaction, each into a file of its own.
    private func dumpTables(into folder: URL) async throws -> ([BackupManifest.Part], String) {
        try FileManager.default.createDirectory(at: folder.appending(path: "tables"), withIntermediateDirectories: true)
        return try await installation.desk.look(as: .installation) { work in
            var parts: [BackupManifest.Part] = []
            for table in Schema.tables {
                let name = table.part
                let file = LineFile(folder.appending(path: name))
                try file.open()
                var rows = 0
                try work.session.each("SELECT \(table.columns) FROM \(table.name) ORDER BY \(table.order)") { row in
                    if rows == 0 { try file.write(JSONText.encode(row.columns.names)) }
                    try file.write(JSONText.encode(row.columns.names.indices.map { BackupValue(row[$0]) }))
                    rows += 1
                }
                try file.close()
                parts.append(
                    .init(
                        name: name, fingerprint: try fingerprint(ofFileAt: folder.appending(path: name).path),
                        rows: rows))
            }
            return (parts, try work.lastSeal()?.hash ?? EventSeal.origin)
        }
    }

    private func keptFiles(by scratch: URL) async throws -> [(name: String, path: String)] {
        var found = try await sharedFiles(into: scratch.appending(path: "files"))
        for folder in ["files", "anchors"] {
            let place = installation.folder.appending(path: folder).path
            for name in (try? FileManager.default.subpathsOfDirectory(atPath: place)) ?? [] {
                var isFolder: ObjCBool = false
                let path = "\(place)/\(name)"
                guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
                    continue
                }
                found.append(("\(folder)/\(name)", path))
            }
        }
        let key = installation.folder.appending(path: "installation.key").path
        if withKey, FileManager.default.fileExists(atPath: key) { found.append(("installation.key", key)) }
        return found.sorted { $0.0 < $1.0 }
    }
}

extension BackupWriting {
    /// What the nodes keep in their database, as the files that a folder would hold.
    private func sharedFiles(into folder: URL) async throws -> [(String, String)] {
        guard installation.vault is StoreVault else { return [] }
        let vault = FolderVault(folder: folder.path)
        var files: [(String, String)] = []
        for fingerprint in try await installation.vault.fingerprints() {
            guard let bytes = try await installation.vault.bytes(of: fingerprint) else { continue }
            _ = try await vault.keep(bytes)
            let name = "\(fingerprint.prefix(2))/\(fingerprint)"
            files.append(("files/\(name)", folder.appending(path: name).path))
        }
        return files
    }
}

/// The fingerprint of a file's content.
func fingerprint(ofFileAt path: String) throws -> String {
    Digest.fingerprint(Array(try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)))
}

/// A text file written line by line.
private final class LineFile: @unchecked Sendable {
    // A class: it owns an open file. Used by one closure at a time, inside one session.
    private let url: URL
    private var handle: FileHandle?
    private var buffer: [UInt8] = []

    init(_ url: URL) { self.url = url }

    func open() throws {
        _ = FileManager.default.createFile(atPath: url.path, contents: nil)
        handle = try FileHandle(forWritingTo: url)
    }

    func write(_ line: String) throws {
        buffer.append(contentsOf: line.utf8)
        buffer.append(10)
        if buffer.count > 1 << 18 { try flush() }
    }

    func close() throws {
        try flush()
        try handle?.synchronize()
        try handle?.close()
    }

    private func flush() throws {
        try handle?.write(contentsOf: Data(buffer))
        buffer.removeAll(keepingCapacity: true)
    }
}
