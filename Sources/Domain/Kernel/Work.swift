package import Calendars
package import Storage

/// A unit of work: who acts, when, and the transaction it happens in.
package struct Work {
    package let actor: Actor
    package let now: Instant
    /// The moment outside, which telephones go by; another than `now` only by a training clock.
    let outside: Instant
    package let session: any Session
    /// Where entries of the search index wait for the end of the transaction; nothing where each act writes its own.
    let indexing: PostponedIndexing?

    package init(actor: Actor, now: Instant, session: any Session) {
        self.init(actor: actor, now: now, outside: now, session: session, indexing: nil)
    }

    init(actor: Actor, now: Instant, outside: Instant, session: any Session, indexing: PostponedIndexing?) {
        self.actor = actor
        self.now = now
        self.outside = outside
        self.session = session
        self.indexing = indexing
    }

    /// The civil day of the act in Viet Nam.
    package var today: Day { now.day }

    /// A new identity for something that comes to be in this act.
    package func newKey<Subject>(_ subject: Subject.Type = Subject.self) -> Key<Subject> { .make(at: now) }

    /// Refuses with 403 unless `allowed`.
    package func require(_ allowed: Bool, _ rule: Rule, _ message: String = "") throws(Refusal) {
        guard allowed else { throw .forbidden(rule, message) }
    }

    /// Refuses with 422 at each field that has a problem.
    package func require(_ problems: [Refusal.Problem]) throws(Refusal) {
        guard problems.isEmpty else { throw .invalid(problems) }
    }
}

/// The code's door to the domain: opens a unit of work on the store.
package struct Desk: Sendable {
    package let store: any Store
    package let clock: any Clock

    package init(store: any Store, clock: any Clock) {
        self.store = store
        self.clock = clock
    }

    /// Changes something, atomically.
    ///
    /// The closure may run more than once and must have no other effect.
    @discardableResult
    package func act<T: Sendable>(
        as actor: Actor, _ work: @escaping @Sendable (Work) throws -> T
    ) async throws -> T {
        let (now, outside) = (clock.now, clock.outside)
        return try await store.write {
            try work(Work(actor: actor, now: now, outside: outside, session: $0, indexing: nil))
        }
    }

    /// Reads one consistent picture, made once for each actor, day and name until anybody changes anything.
    ///
    /// For pages that are read far more often than what they show changes. What `work` makes may depend on who looks,
    /// the day, the name and what is stored, and on nothing else: not on the hour, not on the request.
    package func look<T: Sendable>(
        as actor: Actor, remembering name: String, _ work: @escaping @Sendable (Work) throws -> T
    ) async throws -> T {
        try await look(as: actor) { here in
            try here.session.remembered(Remembered(name: name, actor: actor, day: here.today)) { try work(here) }
        }
    }

    private struct Remembered: Hashable, Sendable {
        let name: String
        let actor: Actor
        let day: Day
    }

    /// Reads one consistent picture.
    package func look<T: Sendable>(
        as actor: Actor, _ work: @escaping @Sendable (Work) throws -> T
    ) async throws -> T {
        let (now, outside) = (clock.now, clock.outside)
        return try await store.read {
            try work(Work(actor: actor, now: now, outside: outside, session: $0, indexing: nil))
        }
    }
}
