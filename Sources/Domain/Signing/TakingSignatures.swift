internal import Calendars
internal import Storage
internal import Vietnamese

/// A signature as it is taken in: how it was given, on which bytes, and what came of it.
struct GivenSignature: Sendable {
    var level: Signature.Level
    /// SHA-256 of the bytes that were signed.
    var basis: String
    var message: String?
    var scan: String?
    /// The file with the signature in it, where it is in the file.
    var revision: (fingerprint: String, size: Int)?
    var report: String
}

extension Work {
    /// Where a signatory signs now: refused when it is not theirs, not their turn, or their office has ended.
    package func placeToSign(_ id: Key<Signatory>) throws -> (detail: EnvelopeDetail, place: EnvelopeDetail.Place) {
        let found = try openPlace(id)
        try require(
            actor.person == found.place.signatory.personId, .signatureIsOnesOwn,
            "Chỗ này dành cho \(found.place.signatory.personName) ký.")
        return found
    }

    /// Keeps a signature that was made outside the transaction, once everything still holds.
    ///
    /// - Parameter seen: the number of the revision that was signed.
    @discardableResult
    func takeSignature(_ given: GivenSignature, at id: Key<Signatory>, seen: Int) throws -> Signature {
        let (detail, place) = try openPlace(id)
        guard let current = detail.current, current.number == seen || given.revision == nil else {
            throw Refusal.outOfTurn(.recordIsUnchanged, "Một bên khác vừa ký. Hãy ký lại trên bản mới nhất.")
        }
        let signature = Signature(
            id: newKey(), signatoryId: id, envelopeId: detail.envelope.id, level: given.level, signedAt: now,
            memberId: actor.member, personName: actor.name, basisFingerprint: given.basis, message: given.message,
            scanFingerprint: given.scan, report: given.report)
        try session.insert(signature)
        if let revision = given.revision {
            try session.insert(
                EnvelopeRevision(
                    id: newKey(), envelopeId: detail.envelope.id, number: current.number + 1,
                    fingerprint: revision.fingerprint, size: revision.size, signatureId: signature.id, madeAt: now))
        }
        try record(
            "envelope.signed", detail.envelope,
            Facts().with("Người ký", place.signatory.personName)
                .with("Đơn vị", detail.side(of: id)?.party.name)
                .with("Hình thức", given.level.wording.vietnamese).with("Mã kiểm tra", given.basis)
                .with("Bản quét", given.scan))
        return signature
    }

    /// A signatory of an open envelope whose turn has come and whose right to sign still holds.
    func openPlace(_ id: Key<Signatory>) throws -> (detail: EnvelopeDetail, place: EnvelopeDetail.Place) {
        guard let signatory = try session.find(Signatory.self, id) else { throw Refusal.absent }
        let detail = try openEnvelope(signatory.envelopeId)
        guard let side = detail.side(of: id), let place = side.places.first(where: { $0.signatory.id == id }) else {
            throw Refusal.absent
        }
        guard place.signature == nil, !side.isDone else {
            throw Refusal.outOfTurn(
                .signatureIsGivenOnce,
                place.signature == nil
                    ? "\(side.party.name) đã ký đủ \(side.party.needed) chữ ký." : "Đồng chí đã ký văn bản này.")
        }
        guard detail.isTurn(of: side) else {
            let waiting = detail.sides.filter { !$0.isDone && $0.party.position < side.party.position }
            throw Refusal.outOfTurn(
                .signingKeepsTheOrder,
                "Văn bản ký lần lượt. Còn chờ: \(waiting.map(\.party.name).joined(separator: "; ")).")
        }
        try requireRight(of: signatory, for: side.party)
        return (detail, place)
    }

    private func requireRight(of signatory: Signatory, for party: EnvelopeParty) throws {
        let holds = try signingCapacities(of: signatory.personId, for: party.organisationId, on: today).contains {
            switch $0.proof {
            case .holding(let id): signatory.delegationId == nil && id == signatory.holdingId
            case .delegation(let id, _): id == signatory.delegationId
            }
        }
        try require(
            holds, .signatoryHasTheRight,
            """
            Hôm nay \(signatory.personName) không còn quyền ký thay mặt \(party.name) (\(signatory.basis)). Đơn vị chủ trì \
            rút hồ sơ và lập lại với người ký đang giữ chức vụ.
            """)
    }
}
