internal import Storage
internal import Vietnamese

extension Rule {
    /// An opinion is answered while it is worked into the text, and an explanation says why.
    package static let replyIsGivenInConsolidation = Rule("reply.is-given-in-consolidation")
    /// What was not taken up, or only in part, is explained.
    package static let replyExplains = Rule("reply.explains")
    /// The version that carries the change is one of the programme's, made after the opinion.
    package static let replyNamesALaterVersion = Rule("reply.names-a-later-version")
}

extension Work {
    /// Answers an opinion, or answers it otherwise.
    ///
    /// - Parameter version: the reply the person saw; nothing where there was none.
    @discardableResult
    package func reply(
        to id: Key<Opinion>, _ outcome: Reply.Outcome, text: String = "",
        carriedBy versionId: Key<ProgrammeVersion>? = nil, version: Int? = nil
    ) throws -> Reply {
        let (opinion, programme) = try opinion(id)
        try require(
            actor.mayDraft(programme), .opinionIsAnsweredByDrafters,
            "Ý kiến do cán bộ tổng hợp hoặc cán bộ của đơn vị chủ trì soạn thảo trả lời.")
        let isWithdrawn = try session.exists("SELECT 1 FROM opinion_withdrawal WHERE opinion_id = \(id)")
        guard programme.state == .consolidation, !isWithdrawn else {
            throw Refusal.outOfTurn(
                .replyIsGivenInConsolidation,
                isWithdrawn
                    ? "Ý kiến này đã được rút nên không cần trả lời."
                    : "Ý kiến được trả lời ở bước “Tiếp thu, giải trình”, sau khi kết thúc đợt lấy ý kiến.")
        }
        let text = CleanText.cleaned(text, as: .lines)
        guard outcome == .accepted || !text.isEmpty, text.count <= 20_000 else {
            throw Refusal.invalid(
                .replyExplains, "tra-loi",
                text.isEmpty
                    ? "Hãy ghi lý do không tiếp thu, hoặc phần nào được tiếp thu và vì sao."
                    : "Hãy rút gọn còn không quá 20.000 ký tự.")
        }
        if let versionId { try requireLater(versionId, than: opinion) }
        return try store(outcome, text, versionId, for: opinion, seen: version)
    }

    private func store(
        _ outcome: Reply.Outcome, _ text: String, _ versionId: Key<ProgrammeVersion>?, for opinion: Opinion, seen: Int?
    ) throws -> Reply {
        let old = try session.first(Reply.self, "SELECT * FROM reply WHERE opinion_id = \(opinion.id)")
        try requireSeen(seen ?? 0, now: old?.version ?? 0, of: opinion.heading)
        let reply = Reply(
            id: old?.id ?? newKey(), opinionId: opinion.id, outcome: outcome, text: text, versionId: versionId,
            repliedAt: now, repliedBy: actor.member, version: (old?.version ?? 0) + 1)
        if old == nil { try session.insert(reply) } else { try session.update(reply) }
        try record(
            "opinion.answered", opinion,
            Facts().changed("Kết quả", from: old?.outcome.wording.vietnamese, to: outcome.wording.vietnamese))
        return reply
    }

    private func requireLater(_ id: Key<ProgrammeVersion>, than opinion: Opinion) throws {
        let version = try session.find(ProgrammeVersion.self, id)
        guard let version, version.programmeId == opinion.programmeId, version.takenAt >= opinion.givenAt else {
            throw Refusal.invalid(
                .replyNamesALaterVersion, "phien-ban", "Hãy chọn phiên bản của chương trình này, lưu sau khi có ý kiến."
            )
        }
    }
}

extension Reply.Outcome {
    /// How the answer is called in the table of opinions.
    package var wording: Wording {
        switch self {
        case .accepted: Wording("Tiếp thu", "Accepted")
        case .acceptedInPart: Wording("Tiếp thu một phần", "Accepted in part")
        case .explained: Wording("Giải trình", "Explained")
        }
    }
}

extension Opinion.Audience {
    /// Who reads the opinion.
    package var wording: Wording {
        switch self {
        case .parties: Wording("Tất cả các bên", "All parties")
        case .drafters: Wording("Chỉ đơn vị soạn thảo", "Drafters only")
        }
    }
}
