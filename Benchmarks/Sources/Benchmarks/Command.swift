internal import Foundation

/// A program that runs to its end, and what it printed.
struct Command {
    let output: String
    let seconds: Double

    /// Runs a program by its path, or by its name where the shell finds it; throws what it complained of.
    init(_ program: String, _ arguments: [String]) throws {
        let process = Process()
        let (outputs, complaints) = (Pipe(), FileManager.default.temporaryDirectory.appending(path: UUID().uuidString))
        try Data().write(to: complaints)
        defer { try? FileManager.default.removeItem(at: complaints) }
        process.executableURL = URL(filePath: program.contains("/") ? program : "/usr/bin/env")
        process.arguments = program.contains("/") ? arguments : [program] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = outputs
        process.standardError = try FileHandle(forWritingTo: complaints)
        let start = ContinuousClock.now
        try process.run()
        output = String(decoding: outputs.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        seconds = start.duration(to: .now).seconds
        guard process.terminationStatus == 0 else {
            let said = (try? String(contentsOf: complaints, encoding: .utf8)) ?? ""
            throw Problem("\(program) \(arguments.prefix(3).joined(separator: " ")): \(said)\(output.suffix(600))")
        }
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
