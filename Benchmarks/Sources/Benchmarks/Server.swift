internal import Foundation

/// `phoihop serve` on a folder with its usual settings and its log in a file, until it is stopped.
///
/// A class because it owns a process.
final class Server {
    let address: String
    /// How long it took from the start of the process to the first answered page.
    let secondsToAnswer: Double
    private let process = Process()

    /// Starts the server, by the training clock where a day is given, and waits until it answers.
    init(data folder: String, clock day: String? = nil) async throws {
        let told = Pipe()
        let log = URL(filePath: folder + ".log")
        try Data().write(to: log)
        process.executableURL = URL(filePath: Program.path)
        process.arguments = ["serve", "--data", folder, "--port", "0"] + (day.map { ["--clock", $0] } ?? [])
        process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("PHOIHOP_") }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = told
        process.standardError = try FileHandle(forWritingTo: log)
        let start = ContinuousClock.now
        try process.run()
        let line = String(decoding: told.fileHandleForReading.availableData, as: UTF8.self)
        guard let found = line.firstMatch(of: /http:\/\/\S+/) else {
            process.terminate()
            throw Problem("phoihop serve does not start; see \(log.path)")
        }
        address = String(found.0)
        guard try await Visitor(address).get("/dang-nhap").status == 200 else {
            process.terminate()
            throw Problem("phoihop serve does not answer on \(address)")
        }
        secondsToAnswer = start.duration(to: .now).seconds
    }

    /// The memory that is the process's own at this moment, in megabytes, as `ps` tells it.
    func residentMegabytes() throws -> Double {
        let output = try Command("ps", ["-o", "rss=", "-p", "\(process.processIdentifier)"]).output
        guard let kilobytes = Double(output.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw Problem("ps does not know the server")
        }
        return kilobytes / 1024
    }

    /// Asks it to end, and waits until it has.
    func stop() {
        process.terminate()
        process.waitUntilExit()
    }
}
