internal import Dispatch

/// Reads Word files one after the other, away from the threads that answer requests: a long file takes a second, and an
/// old one waits for LibreOffice.
package struct DraftReader: Sendable {
    private let queue = DispatchQueue(label: "draft-reader", qos: .utility)

    package init() {}

    /// What a file says; refused with what to do instead where it cannot be read.
    ///
    /// - Parameter standards: titles of the standard groups to match content groups with; those shipped unless given.
    package func read(_ file: BroughtFile, standards: [String]? = nil) async throws -> DraftFile {
        try await withCheckedThrowingContinuation { continuation in
            queue.async {
                continuation.resume(with: Result { try DraftFile(file, standards: standards) })
            }
        }
    }
}
