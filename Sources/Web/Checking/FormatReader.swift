internal import Dispatch
internal import Documents

/// Checks Word files one after the other, away from the threads that answer requests.
struct FormatReader: Sendable {
    private let queue = DispatchQueue(label: "format-reader", qos: .utility)

    /// What is not as the style wants it.
    func findings(in bytes: [UInt8], _ style: DocumentStyle) async -> Result<[FormatFinding], WordProblem> {
        await withCheckedContinuation { continuation in
            queue.async {
                do throws(WordProblem) {
                    continuation.resume(returning: .success(try FormatCheck.findings(in: bytes, style: style)))
                } catch { continuation.resume(returning: .failure(error)) }
            }
        }
    }
}
