internal import Calendars
internal import Foundation

/// The daily anchors of the chain in a folder: one small file a day that never changes again.
///
/// Copied to another place (a mail, a notice board, a second machine), an anchor proves that the chain up to it was
/// not rewritten since.
package struct EventAnchors: Sendable {
    private let folder: URL

    package init(folder: String) { self.folder = URL(filePath: folder) }

    /// Every anchor kept, oldest first.
    ///
    /// A file that cannot be read is an error, not a missing anchor.
    package func all() throws -> [EventAnchor] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return try names.filter { $0.hasSuffix(".json") }.sorted().map { name in
            let data = try Data(contentsOf: folder.appending(path: name))
            return try JSONDecoder().decode(EventAnchor.self, from: data)
        }
    }

    /// Keeps the head of the chain for its day, unless that day has its anchor.
    package func keep(_ anchor: EventAnchor) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "\(anchor.day).json")
        guard !FileManager.default.fileExists(atPath: file.path) else { return }
        try Data(JSONText.encode(anchor).utf8).write(to: file, options: .atomic)
    }
}
