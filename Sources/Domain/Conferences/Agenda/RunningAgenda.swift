internal import Storage

/// The agenda against the clock: when each point was to begin, when it does or did, and how late the conference is.
package struct RunningAgenda: Sendable {
    /// One point with its times.
    package struct Line: Sendable {
        package let item: AgendaItem
        package let plannedStart: Instant
        package let plannedEnd: Instant
        /// When it began and ended, or, where it has not, when it will if what is left takes the time planned.
        package let start: Instant
        package let end: Instant
        /// How many minutes longer it took, or takes so far, than planned; nothing while it has not begun.
        package let overrun: Int?
    }

    package let lines: [Line]
    /// By how many minutes the conference will end after the planned end of the agenda; negative when it is early.
    package let delay: Int
    /// How many minutes the whole agenda is planned to take.
    package let plannedMinutes: Int
    /// When the agenda will end, or ended.
    package let expectedEnd: Instant
    /// The point that goes on now.
    package var running: Line? { lines.first { $0.item.isRunning } }

    /// Reckons the times of the points of a conference as of a moment.
    ///
    /// What has begun keeps its time; what has not follows on what goes on, or on the moment, never before the plan's
    /// beginning.
    package init(_ items: [AgendaItem], of conference: Conference, at now: Instant) {
        var planned = conference.startsAt
        var free = conference.state == .inProgress ? max(now, items.lastEnd(at: now)) : conference.startsAt
        lines = items.map { item in
            let plannedStart = planned
            planned = planned.advanced(seconds: item.minutes * 60)
            let start = item.beganAt ?? free
            let least = start.advanced(seconds: item.minutes * 60)
            let end = item.endedAt ?? (item.isRunning ? max(now, least) : least)
            if item.beganAt == nil { free = end }
            // A clock that was set back lets nothing take less than no time.
            let spent = item.beganAt.map { max($0.seconds(to: item.endedAt ?? now), 0) / 60 - item.minutes }
            return Line(
                item: item, plannedStart: plannedStart, plannedEnd: planned, start: start, end: end, overrun: spent)
        }
        plannedMinutes = items.reduce(0) { $0 + $1.minutes }
        let counted = conference.state == .closed ? lines.filter { $0.item.beganAt != nil } : lines
        expectedEnd = counted.map(\.end).max() ?? conference.startsAt
        delay = planned.seconds(to: expectedEnd) / 60
    }
}

extension [AgendaItem] {
    /// When everything that has begun will be over.
    fileprivate func lastEnd(at now: Instant) -> Instant {
        let ends = compactMap { item in
            item.beganAt.map { item.endedAt ?? Swift.max(now, $0.advanced(seconds: item.minutes * 60)) }
        }
        return ends.max() ?? now
    }
}

extension Work {
    /// The agenda of a conference that the actor has found, against the clock.
    package func runningAgenda(of conference: Conference) throws -> RunningAgenda {
        RunningAgenda(try agendaItems(of: conference), of: conference, at: now)
    }
}
