internal import Storage

extension Rule {
    /// Only a text that all parties agreed is put before signatories.
    package static let envelopeHoldsAnAgreedText = Rule("signing.only-an-agreed-text")
    /// An envelope holds a printed document: where it cannot be printed, nothing is opened.
    package static let envelopeIsPrinted = Rule("signing.envelope-is-printed")
    /// An envelope is opened, withdrawn and issued by those who lead the programme in its lead.
    package static let envelopeIsKeptByTheLead = Rule("signing.envelope-is-kept-by-the-lead")
    /// A text is before its signatories once at a time.
    package static let envelopeIsOneAtATime = Rule("signing.one-envelope-at-a-time")
    /// Whoever signs holds the office or the delegation that lets them, on the day of the document and on the day of signing.
    package static let signatoryHasTheRight = Rule("signing.signatory-has-the-right")
    /// Only the signatory signs, and only while the envelope is open.
    package static let signatureIsOnesOwn = Rule("signing.signature-is-ones-own")
    /// In an ordered envelope a party signs when all before it have.
    package static let signingKeepsTheOrder = Rule("signing.keeps-the-order")
    /// A signatory signs once, and no more people sign for a party than it needs.
    package static let signatureIsGivenOnce = Rule("signing.once-per-place")
    /// A signature is taken in when it is whole, covers the whole file and its certificate is trusted.
    package static let signatureIsVerified = Rule("signing.signature-is-verified")
    /// A scan bears the code of the document whose signed paper it shows.
    package static let scanBearsTheCode = Rule("signing.scan-bears-the-code")
    /// Who signs for a party in another's place is named in a new print of the same text, under the same number.
    package static let signerIsChangedInANewPrint = Rule("signing.another-signer-is-a-new-print")
    /// Who declines or withdraws says why.
    package static let signingEndsWithAReason = Rule("signing.ends-with-a-reason")
    /// A document is issued when every party has signed, and once.
    package static let issueFollowsEverySignature = Rule("issuing.follows-every-signature")
    /// What was wrong in the content is set right by a document of equal form (Nghị định 30/2020/NĐ-CP Điều 18).
    package static let contentIsReplacedInKind = Rule("issuing.content-is-replaced-in-kind")
    /// What was wrong in the form alone is set right by a letter of the body that issued it (Nghị định 30/2020/NĐ-CP
    /// Điều 18).
    package static let formIsCorrectedByLetter = Rule("issuing.form-is-corrected-by-letter")
    /// A recipient confirms once, for its own organisation.
    package static let receiptIsOnesOwn = Rule("issuing.receipt-is-ones-own")
}

extension Work {
    /// Whether the actor opens, withdraws and issues envelopes of an organisation.
    package func mayKeepEnvelopes(of organisation: Key<Organisation>) -> Bool {
        actor.isInstallation || actor.has(anyOf: Role.steering, in: organisation)
    }

    func requireEnvelopeKeeper(of organisation: Key<Organisation>) throws {
        try require(
            mayKeepEnvelopes(of: organisation), .envelopeIsKeptByTheLead,
            """
            Hồ sơ ký do lãnh đạo hoặc cán bộ tổng hợp của \(try name(of: organisation, near: today) ?? "đơn vị chủ trì") lập, \
            rút và phát hành.
            """)
    }

    /// An envelope that can still be signed.
    func openEnvelope(_ id: Key<Envelope>) throws -> EnvelopeDetail {
        let detail = try envelopeDetail(id)
        guard detail.state == .open else {
            throw Refusal.outOfTurn(.signatureIsOnesOwn, detail.whyItIsNotSigned)
        }
        return detail
    }
}

extension EnvelopeDetail {
    /// Why nothing is signed in it now, in words.
    var whyItIsNotSigned: String {
        switch state {
        case .open: ""
        case .expired:
            "Hạn ký đã hết ngày \(envelope.lastDay?.vietnamese ?? ""). Đơn vị chủ trì rút hồ sơ và lập lại với hạn mới."
        case .declined:
            "\(places.first { $0.decline != nil }?.signatory.personName ?? "Một bên") đã từ chối ký: \(decline?.reason ?? "")"
        case .withdrawn: "Hồ sơ đã được \(withdrawal?.personName ?? "") rút: \(withdrawal?.reason ?? "")"
        case .signed: "Các bên đã ký đủ."
        case .issued: "Văn bản đã phát hành và được giữ nguyên."
        case .replaced: "Văn bản đã được thay thế bằng văn bản số \(replacement?.numberText ?? "") và được giữ nguyên."
        }
    }
}
