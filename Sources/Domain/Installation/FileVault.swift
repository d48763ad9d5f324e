internal import Foundation

/// Where files are kept, each under the fingerprint of its content.
package protocol FileVault: Sendable {
    /// Keeps the bytes and returns their SHA-256; the same bytes are kept once.
    func keep(_ bytes: [UInt8]) async throws -> String
    /// The bytes of a fingerprint, checked against it; nothing where they are not kept here.
    func bytes(of fingerprint: String) async throws -> [UInt8]?

    /// The fingerprints of everything that is kept, in order.
    func fingerprints() async throws -> [String]
}

/// A vault in a folder, two levels deep; a file appears whole or not at all.
package struct FolderVault: FileVault {
    private let folder: URL

    package init(folder: String) { self.folder = URL(filePath: folder) }

    package func keep(_ bytes: [UInt8]) async throws -> String {
        let fingerprint = Digest.fingerprint(bytes)
        let target = place(of: fingerprint)
        guard !FileManager.default.fileExists(atPath: target.path) else { return fingerprint }
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: target, options: .atomic)
        return fingerprint
    }

    package func bytes(of fingerprint: String) async throws -> [UInt8]? {
        guard fingerprint.utf8.count == 64,
            fingerprint.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }),
            let data = try? Data(contentsOf: place(of: fingerprint))
        else { return nil }
        let bytes = Array(data)
        guard Digest.fingerprint(bytes) == fingerprint else { throw DamagedFile(fingerprint: fingerprint) }
        return bytes
    }

    package func fingerprints() async throws -> [String] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        return names.compactMap { $0.split(separator: "/").last.map(String.init) }.filter { $0.utf8.count == 64 }
            .sorted()
    }

    private func place(of fingerprint: String) -> URL {
        folder.appending(path: String(fingerprint.prefix(2))).appending(path: fingerprint)
    }
}

/// A kept file is not what it was when it was kept.
package struct DamagedFile: Error {
    package let fingerprint: String
}
