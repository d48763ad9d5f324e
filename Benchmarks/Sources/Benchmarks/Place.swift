internal import Foundation

/// Where a run keeps what it makes: inside the package, because a temporary folder may be memory, where nothing is
/// ever synchronised to a disk.
struct Place {
    /// The root of the repository.
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        .standardized

    let folder: URL

    /// An empty place; what a run leaves there can be looked at until the next.
    init() throws {
        folder = Place.repository.appending(path: "Benchmarks/.build/run")
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    func write(_ text: String, to name: String) throws -> String {
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        return path(name)
    }

    /// A second folder with the same in it.
    func copy(_ name: String, to other: String) throws {
        try FileManager.default.copyItem(at: folder.appending(path: name), to: folder.appending(path: other))
    }
}
