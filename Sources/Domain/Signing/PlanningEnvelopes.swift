internal import Calendars
internal import Documents
internal import Storage

extension Work {
    /// What stands in the form when a programme is put before its signatories: its parties with who heads them, and
    /// who gets it.
    package func suggestedEnvelope(for id: Key<Programme>) throws -> EnvelopeDraft {
        let programme = try programme(id)
        let parties = try parties(of: programme).filter { !$0.hasLeft }
        let superiors = try superiors(of: programme.leadId, on: today).filter { $0.distance == 1 }
        var seen: Set<Key<Organisation>> = Set(parties.map(\.organisationId))
        let above = superiors.filter { seen.insert($0.organisation).inserted }.map {
            EnvelopeDraft.Receiver($0.organisation, $0.name, purpose: "để báo cáo")
        }
        // Whoever leads signs last, so that it signs what all others have signed.
        let order =
            parties.filter { $0.organisationId != programme.leadId }
            + parties.filter { $0.organisationId == programme.leadId }
        return EnvelopeDraft(
            day: today, joint: .lead, isOrdered: false, lastDay: nil,
            sides: try order.map { party in
                let first = try signingCandidates(for: party.organisationId, on: today).first
                return .init(party.organisationId, by: first.map { [$0.person] } ?? [])
            },
            receivers: above + parties.map { .init($0.organisationId, $0.name, purpose: "để thực hiện") })
    }

    /// Checks a draft and lays the document out, with a number where one is drawn already.
    func plan(
        _ draft: EnvelopeDraft, for matter: EnvelopeMatter, number: OutgoingEntry?, verification: DocumentVerification?
    ) throws -> EnvelopePlan {
        switch matter {
        case .programme(let id): try plan(draft, for: id, number, verification)
        case .paper(let paper): try plan(draft, issuing: paper, number, verification)
        case .correction(let correction): try plan(draft, correcting: correction, number, verification)
        }
    }

    private func plan(
        _ draft: EnvelopeDraft, for id: Key<Programme>, _ number: OutgoingEntry?, _ verification: DocumentVerification?
    ) throws -> EnvelopePlan {
        let programme = try programme(id)
        try requireEnvelopeKeeper(of: programme.leadId)
        guard programme.state == .agreed, let version = try latestVersion(of: programme) else {
            throw Refusal.outOfTurn(
                .envelopeHoldsAnAgreedText,
                "Chương trình đang ở bước “\(programme.state.wording.vietnamese)”. Chỉ đưa ký văn bản mà các bên đã thống nhất."
            )
        }
        try requireNoLiveEnvelope(of: programme)
        let issued = try standingTexts(of: programme)
        if let last = issued.last, last.textFingerprint == version.fingerprint {
            throw Refusal.outOfTurn(
                .envelopeIsOneAtATime,
                "Văn bản này đã phát hành với số \(last.numberText). Muốn điều chỉnh hoặc thay thế, hãy đưa chương trình về bước tiếp thu."
            )
        }
        let parties = try parties(of: programme).filter { !$0.hasLeft }
        let sides = try checkedSides(draft, of: parties.map { ($0.organisationId, $0.name) })
        let head = SignedHead(draft: draft, sides: sides, number: number, verification: verification)
        let paper =
            try issued.isEmpty
            ? ProgrammePaper(programme, self, signed: head).text : following(issued, programme, version, head)
        let amends = !issued.isEmpty && draft.relation == .amends
        return EnvelopePlan(
            lead: programme.leadId, kind: programme.documentKind,
            title: amends ? "Điều chỉnh, bổ sung \(programme.title)" : programme.title, programme: programme.id,
            version: version.number, fingerprint: version.fingerprint,
            link: issued.first.map { .init(predecessor: $0.id, relation: draft.relation) }, draft: draft, sides: sides,
            document: paper)
    }

