package import Calendars
package import Documents
internal import Storage

/// What is noted when a document arrives.
package struct ArrivalDraft: Sendable, Hashable {
    package var author: String
    package var notation: String
    package var documentDay: Day
    package var kind: DocumentKind
    package var subject: String
    package var arrivedOn: Day
    package var assignedTo: String
    package var note: String

    package init(
        author: String, notation: String, documentDay: Day, kind: DocumentKind, subject: String, arrivedOn: Day,
        assignedTo: String = "", note: String = ""
    ) {
        self.author = author
        self.notation = notation
        self.documentDay = documentDay
        self.kind = kind
        self.subject = subject
        self.arrivedOn = arrivedOn
        self.assignedTo = assignedTo
        self.note = note
    }
}

extension Work {
    /// Enters a document that arrived under the organisation's next incoming number.
    package func registerArrival(_ draft: ArrivalDraft, at organisation: Key<Organisation>) throws -> IncomingEntry {
        try requireRegisterKeeper(of: organisation)
        guard draft.documentDay <= draft.arrivedOn, draft.arrivedOn <= today else {
            throw Refusal.invalid(
                .arrivalFollowsItsDocument, "ngay-den",
                "Ngày đến phải từ ngày văn bản \(draft.documentDay.vietnamese) đến hôm nay \(today.vietnamese).")
        }
        let entry = IncomingEntry(
            id: newKey(), organisationId: organisation, year: draft.arrivedOn.year,
            number: try nextNumber(of: organisation, .in, "", year: draft.arrivedOn.year), author: draft.author,
            notation: draft.notation, documentDay: draft.documentDay, kind: draft.kind, subject: draft.subject,
            arrivedOn: draft.arrivedOn, assignedTo: draft.assignedTo, note: draft.note, registeredAt: now,
            registeredBy: actor.member, personName: actor.name)
        try session.insert(entry)
        try record(
            "register.arrival-entered", entry,
            Facts().with("Số đến", entry.numberText).with("Văn bản", draft.notation).with("Tác giả", draft.author))
        return entry
    }
}

extension IncomingEntry {
    /// With the zero before numbers below ten.
    package var numberText: String { number < 10 ? "0\(number)" : "\(number)" }
}
