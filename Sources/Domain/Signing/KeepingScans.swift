internal import Storage
internal import Vietnamese

extension Work {
    /// Whether the actor enters scans of what a party signed on paper: those of the party's own office and of the lead's.
    package func mayEnterScan(for party: Key<Organisation>, in detail: EnvelopeDetail) -> Bool {
        actor.keepsRegisters(of: party) || mayKeepEnvelopes(of: detail.envelope.organisationId)
            || actor.keepsRegisters(of: detail.envelope.organisationId)
    }

    /// Where a scan can be entered now.
    package func placeOfScan(_ id: Key<Signatory>) throws -> (detail: EnvelopeDetail, place: EnvelopeDetail.Place) {
        let found = try openPlace(id)
        guard let side = found.detail.side(of: id) else { throw Refusal.absent }
        try require(
            mayEnterScan(for: side.party.organisationId, in: found.detail), .signatureIsOnesOwn,
            "Bản ký tươi do cán bộ của \(side.party.name) hoặc của đơn vị chủ trì đưa vào.")
        return found
    }

    /// Binds the scan of a signed paper to the fingerprint of the document that was printed.
    ///
    /// - Parameter typed: the code that the person reads at the foot of the scanned page.
    fileprivate func keepScan(
        _ scan: KeptFile, at id: Key<Signatory>, typed: String
    ) throws {
        let (detail, _) = try placeOfScan(id)
        try requireCode(typed, detail.envelope)
        try takeSignature(
            GivenSignature(
                level: .wet, basis: detail.base?.fingerprint ?? "", scan: scan.fingerprint,
                report: JSONText.encode(["name": scan.name, "enteredBy": actor.name])), at: id, seen: -1)
    }

    fileprivate func requireCode(_ typed: String, _ envelope: Envelope) throws(Refusal) {
        let code = typed.uppercased().filter { $0.isLetter || $0.isNumber }
        guard code == envelope.code else {
            throw .invalid(
                .scanBearsTheCode, "ma",
                """
                Mã ở chân trang bản quét không phải mã của văn bản này. Hãy đọc lại mã gồm 16 chữ và số; nếu mã khác thì đây \
                là bản quét của văn bản khác.
                """)
        }
    }
}

extension SigningRoom {
    /// Keeps the scan of a paper that a signatory signed by hand.
    package func keepScan(
        _ file: BroughtFile, at id: Key<Signatory>, code typed: String, as actor: Actor
    ) async throws {
        try await desk.look(as: actor) { work in
            let (detail, _) = try work.placeOfScan(id)
            try work.requireCode(typed, detail.envelope)
        }
        let (kind, bytes) = try file.checked()
        guard kind == .pdf || kind == .jpeg || kind == .png else {
            throw Refusal.invalid(.scanBearsTheCode, "tep", "Bản quét phải là PDF, JPEG hoặc PNG.")
        }
        let kept = KeptFile(
            name: file.name(as: kind), kind: kind, size: bytes.count, fingerprint: try await vault.keep(bytes))
        try await desk.act(as: actor) { try $0.keepScan(kept, at: id, typed: typed) }
    }
}
