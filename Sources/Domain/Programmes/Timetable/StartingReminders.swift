package import Calendars
internal import Storage

/// The programme of a year that should be opened by now, or soon.
package struct YearToStart: Sendable {
    /// The last programme that the organisation led, from which the new one can be made.
    package let previous: Programme
    package let year: Int
    /// By which day the draft should be opened.
    package let due: Day
}

extension Work {
    /// How many days before the set day people are told that the draft is to be opened.
    package static let daysBeforeStart = 14

    /// The years whose draft should be opened by those for whom the actor drafts, from two weeks before the set day.
    ///
    /// Only for organisations that led a programme until the year before.
    package func yearsToStart() throws -> [YearToStart] {
        let own = Array(Set(actor.organisations)).sorted().filter { actor.drafts(for: $0) }
        guard !own.isEmpty else { return [] }
        let led = try session.all(
            Programme.self,
            "SELECT * FROM programme WHERE lead_id IN (\(list: own)) ORDER BY last_year DESC, first_year DESC, id")
        let tables = try Timetables(of: own, self)
        return own.flatMap { organisation -> [YearToStart] in
            guard let last = led.first(where: { $0.leadId == organisation }) else { return [] }
            return [today.year, today.year + 1].compactMap { year in
                let due = tables[organisation, year].day(.draft)
                guard last.lastYear == year - 1, due <= today.advanced(by: Work.daysBeforeStart) else { return nil }
                return YearToStart(previous: last, year: year, due: due)
            }
        }
    }
}
