internal import Storage

extension Rule {
    /// There is consensus only when every party spoke and none disagrees; else the chair says that there is none.
    package static let consensusClosesWithEveryParty = Rule("consensus.closes-with-every-party")
}

extension Work {
    /// Closes an item: the chair finds that all agree, or that they do not.
    ///
    /// - Parameter asNotAgreed: the chair closes although parties have not spoken; there is no consensus then.
    @discardableResult
    package func closeConsensus(
        _ id: Key<ConsensusItem>, asNotAgreed: Bool = false, version: Int
    ) throws -> ConsensusItem.Result {
        let (found, conference) = try consensusItem(id)
        try requireChair(conference)
        try requireState(conference, in: [.inProgress])
        try requireSeen(version, now: found.version, of: found.title)
        guard found.isOpen else {
            throw Refusal.outOfTurn(.positionIsTakenUntilTheChairCloses, "Mục “\(found.title)” đã được chốt.")
        }
        let board = try consensusBoard(of: found)
        guard board.spoken == board.all || asNotAgreed else {
            throw Refusal.outOfTurn(
                .consensusClosesWithEveryParty,
                """
                Còn bên chưa nêu ý kiến: \(board.missing.map(\.name).joined(separator: "; ")). Hãy ghi ý kiến của các bên đó, \
                hoặc chốt là chưa thống nhất.
                """)
        }
        let result: ConsensusItem.Result = board.hasConsensus ? .agreed : .notAgreed
        if result == .agreed { try requireOpen(found, conference) }
        var item = found
        item.result = result
        item.closedAt = now
        item.closedBy = actor.member
        item.version += 1
        try session.update(item)
        try record(
            "conference.consensus-closed", conference,
            Facts().with("Mục thống nhất", item.title).with("Kết quả", result.wording.vietnamese)
                .with("Ý kiến", board.tally).with("Mã kiểm tra", item.fingerprint))
        return result
    }

    /// Whether an agreed text was changed since, so that the agreement holds no more.
    func isOvertaken(_ item: ConsensusItem) throws -> Bool {
        guard item.result == .agreed, !item.isEvaluation else { return false }
        guard let programme = try session.find(Programme.self, item.programmeId) else { return true }
        return try programme.state != .conference || latestVersion(of: programme)?.fingerprint != item.fingerprint
    }

    /// Lets what a conference agreed on take effect: texts become agreed, evaluations are frozen.
    func takeEffect(of conference: Conference) throws {
        for board in try consensusBoards(of: conference) where board.item.result == .agreed {
            guard let programme = try session.find(Programme.self, board.item.programmeId) else { continue }
            if let id = board.item.evaluationVersionId, let version = try session.find(EvaluationVersion.self, id) {
                try freezeEvaluation(at: version, of: programme)
            }
            guard !board.item.isEvaluation, try !isOvertaken(board.item),
                let step = ProgrammeStep.between(programme.state, .agreed)
            else { continue }
            let note = "Hội nghị “\(conference.title)” ngày \(conference.day.vietnamese): \(board.tally)"
            _ = try advance(programme, by: step, note: note)
        }
    }
}

extension ConsensusBoard {
    /// `5/5 bên nêu ý kiến: nhất trí 4, bảo lưu ý kiến 1`.
    package var tally: String {
        let counts = Position.Stand.allCases.compactMap { stand -> String? in
            let count = count(of: stand)
            return count == 0 ? nil : "\(stand.wording.vietnamese.lowercased()) \(count)"
        }
        let spoken = "\(spoken)/\(all) bên nêu ý kiến"
        return counts.isEmpty ? spoken : "\(spoken): \(counts.joined(separator: ", "))"
    }
}
