internal import Calendars
internal import Storage
internal import Vietnamese

extension Rule {
    /// An opinion is of a place that the text has, and says something.
    package static let opinionIsOfAPlace = Rule("opinion.is-of-a-place-of-the-text")
    /// An opinion is taken back while its round is open, once.
    package static let opinionIsWithdrawnInItsRound = Rule("opinion.is-withdrawn-in-its-round")
}

/// How somebody writes an opinion.
package struct OpinionDraft: Hashable, Sendable {
    package var place: TextPlace
    package var comment: String
    /// The words to stand there instead; nothing where the party only comments.
    package var proposal: String?
    package var audience: Opinion.Audience

    package init(
        at place: TextPlace, comment: String = "", proposal: String? = nil, audience: Opinion.Audience = .parties
    ) {
        self.place = place
        self.comment = CleanText.cleaned(comment, as: .lines)
        self.proposal = proposal.map { CleanText.cleaned($0, as: .lines) }?.nonEmpty
        self.audience = audience
    }
}

extension Work {
    /// Says for a party what it thinks of a place of the draft; late when the last day of the round is over.
    @discardableResult
    package func giveOpinion(_ draft: OpinionDraft, for partyId: Key<Party>) throws -> Opinion {
        let (party, programme) = try party(partyId)
        try requireSpeaker(for: party)
        guard programme.state == .consultation, let round = try openRound(of: programme) else {
            throw Refusal.outOfTurn(
                .roundIsOpen,
                """
                Chương trình đang ở bước “\(programme.state.wording.vietnamese)”, không có đợt lấy ý kiến nào đang mở. Đơn vị \
                chủ trì mở đợt thì góp ý được.
                """)
        }
        let heading = try heading(of: draft, in: programme)
        let capacity = actor.capacities.first {
            $0.organisation == party.organisationId && Role.speaking.contains($0.role)
        }
        let opinion = Opinion(
            id: newKey(), programmeId: programme.id, roundId: round.id, partyId: partyId, place: draft.place,
            heading: heading, comment: draft.comment, proposal: draft.proposal, audience: draft.audience,
            isLate: today > round.due, givenAt: now, memberId: actor.member, personName: actor.name,
            officeTitle: capacity?.officeTitle ?? "")
        try session.insert(opinion)
        try record("opinion.given", opinion, Facts().with("Đợt", "\(round.number)").with("Đơn vị", party.name))
        return opinion
    }

    /// Takes back what a party said; it stays in the table, marked.
    package func withdrawOpinion(_ id: Key<Opinion>, reason: String = "") throws {
        let (opinion, programme) = try opinion(id)
        try requireSpeaker(for: try party(opinion.partyId).party)
        let isOpen = try openRound(of: programme)?.id == opinion.roundId
        guard isOpen, try !session.exists("SELECT 1 FROM opinion_withdrawal WHERE opinion_id = \(id)") else {
            throw Refusal.outOfTurn(
                .opinionIsWithdrawnInItsRound,
                isOpen
                    ? "Ý kiến này đã được rút." : "Đợt lấy ý kiến đã kết thúc nên ý kiến được giữ nguyên để trả lời.")
        }
        try session.insert(
            OpinionWithdrawal(
                id: newKey(), opinionId: id, reason: String(CleanText.cleaned(reason, as: .lines).prefix(2000)),
                withdrawnAt: now, withdrawnBy: actor.member))
        try record("opinion.withdrawn", opinion)
    }

    /// An opinion by id with its programme, found through the one who looks.
    package func opinion(_ id: Key<Opinion>) throws -> (opinion: Opinion, programme: Programme) {
        let found = try session.first(
            Opinion.self,
            """
            SELECT opinion.* FROM opinion JOIN programme ON programme.id = opinion.programme_id
            WHERE opinion.id = \(id) AND \(Programme.visible(to: actor, on: today)) AND \(Opinion.visible(to: actor))
            """)
        guard let opinion = found else { throw Refusal.absent }
        return (opinion, try programme(opinion.programmeId))
    }

    private func requireSpeaker(for party: Party) throws(Refusal) {
        try require(
            !party.hasLeft && (actor.isInstallation || actor.speaks(for: party.organisationId)),
            .opinionIsGivenByItsParty,
            "Ý kiến của \(party.name) do lãnh đạo, cán bộ tổng hợp hoặc cán bộ của chính đơn vị đó ghi.")
    }

    /// What the place is called in the text that was put out; refused where there is none, or nothing is said.
    private func heading(of draft: OpinionDraft, in programme: Programme) throws -> String {
        let passage = try text(of: programme).passages.first { $0.place == draft.place }
        guard let passage else {
            throw Refusal.invalid(
                .opinionIsOfAPlace, "cho", "Dự thảo không có mục này. Hãy chọn một mục trong dự thảo.")
        }
        let length = draft.comment.count + (draft.proposal?.count ?? 0)
        guard (1...50_000).contains(length) else {
            throw Refusal.invalid(
                .opinionIsOfAPlace, "noi-dung",
                length == 0 ? "Hãy ghi ý kiến hoặc câu chữ đề nghị." : "Hãy rút gọn còn không quá 50.000 ký tự.")
        }
        return passage.place.isGroup ? passage.text : passage.heading
    }
}

extension TextPlace {
    fileprivate var isGroup: Bool { if case .contentGroup = self { true } else { false } }
}
