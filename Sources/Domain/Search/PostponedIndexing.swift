/// Who must be brought up to date in the search index once many acts of one transaction are done.
///
/// Each entry of the index that is written between two savepoints costs more than the act itself; so rows of an import
/// write each entry once, at the end. A class because the units of work of one transaction add to the same list.
final class PostponedIndexing {
    private(set) var people: Set<Key<Person>> = []

    func add(_ ids: [Key<Person>]) { people.formUnion(ids) }
}

extension Work {
    /// The same unit of work, which leaves the search index to whoever ends the transaction.
    func postponing(_ indexing: PostponedIndexing) -> Work {
        Work(actor: actor, now: now, outside: outside, session: session, indexing: indexing)
    }

    /// Brings the search index up to date with what was left over; who is no longer there is passed over.
    func catchUp(with indexing: PostponedIndexing) throws {
        try indexPeople(indexing.people.sorted())
    }
}
