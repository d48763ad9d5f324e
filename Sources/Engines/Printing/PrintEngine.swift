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
    private struct Joining: Encodable, Sendable {
        let parts: [String]
        let pdf: String
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
        try await print(parts: [html], created: created, attachments: attachments)
    }

    /// The pages of a document that comes in parts, each a whole HTML document that begins on a page of its own.
    ///
    /// Parts are printed side by side and put together again: tags, places and outline are those of one document.
    package func print(
        parts: [String], created: Date? = nil, attachments: [PrintAttachment] = []
    ) async throws(PrintProblem) -> PrintedDocument {
        do { return try await printed(parts, created?.ISO8601Format(), attachments) } catch {
            throw PrintProblem(error)
        }
    }

    /// One page without structure, to be drawn into another document.
    func drawing(html: String) async throws(PrintProblem) -> PrintedDocument {
        do { return try await printed([html], nil, [], isTagged: false) } catch { throw PrintProblem(error) }
    }

    /// Starts a worker before anybody waits for it.
    package func warm() async throws(PrintProblem) {
        do { try await pool.warm() } catch { throw PrintProblem(error) }
    }

    private func printed(
        _ parts: [String], _ created: String?, _ attachments: [PrintAttachment], isTagged: Bool = true
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
        var jobs: [Job] = []
        for (index, html) in parts.enumerated() {
            jobs.append(
                Job(
                    html: try folder.put(html.utf8, as: "part-\(index).html"), pdf: folder.path("part-\(index).pdf"),
                    prefix: "ky-", created: created, isTagged: isTagged, attachments: index == 0 ? files : []))
        }
        let answers = try await sideBySide(jobs)
        guard jobs.count > 1 else {
            return PrintedDocument(
                pdf: try folder.bytes(of: "part-0.pdf"), pages: answers[0].pages, anchors: answers[0].anchors)
        }
        let whole = Joining(parts: jobs.map(\.pdf), pdf: folder.path("whole.pdf"))
        let pages = try await pool.perform(whole, as: Answer.self).pages
        return PrintedDocument(pdf: try folder.bytes(of: "whole.pdf"), pages: pages, anchors: Self.anchors(answers))
    }

    /// Has all jobs done by as many workers as are free; when one fails, nobody waits for the others.
    private func sideBySide(_ jobs: [Job]) async throws(WorkerProblem) -> [Answer] {
        let pool = pool
        do {
            return try await withThrowingTaskGroup(of: (Int, Answer).self) { group in
                for (index, job) in jobs.enumerated() {
                    group.addTask { (index, try await pool.perform(job, as: Answer.self)) }
                }
                var answers: [Int: Answer] = [:]
                for try await (index, answer) in group { answers[index] = answer }
                return jobs.indices.compactMap { answers[$0] }
            }
        } catch { throw error as? WorkerProblem ?? .cancelled }
    }

    /// Where the elements of all parts stand in the whole.
    private static func anchors(_ answers: [Answer]) -> [String: PrintedAnchor] {
        var (anchors, before) = ([String: PrintedAnchor](), 0)
        for answer in answers {
            anchors.merge(answer.anchors.mapValues { $0.moved(by: before) }) { first, _ in first }
            before += answer.pages
        }
        return anchors
    }
}

extension PrintedAnchor {
    fileprivate func moved(by pages: Int) -> PrintedAnchor {
        PrintedAnchor(page: page + pages, x: x, y: y, width: width, height: height)
    }
}
