internal import Calendars
internal import Storage

/// A conference as a calendar keeps it (iCalendar, RFC 5545), in the time of Viet Nam.
package struct CalendarText: Sendable, Hashable {
    package let text: String

    /// Writes one event; the same conference keeps its identity, and a later version takes the place of an earlier one.
    init(_ conference: Conference, organiser: String, details: String, at now: Instant) {
        let lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//PhoiHop//Conferences//VI", "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            "BEGIN:VTIMEZONE", "TZID:Asia/Ho_Chi_Minh", "BEGIN:STANDARD", "DTSTART:19750613T000000",
            "TZOFFSETFROM:+0700", "TZOFFSETTO:+0700", "TZNAME:+07", "END:STANDARD", "END:VTIMEZONE",
            "BEGIN:VEVENT", "UID:\(conference.id)@phoihop", "SEQUENCE:\(conference.version)",
            "DTSTAMP:\(now.compact)Z",
            "DTSTART;TZID=Asia/Ho_Chi_Minh:\(conference.startsAt.advanced(seconds: 7 * 3600).compact)",
            "DTEND;TZID=Asia/Ho_Chi_Minh:\(conference.endsAt.advanced(seconds: 7 * 3600).compact)",
            "SUMMARY:\(conference.title.escaped)", "LOCATION:\(conference.place.escaped)",
            "DESCRIPTION:\((organiser + "\n" + details).escaped)",
            "STATUS:\(conference.calendarStatus)", "END:VEVENT", "END:VCALENDAR",
        ]
        text = lines.map(\.folded).joined()
    }
}

extension Work {
    /// A conference that the actor has found, for a calendar.
    package func calendarText(of conference: Conference) throws -> CalendarText {
        let agenda = try agendaItems(of: conference).map { "- \($0.title)" }
        return CalendarText(
            conference, organiser: try name(of: conference.organisationId, near: conference.day) ?? "",
            details: agenda.joined(separator: "\n"), at: now)
    }
}

extension Conference {
    /// How sure it is: RFC 5545, 3.8.1.11.
    fileprivate var calendarStatus: String {
        if isCancelled { return "CANCELLED" }
        return state == .draft ? "TENTATIVE" : "CONFIRMED"
    }
}

extension Instant {
    /// `20190221T080000`.
    fileprivate var compact: String { String(description.prefix(19).filter { $0 != "-" && $0 != ":" }) }
}

extension String {
    /// Text as a value: RFC 5545, 3.3.11.
    fileprivate var escaped: String {
        replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
            .replacing("\n", with: "\\n")
    }

    /// The line in pieces of at most 75 bytes, none of which parts a letter: RFC 5545, 3.1.
    fileprivate var folded: String {
        var result = ""
        var length = 0
        for character in self {
            let size = character.utf8.count
            if length + size > 75 {
                result += "\r\n "
                length = 1
            }
            result.append(character)
            length += size
        }
        return result + "\r\n"
    }
}
