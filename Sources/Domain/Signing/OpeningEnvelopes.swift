package import Documents
internal import Engines
internal import Foundation
internal import Storage

extension SigningRoom {
    /// Puts a text before its signatories: draws its number, lays it out, prints it, and opens the envelope.
    ///
    /// A number that was drawn before the printing failed waits for the next try.
    package func open(_ matter: EnvelopeMatter, _ draft: EnvelopeDraft, as actor: Actor) async throws -> Key<Envelope> {
        let entry = try await desk.act(as: actor) { work in
            let plan = try work.plan(draft, for: matter, number: nil, verification: nil)
            return try work.numberToUse(for: plan)
        }
        let code = EnvelopeCode(at: address)
        let plan = try await desk.look(as: actor) {
            try $0.plan(draft, for: matter, number: entry, verification: code.verification)
        }
        let made = try await make(plan.document, on: desk.clock.now.date)
        return try await desk.act(as: actor) { work in
            let now = try work.plan(draft, for: matter, number: entry, verification: code.verification)
            guard now.isSame(as: plan) else { throw Refusal.envelopeChangedWhilePrinting }
            return try work.insertEnvelope(plan, entry, code, made)
        }
    }

    /// Word and PDF of a document, laid into the vault.
    func make(_ document: OfficialDocument, on opened: Date) async throws -> MadeDocument {
        let word = try OfficialWord.write(document)
        let printed = try await printed(document, on: opened, or: .envelopeIsPrinted)
        return MadeDocument(
            word: try await vault.keep(word), pdf: try await vault.keep(printed.pdf), size: printed.pdf.count,
            pages: printed.pages, anchors: printed.anchors)
    }
}

extension Refusal {
    static let envelopeChangedWhilePrinting = Refusal.outOfTurn(
        .recordIsUnchanged, "Văn bản hoặc người ký vừa thay đổi trong lúc in. Hãy mở lại trang và làm lại.")
}

/// By which anybody finds the page of a new envelope.
struct EnvelopeCode: Sendable {
    let text: String
    let verification: DocumentVerification

    /// - Parameter address: where people reach the installation.
    init(at address: String) {
        text = Base32.encode(Token.bytes(10))
        verification = DocumentVerification(
            code: Envelope.spelled(text), address: "\(address)/xac-minh/\(text)")
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
        let free = try session.first(
            OutgoingEntry.self,
            """
            SELECT * FROM outgoing_entry
            WHERE organisation_id = \(plan.lead) AND year = \(plan.draft.day.year) AND kind = \(plan.kind)
              AND subject = \(plan.title)
              AND NOT EXISTS (SELECT 1 FROM outgoing_void WHERE outgoing_void.entry_id = outgoing_entry.id)
              AND NOT EXISTS (SELECT 1 FROM outgoing_dispatch WHERE outgoing_dispatch.entry_id = outgoing_entry.id)
              AND NOT EXISTS (SELECT 1 FROM envelope WHERE envelope.entry_id = outgoing_entry.id AND \(Envelope.isNotWithdrawn))
            ORDER BY number LIMIT 1
            """)
        if let free { return free }
        return try drawNumber(
            for: plan.lead, plan.kind, about: plan.title, on: plan.draft.day, issuers: try plan.issuers(self),
            joint: plan.draft.joint)
    }

    /// Keeps a planned envelope under a number, with its files, its signatories and who gets it.
    func insertEnvelope(
        _ plan: EnvelopePlan, _ entry: OutgoingEntry, _ code: EnvelopeCode, _ made: MadeDocument
    ) throws -> Key<Envelope> {
        let envelope = Envelope(
            id: newKey(), organisationId: plan.lead, programmeId: plan.programme, versionNumber: plan.version,
            textFingerprint: plan.fingerprint, entryId: entry.id, kind: plan.kind, title: plan.title,
            numberText: entry.notation, day: plan.draft.day, content: JSONText.encode(plan.document),
            wordFingerprint: made.word, pages: made.pages, code: code.text, isOrdered: plan.draft.isOrdered,
            lastDay: plan.draft.lastDay, predecessorId: plan.link?.predecessor, relation: plan.link?.relation,
            openedAt: now, openedBy: actor.member, personName: actor.name)
        try session.insert(envelope)
        try session.insert(
            EnvelopeRevision(
                id: newKey(), envelopeId: envelope.id, number: 0, fingerprint: made.pdf, size: made.size,
                signatureId: nil, madeAt: now))
        try insertSides(of: plan, envelope.id, made)
        try index(envelope)
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
                try session.insert(
                    Signatory(
                        id: newKey(), partyId: party.id, envelopeId: id, personId: signer.person,
                        personName: signer.name, lines: signer.lines.joined(separator: "\n"),
                        holdingId: signer.holding, delegationId: signer.delegation, basis: signer.basis, place: place))
            }
        }
    }
}

/// The printed document has no room for a signature that its content has: a defect.
private struct MissingSignaturePlace: Error {
    let anchor: String
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
