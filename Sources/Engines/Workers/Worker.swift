internal import Foundation

/// A child that is ready for jobs, one at a time.
struct Worker: Sendable {
    private struct Answer<Done: Decodable>: Decodable {
        let done: Done?
        let problem: String?
        let detail: String?
    }
    private struct Nothing: Decodable {}

    private let child: ChildProcess
    let limits: WorkerLimits
    /// How many jobs it has done.
    var jobs = 0
    /// Since when it waits.
    var since = ContinuousClock.now

    /// Starts a child and waits until its libraries are loaded.
    static func started(_ program: WorkerProgram) async throws(WorkerProblem) -> Worker {
        let worker = Worker(child: try ChildProcess(program), limits: program.limits)
        _ = try await worker.hear(Nothing.self, within: WorkerLimits.start)
        return worker
    }

    private init(child: ChildProcess, limits: WorkerLimits) {
        self.child = child
        self.limits = limits
    }

    var identifier: Int32 { child.identifier }

    /// Has one job done.
    func perform<Done: Decodable>(_ job: some Encodable, as: Done.Type) async throws(WorkerProblem) -> Done {
        guard let line = try? JSONEncoder().encode(job) else { throw .noPlace("a job that is no JSON") }
        child.say(line)
        return try await hear(Done.self, within: limits.time)
    }

    private func hear<Done: Decodable>(_: Done.Type, within time: Duration) async throws(WorkerProblem) -> Done {
        let child = child
        let clock = Task {
            try await Task.sleep(for: time)
            child.end(because: .outOfTime)
        }
        defer { clock.cancel() }
        let line = await withTaskCancellationHandler {
            var lines = child.lines.makeAsyncIterator()
            return await lines.next()
        } onCancel: {
            child.end(because: .cancelled)
        }
        guard let line else { throw child.problem }
        guard let answer = try? JSONDecoder().decode(Answer<Done>.self, from: Data(line.utf8)) else {
            throw .crashed("an answer that nobody understands: \(line.prefix(200))")
        }
        if let done = answer.done { return done }
        throw Worker.problem(answer.problem ?? "", answer.detail ?? "")
    }

    private static func problem(_ name: String, _ detail: String) -> WorkerProblem {
        switch name {
        case "outOfMemory": .outOfMemory
        case "notInstalled": .notInstalled(detail)
        default: .declined(name, detail)
        }
    }
}
