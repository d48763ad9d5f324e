internal import Storage
internal import Vietnamese

extension Rule {
    /// A party has one position on an item, taken by those who speak for it.
    package static let positionIsTakenByItsParty = Rule("position.is-taken-by-its-party")
    /// A position is taken and changed until the chair closes the item.
    package static let positionIsTakenUntilTheChairCloses = Rule("position.is-taken-until-the-chair-closes")
    /// Whoever does not simply agree says why.
    package static let positionSaysWhy = Rule("position.says-why")
}

extension Work {
    /// Says for a party how it stands to an item, or says it otherwise.
    ///
    /// - Parameters:
    ///   - version: of the item that the person saw, so that nobody agrees to a text that changed meanwhile.
    ///   - number: of the party's last position that the person saw; 0 where there was none.
    @discardableResult
    package func takePosition(
        on id: Key<ConsensusItem>, _ stand: Position.Stand, text: String = "", for partyId: Key<Party>, version: Int,
        after number: Int = 0
    ) throws -> Position {
        let (item, conference) = try consensusItem(id)
        guard let line = try consensusBoard(of: item).lines.first(where: { $0.party.id == partyId }) else {
            throw Refusal.absent
        }
        try require(
            actor.isInstallation || actor.speaks(for: line.party.organisationId), .positionIsTakenByItsParty,
            "Ý kiến của \(line.party.name) do lãnh đạo, cán bộ tổng hợp hoặc cán bộ của chính đơn vị đó nêu.")
        try requireOpen(item, conference)
        try requireSeen(version, now: item.version, of: item.title)
        try requireSeen(number, now: line.lastNumber, of: "Ý kiến của \(line.party.name)")
        let text = CleanText.cleaned(text, as: .lines)
        guard stand == .agrees || !text.isEmpty, text.count <= 20_000 else {
            throw Refusal.invalid(
                .positionSaysWhy, "noi-dung",
                text.isEmpty
                    ? "Hãy ghi ý kiến của đơn vị khi chọn “\(stand.wording.vietnamese)”."
                    : "Hãy rút gọn còn không quá 20.000 ký tự.")
        }
        let position = Position(
            id: newKey(), itemId: id, partyId: partyId, number: line.lastNumber + 1, stand: stand, text: text,
            fingerprint: item.fingerprint, takenAt: now, memberId: actor.member, personName: actor.name,
            officeTitle: speakingCapacity(for: line.party.organisationId)?.officeTitle ?? "")
        try session.insert(position)
        try record(
            "conference.position-taken", conference,
            Facts().with("Mục thống nhất", item.title).with("Đơn vị", line.party.name)
                .changed("Ý kiến", from: line.current?.stand.wording.vietnamese, to: stand.wording.vietnamese)
                .with("Nội dung", text))
        return position
    }

    /// The parties for which the actor may speak on an item.
    package func partiesToSpeak(on item: ConsensusItem) throws -> [Party] {
        try consensusBoard(of: item).lines.map(\.party).filter {
            actor.isInstallation || actor.speaks(for: $0.organisationId)
        }
    }

    /// Takes over, for an item on a text, the positions that parties took on the one last agreed and that nothing
    /// concerns that changed since.
    func carryPositions(to item: ConsensusItem) throws {
        let last = try session.first(
            ConsensusItem.self,
            """
            SELECT consensus_item.* FROM consensus_item
            JOIN conference ON conference.id = consensus_item.conference_id
            WHERE consensus_item.programme_id = \(item.programmeId) AND consensus_item.programme_version_id IS NOT NULL
              AND consensus_item.result = \(ConsensusItem.Result.agreed) AND conference.state = \(Conference.State.closed)
            ORDER BY consensus_item.closed_at DESC, consensus_item.id DESC
            LIMIT 1
            """)
        guard let last, let old = last.programmeVersionId, let new = item.programmeVersionId else { return }
        let touched = Set(try partiesTouched(from: old, to: new).map(\.id))
        let standing = try consensusBoard(of: last).lines.filter { !touched.contains($0.party.id) }
        try session.insert(
            many: standing.compactMap(\.current).map {
                Position(
                    id: newKey(), itemId: item.id, partyId: $0.partyId, number: 1, stand: $0.stand, text: $0.text,
                    fingerprint: $0.fingerprint, takenAt: $0.takenAt, memberId: $0.memberId,
                    personName: $0.personName, officeTitle: $0.officeTitle)
            })
    }

    /// Refuses unless the parties may speak on an item now.
    func requireOpen(_ item: ConsensusItem, _ conference: Conference) throws {
        try requireHeld(conference)
        guard item.isOpen, conference.state == .open || conference.state == .inProgress else {
            throw Refusal.outOfTurn(
                .positionIsTakenUntilTheChairCloses,
                item.isOpen
                    ? "Hội nghị đang ở trạng thái “\(conference.state.wording.vietnamese)”, chưa hoặc không còn nhận ý kiến."
                    : "Chủ trì đã chốt mục “\(item.title)” nên ý kiến các bên được giữ nguyên.")
        }
        guard !item.isEvaluation, let programme = try session.find(Programme.self, item.programmeId) else { return }
        _ = try frozenText(of: programme)
    }
}
