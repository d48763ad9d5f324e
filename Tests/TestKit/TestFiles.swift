import Foundation

/// SQLite files for tests: copies of a template that stays for the next run.
struct TestFiles {
    private let templateName: String
    private let template: URL

    init(_ templateName: String) {
        self.templateName = templateName
        template = FileManager.default.temporaryDirectory.appending(path: "\(templateName).sqlite")
    }

    func withFile<T>(
        migrated prepare: @escaping @Sendable (TestPlace) async throws -> Void, _ test: (String) async throws -> T
    ) async throws -> T {
        try await TestTemplates.shared.once(templateName) { try await makeTemplate(prepare) }
        return try await TestFolder.with { folder in
            let file = folder.appending(path: "store.sqlite")
            try FileManager.default.copyItem(at: template, to: file)
            return try await test(file.path)
        }
    }

    /// Two processes may both make the template: theirs are the same, so the last one stays.
    private func makeTemplate(_ prepare: (TestPlace) async throws -> Void) async throws {
        guard !FileManager.default.fileExists(atPath: template.path) else { return }
        let fresh = template.appendingPathExtension(UUID().uuidString)
        try await prepare(.file(fresh.path))
        guard rename(fresh.path, template.path) == 0 else {
            throw TestSetting(description: "cannot keep the template \(template.path)")
        }
        for leftover in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: fresh.path + leftover) }
    }
}
