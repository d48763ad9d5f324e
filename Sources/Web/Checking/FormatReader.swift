internal import Dispatch
internal import Documents

/// Checks Word files one after the other, away from the threads that answer requests.
struct FormatReader: Sendable {
    private let queue = DispatchQueue(label: "format-reader", qos: .utility)

    /// What is not as the style wants it, and whether the style held on the day of the document.
    func report(on bytes: [UInt8], _ style: DocumentStyle) async -> Result<FormatReport, WordProblem> {
        await withCheckedContinuation { continuation in
            queue.async {
                do throws(WordProblem) {
                    continuation.resume(returning: .success(try FormatCheck.report(on: bytes, style: style)))
                } catch { continuation.resume(returning: .failure(error)) }
            }
        }
    }
}
