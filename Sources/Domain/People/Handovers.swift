package import Calendars
internal import Storage
internal import Vietnamese

extension Rule {
    /// A holding ends on or after its first day, and before it would have ended anyway.
    package static let holdingEndsAfterItBegins = Rule("holding.ends-after-it-begins")
    /// Whoever leaves an office says what is handed over.
    package static let handoverSaysWhat = Rule("holding.handover-says-what")
    /// What is handed over goes to another person.
    package static let handoverGoesToAnother = Rule("holding.handover-goes-to-another")
}

extension Work {
    /// Ends a holding after its last day, with what is handed over and to whom.
    ///
    /// The rights of the office end with that day, and so does what the holder delegated.
    package func endHolding(
        _ id: Key<Holding>, lastDay: Day, note: String, successor: Key<Person>? = nil, version: Int
    ) throws {
        let held = try heldOffice(id)
        try requireKeeper(of: held.office.role, in: held.organisation)
        try requireSeen(version, now: held.holding.version, of: "\(held.personName), \(held.office.title)")
        var holding = held.holding
        guard holding.validFrom <= lastDay, lastDay < holding.validThrough else {
            throw Refusal.invalid(
                .holdingEndsAfterItBegins, "ngay-cuoi",
                "Chức vụ được giữ \(holding.period.vietnamese). Hãy ghi một ngày trong thời gian đó.")
        }
        let note = CleanText.cleaned(note, as: .lines)
        guard !note.isEmpty else {
            throw Refusal.invalid(
                .handoverSaysWhat, "ban-giao", "Hãy ghi nội dung bàn giao, hoặc ghi “Không có việc phải bàn giao”.")
        }
        guard successor != holding.personId else {
            throw Refusal.invalid(.handoverGoesToAnother, "nguoi-nhan", "Người nhận bàn giao phải là người khác.")
        }
        let taker = try successor.map { try person($0) }
        try requireHostAdministratorBesides(held)
        holding.validThrough = lastDay
        holding.version += 1
        try session.update(holding)
        let delegations = try endDelegations(of: holding, after: lastDay)
        try replaceHandover(
            Handover(id: newKey(), holdingId: id, successorId: successor, note: note, happenedOn: lastDay))
        try indexPeople([holding.personId])
        try record(
            "holding.ended", holding,
            Facts().with("Người", held.personName).with("Chức vụ", held.office.title)
                .with("Tổ chức", held.organisationName).with("Ngày cuối", lastDay.vietnamese)
                .with("Người nhận bàn giao", taker?.fullName)
                .with("Ủy quyền kết thúc", delegations == 0 ? nil : "\(delegations)"))
    }

    private func replaceHandover(_ handover: Handover) throws {
        try session.run("DELETE FROM handover WHERE holding_id = \(handover.holdingId)")
        try session.insert(handover)
    }

    /// Ends what was delegated beyond the last day; what had not begun by then never does.
    private func endDelegations(of holding: Holding, after lastDay: Day) throws -> Int {
        try session.run("DELETE FROM delegation WHERE holding_id = \(holding.id) AND valid_from > \(lastDay)")
            + session.run(
                """
                UPDATE delegation SET valid_through = \(lastDay)
                WHERE holding_id = \(holding.id) AND valid_through > \(lastDay)
                """)
    }
}
