package import Documents
internal import Engines
internal import Foundation
internal import Storage

extension SigningRoom {
    /// Puts an agreed programme before its signatories: draws its number, lays it out, prints it, and opens the envelope.
    ///
    /// A number that was drawn before the printing failed waits for the next try.
    package func open(_ id: Key<Programme>, _ draft: EnvelopeDraft, as actor: Actor) async throws -> Key<Envelope> {
        let entry = try await desk.act(as: actor) { work in
            let plan = try work.plan(draft, for: id, number: nil, verification: nil)
            return try work.numberToUse(for: plan)
        }
        let code = Base32.encode(Token.bytes(10))
        let verification = DocumentVerification(code: Envelope.spelled(code), address: "\(address)/xac-minh/\(code)")
        let plan = try await desk.look(as: actor) {
            try $0.plan(draft, for: id, number: entry, verification: verification)
        }
        let made = try await make(plan.document, on: desk.clock.now.date)
        return try await desk.act(as: actor) { work in
            let now = try work.plan(draft, for: id, number: entry, verification: verification)
            guard now.fingerprint == plan.fingerprint, now.sides == plan.sides, now.predecessor == plan.predecessor
            else {
                throw Refusal.outOfTurn(
                    .recordIsUnchanged, "Chương trình hoặc người ký vừa thay đổi trong lúc in. Hãy lập hồ sơ ký lại.")
            }
            return try work.insertEnvelope(plan, entry, code: code, made)
        }
    }

    /// Word and PDF of a document, laid into the vault.
    func make(_ document: OfficialDocument, on opened: Date) async throws -> MadeDocument {
        let word = try OfficialWord.write(document)
        let printed: PrintedDocument
        do throws(PrintProblem) {
            printed = try await engines.printer.print(html: OfficialHTML.text(of: document), created: opened)
        } catch {
            throw Refusal.outOfTurn(.envelopeIsPrinted, error.wording)
        }
        return MadeDocument(
            word: try await vault.keep(word), pdf: try await vault.keep(printed.pdf), size: printed.pdf.count,
            pages: printed.pages, anchors: printed.anchors)
    }
}

/// A document as files in the vault, and where its signatures go.
struct MadeDocument: Sendable {
    let word: String
    let pdf: String
    let size: Int
    let pages: Int
    let anchors: [String: PrintedAnchor]

    /// The room for a signature on its page.
    func place(of anchor: String) -> SignaturePlace? {
        anchors[anchor].map { found in
            SignaturePlace(
                page: found.page, x: found.x, y: found.y, width: found.width, height: found.height)
        }
    }
}

extension Work {
    /// The number for a new envelope: one that was drawn for the same text and is still free, else the next.
    func numberToUse(for plan: EnvelopePlan) throws -> OutgoingEntry {
        let lead = plan.programme.leadId
        let issuers = try plan.issuers(self)
        let free = try session.first(
            OutgoingEntry.self,
            """
            SELECT * FROM outgoing_entry
            WHERE organisation_id = \(lead) AND year = \(plan.draft.day.year) AND kind = \(plan.programme.documentKind)
              AND subject = \(plan.title)
              AND NOT EXISTS (SELECT 1 FROM outgoing_void WHERE outgoing_void.entry_id = outgoing_entry.id)
              AND NOT EXISTS (SELECT 1 FROM outgoing_dispatch WHERE outgoing_dispatch.entry_id = outgoing_entry.id)
              AND NOT EXISTS (SELECT 1 FROM envelope WHERE envelope.entry_id = outgoing_entry.id AND \(Envelope.isNotWithdrawn))
            ORDER BY number LIMIT 1
            """)
        if let free { return free }
        return try drawNumber(
            for: lead, plan.programme.documentKind, about: plan.title, on: plan.draft.day, issuers: issuers,
            joint: plan.draft.joint)
    }

