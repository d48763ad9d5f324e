/// Acts that are written in one transaction and share one sync of the disk.
struct SQLiteBatch {
    private typealias Answer = @Sendable () -> Void

    /// The most acts, and the longest time, that one transaction takes.
    private static let mostActs = 64
    private static let longest = Duration.milliseconds(100)

    private let access: SQLiteAccess

    init(_ access: SQLiteAccess) {
        self.access = access
    }

    /// Writes the acts that `next` hands out of those that came before a moment, until there are none or the batch is
    /// full.
    func write(_ next: (_ arrivedBefore: ContinuousClock.Instant) -> SQLiteWriter.Act?) {
        let start = ContinuousClock.now
        guard let first = next(start) else { return }
        var acts = [first]
        do {
            try attempt(&acts) { count in
                let now = ContinuousClock.now
                return count < Self.mostActs && start.duration(to: now) < Self.longest ? next(now) : nil
            }
        } catch .contention where acts.count == 1 {
            // Another process has the database: whoever has waited as long as the first has waited long enough.
            first.refuse(StorageError.contention)
            while let act = next(start) { act.refuse(StorageError.contention) }
        } catch {
            guard acts.count > 1 else { return first.refuse(error) }
            for act in acts { writeAlone(act) }
        }
    }

    private func writeAlone(_ act: SQLiteWriter.Act) {
        do {
            var acts = [act]
            try attempt(&acts) { _ in nil }
        } catch { act.refuse(error) }
    }

    /// One transaction.
    ///
    /// Throws when it was undone as a whole; otherwise every act has had its answer.
    private func attempt(
        _ acts: inout [SQLiteWriter.Act], _ next: (_ count: Int) -> SQLiteWriter.Act?
    ) throws(StorageError) {
        let transaction = access.session()
        try transaction.command("BEGIN IMMEDIATE")
        var answers: [Answer] = []
        do {
            var upcoming = acts.first
            while let act = upcoming {
                answers.append(try perform(act))
                upcoming = next(acts.count)
                if let upcoming { acts.append(upcoming) }
            }
            try transaction.command("COMMIT")
        } catch {
            _ = access.recover()
            throw error
        }
        // A refusal too is answered only now: it may rest on what an earlier act of the batch has stored.
        for answer in answers { answer() }
    }

    /// One act in its savepoint.
    ///
    /// Throws only when the whole transaction is lost.
    private func perform(_ act: SQLiteWriter.Act) throws(StorageError) -> Answer {
        let session = access.session()
        try session.command("SAVEPOINT act")
        do {
            let answer = try act.work(session)
            if let failure = session.failure { throw failure }
            try session.command("RELEASE act")
            return answer
        } catch {
            if session.isOutsideTransaction { throw session.failure ?? StorageError(error, sql: "") }
            try session.command("ROLLBACK TO act")
            try session.command("RELEASE act")
            return { act.refuse(error) }
        }
    }
}
