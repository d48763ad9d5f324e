internal import Foundation

/// Turns documents of Word 97–2003 into new ones by LibreOffice, where that is installed.
package struct OldWordConversion: Sendable {
    private let program: String
    private let patience: Double

    /// - Parameter program: the path of `soffice`.
    package init(program: String, patience: Double = 60) {
        self.program = program
        self.patience = patience
    }

    /// By the LibreOffice of this machine; nothing where there is none.
    ///
    /// - Parameter path: the folders to look in, instead of those of the environment.
    package static func installed(path: String? = nil) -> OldWordConversion? {
        let path = path ?? ProcessInfo.processInfo.environment["PATH"] ?? ""
        let names = ["soffice", "libreoffice"]
        let candidates = path.split(separator: ":").flatMap { folder in names.map { "\(folder)/\($0)" } }
        let found = candidates.first { FileManager.default.isExecutableFile(atPath: $0) }
        return found.map { OldWordConversion(program: $0) }
    }

    /// The same document as DOCX.
    package func converted(_ bytes: [UInt8]) throws(WordProblem) -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "phoihop-doc-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let source = folder.appending(path: "source.doc")
            try Data(bytes).write(to: source)
            try run(on: source, in: folder)
            return [UInt8](try Data(contentsOf: folder.appending(path: "source.docx")))
        } catch { throw .conversionFailed }
    }

    /// A profile of its own, so that neither another run nor a desktop session is in the way, and macros stay off.
    private func run(on source: URL, in folder: URL) throws {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = [
            "-env:UserInstallation=\(folder.appending(path: "profile").absoluteString)", "--headless", "--norestore",
            "--convert-to", "docx", "--outdir", folder.path, source.path,
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let deadline = Date().addingTimeInterval(patience)
        while process.isRunning {
            guard Date() < deadline else {
                kill(process.processIdentifier, SIGKILL)
                process.waitUntilExit()
                throw WordProblem.conversionFailed
            }
            Thread.sleep(forTimeInterval: 0.02)
        }
        guard process.terminationStatus == 0 else { throw WordProblem.conversionFailed }
    }
}

extension WordReader {
    /// Reads a document of any age: an old one is turned into a new one first, where the machine can.
    package static func readAnyAge(
        _ bytes: [UInt8], limits: WordLimits = .standard, converting: OldWordConversion? = .installed()
    ) throws(WordProblem) -> WordDocument {
        do { return try read(bytes, limits: limits) } catch {
            guard error == .oldWord, let converting else { throw error }
            return try read(try converting.converted(bytes), limits: limits)
        }
    }
}
