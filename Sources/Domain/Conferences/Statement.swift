package import Storage
internal import Vietnamese

extension Rule {
    /// A statement is of a delegate of the conference who came, and says something.
    package static let statementIsOfADelegatePresent = Rule("statement.is-of-a-delegate-present")
}

/// What a delegate said, in short (ý kiến phát biểu).
package struct Statement: Record {
    package static let table: SQL = "statement"

    package let id: Key<Statement>
    package let conferenceId: Key<Conference>
    package let delegateId: Key<Delegate>
    package var agendaItemId: Key<AgendaItem>?
    /// When the delegate began to speak.
    package let beganAt: Instant
    package var text: String
    package var version: Int
}

extension Work {
    /// The statements at a conference that the actor has found, in the order in which they were made.
    package func statements(at conference: Conference) throws -> [Statement] {
        try session.all(
            Statement.self, "SELECT * FROM statement WHERE conference_id = \(conference.id) ORDER BY began_at, id")
    }

    /// Notes that a delegate speaks; the same note sent twice is stored once.
    ///
    /// - Parameters:
    ///   - key: the identity that the device gave it while the hall had no network.
    ///   - moment: when the delegate began; now, where nothing is said.
    @discardableResult
    package func logStatement(
        by delegateId: Key<Delegate>, on item: Key<AgendaItem>? = nil, text: String, at moment: Instant? = nil,
        key: Key<Statement>? = nil
    ) throws -> Statement {
        let (delegate, found) = try delegate(delegateId)
        let conference = try conference(found.id, runIn: [.inProgress])
        if let key, let known = try session.find(Statement.self, key) {
            guard known.conferenceId == conference.id else { throw Refusal.absent }
            return known
        }
        try requireItem(item, of: conference)
        let isPresent = try session.exists("SELECT 1 FROM attendance WHERE delegate_id = \(delegateId)")
        let text = try checkedStatement(text)
        guard isPresent, (moment ?? now) <= now.advanced(seconds: 60) else {
            throw Refusal.invalid(
                .statementIsOfADelegatePresent, "dai-bieu",
                "Hãy điểm danh \(delegate.line) trước khi ghi ý kiến phát biểu, và không ghi trước giờ phát biểu.")
        }
        let statement = Statement(
            id: key ?? newKey(), conferenceId: conference.id, delegateId: delegateId, agendaItemId: item,
            beganAt: min(moment ?? now, now), text: text, version: 1)
        try session.insert(statement)
        try record("conference.statement-logged", conference, Facts().with("Đại biểu", delegate.line))
        return statement
    }

    /// Writes otherwise what somebody said, while the conference goes on.
    package func alterStatement(
        _ id: Key<Statement>, text: String, on item: Key<AgendaItem>? = nil, version: Int
    ) throws {
        var (statement, conference) = try openStatement(id, version)
        try requireItem(item, of: conference)
        statement.text = try checkedStatement(text)
        statement.agendaItemId = item
        statement.version += 1
        try session.update(statement)
        try record("conference.statement-altered", conference)
    }

    /// Takes a statement from the record that was noted by mistake.
    package func removeStatement(_ id: Key<Statement>, version: Int) throws {
        let (statement, conference) = try openStatement(id, version)
        try session.delete(statement)
        try record("conference.statement-removed", conference, Facts().with("Ý kiến", statement.text))
    }

    private func openStatement(_ id: Key<Statement>, _ seen: Int) throws -> (Statement, Conference) {
        guard let statement = try session.find(Statement.self, id) else { throw Refusal.absent }
        let conference = try conference(statement.conferenceId, runIn: [.inProgress])
        try requireSeen(seen, now: statement.version, of: "Ý kiến phát biểu")
        return (statement, conference)
    }

    func requireItem(_ item: Key<AgendaItem>?, of conference: Conference) throws {
        guard let item else { return }
        guard try session.find(AgendaItem.self, item)?.conferenceId == conference.id else { throw Refusal.absent }
    }

    private func checkedStatement(_ text: String) throws(Refusal) -> String {
        let text = CleanText.cleaned(text, as: .lines)
        guard (1...20_000).contains(text.count) else {
            throw .invalid(
                .statementIsOfADelegatePresent, "noi-dung", "Hãy ghi tóm tắt ý kiến, không quá 20.000 ký tự.")
        }
        return text
    }
}
