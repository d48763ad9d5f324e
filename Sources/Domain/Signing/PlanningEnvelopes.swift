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
        _ draft: EnvelopeDraft, for id: Key<Programme>, number: OutgoingEntry?, verification: DocumentVerification?
    ) throws -> EnvelopePlan {
        let programme = try programme(id)
        try requireEnvelopeKeeper(of: programme.leadId)
        guard programme.state == .agreed, let version = try latestVersion(of: programme) else {
            throw Refusal.outOfTurn(
                .envelopeHoldsAnAgreedText,
                "Chương trình đang ở bước “\(programme.state.wording.vietnamese)”. Chỉ đưa ký văn bản mà các bên đã thống nhất."
            )
        }
        let issued = try requireNoLiveEnvelope(of: programme)
        if let issued, issued.textFingerprint == version.fingerprint {
            throw Refusal.outOfTurn(
                .envelopeIsOneAtATime,
                "Văn bản này đã phát hành với số \(issued.numberText). Muốn điều chỉnh, hãy đưa chương trình về bước tiếp thu."
            )
        }
        let sides = try checkedSides(draft, of: programme)
        return EnvelopePlan(
            programme: programme, version: version.number, fingerprint: version.fingerprint,
            predecessor: issued?.id, draft: draft, sides: sides,
            document: try document(
                of: programme, at: version,
                SignedHead(draft: draft, sides: sides, number: number, verification: verification), amending: issued))
    }

    /// The whole programme the first time; afterwards what changed since the version that was issued.
    private func document(
        of programme: Programme, at version: ProgrammeVersion, _ head: SignedHead, amending issued: Envelope?
    ) throws -> OfficialDocument {
        guard let issued else { return try ProgrammePaper(programme, self, signed: head).text }
        return try AmendmentPaper(programme, self, head, amending: issued, to: version).text
    }

    /// The envelope of a programme that was issued last; refused while another is under way.
    func requireNoLiveEnvelope(of programme: Programme) throws -> Envelope? {
        let known = try envelopes(of: programme.id)
        if let live = known.first(where: { [.open, .expired, .declined, .signed].contains($0.state) }) {
            throw Refusal.outOfTurn(
                .envelopeIsOneAtATime,
                """
                Hồ sơ ký số \(live.envelope.numberText) lập lúc \(live.envelope.openedAt.vietnamese) chưa kết thúc \
                (\(live.state.wording.vietnamese)). Hãy phát hành hoặc rút hồ sơ đó trước.
                """)
        }
        return known.first { $0.issue != nil }?.envelope
    }

    private func checkedSides(_ draft: EnvelopeDraft, of programme: Programme) throws -> [EnvelopePlan.Side] {
        let parties = try parties(of: programme).filter { !$0.hasLeft }
        var problems: [Refusal.Problem] = []
        if let last = draft.lastDay, last < today {
            problems.append(.init("han-ky", "Hạn ký phải từ hôm nay \(today.vietnamese) trở đi."))
        }
        if draft.day > today.advanced(by: 60) || draft.day < today.advanced(by: -60) {
            problems.append(.init("ngay", "Ngày văn bản phải trong vòng 60 ngày trước hoặc sau hôm nay."))
        }
        let missing = parties.filter { party in !draft.sides.contains { $0.organisation == party.organisationId } }
        problems += missing.map { .init("ky-\($0.organisationId)", "Hãy chọn người ký của \($0.name).") }
        let sides = try draft.sides.enumerated().compactMap { place, side -> EnvelopePlan.Side? in
            guard let party = parties.first(where: { $0.organisationId == side.organisation }) else { return nil }
            let field = "ky-\(party.organisationId)"
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
                signers: signers)
        }
        guard problems.isEmpty else {
            throw Refusal(.invalid, .signatoryHasTheRight, problems[0].message, problems: problems)
        }
        return sides
    }
}
