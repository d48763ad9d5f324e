internal import Documents
internal import Storage

extension SigningRoom {
    /// Lets another person sign for a party: the same text is printed anew with their name, under the same number, and
    /// the envelope that was open is withdrawn in the same act.
    ///
    /// - Returns: the new envelope, in which everybody signs.
    @discardableResult
    package func change(
        _ id: Key<Signatory>, to person: Key<Person>, because reason: String, as actor: Actor
    ) async throws -> Key<Envelope> {
        let code = EnvelopeCode(at: address)
        let plan = try await desk.look(as: actor) {
            try $0.changedSigner(id, to: person, because: reason, code.verification)
        }
        let made = try await make(plan.new.document, on: desk.clock.now.date)
        return try await desk.act(as: actor) { work in
            let now = try work.changedSigner(id, to: person, because: reason, code.verification)
            guard now.new.isSame(as: plan.new) else { throw Refusal.envelopeChangedWhilePrinting }
            return try work.change(now, code, made)
        }
    }
}

/// An envelope as it is opened anew with another signer, and the one that it comes after.
struct ChangedSigner: Sendable {
    let old: EnvelopeDetail
    let new: EnvelopePlan
    let from: EnvelopePlan.Signer
    let to: EnvelopePlan.Signer
    let reason: String
}

extension Work {
    /// Who may sign instead of a signatory: others with the right to sign for the party on this day.
    package func otherSigners(than id: Key<Signatory>) throws -> [SigningCandidate] {
        let (detail, side, _) = try changeable(id)
        let there = Set(detail.places.map(\.signatory.personId))
        return try signingCandidates(for: side.party.organisationId, on: today).filter { !there.contains($0.person) }
    }

    /// Whether the actor can have another person sign at a place: the signatory, or who keeps the envelope.
    package func mayChangeSigner(_ place: EnvelopeDetail.Place, in detail: EnvelopeDetail) -> Bool {
        guard detail.state == .open, place.signature == nil else { return false }
        return actor.person == place.signatory.personId || mayKeepEnvelopes(of: detail.envelope.organisationId)
    }

    func changedSigner(
        _ id: Key<Signatory>, to person: Key<Person>, because reason: String, _ verification: DocumentVerification
    ) throws -> ChangedSigner {
        let (detail, side, signatory) = try changeable(id)
        let reason = try reasonToEnd(reason)
        guard let candidate = try otherSigners(than: id).first(where: { $0.person == person }) else {
            throw Refusal.invalid(
                .signatoryHasTheRight, "nguoi-ky",
                "Người được chọn không có quyền ký thay mặt \(side.party.name) hôm nay, hoặc đã có trong hồ sơ.")
        }
        let (from, to) = (EnvelopePlan.Signer(signatory), EnvelopePlan.Signer(candidate))
        let sides = detail.sides.map { known in
            EnvelopePlan.Side(
                organisation: known.party.organisationId, name: known.party.name, position: known.party.position,
                needed: known.party.needed,
                signers: known.places.map { $0.signatory.id == id ? to : EnvelopePlan.Signer($0.signatory) })
        }
        return ChangedSigner(
            old: detail, new: try plan(like: detail, sides, verification), from: from, to: to, reason: reason)
    }

    func change(_ changed: ChangedSigner, _ code: EnvelopeCode, _ made: MadeDocument) throws -> Key<Envelope> {
        let old = changed.old.envelope
        try withdraw(
            changed.old, because: "\(changed.to.name) ký thay \(changed.from.name): \(changed.reason)")
        guard let entry = try session.find(OutgoingEntry.self, old.entryId) else { throw Refusal.absent }
        let id = try insertEnvelope(changed.new, entry, code, made)
        try record(
            "envelope.signer-changed", try envelope(id),
            Facts().changed("Người ký", from: changed.from.name, to: changed.to.name)
                .changed("Quyền ký", from: changed.from.basis, to: changed.to.basis).with("Lý do", changed.reason))
        return id
    }

    private func changeable(
        _ id: Key<Signatory>
    ) throws -> (EnvelopeDetail, EnvelopeDetail.Side, Signatory) {
        guard let signatory = try session.find(Signatory.self, id) else { throw Refusal.absent }
        let detail = try openEnvelope(signatory.envelopeId)
        guard let side = detail.side(of: id), let place = side.places.first(where: { $0.signatory.id == id }) else {
            throw Refusal.absent
        }
        guard place.signature == nil else {
            throw Refusal.outOfTurn(.signatureIsGivenOnce, "\(signatory.personName) đã ký văn bản này.")
        }
        try require(
            mayChangeSigner(place, in: detail), .envelopeIsKeptByTheLead,
            "Người ký do chính \(signatory.personName) hoặc đơn vị chủ trì chuyển cho người khác.")
        return (detail, side, signatory)
    }

    /// The same text for other signers: of the document only the signatures and the code at its foot change.
    private func plan(
        like detail: EnvelopeDetail, _ sides: [EnvelopePlan.Side], _ verification: DocumentVerification
    ) throws -> EnvelopePlan {
        let envelope = detail.envelope
        guard let document = envelope.document else {
            throw Refusal.outOfTurn(
                .signerIsChangedInANewPrint, "Không đọc lại được nội dung đã in. Hãy rút hồ sơ và lập lại.")
        }
        let draft = EnvelopeDraft(
            day: envelope.day, joint: .lead, isOrdered: envelope.isOrdered, lastDay: envelope.lastDay, sides: [],
            receivers: try recipients(of: envelope).map(\.recipient).map {
                .init($0.organisationId, $0.name, purpose: $0.purpose)
            })
        let head = SignedHead(draft: draft, sides: sides, number: nil, verification: verification)
        return EnvelopePlan(
            lead: envelope.organisationId, kind: envelope.kind, title: envelope.title,
            programme: envelope.programmeId, version: envelope.versionNumber, fingerprint: envelope.textFingerprint,
            link: envelope.predecessorId.flatMap { id in
                envelope.relation.map { .init(predecessor: id, relation: $0) }
            }, draft: draft, sides: sides, document: document.signed(by: head.cells, verification))
    }
}

extension OfficialDocument {
    /// The same document with other signatures and another code.
    fileprivate func signed(by cells: [SignatureCell], _ verification: DocumentVerification) -> OfficialDocument {
        let elements = elements.map { element -> DocumentElement in
            switch element {
            case .signatures: .signatures(cells)
            case .signature(let old, let recipients): .signature(cells.first ?? old, recipients: recipients)
            default: element
            }
        }
        return OfficialDocument(
            elements, properties: properties, isLandscape: isLandscape, style: style, verification: verification)
    }
}
