internal import Storage
internal import Vietnamese

extension Rule {
    /// An evaluation is written, and put before a conference, by those who draft for or lead the lead of the programme.
    package static let evaluationIsWrittenByDrafters = Rule("evaluation.is-written-by-drafters")
    /// A year of an agreed programme is evaluated, one of its own years.
    package static let evaluationIsOfAnAgreedProgramme = Rule("evaluation.is-of-a-year-of-an-agreed-programme")
    /// An evaluation on which a conference agreed does not change.
    package static let evaluationIsFrozenOnceAgreed = Rule("evaluation.is-frozen-once-agreed")
}

extension Work {
    /// Writes the words around the figures of a content group, or of the whole year.
    ///
    /// - Parameter version: of the words that the person saw; 0 where there were none.
    @discardableResult
    package func writeEvaluation(
        of id: Key<Programme>, year: Int, group: Key<ContentGroup>?, _ text: String, version: Int
    ) throws -> EvaluationPassage {
        let programme = try programme(id)
        try requireEvaluator(of: programme)
        let evaluation = try openEvaluation(of: programme, year: year)
        guard !evaluation.isFrozen else {
            throw Refusal.outOfTurn(
                .evaluationIsFrozenOnceAgreed,
                "Đánh giá năm \(year) đã được hội nghị thống nhất nên được giữ nguyên.")
        }
        let groups = try contentGroups(of: programme)
        if let group, !groups.contains(where: { $0.id == group }) { throw Refusal.absent }
        let text = CleanText.cleaned(text, as: .lines)
        guard text.count <= 50_000 else {
            throw Refusal.invalid([.init("noi-dung", "Hãy rút gọn còn không quá 50.000 ký tự.")])
        }
        let old = try passages(of: evaluation).first { $0.groupId == group }
        let title = groups.first { $0.id == group }?.title ?? "Đánh giá chung"
        try requireSeen(version, now: old?.version ?? 0, of: title)
        let passage = EvaluationPassage(
            id: old?.id ?? newKey(), evaluationId: evaluation.id, groupId: group, text: text, changedAt: now,
            changedBy: actor.member, version: (old?.version ?? 0) + 1)
        if old == nil { try session.insert(passage) } else { try session.update(passage) }
        try record("programme.evaluation-written", programme, Facts().with("Năm", "\(year)").with("Mục", title))
        return passage
    }

    /// Whether the actor writes evaluations of a programme and puts them before conferences.
    package func mayEvaluate(_ programme: Programme) -> Bool { actor.mayDraft(programme) || actor.maySteer(programme) }

    /// Records the evaluation as it stands, for a conference; the latest version where it says the very same.
    func recordEvaluation(of programme: Programme, year: Int) throws -> EvaluationVersion {
        try requireEvaluator(of: programme)
        let evaluation = try openEvaluation(of: programme, year: year)
        guard !evaluation.isFrozen else {
            throw Refusal.outOfTurn(
                .evaluationIsFrozenOnceAgreed, "Đánh giá năm \(year) đã được một hội nghị thống nhất.")
        }
        let text = try evaluationText(of: programme, year: year)
        let last = try versions(of: evaluation).first
        if let last, last.fingerprint == text.fingerprint { return last }
        let version = EvaluationVersion(
            id: newKey(), evaluationId: evaluation.id, number: (last?.number ?? 0) + 1, text: text.canonical,
            fingerprint: text.fingerprint, takenAt: now, takenBy: actor.member)
        try session.insert(version)
        try record(
            "programme.evaluation-recorded", programme,
            Facts().with("Năm", "\(year)").with("Phiên bản", "\(version.number)").with(
                "Mã kiểm tra", version.fingerprint))
        return version
    }

    /// Freezes an evaluation at the version on which a conference agreed.
    func freezeEvaluation(at version: EvaluationVersion, of programme: Programme) throws {
        guard var evaluation = try session.find(Evaluation.self, version.evaluationId) else { throw Refusal.absent }
        evaluation.agreedNumber = version.number
        evaluation.version += 1
        try session.update(evaluation)
        try record(
            "programme.evaluation-agreed", programme,
            Facts().with("Năm", "\(evaluation.year)").with("Mã kiểm tra", version.fingerprint))
    }

    private func requireEvaluator(of programme: Programme) throws(Refusal) {
        try require(
            mayEvaluate(programme), .evaluationIsWrittenByDrafters,
            "Đánh giá do cán bộ tổng hợp, cán bộ hoặc lãnh đạo của đơn vị chủ trì chương trình soạn.")
    }

    private func openEvaluation(of programme: Programme, year: Int) throws -> Evaluation {
        guard programme.state == .agreed, programme.years.contains(year) else {
            throw Refusal.outOfTurn(
                .evaluationIsOfAnAgreedProgramme,
                "Chỉ đánh giá chương trình đã thống nhất, theo một năm trong thời gian \(programme.yearText).")
        }
        if let known = try evaluation(of: programme, year: year) { return known }
        let evaluation = Evaluation(
            id: newKey(), programmeId: programme.id, year: year, agreedNumber: nil, version: 1)
        try session.insert(evaluation)
        return evaluation
    }
}
