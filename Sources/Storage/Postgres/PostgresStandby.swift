internal import Synchronization

/// A standby of the primary that takes reads while it is up to date and answers.
///
/// A read never sees less than this node has already stored: the standby is asked only when it has come that far.
final class PostgresStandby: Sendable {
    private struct State {
        var position: Int64 = 0
        var restsUntil: ContinuousClock.Instant?
    }

    private let server: PostgresServer
    private let rest: Duration
    private let state = Mutex(State())

    init(url: String, options: PostgresOptions) throws(StorageError) {
        server = try PostgresServer(url: url, options: options)
        rest = options.standbyRest
    }

    /// One attempt to read; nil while the standby is left alone.
    func read<T: Sendable>(
        _ work: @escaping @Sendable (any Session) throws -> T
    ) async throws -> PostgresTransaction.Outcome<T>? {
        guard let position = positionIfAwake() else { return nil }
        do {
            let outcome = try await server.read(from: position, work)
            if case .again(.unavailable) = outcome { return leaveAlone() }
            state.withLock { $0.restsUntil = nil }
            return outcome
        } catch StorageError.unavailable { return leaveAlone() }
    }

    /// Whether it would take a read now.
    func answers() async throws -> Bool {
        guard case .done? = try await read({ _ = try $0.rows("SELECT 1") }) else { return false }
        return true
    }

    /// Notes how far the primary had come when it confirmed an act.
    func expect(_ position: Int64) {
        state.withLock { $0.position = max($0.position, position) }
    }

    func close() async { await server.close() }

    private func leaveAlone<Outcome>() -> Outcome? {
        state.withLock { $0.restsUntil = .now + rest }
        return nil
    }

    /// How far it must have come, or nil while it rests.
    ///
    /// When the rest is over one reader tries it, and the others wait for what comes of that.
    private func positionIfAwake() -> Int64? {
        state.withLock { state in
            let now = ContinuousClock.now
            if let restsUntil = state.restsUntil, restsUntil > now { return nil }
            if state.restsUntil != nil { state.restsUntil = now + rest }
            return state.position
        }
    }
}
