internal import Calendars
internal import Documents
internal import Storage

/// Who issues a document of the year, and as what.
private struct PaperIssue {
    let organisation: Key<Organisation>
    let kind: DocumentKind
    let programme: Programme?

    var isAgreed: Bool { programme.map { $0.state == .agreed } ?? true }
}

extension YearPaper {
    /// Whether its issuer numbers and signs it; the others are signed elsewhere, or have rooms that people fill.
    package var isIssued: Bool {
        switch self {
        case .consultationLetter, .submission, .plan, .report, .conclusions: true
        case .programme, .opinions, .decision, .invitation, .minutes: false
        }
    }

    /// Plans and reports follow what the parties agreed.
    fileprivate var followsTheAgreement: Bool {
        switch self {
        case .plan, .report: true
        default: false
        }
    }
}

extension Work {
    /// Whether the actor puts a document of the year before its signatory.
    package func mayIssue(_ paper: YearPaper) throws -> Bool {
        guard paper.isIssued else { return false }
        let issue = try issue(of: paper)
        return mayKeepEnvelopes(of: issue.organisation) && (issue.isAgreed || !paper.followsTheAgreement)
    }

    /// Whose head signs a document of the year.
    package func issuer(of paper: YearPaper) throws -> Key<Organisation> { try issue(of: paper).organisation }

    /// What stands in the form when a document of the year is put before its signatory.
    package func suggestedEnvelope(for paper: YearPaper) throws -> EnvelopeDraft {
        let issue = try issue(of: paper)
        try requireEnvelopeKeeper(of: issue.organisation)
        let first = try signingCandidates(for: issue.organisation, on: today).first
        return EnvelopeDraft(
            day: today, joint: .lead, isOrdered: false, lastDay: nil,
            sides: [.init(issue.organisation, by: first.map { [$0.person] } ?? [])],
            receivers: try receivers(of: paper, issue))
    }

    func plan(
        _ draft: EnvelopeDraft, issuing paper: YearPaper, _ number: OutgoingEntry?,
        _ verification: DocumentVerification?
    ) throws -> EnvelopePlan {
        let issue = try issue(of: paper)
        try requireEnvelopeKeeper(of: issue.organisation)
        guard issue.isAgreed || !paper.followsTheAgreement else {
            throw Refusal.outOfTurn(
                .envelopeHoldsAnAgreedText,
                "Kế hoạch, báo cáo được ký khi các bên đã thống nhất chương trình. Chương trình đang ở bước “\(issue.programme?.state.wording.vietnamese ?? "")”."
            )
        }
        let bare = try document(paper)
        let fingerprint = Digest.fingerprint(Array(JSONText.encode(bare.elements).utf8))
        let standing = try standingPaper(bare.properties.title, issue, fingerprint)
        let sides = try checkedSides(
            draft, of: [(issue.organisation, try name(of: issue.organisation, near: draft.day) ?? "")])
        guard sides.first?.signers.count == 1 else {
            throw Refusal.invalid(
                .signatoryHasTheRight, "ky-\(issue.organisation)", "Văn bản này có một người ký. Hãy chọn một người.")
        }
        let head = SignedHead(draft: draft, sides: sides, number: number, verification: verification)
        return EnvelopePlan(
            lead: issue.organisation, kind: issue.kind, title: bare.properties.title,
            programme: issue.programme?.id, version: nil, fingerprint: fingerprint,
            link: standing.map { .init(predecessor: $0.id, relation: .replaces) }, draft: draft, sides: sides,
            document: try document(paper, signed: head).replacing(standing.map { [$0] } ?? []))
    }

    private func issue(of paper: YearPaper) throws -> PaperIssue {
        switch paper {
        case .consultationLetter(_, let id):
            let programme = try programme(id)
            return PaperIssue(organisation: programme.leadId, kind: .letter, programme: programme)
        case .submission(let id):
            let programme = try programme(id)
            return PaperIssue(organisation: programme.leadId, kind: .submission, programme: programme)
        case .plan(let party, let id):
            let programme = try programme(id)
            guard let party = try parties(of: programme).first(where: { $0.id == party }) else { throw Refusal.absent }
            return PaperIssue(organisation: party.organisationId, kind: .plan, programme: programme)
        case .report(let id, _):
            let programme = try programme(id)
            return PaperIssue(organisation: programme.leadId, kind: .report, programme: programme)
        case .conclusions(let id):
            return PaperIssue(organisation: try conference(id).organisationId, kind: .notice, programme: nil)
        case .programme, .opinions, .decision, .invitation, .minutes: throw Refusal.absent
        }
    }

    /// The same document as it was issued before; refused while it is being signed, or when its words are the same.
    private func standingPaper(_ title: String, _ issue: PaperIssue, _ fingerprint: String) throws -> Envelope? {
        let known = try details(
            """
            envelope.organisation_id = \(issue.organisation) AND envelope.kind = \(issue.kind)
            AND envelope.title = \(title) AND envelope.version_number IS NULL
            """)
        if let live = known.first(where: \.isUnderWay) { throw Refusal.isUnderWay(live) }
        let standing = known.first { $0.state == .issued }?.envelope
        if let standing, standing.textFingerprint == fingerprint {
            throw Refusal.outOfTurn(
                .envelopeIsOneAtATime, "Văn bản này đã phát hành với số \(standing.numberText) và chưa có gì thay đổi.")
        }
        return standing
    }

    private func receivers(of paper: YearPaper, _ issue: PaperIssue) throws -> [EnvelopeDraft.Receiver] {
        let above = try superiors(of: issue.organisation, on: today).filter { $0.distance == 1 }
        let parties = try issue.programme.map { try self.parties(of: $0).filter { !$0.hasLeft } } ?? []
        let others = parties.filter { $0.organisationId != issue.organisation }
        let lines: [EnvelopeDraft.Receiver] =
            switch paper {
            case .consultationLetter: others.map { .init($0.organisationId, $0.name, purpose: "") }
            case .submission:
                above.filter { $0.relation == .party }.map { .init($0.organisation, $0.name, purpose: "") }
                    + others.map { .init($0.organisationId, $0.name, purpose: "để biết") }
            case .conclusions(let id): try owners(of: id)
            default:
                above.map { .init($0.organisation, $0.name, purpose: "để báo cáo") }
                    + others.map { .init($0.organisationId, $0.name, purpose: "để phối hợp") }
            }
        var seen: Set<String> = []
        return lines.filter { seen.insert($0.name).inserted }
    }

    /// Who is to do what a conference concluded.
    private func owners(of id: Key<Conference>) throws -> [EnvelopeDraft.Receiver] {
        try conclusions(of: try conference(id)).filter { !$0.ownerName.isEmpty }.map {
            .init($0.organisationId, $0.ownerName, purpose: "để thực hiện")
        }
    }
}
