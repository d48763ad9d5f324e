internal import Documents

/// What is known of a programme's document once it is put before its signatories: number, day, who signs, who gets it.
struct SignedHead {
    let draft: EnvelopeDraft
    let sides: [EnvelopePlan.Side]
    let number: OutgoingEntry?
    let verification: DocumentVerification?

    /// One cell for each signatory, in the order of signing.
    var cells: [SignatureCell] {
        let signers = sides.flatMap { side in side.signers.map { (side, $0) } }
        return signers.enumerated().map { place, signer in
            let lines = signer.1.lines
            // A head without a collective signs under the title alone, which does not say of which body.
            let named = sides.count > 1 ? ["\(signer.0.name)"] + lines : lines
            return SignatureCell(named, name: signer.1.name, anchor: EnvelopePlan.anchor(place))
        }
    }

    /// `Số: 01/CTr-MTTQ-BTT`; room where the number is not drawn yet.
    func numberLine(in style: DocumentStyle) -> String {
        let notation = number?.notation ?? ""
        return style.numberPattern == .slashed ? "Số: \(notation)" : "Số \(notation)"
    }

    /// The lines of Nơi nhận.
    var recipients: [String] {
        draft.receivers.map { "\($0.name)\($0.purpose.isEmpty ? "" : " (\($0.purpose))");" } + ["Lưu: VT."]
    }
}