    fileprivate func insertEnvelope(
        _ plan: EnvelopePlan, _ entry: OutgoingEntry, code: String, _ made: MadeDocument
    ) throws -> Key<Envelope> {
        let envelope = Envelope(
            id: newKey(), organisationId: plan.programme.leadId, programmeId: plan.programme.id,
            versionNumber: plan.version, textFingerprint: plan.fingerprint, entryId: entry.id,
            kind: plan.programme.documentKind, title: plan.title, numberText: entry.notation, day: plan.draft.day,
            content: JSONText.encode(plan.document), wordFingerprint: made.word, pages: made.pages, code: code,
            isOrdered: plan.draft.isOrdered, lastDay: plan.draft.lastDay, predecessorId: plan.predecessor,
            relation: plan.predecessor == nil ? nil : .amends, openedAt: now, openedBy: actor.member,
            personName: actor.name)
        try session.insert(envelope)
        try session.insert(
            EnvelopeRevision(
                id: newKey(), envelopeId: envelope.id, number: 0, fingerprint: made.pdf, size: made.size,
                signatureId: nil, madeAt: now))
        try insertSides(of: plan, envelope.id, made)
        for (place, receiver) in plan.draft.receivers.enumerated() {
            try session.insert(
                Recipient(
                    id: newKey(), envelopeId: envelope.id, organisationId: receiver.organisation, name: receiver.name,
                    purpose: receiver.purpose, position: place + 1))
        }
        try record(
            "envelope.opened", envelope,
            Facts().with("Số, ký hiệu", envelope.numberText).with("Mã kiểm tra", made.pdf)
                .with("Bên ký", plan.sides.map(\.name).joined(separator: "; ")))
        return envelope.id
    }

    private func insertSides(of plan: EnvelopePlan, _ id: Key<Envelope>, _ made: MadeDocument) throws {
        var number = 0
        for side in plan.sides {
            let party = EnvelopeParty(
                id: newKey(), envelopeId: id, organisationId: side.organisation, name: side.name,
                position: side.position, needed: side.needed)
            try session.insert(party)
            for signer in side.signers {
                guard let place = made.place(of: EnvelopePlan.anchor(number)) else {
                    throw MissingSignaturePlace(anchor: EnvelopePlan.anchor(number))
                }
                number += 1
                let (holding, delegation) = signer.capacity.proof.keys
                try session.insert(
                    Signatory(
                        id: newKey(), partyId: party.id, envelopeId: id, personId: signer.person,
                        personName: signer.personName, lines: signer.capacity.lines.joined(separator: "\n"),
                        holdingId: holding, delegationId: delegation, basis: signer.basis, place: place))
            }
        }
    }
}

/// The printed document has no room for a signature that its content has: a defect.
private struct MissingSignaturePlace: Error {
    let anchor: String
}

extension SigningCapacity.Proof {
    fileprivate var keys: (holding: Key<Holding>?, delegation: Key<Delegation>?) {
        switch self {
        case .holding(let id): (id, nil)
        case .delegation(let id, let under): (under, id)
        }
    }
}

extension EnvelopePlan {
    /// Trích yếu: of an amendment, what it amends.
    var title: String {
        predecessor == nil ? programme.title : "Điều chỉnh, bổ sung \(programme.title)"
    }

    /// What stands for the issuers in the number: the lead alone, or all parties, the lead first.
    func issuers(_ work: Work) throws -> [String] {
        let organisations = [programme.leadId] + sides.map(\.organisation).filter { $0 != programme.leadId }
        return try organisations.map { try work.profile(of: $0, on: draft.day)?.symbol ?? "" }
    }
}

extension Programme {
    /// The kind of document that it is (Nghị định 30/2020/NĐ-CP, Phụ lục III).
    package var documentKind: DocumentKind {
        switch kind {
        case .standing: .regulation
        case .action, .bilateral, .multilateral, .supervision: .programme
        }
    }
}
