package import Foundation

/// Prints HTML as PDF, by a few bounded workers: no network, no files, the same bytes for the same input.
package struct PrintEngine: Sendable {
    private struct Job: Encodable, Sendable {
        struct File: Encodable, Sendable {
            let file: String
            let name: String
            let description: String
            let created: String
        }
        let html: String
        let pdf: String
        let prefix: String
        let created: String?
        let isTagged: Bool
        let attachments: [File]
    }
    private struct Answer: Decodable, Sendable {
        let pages: Int
        let anchors: [String: PrintedAnchor]
    }

    private let pool: WorkerPool

    package init(python: PythonInterpreter = .chosen(), limits: WorkerLimits = WorkerLimits()) {
        pool = WorkerPool(WorkerProgram(engine: "printing", interpreter: python, limits: limits))
    }

    /// The pages of a whole HTML document.
    ///
    /// Pictures and fonts stand in it as `data:` addresses; nothing else is fetched. The document's identifier comes
    /// from its text, so only `created` has to stay the same for the bytes to stay the same.
    ///
    /// - Parameter created: when the document says it was made; without it, it says nothing.
    package func print(
        html: String, created: Date? = nil, attachments: [PrintAttachment] = []
    ) async throws(PrintProblem) -> PrintedDocument {
        do { return try await printed(html, created?.ISO8601Format(), attachments) } catch { throw PrintProblem(error) }
    }

    /// One page without structure, to be drawn into another document.
    func drawing(html: String) async throws(PrintProblem) -> PrintedDocument {
        do { return try await printed(html, nil, [], isTagged: false) } catch { throw PrintProblem(error) }
    }

    /// Starts a worker before anybody waits for it.
    package func warm() async throws(PrintProblem) {
        do { try await pool.warm() } catch { throw PrintProblem(error) }
    }

    private func printed(
        _ html: String, _ created: String?, _ attachments: [PrintAttachment], isTagged: Bool = true
    ) async throws(WorkerProblem) -> PrintedDocument {
        let folder = try JobFolder()
        var files: [Job.File] = []
        for (index, attachment) in attachments.enumerated() {
            let file = try folder.put(attachment.bytes, as: "attachment-\(index)")
            files.append(
                Job.File(
                    file: file, name: attachment.name, description: attachment.description,
                    created: created ?? "2000-01-01T00:00:00Z"))
        }
        let job = Job(
            html: try folder.put(html.utf8, as: "page.html"), pdf: folder.path("page.pdf"), prefix: "ky-",
            created: created, isTagged: isTagged, attachments: files)
        let answer = try await pool.perform(job, as: Answer.self)
        return PrintedDocument(pdf: try folder.bytes(of: "page.pdf"), pages: answer.pages, anchors: answer.anchors)
    }
}
