package import Storage

/// The history of the database, oldest first.
///
/// A migration is never edited once released.
package enum Schema {
    package static let migrations: [Migration] = [
        events,
        areas,
        organisations,
        people,
        members,
        calendar,
        imports,
        search,
        programmes,
        assignments,
        versions,
        consultation,
        conferences,
        results,
        consensus,
        intakes,
        attachments,
        hall,
        writing,
        reminders,
        registers,
        signing,
        issuing,
        numberings,
        distrust,
    ]
}
