package import Foundation

extension Browser {
    /// Waits until a file whose name begins or ends so has been downloaded whole, and tells where
    /// it is.
    ///
    /// The file is gone when the story ends.
    package func downloaded(_ name: String) async throws(BrowserError) -> URL {
        let downloads = folder.appending(path: "downloads")
        return try await until("a downloaded file “\(name)”") { () throws(BrowserError) -> URL? in
            let there = ((try? FileManager.default.contentsOfDirectory(atPath: downloads.path())) ?? []).sorted()
            let file = there.first { $0.hasPrefix(name) || $0.hasSuffix(name) }
            // Chromium first takes the name with an empty file, then writes beside it.
            guard let file, !there.contains(where: { $0.hasSuffix(".crdownload") }),
                !isEmpty(downloads.appending(path: file))
            else { throw .notFound(what: "a downloaded file “\(name)”", instead: there) }
            return downloads.appending(path: file)
        }
    }

    private func isEmpty(_ file: URL) -> Bool {
        (try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize) == 0
    }
}
