internal import Storage
internal import Vietnamese

extension Rule {
    /// A conference agrees on programmes that it carries.
    package static let consensusIsOnACarriedProgramme = Rule("consensus.is-on-a-carried-programme")
    /// While the parties are asked about a text it stands still: the programme is before the conference.
    package static let consensusTextStandsStill = Rule("consensus.text-stands-still")
    /// The parties are asked about the same thing once at a time.
    package static let consensusIsAskedOnce = Rule("consensus.is-asked-once")
    /// What a party has spoken on stays before the conference.
    package static let consensusSpokenOnStays = Rule("consensus.spoken-on-stays")
    /// A programme that waits for a conference's agreement is agreed by that conference.
    package static let programmeAgreesAtItsConference = Rule("programme.agrees-at-its-conference")
}

/// What the parties are asked about.
package enum ConsensusSubject: Hashable, Sendable {
    /// The text of the programme as it stands frozen.
    case text
    /// The evaluation of one of its years.
    case evaluation(year: Int)
}

extension Work {
    /// Puts a programme's text, or the evaluation of a year, before the parties.
    ///
    /// Parties whose agreement to an earlier text was recorded at a conference, and whom nothing concerns that changed
    /// since, need not speak again.
    @discardableResult
    package func putToConsensus(
        _ subject: ConsensusSubject, of programmeId: Key<Programme>, in id: Key<Conference>, title: String = ""
    ) throws -> ConsensusItem {
        let conference = try conference(id, runIn: .beforeItCloses)
        let programme = try programme(programmeId)
        guard try programmes(of: conference).contains(where: { $0.id == programmeId }) else {
            throw Refusal.invalid(
                .consensusIsOnACarriedProgramme, "chuong-trinh", "Hãy chọn một chương trình mà hội nghị này xem xét.")
        }
        var item = ConsensusItem(
            id: newKey(), conferenceId: id, programmeId: programmeId,
            position: (try consensusItems(of: conference).last?.position ?? 0) + 1,
            title: String(CleanText.cleaned(title).prefix(500)).nonEmpty ?? subject.title(of: programme),
            programmeVersionId: nil, evaluationVersionId: nil, fingerprint: "", result: nil, closedAt: nil,
            closedBy: nil, version: 1)
        switch subject {
        case .text:
            let version = try frozenText(of: programme)
            (item.programmeVersionId, item.fingerprint) = (version.id, version.fingerprint)
        case .evaluation(let year):
            let version = try recordEvaluation(of: programme, year: year)
            (item.evaluationVersionId, item.fingerprint) = (version.id, version.fingerprint)
        }
        try requireOnce(item)
        try session.insert(item)
        if case .text = subject { try carryPositions(to: item) }
        try record(
            "conference.put-to-consensus", conference,
            Facts().with("Mục thống nhất", item.title).with("Mã kiểm tra", item.fingerprint))
        return item
    }

    /// Puts an evaluation that was mended since before the parties again; those whom the change concerns speak again.
    package func putAgain(_ id: Key<ConsensusItem>, version: Int) throws {
        let (item, found) = try consensusItem(id)
        let conference = try conference(found.id, runIn: .beforeItCloses)
        try requireSeen(version, now: item.version, of: item.title)
        guard item.isOpen,
            let old = try item.evaluationVersionId.flatMap({ try session.find(EvaluationVersion.self, $0) }),
            let evaluation = try session.find(Evaluation.self, old.evaluationId)
        else {
            throw Refusal.outOfTurn(
                .consensusTextStandsStill,
                "Dự thảo chương trình được trình lại khi chương trình quay lại bước “Trình hội nghị”.")
        }
        let new = try recordEvaluation(of: try programme(item.programmeId), year: evaluation.year)
        guard new.id != old.id, let before = old.content, let after = new.content else { return }
        let touched = after.partiesTouched(since: before)
        var pinned = item
        (pinned.evaluationVersionId, pinned.fingerprint) = (new.id, new.fingerprint)
        try pin(pinned, in: conference) { touched?.contains($0) ?? true }
    }

    /// The open items whose evaluation says something else now than what is before the parties.
    package func itemsToPutAgain(_ items: [ConsensusItem]) throws -> Set<Key<ConsensusItem>> {
        let changed = try items.filter { item in
            guard item.isOpen, let id = item.evaluationVersionId,
                let version = try session.find(EvaluationVersion.self, id),
                let evaluation = try session.find(Evaluation.self, version.evaluationId),
                let programme = try session.find(Programme.self, item.programmeId), mayEvaluate(programme)
            else { return false }
            let text = try evaluationText(of: programme, year: evaluation.year)
            return text.fingerprint != item.fingerprint
        }
        return Set(changed.map(\.id))
    }

