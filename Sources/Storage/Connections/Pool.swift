internal import Dispatch
internal import Synchronization

/// Hands connections to those who ask, first come first served, and never opens more than it may.
///
/// A class because it owns the connections that nobody is using.
final class Pool<Connection: Sendable>: Sendable {
    private struct Waiter {
        let id: UInt64
        let deadline: DispatchTime
        let continuation: CheckedContinuation<Connection?, any Error>
    }

    private struct State {
        var idle: [Connection] = []
        var taken = 0
        var waiters = Queue<Waiter>()
        var nextID: UInt64 = 0
        var isWatching = false
        var isClosed = false
        var whenEmpty: [CheckedContinuation<Void, Never>] = []
    }

    private let maximum: Int
    private let patience: Duration
    private let state = Mutex(State())

    init(maximum: Int, patience: Duration) {
        self.maximum = max(1, maximum)
        self.patience = patience
    }

    /// Waits for a connection, or for the right to open one, which is what nil means.
    ///
    /// Whatever was taken is given back with `give`. Throws `unavailable` when patience ends, and `CancellationError` when
    /// the task is cancelled while it waits.
    func take() async throws -> Connection? {
        try Task.checkCancellation()
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                enter(Waiter(id: id, deadline: .now() + patience.dispatchInterval, continuation: continuation))
                if Task.isCancelled { withdraw(id, because: CancellationError()) }
            }
        } onCancel: {
            withdraw(id, because: CancellationError())
        }
    }

    /// Gives back what was taken; nil when the connection is gone, which lets someone open another.
    func give(_ connection: Connection?) {
        let waiter: Waiter? = state.withLock { state in
            guard !state.isClosed, let waiter = state.waiters.popFirst() else {
                state.taken -= 1
                if let connection, !state.isClosed { state.idle.append(connection) }
                return nil
            }
            return waiter
        }
        waiter?.continuation.resume(returning: connection)
        announceWhenEmpty()
    }

    /// Takes out all connections that nobody is using.
    func removeIdle() -> [Connection] {
        state.withLock { state in
            defer { state.idle = [] }
            return state.idle
        }
    }

    /// Turns everybody away from now on, and returns when all that was taken has been given back.
    func close() async {
        let waiters = state.withLock { state in
            state.isClosed = true
            return state.waiters.removeAll()
        }
        for waiter in waiters { waiter.continuation.resume(throwing: StorageError.closed) }
        await withCheckedContinuation { continuation in
            state.withLock { $0.whenEmpty.append(continuation) }
            announceWhenEmpty()
        }
    }

    private func enter(_ waiter: Waiter) {
        let answer: Result<Connection?, any Error>? = state.withLock { state in
            if state.isClosed { return .failure(StorageError.closed) }
            if let connection = state.idle.popLast() {
                state.taken += 1
                return .success(connection)
            }
            if state.taken < maximum {
                state.taken += 1
                return .success(nil)
            }
            state.waiters.append(waiter)
            return nil
        }
        if let answer { waiter.continuation.resume(with: answer) } else { watch() }
    }

    private func withdraw(_ id: UInt64, because error: any Error) {
        let waiter = state.withLock { $0.waiters.remove { $0.id == id } }
        waiter?.continuation.resume(throwing: error)
    }

    private func announceWhenEmpty() {
        let listeners: [CheckedContinuation<Void, Never>] = state.withLock { state in
            guard state.isClosed, state.taken == 0 else { return [] }
            defer { state.whenEmpty = [] }
            return state.whenEmpty
        }
        for listener in listeners { listener.resume() }
    }
}

extension Pool {
    /// Sets one alarm for the one who has waited longest; all have the same patience, so nobody else's ends sooner.
    private func watch() {
        let deadline: DispatchTime? = state.withLock { state in
            guard !state.isWatching, let first = state.waiters.first else { return nil }
            state.isWatching = true
            return first.deadline
        }
        guard let deadline else { return }
        DispatchQueue.global().asyncAfter(deadline: deadline) { [weak self] in self?.turnAwayTheTired() }
    }

    private func turnAwayTheTired() {
        let tired: [Waiter] = state.withLock { state in
            state.isWatching = false
            var tired: [Waiter] = []
            while let first = state.waiters.first, first.deadline <= .now(), let waiter = state.waiters.popFirst() {
                tired.append(waiter)
            }
            return tired
        }
        for waiter in tired {
            waiter.continuation.resume(throwing: StorageError.unavailable("no connection came free in time"))
        }
        watch()
    }
}

extension StorageError {
    static let closed = StorageError.unavailable("the store is closed")
}

extension Duration {
    var dispatchInterval: DispatchTimeInterval {
        .nanoseconds(Int(clamping: components.seconds) * 1_000_000_000 + Int(components.attoseconds / 1_000_000_000))
    }
}
