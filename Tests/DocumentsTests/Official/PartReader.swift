import Documents
import Foundation

/// The parts of a package, for looking inside.
struct PartReader {
    private let folder: TemporaryFolder
    private let path: String

    init(_ bytes: [UInt8]) throws {
        folder = try TemporaryFolder()
        path = folder.path + "/a.zip"
        try bytes.withUnsafeBytes { try Data($0).write(to: URL(filePath: path)) }
    }

    func bytes(_ name: String) throws -> [UInt8] { try ArchiveReader(path: path).bytes(of: name) }

    func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }
}
