internal import Documents
internal import Storage
internal import Vietnamese

/// One place of an issued document whose form is wrong, and how it reads when it is right.
package struct CorrectionLine: Sendable, Hashable, Codable {
    package var place: String
    package var wrong: String
    package var right: String

    package init(place: String, wrong: String, right: String) {
        self.place = place
        self.wrong = wrong
        self.right = right
    }
}

/// What a letter sets right in an issued document.
package struct CorrectionDraft: Sendable, Hashable {
    package var original: Key<Envelope>
    package var lines: [CorrectionLine]

    package init(of original: Key<Envelope>, _ lines: [CorrectionLine]) {
        self.original = original
        self.lines = lines
    }
}

extension Work {
    /// What stands in the form when a document is corrected: the body that issued it signs, whoever got the document
    /// gets the letter.
    package func suggestedCorrection(of id: Key<Envelope>) throws -> EnvelopeDraft {
        let envelope = try correctable(id).envelope
        let first = try signingCandidates(for: envelope.organisationId, on: today).first
        return EnvelopeDraft(
            day: today, joint: .lead, isOrdered: false, lastDay: nil,
            sides: [.init(envelope.organisationId, by: first.map { [$0.person] } ?? [])],
            receivers: try recipients(of: envelope).map(\.recipient).map {
                .init($0.organisationId, $0.name, purpose: "")
            }, relation: .corrects)
    }

    /// Lays the letter out that corrects an issued document.
    func plan(
        _ draft: EnvelopeDraft, correcting correction: CorrectionDraft, _ number: OutgoingEntry?,
        _ verification: DocumentVerification?
    ) throws -> EnvelopePlan {
        let original = try correctable(correction.original).envelope
        let lines = try checked(correction.lines)
        let lead = try IssuingBody(original.organisationId, on: draft.day, self)
        let sides = try checkedSides(draft, of: [(original.organisationId, lead.name)])
        guard sides.first?.signers.count == 1 else {
            throw Refusal.invalid(
                .formIsCorrectedByLetter, "ky-\(original.organisationId)",
                "Công văn có một người ký. Hãy chọn một người.")
        }
        let head = SignedHead(draft: draft, sides: sides, number: number, verification: verification)
        let letter = CorrectionLetter(
            lead: lead, original: original, lines: lines, head: head, createdAt: secondsNow)
        return EnvelopePlan(
            lead: original.organisationId, kind: .letter, title: CorrectionLetter.title(of: original),
            programme: original.programmeId, version: nil,
            fingerprint: Digest.fingerprint(Array(JSONText.encode(lines).utf8)),
            link: .init(predecessor: original.id, relation: .corrects), draft: draft, sides: sides,
            document: letter.text)
    }

    /// Whether the actor can have a document corrected now.
    package func mayCorrect(_ detail: EnvelopeDetail) -> Bool {
        detail.state == .issued && detail.envelope.relation != .corrects
            && mayKeepEnvelopes(of: detail.envelope.organisationId)
    }

    private func correctable(_ id: Key<Envelope>) throws -> EnvelopeDetail {
        let detail = try envelopeDetail(id)
        try requireEnvelopeKeeper(of: detail.envelope.organisationId)
        guard detail.state == .issued, detail.envelope.relation != .corrects else {
            throw Refusal.outOfTurn(
                .formIsCorrectedByLetter,
                detail.envelope.relation == .corrects
                    ? "Đây là công văn đính chính. Hãy đính chính từ hồ sơ của văn bản gốc."
                    : "Chỉ đính chính văn bản đã phát hành và còn hiệu lực. Hồ sơ này: \(detail.state.wording.vietnamese)."
            )
        }
        let letters = try details(
            "envelope.predecessor_id = \(id) AND envelope.relation = \(Envelope.Relation.corrects)")
        if let live = letters.first(where: \.isUnderWay) { throw Refusal.isUnderWay(live) }
        return detail
    }

    private func checked(_ lines: [CorrectionLine]) throws(Refusal) -> [CorrectionLine] {
        let cleaned = lines.map { line in
            CorrectionLine(
                place: CleanText.cleaned(line.place), wrong: CleanText.cleaned(line.wrong),
                right: CleanText.cleaned(line.right))
        }
        var problems: [Refusal.Problem] = []
        for (number, line) in cleaned.enumerated() {
            let named = [("cho", line.place), ("da-in", line.wrong), ("sua-la", line.right)]
            problems += named.filter { $0.1.isEmpty || $0.1.count > 500 }.map {
                .init("\($0.0)-\(number + 1)", "Hãy ghi, không quá 500 ký tự.")
            }
            if line.wrong == line.right, !line.right.isEmpty {
                problems.append(.init("sua-la-\(number + 1)", "Chỗ sửa phải khác chỗ đã in."))
            }
        }
        if cleaned.isEmpty { problems.append(.init("cho-1", "Hãy ghi ít nhất một chỗ cần đính chính.")) }
        guard problems.isEmpty else {
            throw Refusal(.invalid, .formIsCorrectedByLetter, problems[0].message, problems: problems)
        }
        return cleaned
    }
}