    /// Takes an item away on which no party has spoken.
    package func removeConsensusItem(_ id: Key<ConsensusItem>, version: Int) throws {
        let (item, found) = try consensusItem(id)
        let conference = try conference(found.id, runIn: .beforeItCloses)
        try requireSeen(version, now: item.version, of: item.title)
        guard try !session.exists("SELECT 1 FROM consensus_position WHERE item_id = \(id)"), item.isOpen else {
            throw Refusal.outOfTurn(.consensusSpokenOnStays, "“\(item.title)” đã có bên nêu ý kiến nên được giữ lại.")
        }
        try session.delete(item)
        try record("conference.consensus-removed", conference, Facts().with("Mục thống nhất", item.title))
    }

    /// Puts the text of a programme that came back before the conference in place of the one before it.
    func putTextAgain(of programme: Programme, _ new: ProgrammeVersion) throws {
        for item in try openTextItems(of: programme) {
            guard let old = item.programmeVersionId, item.fingerprint != new.fingerprint,
                let conference = try session.find(Conference.self, item.conferenceId)
            else { continue }
            let touched = Set(try partiesTouched(from: old, to: new.id).map(\.id))
            var pinned = item
            (pinned.programmeVersionId, pinned.fingerprint) = (new.id, new.fingerprint)
            try pin(pinned, in: conference, reopening: touched.contains)
        }
    }

    /// Refuses to call a programme agreed past a conference that has its text before it.
    func requireNoConference(before programme: Programme) throws {
        guard let item = try openTextItems(of: programme).first,
            let conference = try session.find(Conference.self, item.conferenceId)
        else { return }
        throw Refusal.outOfTurn(
            .programmeAgreesAtItsConference,
            """
            Dự thảo đang được hội nghị “\(conference.title)” (\(conference.startsAt.vietnamese)) xem xét. Chương trình chuyển \
            sang “Đã thống nhất” khi hội nghị đó kết thúc.
            """)
    }

    /// The text before a conference: the latest version of a programme that stands still.
    func frozenText(of programme: Programme) throws -> ProgrammeVersion {
        guard programme.state == .conference, let version = try latestVersion(of: programme) else {
            throw Refusal.outOfTurn(
                .consensusTextStandsStill,
                """
                “\(programme.title)” đang ở bước “\(programme.state.wording.vietnamese)”. Chỉ lấy ý kiến thống nhất khi \
                chương trình ở bước “Trình hội nghị”.
                """)
        }
        return version
    }

    private func openTextItems(of programme: Programme) throws -> [ConsensusItem] {
        try session.all(
            ConsensusItem.self,
            """
            SELECT consensus_item.* FROM consensus_item
            JOIN conference ON conference.id = consensus_item.conference_id
            WHERE consensus_item.programme_id = \(programme.id) AND consensus_item.programme_version_id IS NOT NULL
              AND consensus_item.result IS NULL AND conference.state <> \(Conference.State.closed)
              AND NOT conference.is_cancelled
            ORDER BY consensus_item.id
            """)
    }

    /// Stores what is before the parties now, and lets those whom the change concerns speak again.
    private func pin(
        _ item: ConsensusItem, in conference: Conference, reopening concerns: (Key<Party>) -> Bool
    ) throws {
        var item = item
        item.version += 1
        try session.update(item)
        let lines = try consensusBoard(of: item).lines.filter { $0.current != nil && concerns($0.party.id) }
        try session.insert(
            many: lines.compactMap(\.current).map {
                PositionReopening(
                    id: newKey(), positionId: $0.id, reason: "Nội dung thay đổi sau khi bên này nêu ý kiến",
                    reopenedAt: now)
            })
        try record(
            "conference.put-again", conference,
            Facts().with("Mục thống nhất", item.title).with("Mã kiểm tra", item.fingerprint)
                .with("Lấy lại ý kiến", lines.map(\.party.name).joined(separator: "; ")))
    }

    private func requireOnce(_ item: ConsensusItem) throws {
        let same: SQL =
            if let version = item.evaluationVersionId {
                """
                evaluation_version_id IN (
                    SELECT other.id FROM evaluation_version other
                    JOIN evaluation_version own ON own.evaluation_id = other.evaluation_id
                    WHERE own.id = \(version))
                AND (result IS NULL OR result = \(ConsensusItem.Result.agreed))
                """
            } else {
                """
                programme_id = \(item.programmeId) AND programme_version_id IS NOT NULL
                AND (result IS NULL OR (result = \(ConsensusItem.Result.agreed) AND fingerprint = \(item.fingerprint)))
                """
            }
        let held: SQL = "conference_id IN (SELECT id FROM conference WHERE NOT is_cancelled)"
        guard try !session.exists("SELECT 1 FROM consensus_item WHERE \(same) AND \(held)") else {
            throw Refusal.outOfTurn(
                .consensusIsAskedOnce, "Nội dung này đã được đưa ra thống nhất ở hội nghị này hoặc một hội nghị khác.")
        }
    }
}

extension ConsensusSubject {
    fileprivate func title(of programme: Programme) -> String {
        switch self {
        case .text: "Dự thảo \(programme.title)"
        case .evaluation(let year): "Đánh giá kết quả năm \(year): \(programme.title)"
        }
    }
}
