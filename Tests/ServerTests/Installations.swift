import Foundation
import Storage
import TestKit

/// Folders with an installation in them, each a copy of one that the program has made itself.
enum Installations {
    private static let maker = Maker()

    /// Lets a test have the sample in a folder of its own.
    static func withSample<T>(_ test: (URL) async throws -> T) async throws -> T {
        let template = try await maker.sample()
        return try await TestFolder.with { folder in
            let data = folder.appending(path: "data")
            try FileManager.default.copyItem(at: template, to: data)
            return try await test(data)
        }
    }

    /// Opens the database of a folder beside the program.
    static func store(in folder: URL) throws -> SQLiteStore {
        try SQLiteStore(path: folder.appending(path: "phoihop.sqlite").path)
    }
}

/// Makes the sample once for all tests of a run.
private actor Maker {
    private var made: Task<URL, any Error>?

    func sample() async throws -> URL {
        let task =
            made
            ?? Task {
                // Of an earlier run of this very program it can be taken over.
                let program = try FileManager.default.attributesOfItem(atPath: Program.path)[.modificationDate] as? Date
                let stamp = Int((program ?? .now).timeIntervalSince1970 * 1000)
                let folder = FileManager.default.temporaryDirectory.appending(path: "phoihop_sample_\(stamp)")
                if FileManager.default.fileExists(atPath: folder.appending(path: "phoihop.sqlite").path) {
                    return folder
                }
                let outcome = try await Program.run(["demo", "--data", folder.path])
                guard outcome.status == 0 else { throw TestTrouble("demo: \(outcome.told)") }
                return folder
            }
        made = task
        return try await task.value
    }
}
