internal import Foundation

/// A private folder in which a job finds what it works on and leaves what it made; gone with the job.
struct JobFolder: ~Copyable {
    private let url: URL

    init() throws(WorkerProblem) {
        url = FileManager.default.temporaryDirectory.appending(path: "phoihop-job-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch { throw .noPlace("\(error)") }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Where a file of the job lies.
    func path(_ name: String) -> String { url.appending(path: name).path }

    /// Leaves bytes for the worker.
    func put(_ bytes: some Sequence<UInt8>, as name: String) throws(WorkerProblem) -> String {
        do { try Data(bytes).write(to: url.appending(path: name)) } catch { throw .noPlace("\(error)") }
        return path(name)
    }

    /// What the worker has left.
    func bytes(of name: String) throws(WorkerProblem) -> [UInt8] {
        do { return [UInt8](try Data(contentsOf: url.appending(path: name))) } catch { throw .noPlace("\(error)") }
    }
}
