internal import Synchronization

/// The one who writes: acts that wait together share one sync of the disk.
///
/// Each act has its own savepoint inside one transaction, so a failing act undoes only itself; nobody is answered before
/// the transaction is on disk. When the transaction as a whole fails, each of its acts is tried again by itself.
/// A class because it owns the writing connection and the queue before it.
final class SQLiteWriter: Sendable {
    /// An act on its way through the writer.
    struct Act: Sendable {
        let id: UInt64
        let arrival: ContinuousClock.Instant
        /// Does the work and answers how to tell the caller, which happens after the commit.
        let work: @Sendable (any Session) throws -> @Sendable () -> Void
        let refuse: @Sendable (any Error) -> Void
    }

    private struct State {
        var waiting = Queue<Act>()
        var nextID: UInt64 = 0
        var isBusy = false
        var isClosed = false
        var whenIdle: [CheckedContinuation<Void, Never>] = []
    }

    private let connection: SQLiteConnection
    private let patience: Duration
    private let state = Mutex(State())

    init(_ connection: SQLiteConnection, patience: Duration) {
        self.connection = connection
        self.patience = patience
    }

    func write<T: Sendable>(_ work: @escaping @Sendable (any Session) throws -> T) async throws -> T {
        try Task.checkCancellation()
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                enter(
                    Act(
                        id: id, arrival: .now,
                        work: { session in
                            let value = try work(session)
                            return { continuation.resume(returning: value) }
                        },
                        refuse: { continuation.resume(throwing: $0) }))
                if Task.isCancelled { withdraw(id) }
            }
        } onCancel: {
            withdraw(id)
        }
    }

    /// Refuses new acts, brings those that wait to their end and closes the connection.
    func close() async {
        state.withLock { $0.isClosed = true }
        await withCheckedContinuation { continuation in
            let isIdle = state.withLock { state in
                if state.isBusy { state.whenIdle.append(continuation) }
                return !state.isBusy
            }
            if isIdle { continuation.resume() }
        }
        connection.close()
    }

    private func enter(_ act: Act) {
        let (isWelcome, mustStart) = state.withLock { state in
            guard !state.isClosed else { return (false, false) }
            state.waiting.append(act)
            defer { state.isBusy = true }
            return (true, !state.isBusy)
        }
        if !isWelcome { act.refuse(StorageError.closed) }
        if mustStart { writeNextBatch() }
    }

    /// Takes back an act that has not begun.
    private func withdraw(_ id: UInt64) {
        state.withLock { $0.waiting.remove { $0.id == id } }?.refuse(CancellationError())
    }

    private func writeNextBatch() {
        connection.perform { access in
            SQLiteBatch(access).write { self.nextAct(arrivedBefore: $0) }
            let listeners: [CheckedContinuation<Void, Never>]? = self.state.withLock { state in
                guard state.waiting.isEmpty else { return nil }
                state.isBusy = false
                defer { state.whenIdle = [] }
                return state.whenIdle
            }
            guard let listeners else { return self.writeNextBatch() }
            for listener in listeners { listener.resume() }
        }
    }

    /// The next act whose caller is still willing to wait.
    private func nextAct(arrivedBefore moment: ContinuousClock.Instant) -> Act? {
        while let act = state.withLock({ $0.waiting.popFirst { $0.arrival <= moment } }) {
            if act.arrival.duration(to: .now) <= patience { return act }
            act.refuse(StorageError.unavailable("the act waited too long for its turn"))
        }
        return nil
    }
}
