package import Calendars
package import Documents
internal import Storage
internal import Vietnamese

extension Work {
    /// Draws the next number of a register for a document of a day.
    ///
    /// - Parameters:
    ///   - issuers: what stands for the issuers in the number, the lead's first; the organisation's own symbol where
    ///     none is given.
    ///   - joint: how several issuers stand in it.
    package func drawNumber(
        for organisation: Key<Organisation>, _ kind: DocumentKind, about subject: String, on day: Day,
        issuers: [String] = [], joint: JointHeader = .lead
    ) throws -> OutgoingEntry {
        try requireRegisterKeeper(of: organisation)
        let subject = CleanText.cleaned(subject, as: .lines)
        guard (1...1000).contains(subject.count) else {
            throw Refusal.invalid([.init("trich-yeu", "Hãy ghi trích yếu, không quá 1.000 ký tự.")])
        }
        guard let profile = try profile(of: organisation, on: day) else {
            throw Refusal.invalid([.init("ngay", "Vào ngày \(day.vietnamese) đơn vị chưa có hoặc đã kết thúc.")])
        }
        let series = try series(of: kind, at: organisation, year: day.year)
        let number = try nextNumber(of: organisation, .out, series, year: day.year)
        let symbols = issuers.isEmpty ? [profile.symbol] : issuers
        let entry = OutgoingEntry(
            id: newKey(), organisationId: organisation, kind: kind, series: series, year: day.year, number: number,
            notation: DocumentNumber(number, kind, of: symbols, joint: joint).citation(in: profile.documentStyle.rules),
            subject: subject, day: day, drawnAt: now, drawnBy: actor.member, personName: actor.name)
        try session.insert(entry)
        try record("register.number-drawn", entry, Facts().with("Số", entry.notation).with("Trích yếu", subject))
        return entry
    }

    /// Gives a number up for ever; it stays in the register with the reason.
    package func voidNumber(_ id: Key<OutgoingEntry>, because reason: String) throws {
        let line = try outgoingLine(id)
        try requireRegisterKeeper(of: line.entry.organisationId)
        let reason = CleanText.cleaned(reason, as: .lines)
        guard (1...1000).contains(reason.count) else {
            throw Refusal.invalid(.outgoingNumberEndsOnce, "ly-do", "Hãy ghi lý do hủy số, không quá 1.000 ký tự.")
        }
        try requireUnended(line)
        guard
            try !session.exists(
                """
                SELECT 1 FROM envelope WHERE entry_id = \(id)
                  AND \(Envelope.isNotWithdrawn)
                """)
        else {
            throw Refusal.outOfTurn(
                .outgoingNumberEndsOnce,
                "Số \(line.entry.notation) đang dùng cho một hồ sơ ký. Hãy rút hồ sơ ký trước khi hủy số.")
        }
        try session.insert(
            OutgoingVoid(
                id: newKey(), entryId: id, reason: reason, voidedAt: now, voidedBy: actor.member,
                personName: actor.name))
        try record(
            "register.number-voided", line.entry, Facts().with("Số", line.entry.notation).with("Lý do", reason))
    }

    /// Notes that the document of a number went out.
    package func dispatch(_ id: Key<OutgoingEntry>, _ draft: DispatchDraft) throws {
        let line = try outgoingLine(id)
        try requireRegisterKeeper(of: line.entry.organisationId)
        guard try !session.exists("SELECT 1 FROM envelope WHERE entry_id = \(id)") else {
            throw Refusal.outOfTurn(
                .outgoingNumberEndsOnce, "Số \(line.entry.notation) thuộc một hồ sơ ký và được vào sổ khi phát hành.")
        }
        try enterDispatch(of: line, draft, documentDay: line.entry.day)
    }

    /// Notes in the register that a document of a day went out.
    func enterDispatch(of line: OutgoingLine, _ draft: DispatchDraft, documentDay: Day) throws {
        try requireUnended(line)
        try requireTimely(draft, documentDay)
        try session.insert(
            OutgoingDispatch(
                id: newKey(), entryId: line.entry.id, day: draft.day, signer: draft.signer,
                recipients: draft.recipients, keeper: draft.keeper, copies: draft.copies, note: draft.note,
                dispatchedAt: now, dispatchedBy: actor.member, personName: actor.name))
        try record(
            "register.dispatched", line.entry,
            Facts().with("Số", line.entry.notation).with("Ngày chuyển", draft.day.vietnamese)
                .with("Nơi nhận", draft.recipients))
    }

    /// The next number of a register, counted up in the same transaction so that none is lost or given twice.
    func nextNumber(
        of organisation: Key<Organisation>, _ direction: Register.Direction, _ series: String, year: Int
    ) throws -> Int {
        let known = try session.first(
            Register.self,
            """
            SELECT * FROM register WHERE organisation_id = \(organisation) AND direction = \(direction)
              AND series = \(series) AND year = \(year)
            """)
        guard var register = known else {
            try session.insert(
                Register(
                    id: newKey(), organisationId: organisation, direction: direction, series: series, year: year,
                    lastNumber: 1))
            return 1
        }
        register.lastNumber += 1
        try session.update(register)
        return register.lastNumber
    }

    private func requireUnended(_ line: OutgoingLine) throws(Refusal) {
        if let void = line.void {
            throw .outOfTurn(
                .outgoingNumberEndsOnce,
                "Số \(line.entry.notation) đã được \(void.personName) hủy lúc \(void.voidedAt.vietnamese).")
        }
        if let dispatch = line.dispatch {
            throw .outOfTurn(
                .outgoingNumberEndsOnce,
                "Văn bản số \(line.entry.notation) đã chuyển đi ngày \(dispatch.day.vietnamese) nên số được giữ nguyên."
            )
        }
    }

    private func requireTimely(_ draft: DispatchDraft, _ day: Day) throws {
        guard draft.day >= day else {
            throw Refusal.invalid(
                .dispatchIsTimely, "ngay-chuyen", "Văn bản không chuyển đi trước ngày ký \(day.vietnamese).")
        }
        let last = try workCalendar().workingDay(onOrAfter: day.advanced(by: 1))
        guard draft.day <= last || !draft.note.isEmpty else {
            throw Refusal.invalid(
                .dispatchIsTimely, "ghi-chu",
                """
                Văn bản ký ngày \(day.vietnamese) phải vào sổ và chuyển chậm nhất ngày \(last.vietnamese) (ngày \
                làm việc tiếp theo). Hãy ghi lý do chuyển muộn vào ghi chú.
                """)
        }
    }
}

/// The counter of one register: numbers begin with 01 each year (Điều 15).
struct Register: Record {
    enum Direction: String, Codable, Sendable, SQLConvertible {
        case out, `in`
    }

    static let table: SQL = "register"

    let id: Key<Register>
    let organisationId: Key<Organisation>
    let direction: Direction
    /// For documents that go out the abbreviation of their kind; all that arrives is in one row.
    let series: String
    let year: Int
    var lastNumber: Int
}

/// What is noted when a document goes out.
package struct DispatchDraft: Sendable, Hashable {
    package var day: Day
    package var signer: String
    package var recipients: String
    package var keeper: String
    package var copies: Int
    package var note: String

    package init(day: Day, signer: String, recipients: String, keeper: String = "", copies: Int = 1, note: String = "")
    {
        self.day = day
        self.signer = signer
        self.recipients = recipients
        self.keeper = keeper
        self.copies = copies
        self.note = note
    }
}
