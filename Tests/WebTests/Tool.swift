import Foundation

/// Programs of the machine that read what the site gives.
enum Tool {
    /// What a program says about a file, whose path takes the place of `FILE`.
    static func run(_ name: String, _ arguments: [String], on bytes: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "web-\(UUID().uuidString)")
        let said = FileManager.default.temporaryDirectory.appending(path: "web-\(UUID().uuidString).out")
        try Data(bytes).write(to: file)
        try Data().write(to: said)
        defer { for made in [file, said] { try? FileManager.default.removeItem(at: made) } }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + arguments.map { $0 == "FILE" ? file.path : $0 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: said)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return String(decoding: try Data(contentsOf: said), as: UTF8.self)
    }
}
