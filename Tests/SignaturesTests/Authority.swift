import Foundation
import Signatures

/// The authority of the tests, and members whom it certified; made anew in each run.
struct Authority {
    let key = SigningKey()
    let authority: CertificateAuthority
    let day: Date

    init(at day: Date = Date(timeIntervalSinceNow: -86_400)) throws {
        self.day = day
        authority = try CertificateAuthority.founded(
            name: "Cơ quan chứng thực PhoiHop", organisation: "Ủy ban MTTQ quận Hoàn Kiếm", key: key, at: day)
    }

    var trust: SignatureTrust { SignatureTrust(roots: [authority.certificate], own: authority.certificate) }

    /// A member with a key and a certificate.
    func member(_ name: String = "Nguyễn Thị Đỗ Quyên") throws -> (key: SigningKey, certificate: SignerCertificate) {
        let key = SigningKey()
        let certificate = try authority.issue(
            name: name, organisation: "Hội LHPN quận Hoàn Kiếm", to: key.publicHalf, at: day)
        return (key, certificate)
    }
}

/// A program of the machine that judges what we made.
enum Judge {
    /// Runs a program in a folder with these files; how it ended, and what it said.
    static func run(
        _ program: String, _ arguments: [String], files: [String: [UInt8]] = [:], environment: [String: String] = [:]
    ) throws -> (status: Int32, words: String) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "judge-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
        let log = folder.appending(path: "said")
        try Data().write(to: log)
        let output = try FileHandle(forWritingTo: log)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: try Data(contentsOf: log), as: UTF8.self))
    }
}
