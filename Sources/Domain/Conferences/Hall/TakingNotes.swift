internal import Storage
internal import Vietnamese

extension Rule {
    /// A note that waited on a device is taken once, with when it happened; what stands already is told.
    package static let deviceNoteIsTakenOnce = Rule("device-note.is-taken-once")
}

extension Work {
    /// Takes what a device noted while there was no network; sent again, it changes nothing and hears the same.
    @discardableResult
    package func take(_ note: DeviceNote, at id: Key<Conference>) throws -> DeviceNoteReceipt {
        let conference = try conference(id)
        try requireRunner(conference)
        if let known = try session.find(DeviceNoteReceipt.self, note.key) {
            guard known.conferenceId == id else {
                throw Refusal.outOfTurn(.deviceNoteIsTakenOnce, "Mục này đã được ghi ở hội nghị khác.")
            }
            return known
        }
        let moment = note.moment(before: now)
        let (outcome, told) = try store(note.matter, at: conference, moment)
        let receipt = DeviceNoteReceipt(
            id: note.key, conferenceId: id, matter: note.matter.name, outcome: outcome, told: told,
            happenedAt: moment, receivedAt: now, receivedFrom: actor.member)
        try session.insert(receipt)
        return receipt
    }

    private func store(
        _ matter: DeviceNote.Matter, at conference: Conference, _ moment: Instant
    ) throws -> (DeviceNoteReceipt.Outcome, String) {
        let before = try presentCount(at: conference)
        let line: DelegateLine
        switch matter {
        case .statement(let delegate, let item, let text):
            try logStatement(from: delegate, on: item, text, at: conference, moment)
            return (.taken, "Đã ghi ý kiến phát biểu.")
        case .code(let code): line = try own(try checkIn(code: code, at: moment), of: conference)
        case .delegate(let id, let substitute, let position):
            _ = try own(try delegate(id), of: conference)
            line = try checkIn(id, substitute: substitute, positionText: position, at: moment)
        case .walkIn(let name, let position, let organisation):
            if let known = try guest(name, of: organisation, at: conference) { return (.known, known.already) }
            let draft = DelegateDraft(.guest(organisation: organisation), personName: name, positionText: position)
            line = try walkIn(draft, to: conference.id, at: moment)
        }
        let isNew = try presentCount(at: conference) > before
        return isNew ? (.taken, "Đã ghi có mặt: \(line.who).") : (.known, line.already)
    }

    /// A point that left the agenda meanwhile takes nothing of what was said from the record.
    private func logStatement(
        from id: Key<Delegate>, on item: Key<AgendaItem>?, _ text: String, at conference: Conference,
        _ moment: Instant
    ) throws {
        _ = try own(try delegate(id), of: conference)
        let standing = try agendaItems(of: conference).first { $0.id == item }?.id
        try logStatement(by: id, on: standing, text: text, at: moment)
    }

    /// Somebody without an invitation whom another device noted under the same name.
    private func guest(_ name: String, of organisation: String, at conference: Conference) throws -> DelegateLine? {
        let asked = [name, organisation].map { SearchText.folded(CleanText.cleaned($0)) }
        return try delegateLines(of: conference).first { line in
            line.isPresent
                && [line.delegate.personName, line.delegate.organisationName].map { SearchText.folded($0) } == asked
        }
    }

    private func presentCount(at conference: Conference) throws -> Int {
        try session.first(
            Int.self,
            """
            SELECT count(*) FROM attendance JOIN delegate ON delegate.id = attendance.delegate_id
            WHERE delegate.conference_id = \(conference.id)
            """) ?? 0
    }

    private func own(_ line: DelegateLine, of conference: Conference) throws(Refusal) -> DelegateLine {
        guard line.delegate.conferenceId == conference.id else { throw .absent }
        return line
    }

    private func own(
        _ found: (delegate: Delegate, conference: Conference), of conference: Conference
    ) throws(Refusal) -> Delegate {
        guard found.conference.id == conference.id else { throw .absent }
        return found.delegate
    }
}

extension DeviceNote.Matter {
    fileprivate var name: String {
        switch self {
        case .code: "code"
        case .delegate: "delegate"
        case .walkIn: "walk_in"
        case .statement: "statement"
        }
    }
}

extension DelegateLine {
    fileprivate var who: String {
        attendance?.personName.nonEmpty ?? delegate.line.nonEmpty ?? delegate.organisationName
    }

    fileprivate var already: String {
        "\(who) đã được ghi có mặt từ trước, lúc \(attendance?.cameAt.timeOfDay ?? ""); không ghi lần nữa."
    }
}
