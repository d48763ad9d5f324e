import Foundation
import TestKit

/// The built program, run as an operator runs it.
enum Program {
    /// How a run ended.
    struct Outcome: Sendable {
        let status: Int32
        let output: String
        let errors: String
        let seconds: Double

        /// Everything the operator read.
        var told: String { output + errors }
    }

    /// Next to the tests, or where this checkout builds.
    static let path: String = {
        let beside = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "phoihop").path
        let built = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../.build/debug/phoihop")
            .path
        return [beside, built].compactMap(\.self).first { FileManager.default.isExecutableFile(atPath: $0) } ?? built
    }()

    /// Runs a command to its end.
    static func run(
        _ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil
    ) async throws -> Outcome {
        let running = try start(arguments, environment: environment, in: folder)
        let begin = ContinuousClock.now
        let status = try await running.end()
        let elapsed = begin.duration(to: .now)
        return Outcome(status: status, output: running.output, errors: running.errors, seconds: elapsed / .seconds(1))
    }

    static func run(_ arguments: String...) async throws -> Outcome { try await run(arguments) }

    /// Starts a command and leaves it running.
    static func start(_ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil) throws
        -> Running
    {
        try Running(arguments, environment, folder)
    }
}

/// A program that runs; its words go into files, so that no pipe fills up and nobody waits for an heir.
final class Running: Sendable {
    private let process: Process
    private let folder: URL

    fileprivate init(_ arguments: [String], _ environment: [String: String], _ place: URL?) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "phoihop_run_\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        process = Process()
        process.executableURL = URL(filePath: Program.path)
        process.arguments = arguments
        process.currentDirectoryURL = place ?? folder
        let kept = ["PATH", "HOME", "TMPDIR", "LANG"]
        process.environment = ProcessInfo.processInfo.environment.filter { kept.contains($0.key) }.merging(environment)
        { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try Running.file(folder.appending(path: "output"))
        process.standardError = try Running.file(folder.appending(path: "errors"))
        try process.run()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        try? FileManager.default.removeItem(at: folder)
    }

    var output: String { words("output") }
    var errors: String { words("errors") }
    var isRunning: Bool { process.isRunning }

    func signal(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// Waits until it ends, and kills it when that takes too long.
    func end(within patience: Duration = .seconds(180)) async throws -> Int32 {
        let deadline = ContinuousClock.now + patience
        while process.isRunning {
            guard ContinuousClock.now < deadline else {
                kill(process.processIdentifier, SIGKILL)
                throw TestTrouble("\(process.arguments ?? []) does not end: \(output)\(errors)")
            }
            try await Task.sleep(for: .milliseconds(10))
        }
        return process.terminationStatus
    }

    private func words(_ name: String) -> String {
        (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
    }

    private static func file(_ url: URL) throws -> FileHandle {
        _ = FileManager.default.createFile(atPath: url.path, contents: nil)
        return try FileHandle(forWritingTo: url)
    }
}

/// What keeps a test from going on.
struct TestTrouble: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
