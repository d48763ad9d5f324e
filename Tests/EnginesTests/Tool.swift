import Foundation
import Testing

/// Programs of the machine that look at what our engines made.
enum Tool {
    /// What a program says about a PDF: its path takes the place of `FILE`, or stands last.
    static func run(_ name: String, _ arguments: [String] = [], on pdf: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "engines-\(UUID().uuidString).pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let all = arguments.contains("FILE") ? arguments : arguments + ["FILE"]
        return try run(name, all.map { $0 == "FILE" ? file.path : $0 }).words
    }

    /// Runs a program to its end: how it ended, and all that it said.
    static func run(
        _ name: String, _ arguments: [String], environment: [String: String] = [:]
    ) throws -> (status: Int32, words: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let log = FileManager.default.temporaryDirectory.appending(path: "engines-\(UUID().uuidString).log")
        try Data().write(to: log)
        defer { try? FileManager.default.removeItem(at: log) }
        let output = try FileHandle(forWritingTo: log)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: try Data(contentsOf: log), as: UTF8.self))
    }

    /// Waits until something is so, ten seconds at most.
    static func eventually(_ isSo: () -> Bool) async throws {
        for _ in 0..<200 {
            if isSo() { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        Issue.record("it never came to be so")
    }
}