    /// What changed since a text was issued, beside it; or the whole text that stands in its place.
    private func following(
        _ issued: [Envelope], _ programme: Programme, _ version: ProgrammeVersion, _ head: SignedHead
    ) throws -> OfficialDocument {
        switch head.draft.relation {
        case .amends: try AmendmentPaper(programme, self, head, amending: issued, to: version).text
        case .replaces: try ProgrammePaper(programme, self, signed: head).text.replacing(issued)
        case .corrects:
            throw Refusal.invalid(
                .contentIsReplacedInKind, "quan-he",
                "Đính chính bằng công văn, lập từ hồ sơ của văn bản đã phát hành. Sai sót về nội dung thì điều chỉnh hoặc thay thế."
            )
        }
    }

    /// The document of a programme that stands now; nothing before the first is issued.
    package func standingDocument(of id: Key<Programme>) throws -> Envelope? {
        try standingTexts(of: programme(id)).first
    }

    /// Refused while a text of the programme is before its signatories.
    func requireNoLiveEnvelope(of programme: Programme) throws {
        if let live = try texts(of: programme).first(where: \.isUnderWay) { throw Refusal.isUnderWay(live) }
    }

    /// The document that stands and what amended it since, in the order of their issue.
    private func standingTexts(of programme: Programme) throws -> [Envelope] {
        try texts(of: programme).filter { $0.state == .issued }.map(\.envelope).reversed()
    }

    private func texts(of programme: Programme) throws -> [EnvelopeDetail] {
        try envelopes(of: programme.id).filter(\.envelope.isTextOfProgramme)
    }

    /// The signers whom a draft names for each organisation that signs, each with their right; refused with a problem
    /// at every field that is wrong.
    func checkedSides(
        _ draft: EnvelopeDraft, of signing: [(organisation: Key<Organisation>, name: String)]
    ) throws -> [EnvelopePlan.Side] {
        var problems: [Refusal.Problem] = []
        if let last = draft.lastDay, last < today {
            problems.append(.init("han-ky", "Hạn ký phải từ hôm nay \(today.vietnamese) trở đi."))
        }
        if draft.day > today.advanced(by: 60) || draft.day < today.advanced(by: -60) {
            problems.append(.init("ngay", "Ngày văn bản phải trong vòng 60 ngày trước hoặc sau hôm nay."))
        }
        let missing = signing.filter { party in !draft.sides.contains { $0.organisation == party.organisation } }
        problems += missing.map { .init("ky-\($0.organisation)", "Hãy chọn người ký của \($0.name).") }
        let sides = try draft.sides.enumerated().compactMap { place, side -> EnvelopePlan.Side? in
            guard let party = signing.first(where: { $0.organisation == side.organisation }) else { return nil }
            let field = "ky-\(party.organisation)"
            let candidates = try signingCandidates(for: side.organisation, on: draft.day)
            let signers = side.people.compactMap { person in candidates.first { $0.person == person } }
            if side.people.isEmpty {
                problems.append(.init(field, "Hãy chọn người ký của \(party.name)."))
            } else if signers.count < Set(side.people).count {
                problems.append(
                    .init(
                        field, "Người được chọn không có quyền ký thay mặt \(party.name) ngày \(draft.day.vietnamese).")
                )
            } else if !(1...signers.count).contains(side.needed) {
                problems.append(.init(field, "Số chữ ký cần có phải từ 1 đến \(signers.count)."))
            }
            return .init(
                organisation: side.organisation, name: party.name, position: place + 1, needed: side.needed,
                signers: signers.map(EnvelopePlan.Signer.init))
        }
        guard problems.isEmpty else {
            throw Refusal(.invalid, .signatoryHasTheRight, problems[0].message, problems: problems)
        }
        return sides
    }
}

extension EnvelopeDetail {
    /// Whether it is neither issued nor withdrawn.
    var isUnderWay: Bool { issue == nil && withdrawal == nil }
}

extension Refusal {
    static func isUnderWay(_ live: EnvelopeDetail) -> Refusal {
        .outOfTurn(
            .envelopeIsOneAtATime,
            """
            Hồ sơ ký số \(live.envelope.numberText) lập lúc \(live.envelope.openedAt.vietnamese) chưa kết thúc \
            (\(live.state.wording.vietnamese)). Hãy phát hành hoặc rút hồ sơ đó trước.
            """)
    }
}
