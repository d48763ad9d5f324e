package import Foundation

/// An empty folder of a test's own, which is gone afterwards.
package enum TestFolder {
    package static func with<T>(_ test: (URL) async throws -> T) async throws -> T {
        let folder = FileManager.default.temporaryDirectory.appending(path: "phoihop_test_\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await test(folder)
    }
}
