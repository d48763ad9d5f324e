package import Calendars
internal import Storage
internal import Vietnamese

extension Rule {
    /// On no day do more people hold an office than it has seats.
    package static let holdingIsWithinSeats = Rule("holding.within-seats")
    /// An office is held only while it exists.
    package static let holdingIsInsideItsOffice = Rule("holding.is-inside-its-office")
    /// One person holds an office once on a day.
    package static let officeIsHeldOnce = Rule("holding.is-held-once")
}

/// What somebody writes of an appointment.
package struct HoldingDraft: Hashable, Sendable {
    package var from: Day
    package var through: Day
    package var decision: String?
    package var isActing: Bool
    package var isFullTime: Bool

    package init(
        from: Day, through: Day = .distantFuture, decision: String? = nil, isActing: Bool = false,
        isFullTime: Bool = true
    ) {
        self.from = from
        self.through = through
        self.decision = decision.flatMap { CleanText.cleaned($0).nonEmpty }
        self.isActing = isActing
        self.isFullTime = isFullTime
    }

    /// What is written of the holding now.
    package init(_ holding: Holding) {
        self.init(
            from: holding.validFrom, through: holding.validThrough, decision: holding.decision,
            isActing: holding.isActing,
            isFullTime: holding.isFullTime)
    }

    func facts(from old: HoldingDraft?) -> Facts {
        Facts().changed("Từ ngày", from: old?.from.vietnamese, to: from.vietnamese)
            .changed("Đến ngày", from: old.flatMap { $0.lastDay }, to: lastDay)
            .changed("Quyết định", from: old?.decision, to: decision)
            .changed("Quyền", from: old.map { $0.isActing ? "Có" : "Không" }, to: isActing ? "Có" : "Không")
            .changed("Chuyên trách", from: old.map { $0.isFullTime ? "Có" : "Không" }, to: isFullTime ? "Có" : "Không")
    }

    private var lastDay: String? { through == .distantFuture ? nil : through.vietnamese }
}

extension Work {
    /// Appoints a person to an office for a time.
    ///
    /// A person may hold several offices at once.
    @discardableResult
    package func appoint(_ person: Key<Person>, to office: Key<Office>, _ draft: HoldingDraft) throws -> Holding {
        let person = try self.person(person)
        let office = try self.office(office)
        try requireKeeper(of: office.role, in: office.organisationId)
        let holding = Holding(
            id: newKey(), personId: person.id, officeId: office.id, validFrom: draft.from,
            validThrough: draft.through == .distantFuture ? office.validThrough : draft.through,
            decision: draft.decision,
            isActing: draft.isActing, isFullTime: draft.isFullTime, version: 1)
        try requireRoom(for: holding, in: office)
        try session.insert(holding)
        try indexPeople([person.id])
        try record("holding.appointed", holding, try facts(about: person, office).and(draft.facts(from: nil)))
        return holding
    }

    /// Corrects an appointment that was written down wrongly: its days, its decision, its marks.
    @discardableResult
    package func correctHolding(_ id: Key<Holding>, to draft: HoldingDraft, version: Int) throws -> Holding {
        let held = try heldOffice(id)
        try requireKeeper(of: held.office.role, in: held.organisation)
        try requireSeen(version, now: held.holding.version, of: "\(held.personName), \(held.office.title)")
        var holding = held.holding
        holding.validFrom = draft.from
        holding.validThrough = draft.through
        holding.decision = draft.decision
        holding.isActing = draft.isActing
        holding.isFullTime = draft.isFullTime
        holding.version += 1
        _ = try period(from: draft.from, through: draft.through)
        if holding.period != held.holding.period { try requireRoom(for: holding, in: held.office) }
        try requireDelegationsInside(holding)
        if !holding.holds(on: today) { try requireHostAdministratorBesides(held) }
        try session.update(holding)
        try indexPeople([holding.personId])
        try record(
            "holding.corrected", holding,
            Facts().with("Người", held.personName).with("Chức vụ", held.office.title)
                .and(draft.facts(from: HoldingDraft(held.holding))))
        return holding
    }

    func facts(about person: Person, _ office: Office) throws -> Facts {
        Facts().with("Người", person.fullName).with("Chức vụ", office.title)
            .with("Tổ chức", try name(of: office.organisationId, near: today))
    }

    /// Refuses a holding that does not fit into the office: its days, its seats, the same person twice.
    private func requireRoom(for holding: Holding, in office: Office) throws {
        _ = try period(from: holding.validFrom, through: holding.validThrough)
        guard office.validFrom <= holding.validFrom, holding.validThrough <= office.validThrough else {
            throw Refusal.invalid(
                .holdingIsInsideItsOffice, holding.validFrom < office.validFrom ? "tu-ngay" : "den-ngay",
                "Chức vụ “\(office.title)” có \(office.period.vietnamese). Hãy ghi ngày trong thời gian đó.")
        }
        let isHeldTwice = try session.exists(
            """
            SELECT 1 FROM holding
            WHERE office_id = \(office.id) AND person_id = \(holding.personId) AND id <> \(holding.id)
              AND valid_from <= \(holding.validThrough) AND valid_through >= \(holding.validFrom)
            """)
        guard !isHeldTwice else {
            throw Refusal.invalid(
                .officeIsHeldOnce, "nguoi",
                "Người này đang giữ chính chức vụ đó trong thời gian trên. Hãy sửa lần bổ nhiệm đã có.")
        }
        try requireSeats(of: office, in: holding.period, at: "tu-ngay", with: holding)
    }

    /// Refuses when on some day of the period more people hold the office than it has seats, `added` among them.
    func requireSeats(of office: Office, in period: Period, at field: String, with added: Holding? = nil) throws {
        let others = try session.all(Holding.self, "SELECT * FROM holding WHERE office_id = \(office.id)")
            .filter { $0.id != added?.id }
        let seats = Seats(holdings: (others + [added].compactMap(\.self)).map(\.period))
        guard let day = seats.firstOverfullDay(limit: office.seats, in: period) else { return }
        throw Refusal.invalid(
            .holdingIsWithinSeats, field,
            """
            Chức vụ “\(office.title)” có \(office.seats) người giữ cùng lúc; ngày \(day.vietnamese) sẽ có \
            \(seats.count(on: day)) người. Hãy ghi người cũ thôi giữ chức vụ trước, hoặc tăng số người.
            """)
    }

    /// Refuses to leave the host without an administrator when this holding no longer counts.
    func requireHostAdministratorBesides(_ held: HeldOffice) throws {
        guard held.office.role == .administrator, try hostOrganisation() == held.organisation else { return }
        try requireHostAdministrator(without: held.holding.id)
    }
}
