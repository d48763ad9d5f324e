package import Calendars
internal import Storage

/// The year of one organisation's programmes: by which day each step should have begun (T-15).
package struct Timetable: Sendable {
    package let organisation: Key<Organisation>
    package let year: Int
    package let days: [YearStep: Day]
    /// Steps whose day the organisation set itself; the others follow the usual year.
    package let own: Set<YearStep>
    /// Grows with every change of the organisation's days.
    package let version: Int

    package func day(_ step: YearStep) -> Day { days[step] ?? .distantFuture }
}

/// The timetables of some organisations, for any year.
struct Timetables {
    private let entries: [Key<Organisation>: [TimetableEntry]]

    /// Reads them with one query.
    init(of organisations: [Key<Organisation>], _ work: Work) throws {
        let all = try work.session.all(
            TimetableEntry.self,
            """
            SELECT * FROM timetable_entry WHERE organisation_id IN (\(list: Set(organisations)))
            ORDER BY from_year, id
            """)
        entries = Dictionary(grouping: all, by: \.organisationId)
    }

    subscript(organisation: Key<Organisation>, year: Int) -> Timetable {
        Timetable(organisation, year, entries[organisation] ?? [])
    }
}

extension Work {
    /// The timetable of an organisation for programmes of a year.
    package func timetable(of organisation: Key<Organisation>, year: Int) throws -> Timetable {
        try Timetables(of: [organisation], self)[organisation, year]
    }
}

extension Timetable {
    /// - Parameter entries: of the organisation, the earlier years first.
    fileprivate init(_ organisation: Key<Organisation>, _ year: Int, _ entries: [TimetableEntry]) {
        var set: [YearStep: YearDay] = [:]
        for entry in entries where entry.fromYear <= year {
            set[entry.step] = YearDay(yearOffset: entry.yearOffset, month: entry.month, day: entry.day)
        }
        let own = set
        self.organisation = organisation
        self.year = year
        days = Dictionary(
            uniqueKeysWithValues: YearStep.allCases.map { ($0, (own[$0] ?? YearDay.usual($0)).day(of: year)) })
        self.own = Set(own.keys)
        version = entries.reduce(0) { $0 + $1.version }
    }
}
