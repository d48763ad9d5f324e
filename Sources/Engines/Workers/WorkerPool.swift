internal import Foundation

/// A few children that do jobs one at a time; owns them, starts them when they are wanted and ends them when they idle.
package actor WorkerPool {
    private struct Waiting {
        let id: UUID
        let turn: CheckedContinuation<WorkerProblem?, Never>
    }

    private let program: WorkerProgram
    private var idle: [Worker] = []
    private var places: Int
    private var waiting: [Waiting] = []
    private var sweeper: Task<Void, Never>?

    package init(_ program: WorkerProgram) {
        self.program = program
        places = max(program.limits.workers, 1)
    }

    deinit { sweeper?.cancel() }

    /// Has a job done by the next child that is free.
    ///
    /// A child that failed is never given another job.
    func perform<Done: Decodable & Sendable>(
        _ job: some Encodable & Sendable, as: Done.Type
    ) async throws(WorkerProblem) -> Done {
        try await takePlace()
        defer { leavePlace() }
        var worker = try await freeWorker()
        do {
            let done = try await worker.perform(job, as: Done.self)
            keep(&worker)
            return done
        } catch .declined(let name, let detail) {
            keep(&worker)
            throw .declined(name, detail)
        } catch { throw error }
    }

    /// Starts one child before anybody waits for it.
    package func warm() async throws(WorkerProblem) {
        try await takePlace()
        defer { leavePlace() }
        var worker = try await freeWorker()
        keep(&worker)
    }

    /// The numbers of the children that wait for jobs.
    var idleChildren: [Int32] { idle.map(\.identifier) }

    private func freeWorker() async throws(WorkerProblem) -> Worker {
        if let worker = idle.popLast() { return worker }
        return try await Worker.started(program)
    }

    private func keep(_ worker: inout Worker) {
        worker.jobs += 1
        worker.since = .now
        guard worker.jobs < program.limits.jobs else { return }
        idle.append(worker)
        sweepLater()
    }
}

extension WorkerPool {
    private func takePlace() async throws(WorkerProblem) {
        if places > 0 {
            places -= 1
            return
        }
        guard waiting.count < program.limits.waiting else { throw .busy }
        let id = UUID()
        let problem = await withTaskCancellationHandler {
            await withCheckedContinuation { (turn: CheckedContinuation<WorkerProblem?, Never>) in
                guard !Task.isCancelled else { return turn.resume(returning: .cancelled) }
                waiting.append(Waiting(id: id, turn: turn))
            }
        } onCancel: {
            Task { await self.giveUp(id) }
        }
        if let problem { throw problem }
    }

    /// A place goes straight to whoever has waited longest.
    private func leavePlace() {
        guard !waiting.isEmpty else {
            places += 1
            return
        }
        waiting.removeFirst().turn.resume(returning: nil)
    }

    private func giveUp(_ id: UUID) {
        guard let index = waiting.firstIndex(where: { $0.id == id }) else { return }
        waiting.remove(at: index).turn.resume(returning: .cancelled)
    }

    /// One task at most looks after the idle children, and none when there are none.
    private func sweepLater() {
        guard sweeper == nil else { return }
        let pause = program.limits.idle
        sweeper = Task { [weak self] in
            while !Task.isCancelled {
                try? await Task.sleep(for: pause)
                guard await self?.sweep() == true else { return }
            }
        }
    }

    private func sweep() -> Bool {
        let oldest = ContinuousClock.now - program.limits.idle
        idle.removeAll { $0.since <= oldest }
        if idle.isEmpty { sweeper = nil }
        return !idle.isEmpty
    }
}
